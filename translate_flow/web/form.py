"""How forms answer: done → go on to a page; wrong → the same page, saying so, with everything typed still there."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from flask import g, redirect, request
from werkzeug.wrappers import Response

from translate_flow.errors import BadInput, Conflict, FlowError, Forbidden
from translate_flow.http.ids import LARGEST

View = Callable[..., Any]
SAYABLE: tuple[type[FlowError], ...] = (BadInput, Conflict, Forbidden)
"""Errors the person at the form can do something about; the others get a page of their own."""

SEE_OTHER = 303


def form(show: View, *, also: tuple[type[FlowError], ...] = ()) -> Callable[[View], View]:
    """Runs a form's route; an error the person can mend is said on the page that `show` makes for the same place."""

    def around(view: View) -> View:
        @wraps(view)
        def run(**where: Any) -> Any:
            try:
                return view(**where)
            except (*SAYABLE, *also) as fault:
                g.fault = fault
                return show(**where), fault.status

        return run

    return around


def typed(name: str, default: object = "", of: str | None = None) -> Any:
    """What the person typed into this field, where their form comes back to them; `of` names the form's endpoint."""
    is_back = g.get("fault") is not None and request.method == "POST" and of in {None, request.endpoint}
    return request.form.get(name, default) if is_back else default


def at_fault(name: str, of: str | None = None) -> bool:
    """Whether the error told on this page is about this field of the form that comes back."""
    fault = g.get("fault")
    if not isinstance(fault, BadInput) or of not in {None, request.endpoint}:
        return False
    return fault.place.partition(",")[0] == name


def go_on(address: str) -> Response:
    """Sends the browser to a page after a change, so that reloading does not repeat it."""
    return redirect(address, SEE_OTHER)


def text(name: str) -> str:
    """A field of text with the newlines people typed: browsers send CRLF for each."""
    return request.form.get(name, "").replace("\r\n", "\n")


def line(name: str) -> str:
    """A field of one line, without blanks around it."""
    return " ".join(request.form.get(name, "").split())


def upload(remedy: str) -> tuple[bytes, str]:
    """The file chosen in the form and the name its sender gave it; BadInput where none was chosen."""
    chosen = request.files.get("file")
    if chosen is None or not chosen.filename:
        raise BadInput("no file was chosen", place="File", remedy=remedy)
    return chosen.read(), chosen.filename


def choice(name: str) -> str | None:
    """A choice, None for “any”."""
    return request.form.get(name) or None


def whole(name: str) -> int:
    """A whole number; raises BadInput naming the field."""
    given = request.form.get(name, "").strip()
    if not is_id(given):
        raise BadInput("a whole number is missing", place=name, remedy="Load the page again and repeat the step")
    return int(given)


def numbers(name: str) -> list[int]:
    """All ticked numbers of this name."""
    return [int(n) for n in request.form.getlist(name) if is_id(n)]


def own_address(asked: str | None, default: str = "/") -> str:
    """The address if it leads to a page of ours, else the default: no link may lead people elsewhere."""
    if not asked or not asked.startswith("/") or asked[1:2] in {"/", "\\"}:
        return default
    if any(ord(character) < 33 or character == "\\" for character in asked):
        return default
    parts = urlsplit(asked)
    return default if parts.scheme or parts.netloc else asked


def is_id(given: str) -> bool:
    """Whether the text is a number the store can count to."""
    return given.isascii() and given.isdecimal() and len(given) <= len(str(LARGEST)) and int(given) <= LARGEST
