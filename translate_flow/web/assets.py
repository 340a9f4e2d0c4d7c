"""What every page asks for: its styles as one file or two, and its scripts as one."""

from functools import cache
from pathlib import Path

from flask import Flask, current_app, request
from werkzeug.wrappers import Response

from translate_flow.errors import NotFound
from translate_flow.web.scripts import PAGES, one_script

_PAGES = tuple(
    f"css/{name}"
    for name in (
        "tokens base bar menu layout forms buttons notices tables states article board take_in review charts proof "
        "touch print"
    ).split()
)
_EDITOR = tuple(f"editor/{name}" for name in "tool head list text hand help windows".split())
STYLES = {"pages": _PAGES, "editor": _EDITOR, "workbench": (*_EDITOR, "workbench/workbench", "workbench/map")}
"""Name of a style sheet → the files it is made of, later ones win: `pages` is on all pages, a tool adds its own."""


def register(app: Flask) -> None:
    """Serves the style sheets and the scripts."""
    app.add_url_rule(f"{app.static_url_path}/styles/<name>.css", "stylesheet", stylesheet)
    app.add_url_rule(f"{app.static_url_path}/scripts/<name>.js", "script", script)


def answers(static: Path) -> tuple[str, ...]:
    """Everything that is served as one file, so that the address can name it."""
    return (*(_styles(static, name) for name in STYLES), *(_script(static, name) for name in PAGES))


def stylesheet(name: str) -> Response:
    """Style sheets in one answer: asking for each takes a browser longer than reading it."""
    if name not in STYLES:
        raise NotFound("There is no such style sheet")
    return _answer(_styles(_folder(), name), "text/css")


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
def _styles(static: Path, name: str) -> str:
    return "\n".join((static / f"{part}.css").read_text(encoding="utf-8") for part in STYLES[name])


@cache
def _script(static: Path, name: str) -> str:
    return one_script(static, PAGES[name])
