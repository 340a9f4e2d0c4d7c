"""Addresses of scripts a page will ask for anyway, named at its head so that browsers fetch them at once."""

from functools import cache
from pathlib import Path

from flask import Flask, current_app, url_for


def register(app: Flask) -> None:
    """Gives templates `modules(folder, …)`."""
    app.jinja_env.globals["modules"] = modules


def modules(*folders: str) -> tuple[str, ...]:
    """The addresses of all modules of some folders of scripts."""
    names = _names(Path(current_app.static_folder or ""), folders)
    return tuple(url_for("static", filename=name) for name in names)


@cache
def _names(static: Path, folders: tuple[str, ...]) -> tuple[str, ...]:
    found = (path for folder in folders for path in sorted((static / folder).glob("*.js")))
    return tuple(path.relative_to(static).as_posix() for path in found)
