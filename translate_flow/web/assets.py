"""Addresses of scripts a page will ask for anyway, named at its head so that browsers fetch them at once."""

from functools import cache
from pathlib import Path

from flask import Flask, current_app, url_for

_SHARED = "lib"


def register(app: Flask) -> None:
    """Gives templates `modules(folder)`."""
    app.jinja_env.globals["modules"] = modules


def modules(folder: str) -> tuple[str, ...]:
    """The addresses of all modules of a folder of scripts and of those they share with others."""
    names = _names(Path(current_app.static_folder or ""), folder)
    return tuple(url_for("static", filename=name) for name in names)


@cache
def _names(static: Path, folder: str) -> tuple[str, ...]:
    found = (path for part in (folder, _SHARED) for path in sorted((static / part).glob("*.js")))
    return tuple(path.relative_to(static).as_posix() for path in found)
