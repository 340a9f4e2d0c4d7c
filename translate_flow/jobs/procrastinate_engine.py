"""The engine for many machines: procrastinate on the same PostgreSQL wakes workers, the job row stays the truth.

A procrastinate task carries no work of its own: it says that a worker should look into the table of jobs. So nothing
depends on it being delivered once, and a job whose worker died is found by the look every few seconds.
"""

import asyncio
import threading
from typing import Any

import psycopg
import structlog
from procrastinate.exceptions import ProcrastinateException

from translate_flow.database import Database
from translate_flow.errors import BadInput
from translate_flow.jobs.embedded import LOOK_SECONDS, EmbeddedEngine
from translate_flow.settings import Settings

QUEUE = "translate_flow"
TASK = "look"
_PREPARING = 0x7466_0002
"""What the lock is known by in a PostgreSQL database."""


class ProcrastinateEngine:
    """Wakes workers on any machine through PostgreSQL's notifications."""

    def __init__(self, database: Database, settings: Settings) -> None:
        if database.is_sqlite:
            raise BadInput(
                "procrastinate needs PostgreSQL", place="job_engine", remedy="Set database_url, or `embedded`"
            )
        self._conninfo = settings.url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._local = EmbeddedEngine(database, settings)
        self._is_prepared = False

    def wake(self, job_id: int) -> None:
        """Defers a look; workers on all machines are notified. Where that fails, they find the job a little later."""
        try:
            self.prepare()
            app = self._app()
            with app.open():
                app.configure_task(TASK, queue=QUEUE, allow_unknown=True).defer(job_id=job_id)
        except (ProcrastinateException, psycopg.Error) as error:
            structlog.get_logger().warning("workers were not woken", job=job_id, reason=type(error).__name__)

    def work(self, stop: threading.Event) -> None:
        """Runs jobs until told to stop: at each notification, and every few seconds besides.

        Where the store breaks the connection off, it listens anew.
        """
        looking = threading.Thread(target=self._local.work, args=(stop,), daemon=True)
        looking.start()
        while not stop.is_set():
            try:
                self.prepare()
                asyncio.run(self._listen(stop))
            except (ProcrastinateException, psycopg.Error) as error:
                structlog.get_logger().warning("notifications are not heard", reason=type(error).__name__)
            stop.wait(LOOK_SECONDS)
        looking.join()

    async def _listen(self, stop: threading.Event) -> None:
        from procrastinate import App, PsycopgConnector

        app = App(connector=PsycopgConnector(conninfo=self._conninfo))

        @app.task(name=TASK, queue=QUEUE)
        def look(job_id: int) -> None:
            self._local.wake(job_id)

        async with app.open_async():
            worker = asyncio.create_task(
                app.run_worker_async(
                    queues=[QUEUE],
                    install_signal_handlers=False,
                    fetch_job_polling_interval=LOOK_SECONDS,
                    delete_jobs="always",
                )
            )
            while not stop.is_set() and not worker.done():
                await asyncio.sleep(0.2)
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)

    def _app(self) -> Any:
        from procrastinate import App, SyncPsycopgConnector

        return App(connector=SyncPsycopgConnector(conninfo=self._conninfo))

    def prepare(self) -> None:
        """Makes procrastinate's own tables where they are missing; of processes that start together one does."""
        if self._is_prepared:
            return
        with psycopg.connect(self._conninfo) as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_PREPARING,))
            app = self._app()
            with app.open():
                if not app.check_connection():
                    app.schema_manager.apply_schema()
        self._is_prepared = True
