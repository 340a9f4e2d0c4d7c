"""Long work: what is queued, how far it is, its result."""

from typing import Any

from flask import Blueprint, flash
from werkzeug.wrappers import Response

from translate_flow.http.edge import reading, writing
from translate_flow.http.job_file import job_checksum, job_file
from translate_flow.services import jobs
from translate_flow.web.form import form, go_on
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("jobs", __name__, url_prefix="/jobs")


@BLUEPRINT.get("")
def index() -> str:
    """The latest jobs."""
    with reading() as (session, actor):
        return page("jobs/index.html", session, actor, found=jobs.list_jobs(session, actor).items)


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
    return job_file(job)


@BLUEPRINT.get("/<int:job_id>/file.sha256")
def checksum(job_id: int) -> Response:
    """The checksum of the result, to be checked beside it."""
    with reading() as (session, actor):
        return job_checksum(jobs.get_job(session, actor, job_id))


@BLUEPRINT.post("/<int:job_id>/cancel")
@form(show)
def cancel(job_id: int) -> Any:
    """Asks a job to stop."""
    with writing() as (session, actor):
        jobs.cancel_job(session, actor, job_id)
    flash("The job is asked to stop.")
    return go_on(f"/jobs/{job_id}")
