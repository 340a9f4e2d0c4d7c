"""The form of the three pages that take text in: the text at hand, and what a person corrected of what was found."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from flask import g, request

from translate_flow.errors import BadInput
from translate_flow.services.agreed_text import Corrections
from translate_flow.services.import_files import read_upload
from translate_flow.services.take_in import Preview
from translate_flow.text.kept_marks import packed, unpacked
from translate_flow.text.marks import Mark
from translate_flow.text.readers.plain import ENCODINGS, read_again
from translate_flow.web.form import is_id, line, text

STORE, JOIN, PART, FIND_AGAIN = "store", "join", "part", "find_again"
"""What the buttons ask: store it, join a block to the one above, part one at a character, forget the corrections."""


def take_text() -> None:
    """Puts the text of the paste or of the uploaded file at hand, and what was corrected; a file wins."""
    upload = request.files.get("file")
    g.taken_in, g.corrections = text("text"), Corrections()
    if upload is not None and upload.filename:
        read = read_upload(upload.read(), upload.filename)
        g.taken_in, g.marks, g.notes = read.text, read.marks, read.notes
        g.encoding = read.encoding if read.encoding in ENCODINGS and read.kind == "text" else ""
        return
    g.encoding = line("encoding")
    if g.encoding and line("read_as") not in {"", g.encoding}:
        g.taken_in = read_again(g.taken_in, g.encoding, line("read_as"))
        g.encoding = line("read_as")
    if request.form.get("seen") != _seen():
        return
    if request.form.get("marks"):
        g.marks = unpacked(_listed(request.form["marks"]), g.taken_in)
    g.corrections = _recut(Corrections(_types(), _starts(), _people(), _sources()))


def has_text() -> bool:
    """Whether there is a text to look at."""
    return bool(g.get("taken_in"))


def is_to_store() -> bool:
    """Whether the person asked to store the very text that was shown to them with its blocks."""
    return request.form.get("act") == STORE and request.form.get("seen") == _seen()


def corrections() -> Corrections:
    """What the person says of the text instead of what was found."""
    given: Corrections = g.get("corrections") or Corrections()
    return given


def marks() -> tuple[Mark, ...]:
    """The marks of the file, as long as its text is the one that was shown."""
    found: tuple[Mark, ...] = g.get("marks", ())
    return found


def looked_at(look: Callable[..., Preview]) -> Preview | None:
    """What is found in the text; a text that cannot be taken is said and stays in the form."""
    try:
        return look(text=g.taken_in, corrections=corrections())
    except BadInput as fault:
        g.fault = g.get("fault") or fault
        return None


def shown(found: Preview | None) -> dict[str, Any]:
    """What the three pages show of the text at hand, and carry from the look to the storing."""
    people = [[role, name] for role, name, _ in found.credits] if found else []
    return {
        "found": found,
        "text": g.get("taken_in", ""),
        "seen": _seen(),
        "marks": json.dumps(packed(marks()), ensure_ascii=False) if marks() else "",
        "encoding": g.get("encoding", ""),
        "encodings": ENCODINGS,
        "notes": g.get("notes", ()),
        "corrections": corrections(),
        "people_shown": json.dumps(people, ensure_ascii=False),
    }


def _seen() -> str:
    given: str = g.get("taken_in", "")
    return sha256(given.encode("utf-8", "surrogatepass")).hexdigest()[:16] if given else ""


def _recut(given: Corrections) -> Corrections:
    """The corrections with two blocks joined, one parted, or all forgotten, where a button asked for it."""
    act, _, number = (request.form.get("act") or "").partition(" ")
    if act == FIND_AGAIN:
        return Corrections()
    if not is_id(number) or given.types is None or given.starts is None or len(given.types) != len(given.starts):
        return given
    types, starts, at = list(given.types), list(given.starts), int(number)
    if act == JOIN and 0 < at < len(starts):
        del types[at], starts[at]
    elif act == PART and starts and at > starts[0] and at not in starts:
        place = sum(start < at for start in starts)
        starts.insert(place, at)
        types.insert(place, types[place - 1])
    return replace(given, types=types, starts=starts)


def _types() -> list[str] | None:
    return request.form.getlist("types") or None


def _starts() -> list[int] | None:
    given = request.form.getlist("starts")
    return [int(start) for start in given if is_id(start)] if given else None


def _people() -> list[tuple[str, str]] | None:
    """The people named by hand; None as long as they are those the text names."""
    named = [" ".join(name.split()) for name in request.form.getlist("credit_name")]
    given = [(role, name) for role, name in zip(request.form.getlist("credit_role"), named, strict=False) if name]
    is_corrected = request.form.get("people_by_hand") == "1"
    return given if is_corrected or [list(pair) for pair in given] != _listed(_or_none("people_shown")) else None


def _sources() -> list[str] | None:
    """The sources named by hand; None as long as they are those the text names."""
    if "sources" not in request.form:
        return None
    given = [" ".join(source.split()) for source in request.form["sources"].split(",") if source.strip()]
    is_corrected = request.form.get("sources_by_hand") == "1"
    return given if is_corrected or ", ".join(given) != line("sources_shown") else None


def _or_none(name: str) -> str:
    return request.form.get(name) or "[]"


def _listed(value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None
