"""Serves the application."""

import argparse
import sys
from collections.abc import Callable

from translate_flow.cli.installation import bring_up_to_date, settings
from translate_flow.database import Database
from translate_flow.settings import Settings

HOST, PORT = "127.0.0.1", 8080


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--host", default=HOST, help=f"the address to listen at ({HOST})")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port to listen at ({PORT}; 0: any free one)")
    parser.add_argument("--no-worker", action="store_true", help="leave long work to `translate-flow worker`")


def run(arguments: argparse.Namespace) -> int:
    """Serves until told to end; requests in flight are answered first."""
    found = settings()
    serve(found, arguments.host, arguments.port, has_worker=not arguments.no_worker)
    return 0


def serve(
    found: Settings, host: str, port: int, *, has_worker: bool = True, ready: Callable[[str], None] | None = None
) -> None:
    """Starts the server; `ready` is told the address once it listens."""
    from translate_flow.app import create_app
    from translate_flow.cli.web_server import WebServer
    from translate_flow.http.edge import state_of
    from translate_flow.jobs.port import engine
    from translate_flow.jobs.worker import start_beside

    database = Database(found.url)
    bring_up_to_date(database)
    # Without a worker here, those of other processes and machines are woken.
    jobs, over = start_beside(database, found) if has_worker else (engine(database, found), None)
    app = create_app(found, jobs=jobs)
    try:
        server = WebServer(app, host, port, threads=found.threads)
        print(f"translate_flow listens at {server.address}", file=sys.stderr, flush=True)
        if ready:
            ready(server.address)
        server.run(state_of(app).ending)
    finally:
        if over:
            over.set()
        database.close()
