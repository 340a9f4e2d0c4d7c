"""Operations on files: exports at once or as jobs, imports, and jobs themselves."""

import uuid
from pathlib import Path
from typing import Any

from flask import Response, make_response
from flask_openapi3.models.file import FileStorage
from pydantic import BaseModel, ConfigDict

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.http.edge import Session, reading, settings, state
from translate_flow.services import export, import_files, jobs, work
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.views import JobView, Page
from translate_flow.workflow.roles import Operation

API = resource("files", "Pairs out and in, and the long work behind them.")


class ImportForm(BaseModel):
    """A file of pairs for the memory of a publication."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    publication: str
    file: FileStorage
    source_language: str = ""
    target_language: str = ""


@API.get(
    "/bitexts/<int:bitext_id>/export",
    operation_id="exportBitext",
    responses={200: {"description": "the file", "content": {"application/octet-stream": {}}}},
)
def export_bitext(path: fields.BitextPath, query: fields.ExportQuery) -> Response:
    """One bitext as a file."""
    with reading() as (session, actor):
        done = export.export_bitext(session, actor, path.bitext_id, format=query.format, states=query.state)
    response = make_response(done.data)
    response.headers["Content-Type"] = done.media_type
    response.headers["Content-Disposition"] = f'attachment; filename="{done.name}"'
    return response


@API.post("/exports", operation_id="createExport", responses=answers(JobView, "Job", status=202))
def create_export(body: fields.CreateExport, header: WriteHeader) -> Response:
    """Writes a selection of pairs to a file, as a job."""

    def put_in(session: Session, actor: Actor) -> JobView:
        export.preview_export(session, actor, work.selection(body.payload()))
        home = publication_named(session, actor, body.publication, Operation.READ)
        return jobs.enqueue(session, actor, "export", body.payload(), publication_id=home.id)

    return _woken(write(put_in, status=202))


@API.post("/imports", operation_id="createImport", responses=answers(JobView, "Job", status=202))
def create_import(form: ImportForm, header: WriteHeader) -> Response:
    """Takes a file of pairs into the memory, as a job; a file that cannot be read is refused at once."""
    name = import_files.shown_name(form.file.filename or "")
    data = form.file.read()
    import_files.check_pairs_file(data, name, form.source_language, form.target_language)

    def put_in(session: Session, actor: Actor) -> JobView:
        home = publication_named(session, actor, form.publication, Operation.IMPORT_MEMORY)
        kept = _kept(data)
        payload: dict[str, Any] = {
            "publication": form.publication,
            "file": kept,
            "name": name,
            "source_language": form.source_language,
            "target_language": form.target_language,
        }
        return jobs.enqueue(session, actor, "import_memory", payload, publication_id=home.id)

    return _woken(write(put_in, status=202))


@API.get("/jobs", operation_id="listJobs", responses=answers(Page[JobView], "JobList"))
def list_jobs() -> Response:
    """One's own latest jobs."""
    return read(lambda session, actor: Page(jobs.list_jobs(session, actor)))


@API.get("/jobs/<int:job_id>", operation_id="getJob", responses=answers(JobView, "Job"))
def get_job(path: fields.JobPath) -> Response:
    """How far a job is."""
    return read(lambda session, actor: jobs.get_job(session, actor, path.job_id))


@API.post("/jobs/<int:job_id>/cancel", operation_id="cancelJob", responses=answers(JobView, "Job"))
def cancel_job(path: fields.JobPath, header: WriteHeader) -> Response:
    """Asks a job to stop."""
    return write(lambda session, actor: jobs.cancel_job(session, actor, path.job_id))


def _kept(data: bytes) -> str:
    """Keeps an upload for the worker; the file's name holds nothing from outside."""
    name = f"uploads/{uuid.uuid4().hex}"
    path = Path(settings().files) / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.write_bytes(data)
    return name


def _woken(response: Response) -> Response:
    engine = state().jobs
    if engine is not None and response.is_json:
        engine.wake(int((response.get_json() or {}).get("id", 0)))  # type: ignore[attr-defined]
    return response
