"""How many saves a second a real server takes, and how long each waits, beside a request that stores nothing.

`python benchmarks/server.py [--clients 1 8 32 64] [--seconds 4]` starts `translate_flow serve` on a new instance and
lets clients without pauses save units, each its own, as a program with a token and as a browser with cookie and form
token. The null request goes to the same address of the same process with the same headers, and is refused for its body
before anything is asked of the store. Afterwards the histories tell whether a save was lost or done twice.
"""

import argparse
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services import accounts, history_views, memberships, publications, take_in, tokens, units
from translate_flow.settings import Settings

PASSWORD, EMAIL = "a lamp on the windowsill", "writer@example.org"
SENTENCE = "Primăria a anunțat că podul numărul {} va fi deschis luni, iar lucrările au costat 12 milioane de lei."


@dataclass
class Client:
    """One person or program at work in units of their own; `texts` is what the server said it stored."""

    port: int
    headers: dict[str, str]
    unit: int
    version: int
    times: list[float] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    refused: Counter[int] = field(default_factory=Counter)

    def save(self, connection: http.client.HTTPConnection) -> None:
        """Saves a new text; without an answer it would be sent again under the same key."""
        text = f"The town hall said bridge {uuid.uuid4().hex} will open on Monday."
        body = {"target": text, "version": self.version}
        status, answer = self._put(connection, body, {"Idempotency-Key": uuid.uuid4().hex})
        if status == 200:
            self.version = json.loads(answer)["version"]
            self.texts.append(text)
        else:
            self.refused[status] += 1

    def nothing(self, connection: http.client.HTTPConnection) -> None:
        """Sends a body without its version."""
        status, _ = self._put(connection, {"target": "x" * 60}, {})
        if status not in {400, 422, 428}:
            self.refused[status] += 1

    def _put(
        self, connection: http.client.HTTPConnection, body: dict[str, object], more: dict[str, str]
    ) -> tuple[int, bytes]:
        sent = {"Content-Type": "application/json", **self.headers, **more}
        began = time.perf_counter()
        connection.request("PUT", f"/api/v1/units/{self.unit}", json.dumps(body), sent)
        response = connection.getresponse()
        answer = response.read()
        self.times.append(1000 * (time.perf_counter() - began))
        return response.status, answer


@dataclass(frozen=True)
class Served:
    """A running server: process, port, store, the units to save with their versions, and a token."""

    pid: int
    port: int
    database: Database
    units: list[tuple[int, int]]
    secret: str


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description="Measures saves against a real server.")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 32, 64])
    parser.add_argument("--seconds", type=float, default=4.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as served:
        ways = {"token": {"Authorization": f"Bearer {served.secret}"}, "cookie, CSRF": _signed_in(served.port)}
        print(
            "| way | clients | null/s | saves/s | ratio | processor ms null, save "
            "| ms p50, p95, max | p95 × rate/clients | refused |"
        )
        print("|---|---|---|---|---|---|---|---|---|")
        told: list[Client] = []
        versions = dict(served.units)
        for way, headers in ways.items():
            for count in given.clients:
                people = [Client(served.port, headers, unit, versions[unit]) for unit in list(versions)[:count]]
                nulls = _run(served, people, Client.nothing, given.seconds)
                for person in people:
                    person.times.clear()
                saves = _run(served, people, Client.save, given.seconds)
                told += people
                versions |= {person.unit: person.version for person in people}
                print(_row(way, nulls, saves, people), flush=True)
        print(_lost_or_doubled(served.database, told))


Act = Callable[[Client, http.client.HTTPConnection], None]


def _run(served: Served, people: list[Client], act: Act, seconds: float) -> tuple[float, float]:
    """Lets all act at the same time without pauses: answers a second, and the server's processor time for each."""
    spent = _processor_seconds(served.pid)
    end = time.perf_counter() + seconds

    def work(person: Client) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", person.port, timeout=60)
        while time.perf_counter() < end:
            act(person, connection)
        connection.close()

    began = time.perf_counter()
    threads = [threading.Thread(target=work, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = sum(len(person.times) for person in people)
    return done / (time.perf_counter() - began), 1000 * (_processor_seconds(served.pid) - spent) / done


def _processor_seconds(pid: int) -> float:
    """What a process has used so far, by its user and the kernel."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _row(way: str, nulls: tuple[float, float], saves: tuple[float, float], people: list[Client]) -> str:
    times = sorted(ms for person in people for ms in person.times)
    slow = times[int(len(times) * 0.95)]
    refused = sum((person.refused for person in people), Counter())
    rate, count = saves[0], len(people)
    cells = (
        way,
        count,
        f"{nulls[0]:.0f}",
        f"{rate:.0f}",
        f"{rate / nulls[0]:.2f}",
        f"{nulls[1]:.1f}, {saves[1]:.1f}",
        f"{times[len(times) // 2]:.0f}, {slow:.0f}, {times[-1]:.0f}",
        f"{slow * rate / (1000 * count):.2f}",
        dict(refused) or "none",
    )
    return f"| {' | '.join(map(str, cells))} |"


def _lost_or_doubled(database: Database, people: list[Client]) -> str:
    """Compares what clients were told was stored with the histories of the units."""
    said: dict[int, Counter[str]] = {}
    for person in people:
        said.setdefault(person.unit, Counter()).update(person.texts)
    lost = doubled = 0
    with database.read() as session:
        actor = accounts.actor_by_id(session, accounts.find_user(session, EMAIL).id, via="bench")
        for unit, texts in said.items():
            kept: Counter[str] = Counter()
            cursor: str | None = ""
            while cursor is not None:
                page = history_views.list_history(session, actor, unit, cursor=cursor or None)
                kept.update(row.target_text for row in page.items if row.target_text)
                cursor = page.next_cursor
            lost += (texts - kept).total()
            doubled += (kept - texts).total()
    return f"\n{sum(texts.total() for texts in said.values()):,} saves: {lost} lost, {doubled} doubled"


@contextmanager
def _served(folder: Path) -> Iterator[Served]:
    """A server on a new instance."""
    settings = Settings(instance=folder)
    database = Database(settings.url)
    found, secret = _filled(database)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "translate_flow", "--instance", str(folder), "serve", "--port", str(port)]
    unlimited = {"TRANSLATE_FLOW_LIMIT_REQUESTS": "1000000 per minute"}
    process = subprocess.Popen(command, env={**os.environ, **unlimited}, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield Served(process.pid, port, database, found, secret)
    finally:
        process.terminate()
        process.wait(30)
        database.close()


def _filled(database: Database) -> tuple[list[tuple[int, int]], str]:
    with database.write() as session:
        upgrade(session.connection())
        publications.create_publication(session, None, slug="north", name="North", languages=["ro", "en"])
        user = accounts.create_user(session, None, email=EMAIL, name="Writer", password=PASSWORD)
        memberships.grant(session, None, email=EMAIL, publication="north", role="desk_editor")
        actor = accounts.actor_by_id(session, user.id, via="bench")
        text = "\n\n".join(SENTENCE.format(number) for number in range(100))
        article = take_in.create_article(session, actor, publication="north", source_language="ro", text=text)
        bitext = take_in.create_version(session, actor, article.id, language="en")
        found = units.list_units(session, actor, bitext.id, limit=500).items
        _, secret = tokens.create_token(session, actor, name="bench")
        return [(unit.id, unit.version) for unit in found], secret


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=5).request("GET", "/healthz")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start within a minute")


def _signed_in(port: int) -> dict[str, str]:
    """The headers of a browser that signed in: its cookie and the token its forms carry."""
    token, cookie = _page(port, "")
    form = urlencode({"email": EMAIL, "password": PASSWORD, "csrf_token": token})
    sent = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", "/login", form, sent)
    cookie = _cookie(connection.getresponse(), cookie)
    token, cookie = _page(port, cookie, "/articles")
    return {"Cookie": cookie, "X-CSRFToken": token}


def _page(port: int, cookie: str, address: str = "/login") -> tuple[str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address, headers={"Cookie": cookie} if cookie else {})
    response = connection.getresponse()
    found = re.search(r'name="csrf-token" content="([^"]+)"', response.read().decode())
    if not found:
        raise SystemExit(f"{address} has no form token")
    return found[1], _cookie(response, cookie)


def _cookie(response: http.client.HTTPResponse, before: str) -> str:
    given = SimpleCookie(response.headers.get("Set-Cookie", ""))
    return "; ".join(f"{name}={morsel.value}" for name, morsel in given.items()) or before


if __name__ == "__main__":
    main()
