"""What every page asks for: its styles as one file, and its scripts as one file."""

from functools import cache
from pathlib import Path

from flask import Flask, current_app, request
from werkzeug.wrappers import Response

from translate_flow.errors import NotFound
from translate_flow.web.scripts import PAGES, one_script

STYLES = tuple("tokens base layout forms tables states article board take_in review charts proof print".split())
"""The style sheets of all pages; later ones win."""


def register(app: Flask) -> None:
    """Serves the style sheet and the scripts."""
    app.add_url_rule(f"{app.static_url_path}/pages.css", "stylesheet", stylesheet)
    app.add_url_rule(f"{app.static_url_path}/scripts/<name>.js", "script", script)


def stylesheet() -> Response:
    """The style sheets of all pages in one answer: asking for each takes a browser longer than reading it."""
    return _answer(_styles(_folder()), "text/css")


def script(name: str) -> Response:
    """The modules of a kind of page in one answer, for the same reason."""
    if name not in PAGES:
        raise NotFound("There is no such script")
    return _answer(_script(_folder(), name), "text/javascript")


def _answer(text: str, kind: str) -> Response:
    answer = Response(text, mimetype=kind)
    answer.add_etag()
    return answer.make_conditional(request)


def _folder() -> Path:
    return Path(current_app.static_folder or "")


@cache
def _styles(static: Path) -> str:
    return "\n".join((static / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


@cache
def _script(static: Path, name: str) -> str:
    return one_script(static, PAGES[name])
