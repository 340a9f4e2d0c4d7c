"""Long work: what is queued, how far it is, its result."""

from typing import Any

from flask import Blueprint, flash, send_file
from werkzeug.wrappers import Response

from translate_flow.errors import NotFound
from translate_flow.http.edge import reading, settings, writing
from translate_flow.services import jobs
from translate_flow.web.form import form, go_on
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("jobs", __name__, url_prefix="/jobs")


@BLUEPRINT.get("")
def index() -> str:
    """The latest jobs."""
    with reading() as (session, actor):
        return page("jobs/index.html", session, actor, found=jobs.list_jobs(session, actor))


@BLUEPRINT.get("/<int:job_id>")
def show(job_id: int) -> str:
    """One job; the page looks again by itself until it is finished."""
    with reading() as (session, actor):
        return page("jobs/job.html", session, actor, job=jobs.get_job(session, actor, job_id))


@BLUEPRINT.get("/<int:job_id>/file")
def file(job_id: int) -> Response:
    """The result."""
    with reading() as (session, actor):
        job = jobs.get_job(session, actor, job_id)
    path = (settings().files / (job.file or "")).resolve()
    if not job.file or settings().files.resolve() not in path.parents or not path.is_file():
        raise NotFound("This job has no file to fetch, or it is no longer kept")
    response = send_file(path, as_attachment=True, download_name=path.name, mimetype="application/octet-stream")
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@BLUEPRINT.post("/<int:job_id>/cancel")
@form(show)
def cancel(job_id: int) -> Any:
    """Asks a job to stop."""
    with writing() as (session, actor):
        jobs.cancel_job(session, actor, job_id)
    flash("The job is asked to stop.")
    return go_on(f"/jobs/{job_id}")
