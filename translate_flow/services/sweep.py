"""What is left over goes: results some days after their job, uploads no job will read, what died on its way."""

from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, SQLColumnExpression, or_, select
from sqlalchemy.orm import Session

from translate_flow.models.job import Job, JobState
from translate_flow.services.clock import now

OVER = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)
FOLDERS = ("uploads", "exports")
STRAY_HOURS = 24
"""So long what a command began may take before it counts as dead."""


def sweep(session: Session, files: Path, *, days: int) -> int:
    """Removes the files of jobs that have been over for so many days, and strays as old; 0 days keeps them all.

    A job whose result goes remembers when: `removed` in its result. Files of jobs that wait or run stay.
    """
    if days <= 0:
        return 0
    before = now() - timedelta(days=days)
    removed = 0
    for job in session.scalars(select(Job).where(Job.state.in_(OVER), Job.finished_at < before)):
        if job.result.get("file") and "removed" not in job.result:
            removed += _remove(files, str(job.result["file"]))
            job.result = {**job.result, "removed": now().date().isoformat()}
    needed = {str(job.payload.get("file")) for job in session.scalars(select(Job).where(Job.state.not_in(OVER)))}
    kept = {str(job.result.get("file")) for job in session.scalars(select(Job).where(Job.finished_at >= before))}
    for name in _older(files, before.timestamp()):
        if name not in needed | kept:
            removed += _remove(files, name)
    return removed


def is_left(job_id: SQLColumnExpression[int | None], created_at: SQLColumnExpression[datetime]) -> ColumnElement[bool]:
    """Whether nobody will end what was begun: its job is over, or without a job it began long ago."""
    over = select(Job.id).where(Job.state.in_(OVER))
    return or_(job_id.in_(over), job_id.is_(None) & (created_at < now() - timedelta(hours=STRAY_HOURS)))


def _older(files: Path, before: float) -> list[str]:
    """The files of uploads and results last written before this moment, by their names in the folder."""
    found = [path for folder in FOLDERS for path in (files / folder).glob("*") if path.is_file()]
    return [path.relative_to(files).as_posix() for path in found if path.stat().st_mtime < before]


def _remove(files: Path, name: str) -> int:
    path = (files / name).resolve()
    if files.resolve() not in path.parents or not path.is_file():
        return 0
    path.unlink(missing_ok=True)
    return 1
