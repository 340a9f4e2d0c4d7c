"""Long work as rows: taken by one worker at a time, carried on by another if that one dies, stopped on request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.models.job import Job, JobState
from translate_flow.services import events
from translate_flow.services.access import Actor, readable_publications
from translate_flow.services.clock import now
from translate_flow.services.paging import cursor_id
from translate_flow.services.views import JobView, Page
from translate_flow.workflow.roles import Operation

MAX_ATTEMPTS = 5
MAX_SHOWN = 100
KEPT = "kept"
"""Where in a job's cursor the result stands of work that is stored while the job is not yet finished."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job in a worker's hands; `cursor` is where an earlier attempt had come to."""

    id: int
    kind: str
    payload: dict[str, Any]
    cursor: dict[str, Any]
    created_by_id: int | None
    attempts: int


def enqueue(
    session: Session, actor: Actor, kind: str, payload: Mapping[str, Any], *, publication_id: int | None = None
) -> JobView:
    """Puts work into the queue, in the caller's transaction."""
    row = Job(
        kind=kind,
        payload=dict(payload),
        created_at=now(),
        created_by_id=actor.user_id,
        publication_id=publication_id,
    )
    session.add(row)
    session.flush()
    events.record(session, actor, "job.create", "job", row.id, publication_id=publication_id, after={"kind": kind})
    return _view(row)


def claim(session: Session, worker: str, *, lease_seconds: int) -> Claimed | None:
    """Takes the oldest job that waits, or whose worker has not been heard of in time."""
    free = or_(Job.state == JobState.QUEUED, (Job.state == JobState.RUNNING) & (Job.lease_until < now()))
    query = select(Job).where(free).order_by(Job.id).limit(1).with_for_update(skip_locked=True)
    row = session.scalars(query).first()
    if row is None:
        return None
    if row.is_cancel_asked:
        _finish(row, JobState.CANCELLED)
        return None
    if row.attempts >= MAX_ATTEMPTS:
        row.error = "It stopped its worker too often; look at the log"
        _finish(row, JobState.FAILED)
        return None
    row.state, row.worker, row.attempts = JobState.RUNNING, worker, row.attempts + 1
    row.lease_until, row.started_at = now() + timedelta(seconds=lease_seconds), row.started_at or now()
    return Claimed(row.id, row.kind, dict(row.payload), dict(row.cursor), row.created_by_id, row.attempts)


def heartbeat(
    session: Session,
    job_id: int,
    worker: str,
    *,
    lease_seconds: int,
    progress: int | None = None,
    total: int | None = None,
    message: str | None = None,
    cursor: Mapping[str, Any] | None = None,
) -> bool:
    """Tells how far the work is; False where it is to stop: cancelled, or in another worker's hands by now."""
    values: dict[str, Any] = {"lease_until": now() + timedelta(seconds=lease_seconds)}
    told = {"progress": progress, "total": total, "message": message}
    values.update({key: value for key, value in told.items() if value is not None})
    if cursor is not None:
        values["cursor"] = dict(cursor)
    mine = (Job.id == job_id, Job.worker == worker, Job.state == JobState.RUNNING, Job.is_cancel_asked.is_(False))
    return bool(session.execute(update(Job).where(*mine).values(**values)).rowcount)  # type: ignore[attr-defined]


def finish(session: Session, job_id: int, worker: str, *, result: Mapping[str, Any]) -> bool:
    """Marks a job done with its result; False where another worker has it."""
    row = _mine(session, job_id, worker)
    if row is None:
        return False
    row.result = dict(result)
    _finish(row, JobState.DONE)
    return True


def keep_result(session: Session, job_id: int, result: Mapping[str, Any]) -> None:
    """Writes what a job did beside what it did, in one transaction, so that a second attempt does it no second time.

    Raises Conflict where another worker was faster; the caller's transaction is then to be left without a trace.
    """
    row = session.get_one(Job, job_id, with_for_update=True, populate_existing=True)
    if KEPT in row.cursor:
        raise Conflict("Another worker has done this job already", code="done_already")
    row.cursor = {**row.cursor, KEPT: dict(result)}


def fail(session: Session, job_id: int, worker: str, *, error: str) -> None:
    """Marks a job failed, with a sentence for people."""
    row = _mine(session, job_id, worker)
    if row is not None:
        row.error = error[:2000]
        _finish(row, JobState.FAILED)


def give_back(session: Session, job_id: int, worker: str) -> None:
    """Puts a job back at once, as when its worker is told to stop."""
    row = _mine(session, job_id, worker)
    if row is not None:
        row.state, row.lease_until, row.worker, row.attempts = JobState.QUEUED, None, "", max(0, row.attempts - 1)


def mark_cancelled(session: Session, job_id: int, worker: str) -> None:
    """Marks a job stopped, where somebody asked for that."""
    row = _mine(session, job_id, worker)
    if row is not None and row.is_cancel_asked:
        _finish(row, JobState.CANCELLED)


def waiting(session: Session) -> list[int]:
    """The jobs a worker could take now."""
    free = or_(Job.state == JobState.QUEUED, (Job.state == JobState.RUNNING) & (Job.lease_until < now()))
    return list(session.scalars(select(Job.id).where(free).order_by(Job.id)))


def get_job(session: Session, actor: Actor, job_id: int) -> JobView:
    """One job, for who put it in, while they may read the publication, and for who runs it."""
    return _view(_readable(session, actor, job_id))


def list_jobs(session: Session, actor: Actor, *, cursor: str | None = None, limit: int = MAX_SHOWN) -> Page[JobView]:
    """One's own jobs in publications one may read, latest first."""
    query = select(Job).where(Job.created_by_id == actor.user_id).order_by(Job.id.desc()).limit(limit + 1)
    readable = readable_publications(actor)
    if readable is not None:
        query = query.where(or_(Job.publication_id.is_(None), Job.publication_id.in_(readable)))
    before = cursor_id(cursor)
    rows = list(session.scalars(query if before is None else query.where(Job.id < before)))
    found = tuple(_view(row) for row in rows[:limit])
    return Page(found, str(found[-1].id) if len(rows) > limit else None)


def cancel_job(session: Session, actor: Actor, job_id: int) -> JobView:
    """Asks a job to stop; one that waits is stopped at once, one that runs at its next step."""
    row = _readable(session, actor, job_id)
    if row.state is JobState.QUEUED:
        _finish(row, JobState.CANCELLED)
    elif row.state is JobState.RUNNING:
        row.is_cancel_asked = True
    else:
        raise BadInput("the job is over", place="job", remedy="There is nothing to stop")
    events.record(session, actor, "job.cancel", "job", row.id, publication_id=row.publication_id)
    return _view(row)


def _readable(session: Session, actor: Actor, job_id: int) -> Job:
    row = session.get(Job, job_id)
    if row is None or not _is_theirs(actor, row):
        raise NotFound("There is no such job")
    return row


def _is_theirs(actor: Actor, row: Job) -> bool:
    if row.created_by_id == actor.user_id:
        return row.publication_id is None or actor.may(Operation.READ, row.publication_id)
    return actor.may(Operation.MANAGE_PUBLICATION, row.publication_id)


def _mine(session: Session, job_id: int, worker: str) -> Job | None:
    row = session.get(Job, job_id, with_for_update=True)
    return row if row is not None and row.worker == worker and row.state is JobState.RUNNING else None


def _finish(row: Job, state: JobState) -> None:
    row.state, row.finished_at, row.lease_until = state, now(), None


def _view(row: Job) -> JobView:
    file = row.result.get("file")
    return JobView(
        id=row.id,
        kind=row.kind,
        state=row.state.value,
        progress=row.progress,
        total=row.total,
        message=row.message,
        error=row.error,
        attempts=row.attempts,
        created_at=row.created_at,
        finished_at=row.finished_at,
        result=dict(row.result),
        file=str(file) if file else None,
    )
