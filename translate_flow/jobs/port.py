"""What the application asks of a job engine: to be told of new work, to run workers, to stop."""

import threading
from typing import Protocol

from translate_flow.database import Database
from translate_flow.errors import BadInput
from translate_flow.settings import Settings


class JobEngine(Protocol):
    """Wakes workers. The job row is the truth; an engine that forgets a call only makes work start later."""

    def wake(self, job_id: int) -> None:
        """Tells that a job was put in; called after its transaction is stored."""

    def work(self, stop: threading.Event) -> None:
        """Runs jobs in this thread until told to stop."""


def engine(database: Database, settings: Settings) -> JobEngine:
    """The engine the settings name."""
    if settings.job_engine == "embedded":
        from translate_flow.jobs.embedded import EmbeddedEngine

        return EmbeddedEngine(database, settings)
    if settings.job_engine == "procrastinate":
        try:
            from translate_flow.jobs.procrastinate_engine import ProcrastinateEngine
        except ImportError as error:
            fault, remedy = "procrastinate is not installed", "Install translate-flow[queue], or set `embedded`"
            raise BadInput(fault, place="job_engine", remedy=remedy) from error
        return ProcrastinateEngine(database, settings)
    raise BadInput(
        f"“{settings.job_engine}” is no job engine", place="job_engine", remedy="It is `embedded` or `procrastinate`"
    )
