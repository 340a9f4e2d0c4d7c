"""Waitress, run so that whoever is being answered when the end is told still gets the whole answer."""

import signal
import threading
import time
from types import FrameType
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server

from translate_flow.errors import BadInput

DRAIN_SECONDS = 20.0
"""How long requests in flight may take after the end was told."""

LISTEN_ON_SECONDS = 0.3
"""How long requests that are on their way at that moment are still read."""

MAX_PORT = 65_535


class WebServer:
    """A listening server; `address` is where."""

    def __init__(self, app: Flask, host: str, port: int, *, threads: int) -> None:
        self._sockets: dict[int, Any] = {}
        if not 0 <= port <= MAX_PORT:
            # The system would take the number modulo 65,536 and listen where nobody asked for.
            raise BadInput("no such port", place=f"{host}:{port}", remedy=f"Choose one up to {MAX_PORT}")
        try:
            self._server: Any = create_server(app, map=self._sockets, host=host, port=port, threads=threads, ident=None)
        except (OSError, OverflowError, ValueError) as error:
            raise BadInput(
                f"cannot listen: {error}", place=f"{host}:{port}", remedy="Choose another address or port"
            ) from error
        self.address = f"http://{host}:{getattr(self._server, 'effective_port', port)}/"

    def run(self, ending: threading.Event) -> None:
        """Serves until SIGTERM, SIGINT or `ending`; then takes no new connections and answers those it has."""

        def end(_: int, __: FrameType | None) -> None:
            ending.set()

        for told in (signal.SIGTERM, signal.SIGINT):
            signal.signal(told, end)
        while not ending.is_set():
            self._turn()
        self._drain()

    def _drain(self) -> None:
        began = time.monotonic()
        for listener in self._of(BaseWSGIServer):
            listener.accepting = False
            listener.del_channel()
            listener.socket.close()
        while (spent := time.monotonic() - began) < DRAIN_SECONDS:
            if spent > LISTEN_ON_SECONDS and not any(map(_is_busy, self._of(HTTPChannel))):
                break
            self._turn()
        self._server.task_dispatcher.shutdown(cancel_pending=True, timeout=1)

    def _turn(self) -> None:
        """Moves what can be moved on all sockets, once; shorter than a person notices."""
        self._server.asyncore.loop(timeout=0.2, map=self._sockets, use_poll=True, count=1)

    def _of(self, kind: type) -> list[Any]:
        return [socket for socket in list(self._sockets.values()) if isinstance(socket, kind)]


def _is_busy(channel: Any) -> bool:
    """Whether a connection is sending a request, waiting for its answer, or receiving it."""
    return bool(channel.requests or channel.request or channel.total_outbufs_len)
