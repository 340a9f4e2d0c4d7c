"""Operations on files: exports at once or as jobs, imports, and jobs themselves."""

from collections.abc import Callable
from typing import Any

from flask import Response, make_response
from flask_openapi3.models.file import FileStorage
from pydantic import BaseModel, ConfigDict

from translate_flow.api import fields
from translate_flow.api.answers import ErrorAnswer, WriteHeader, answers, answers_raw, read, woken, write
from translate_flow.api.edge import FormText, resource
from translate_flow.errors import BadInput
from translate_flow.formats.registry import FORMATS
from translate_flow.http.edge import Session, reading
from translate_flow.http.job_file import job_file
from translate_flow.http.uploads import kept
from translate_flow.services import export, import_files, jobs, pair_batch
from translate_flow.services.access import Actor
from translate_flow.services.lookup import publication_named
from translate_flow.services.selection import selection_from
from translate_flow.services.views import JobView, Page
from translate_flow.workflow.roles import Operation

API = resource("files", "Pairs out and in, and the long work behind them.")


class ImportForm(BaseModel):
    """A file of pairs for the memory of a publication, or with `kind` “articles” a feed or an archive of articles.

    With `kind` “article_pairs” it is an archive of articles with their translations, taken in whole or not at all.
    `dry_run` (“1”) only reports which articles of it would be taken in.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)
    publication: FormText
    file: FileStorage
    source_language: FormText = ""
    target_language: FormText = ""
    kind: FormText = "memory"
    dry_run: FormText = ""


@API.get(
    "/bitexts/<int:bitext_id>/export",
    operation_id="exportBitext",
    responses=answers_raw("the file", *sorted({known.media_type for known in FORMATS.values()})),
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
        export.preview_export(session, actor, selection_from(body.payload()))
        home = publication_named(session, actor, body.publication, Operation.READ)
        return jobs.enqueue(session, actor, "export", body.payload(), publication_id=home.id)

    return woken(write(put_in, status=202))


@API.post("/imports", operation_id="createImport", responses=answers(JobView, "Job", status=202))
def create_import(form: ImportForm, header: WriteHeader) -> Response:
    """Takes a file of pairs, or of articles, in as a job; a file that cannot be read is refused at once."""
    name = import_files.shown_name(form.file.filename or "")
    data = form.file.read()
    if form.kind == "articles":
        return _import_articles(form, name, data)
    if form.kind == "article_pairs":
        return _import_article_pairs(form, name, data)
    if form.kind != "memory":
        fault = f"“{form.kind[:40]}” is no kind of import"
        raise BadInput(fault, place="kind", remedy="Use memory, articles or article_pairs")
    count = import_files.check_pairs_file(data, name, form.source_language, form.target_language)

    def put_in(session: Session, actor: Actor, file: str) -> JobView:
        return import_files.enqueue_memory(
            session,
            actor,
            publication=form.publication,
            file=file,
            name=name,
            source_language=form.source_language,
            target_language=form.target_language,
            pairs=count,
        )

    return _with_file(data, put_in)


def _with_file(data: bytes, put_in: Callable[[Session, Actor, str], JobView]) -> Response:
    """Keeps the upload and puts its job in; where that is refused, nothing of it stays."""

    def put(session: Session, actor: Actor) -> JobView:
        with kept(data) as file:
            return put_in(session, actor, file)

    return woken(write(put, status=202))


def _import_articles(form: ImportForm, name: str, data: bytes) -> Response:
    import_files.check_batch(data, name)

    def put_in(session: Session, actor: Actor, file: str) -> JobView:
        return import_files.enqueue_batch(
            session,
            actor,
            publication=form.publication,
            file=file,
            name=name,
            language=form.source_language,
            is_dry=form.dry_run in {"1", "true"},
        )

    return _with_file(data, put_in)


def _import_article_pairs(form: ImportForm, name: str, data: bytes) -> Response:
    def put_in(session: Session, actor: Actor, file: str) -> JobView:
        pair_batch.groups_of(session, actor, publication=form.publication, name=name, data=data)
        return pair_batch.enqueue_pairs(
            session,
            actor,
            publication=form.publication,
            file=file,
            name=name,
            language=form.source_language,
            is_dry=form.dry_run in {"1", "true"},
        )

    return _with_file(data, put_in)


@API.get("/jobs", operation_id="listJobs", responses=answers(Page[JobView], "JobList"))
def list_jobs(query: fields.JobQuery) -> Response:
    """One's own jobs, latest first."""
    return read(lambda session, actor: jobs.list_jobs(session, actor, cursor=query.cursor, limit=query.limit))


@API.get("/jobs/<int:job_id>", operation_id="getJob", responses=answers(JobView, "Job"))
def get_job(path: fields.JobPath) -> Response:
    """How far a job is."""
    return read(lambda session, actor: jobs.get_job(session, actor, path.job_id))


@API.get(
    "/jobs/<int:job_id>/file",
    operation_id="getJobFile",
    responses={**answers_raw("the file, or by Range a part of it", "application/octet-stream"), 410: ErrorAnswer},
)
def get_job_file(path: fields.JobPath) -> Any:
    """The file a job wrote; a broken download goes on by Range and If-Range. 410 where it was removed by age."""
    with reading() as (session, actor):
        job = jobs.get_job(session, actor, path.job_id)
    return job_file(job)


@API.post("/jobs/<int:job_id>/cancel", operation_id="cancelJob", responses=answers(JobView, "Job"))
def cancel_job(path: fields.JobPath, header: WriteHeader) -> Response:
    """Asks a job to stop."""
    return write(lambda session, actor: jobs.cancel_job(session, actor, path.job_id))
