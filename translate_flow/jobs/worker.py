"""A worker process, and the worker thread of a process that serves pages."""

import signal
import threading

from translate_flow.database import Database
from translate_flow.jobs.port import JobEngine, engine
from translate_flow.settings import Settings


def run_worker(database: Database, settings: Settings, *, stop: threading.Event | None = None) -> None:
    """Does the long work of an instance until the process is told to end; the job at hand is given back."""
    over = stop or threading.Event()
    if threading.current_thread() is threading.main_thread():
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: over.set())
    engine(database, settings).work(over)


def start_beside(database: Database, settings: Settings) -> tuple[JobEngine, threading.Event]:
    """Starts a worker thread in this process; the event returned stops it."""
    over = threading.Event()
    found = engine(database, settings)
    threading.Thread(target=found.work, args=(over,), daemon=True, name="jobs").start()
    return found, over
