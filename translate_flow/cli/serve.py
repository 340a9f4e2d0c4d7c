"""Serves the application."""

import argparse
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from translate_flow.cli.installation import bring_up_to_date, settings
from translate_flow.database import Database
from translate_flow.errors import BadInput
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
    from waitress.server import create_server

    from translate_flow.app import create_app
    from translate_flow.jobs.worker import start_beside

    database = Database(found.url)
    bring_up_to_date(database)
    engine, over = start_beside(database, found) if has_worker else (None, None)
    app = create_app(found, jobs=engine)
    try:
        server: Any = create_server(app, host=host, port=port, threads=found.threads, ident=None)
    except (OSError, OverflowError) as error:
        raise BadInput(f"cannot listen: {error}", place=f"{host}:{port}", remedy="Choose another port") from error
    address = f"http://{host}:{getattr(server, 'effective_port', port)}/"
    print(f"translate_flow listens at {address}", file=sys.stderr, flush=True)
    if ready:
        ready(address)
    signal.signal(signal.SIGTERM, _ending(server))
    try:
        server.run()
    finally:
        if over:
            over.set()
        server.task_dispatcher.shutdown(cancel_pending=False, timeout=20)
        database.close()


def _ending(server: Any) -> Callable[[int, FrameType | None], None]:
    def end(_: int, __: FrameType | None) -> None:
        raise SystemExit(0)

    return end
