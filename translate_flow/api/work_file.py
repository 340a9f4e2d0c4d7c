"""Operations on a translation as a file to work on elsewhere."""

from typing import Any

from flask import Response, make_response
from flask_openapi3.models.file import FileStorage
from pydantic import BaseModel, ConfigDict, Field

from translate_flow.api import fields, kinds
from translate_flow.api.answers import WriteHeader, answers, answers_raw, read, write
from translate_flow.api.edge import resource
from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import reading
from translate_flow.services import work_file
from translate_flow.services.work_file import Edit, EditedFile

API = resource("work files", "A translation as a file to work on elsewhere, and its way back.")


class WorkFileQuery(kinds.Loose):
    """Which kind of file."""

    format: str = Field(default="docx", description=", ".join(work_file.WORK_FORMATS))


class EditedForm(BaseModel):
    """The file as it was edited."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    file: FileStorage


class EditBody(kinds.Strict):
    """A text to save on top of `version`, and a comment to add."""

    unit_id: kinds.Id
    version: kinds.BasedOn
    text: kinds.Text
    comment: kinds.Short = ""


class TakeEdits(kinds.Strict):
    """Edits to save, all or none; `name` is the file's, for the history."""

    name: kinds.Name
    edits: list[EditBody]


@API.get(
    "/bitexts/<int:bitext_id>/work-file",
    operation_id="getWorkFile",
    responses=answers_raw("the file", *sorted({known.media_type for known in FORMATS.values()})),
)
def get_work_file(path: fields.BitextPath, query: WorkFileQuery) -> Response:
    """All units with their ids and versions, to be edited elsewhere."""
    with reading() as (session, actor):
        done = work_file.work_file(session, actor, path.bitext_id, format=query.format)
    response = make_response(done.data)
    response.headers["Content-Type"] = done.media_type
    response.headers["Content-Disposition"] = f'attachment; filename="{done.name}"'
    return response


@API.post(
    "/bitexts/<int:bitext_id>/work-file",
    operation_id="compareWorkFile",
    responses=answers(EditedFile, "EditedFile"),
)
def compare_work_file(path: fields.BitextPath, form: EditedForm) -> Response:
    """What an edited file would change; nothing is stored."""
    data, name = form.file.read(), form.file.filename or ""
    return read(lambda session, actor: work_file.compare(session, actor, path.bitext_id, data=data, name=name))


@API.post(
    "/bitexts/<int:bitext_id>/work-file/edits", operation_id="takeWorkFile", responses=answers(dict[str, int], "Taken")
)
def take_work_file(path: fields.BitextPath, body: TakeEdits, header: WriteHeader) -> Response:
    """Saves edits of a file, all or none; a unit changed meanwhile is a conflict."""
    edits = [Edit(edit.unit_id, edit.version, edit.text, edit.comment) for edit in body.edits]

    def save(session: Any, actor: Any) -> dict[str, int]:
        return {"changed": work_file.take(session, actor, path.bitext_id, edits=edits, name=body.name)}

    return write(save)
