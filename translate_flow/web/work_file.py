"""Work elsewhere: a translation as a file for Word, a spreadsheet or a CAT tool, and its way back in two steps."""

import json
from typing import Any

from flask import Blueprint, flash, request
from werkzeug.wrappers import Response

from translate_flow.errors import BadInput
from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import reading, writing
from translate_flow.services import work_file
from translate_flow.services.units import get_bitext
from translate_flow.services.work_file import EditedFile
from translate_flow.web.download import download
from translate_flow.web.form import form, go_on, line, numbers, upload
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("work_file", __name__, url_prefix="/bitexts/<int:bitext_id>/work-file")
KINDS = {name: FORMATS[name].label for name in work_file.WORK_FORMATS}
"""Format → its name for people."""


@BLUEPRINT.get("")
def show(bitext_id: int) -> str:
    """The files to take away, and the form for bringing one back."""
    return _page(bitext_id)


@BLUEPRINT.get("/<kind>")
def file(bitext_id: int, kind: str) -> Response:
    """The file to work on."""
    with reading() as (session, actor):
        return download(work_file.work_file(session, actor, bitext_id, format=kind))


@BLUEPRINT.post("")
@form(show)
def look(bitext_id: int) -> Any:
    """Shows what an edited file would change; nothing is stored."""
    data, name = upload("Choose the file you worked on")
    with reading() as (session, actor):
        found = work_file.compare(session, actor, bitext_id, data=data, name=name)
    return _page(bitext_id, found)


@BLUEPRINT.post("/take")
@form(show)
def take(bitext_id: int) -> Any:
    """Saves what was shown, without what the person left out and the conflicts they did not decide for the file."""
    left_out, decided = set(numbers("leave")), set(numbers("mine"))
    chosen = [
        edit
        for edit, is_conflict in _edits()
        if edit.unit_id in (decided if is_conflict else {edit.unit_id} - left_out)
    ]
    with writing() as (session, actor):
        changed = work_file.take(session, actor, bitext_id, edits=chosen, name=line("name"))
    flash(f"{changed} {'translation' if changed == 1 else 'translations'} of the file are saved.")
    return go_on(f"/bitexts/{bitext_id}")


def _page(bitext_id: int, found: EditedFile | None = None) -> str:
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        values = {"bitext": bitext, "found": found, "kinds": KINDS, "edits": _packed(found) if found else ""}
        return page("bitext/work_file.html", session, actor, publication=bitext.publication, **values)


def _packed(found: EditedFile) -> str:
    """What was shown, for the second step: the file itself is gone by then."""
    rows = [
        [u.unit_id, u.version_now if u.is_conflict else u.version, u.mine, u.comment, u.is_conflict]
        for u in found.units
    ]
    return json.dumps(rows, ensure_ascii=False)


def _edits() -> list[tuple[work_file.Edit, bool]]:
    try:
        rows = json.loads(request.form.get("edits", ""))
        found = [
            (work_file.Edit(unit_id, version, text, comment), clash) for unit_id, version, text, comment, clash in rows
        ]
    except (ValueError, TypeError, RecursionError) as error:
        raise BadInput("the changes are lost", place="File", remedy="Choose the file once more") from error
    for edit, is_conflict in found:
        texts, counts = (edit.text, edit.comment), (edit.unit_id, edit.version)
        if not all(type(text) is str for text in texts) or not all(type(n) is int for n in (*counts, int(is_conflict))):
            raise BadInput("the changes are lost", place="File", remedy="Choose the file once more")
    return found
