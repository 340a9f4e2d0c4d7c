"""What every page asks for: its styles as one file, and its scripts named at its head so that they come at once."""

from functools import cache
from pathlib import Path

from flask import Flask, current_app, request, url_for
from werkzeug.wrappers import Response

STYLES = tuple("tokens base layout forms tables states article board take_in review charts proof print".split())
"""The style sheets of all pages; later ones win."""


def register(app: Flask) -> None:
    """Serves the style sheet, and gives templates `modules(folder, …)`."""
    app.add_url_rule(f"{app.static_url_path}/pages.css", "stylesheet", stylesheet)
    app.jinja_env.globals["modules"] = modules


def stylesheet() -> Response:
    """The style sheets of all pages in one answer: asking for each takes a browser longer than reading it."""
    answer = Response(_styles(Path(current_app.static_folder or "")), mimetype="text/css")
    answer.add_etag()
    return answer.make_conditional(request)


def modules(*folders: str) -> tuple[str, ...]:
    """The addresses of all modules of some folders of scripts."""
    names = _names(Path(current_app.static_folder or ""), folders)
    return tuple(url_for("static", filename=name) for name in names)


@cache
def _names(static: Path, folders: tuple[str, ...]) -> tuple[str, ...]:
    found = (path for folder in folders for path in sorted((static / folder).glob("*.js")))
    return tuple(path.relative_to(static).as_posix() for path in found)


@cache
def _styles(static: Path) -> str:
    return "\n".join((static / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
