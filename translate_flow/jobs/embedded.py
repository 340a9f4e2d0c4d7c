"""The engine without anything else to install: workers look into the table of jobs, at once when woken in-process."""

import threading
import time

import structlog

from translate_flow.database import Database
from translate_flow.errors import FlowError
from translate_flow.jobs.runner import new_name, run_next
from translate_flow.services import idempotency, memory_stages, pair_stages
from translate_flow.services.clock import now
from translate_flow.services.export_recipes import run_due
from translate_flow.services.sweep import sweep
from translate_flow.settings import Settings

LOOK_SECONDS = 2.0
SWEEP_SECONDS = 3600.0
DUE_SECONDS = 20.0


class EmbeddedEngine:
    """A polling worker; any number of them may share a store."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database, self._settings = database, settings
        self._woken = threading.Event()
        self._swept_at = -SWEEP_SECONDS
        self._due_at = -DUE_SECONDS

    def wake(self, job_id: int) -> None:
        """Lets the worker of this process look at once."""
        self._woken.set()

    def work(self, stop: threading.Event) -> None:
        """Runs jobs until told to stop; a store that does not answer is asked again."""
        worker = new_name()
        while not stop.is_set():
            self._woken.clear()
            try:
                while (
                    run_next(self._database, self._settings, worker, stop, lease=self._settings.job_lease_seconds)
                    and not stop.is_set()
                ):
                    pass
                self._tend()
            except FlowError:
                stop.wait(LOOK_SECONDS)
            self._woken.wait(LOOK_SECONDS)

    def _tend(self) -> None:
        """Begins what the clock says, and clears up once an hour."""
        if time.monotonic() - self._due_at >= DUE_SECONDS:
            self._due_at = time.monotonic()
            with self._database.write() as session:
                if run_due(session, now()):
                    self._woken.set()
        self._sweep()

    def _sweep(self) -> None:
        """Removes old files and answers, once an hour; a file that cannot be removed is left for the next time."""
        if time.monotonic() - self._swept_at < SWEEP_SECONDS:
            return
        self._swept_at = time.monotonic()
        try:
            with self._database.write() as session:
                idempotency.forget_old(session)
                sweep(session, self._settings.files, days=self._settings.job_file_days)
            memory_stages.sweep(self._database)
            pair_stages.sweep(self._database)
        except OSError as error:
            structlog.get_logger().warning("old files stay", reason=str(error))
