"""Runs one claimed job: the person's present rights, the work, its end; and keeps the lease alive meanwhile."""

import threading
import uuid
from collections.abc import Callable
from typing import Any

import structlog

from translate_flow.database import Database
from translate_flow.errors import FlowError
from translate_flow.services import accounts, jobs
from translate_flow.services.work import JOB_KINDS, Stopped, Task
from translate_flow.settings import Settings

BEAT_SECONDS = 8


def new_name() -> str:
    """A name no other worker has."""
    return f"worker-{uuid.uuid4().hex[:12]}"


def run_next(database: Database, settings: Settings, worker: str, stop: threading.Event, *, lease: int) -> bool:
    """Takes a job that waits and runs it to its end; False where none waits."""
    with database.write() as session:
        claimed = jobs.claim(session, worker, lease_seconds=lease)
        is_more = bool(jobs.waiting(session)) if claimed is None else True
    if claimed is None:
        return is_more
    log = structlog.get_logger().bind(job=claimed.id, kind=claimed.kind, worker=worker)
    beat = _Beat(database, claimed.id, worker, lease)
    try:
        with beat:
            result = _run(database, settings, worker, claimed, stop, lease)
        with database.write() as session:
            jobs.finish(session, claimed.id, worker, result=result)
    except Stopped:
        with database.write() as session:
            if stop.is_set():
                jobs.give_back(session, claimed.id, worker)
            jobs.mark_cancelled(session, claimed.id, worker)
    except FlowError as error:
        with database.write() as session:
            jobs.fail(session, claimed.id, worker, error=error.message)
    except Exception as error:
        log.exception("job failed")
        with database.write() as session:
            jobs.fail(session, claimed.id, worker, error=f"Something went wrong on our side ({type(error).__name__})")
    return True


def _run(
    database: Database, settings: Settings, worker: str, claimed: jobs.Claimed, stop: threading.Event, lease: int
) -> dict[str, Any]:
    if claimed.kind not in JOB_KINDS:
        raise FlowError(f"No worker here knows the work “{claimed.kind}”")
    with database.read() as session:
        actor = accounts.actor_by_id(session, claimed.created_by_id or 0, via="job")
    step = _step(database, claimed.id, worker, stop, lease)
    task = Task(claimed.id, claimed.payload, claimed.cursor, actor, database, settings, step)
    return JOB_KINDS[claimed.kind](task)


def _step(database: Database, job_id: int, worker: str, stop: threading.Event, lease: int) -> Callable[..., None]:
    def step(progress: int, total: int | None = None, message: str = "", cursor: dict[str, Any] | None = None) -> None:
        with database.write() as session:
            goes_on = jobs.heartbeat(
                session,
                job_id,
                worker,
                lease_seconds=lease,
                progress=progress,
                total=total,
                message=message,
                cursor=cursor,
            )
        if not goes_on or stop.is_set():
            raise Stopped("The job is to stop")

    return step


class _Beat:
    """Tells the store every few seconds that the worker is alive, whatever the work is busy with."""

    def __init__(self, database: Database, job_id: int, worker: str, lease: int) -> None:
        self._database, self._job_id, self._worker, self._lease = database, job_id, worker, lease
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(min(BEAT_SECONDS, self._lease / 3)):
            try:
                with self._database.write() as session:
                    jobs.heartbeat(session, self._job_id, self._worker, lease_seconds=self._lease)
            except FlowError:
                structlog.get_logger().warning("heartbeat missed", job=self._job_id)
