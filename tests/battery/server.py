"""A server started as people start it, on an instance of its own, with an account and a key for every role."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from sqlalchemy.orm import Session

from tests.web.newsroom import ARTICLE, PASSWORD, TRANSLATION
from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services import accounts, memberships, publications, tokens
from translate_flow.settings import Settings

ROLES = ("reader", "contributor", "translator", "reviewer", "terminologist", "data_manager", "desk_editor")
HOUSES = ("north", "south")
_PROGRAM = (sys.executable, "-m", "translate_flow")
_WAIT = 30


@dataclass
class Server:
    """An installation: its folder, its commands and, while it serves, its address."""

    instance: Path
    environment: dict[str, str] = field(default_factory=dict)
    address: str = ""
    process: subprocess.Popen[str] | None = None

    def command(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Runs one command on the instance to its end."""
        whole = [*_PROGRAM, "--instance", str(self.instance), *words]
        return subprocess.run(
            whole, input=given, text=True, capture_output=True, env=self._environment(), timeout=180, check=False
        )

    def done(self, *words: str, given: str = "") -> str:
        """What a command prints that must not fail."""
        ended = self.command(*words, given=given)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout.strip()

    def begin(self, *words: str) -> "subprocess.Popen[str]":
        """Starts one command and leaves it to its work."""
        whole = [*_PROGRAM, "--instance", str(self.instance), *words]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(whole, stdout=quiet, stderr=quiet, text=True, env=self._environment())

    def start(self, *words: str, before: Callable[[], None] | None = None) -> "Server":
        """Serves at a free port; `before` runs in the new process first."""
        whole = [*_PROGRAM, "--instance", str(self.instance), "serve", "--port", "0", *words]
        log = (self.instance.parent / f"{self.instance.name}.log").open("a+")
        start = log.seek(0, os.SEEK_END)
        self.process = subprocess.Popen(
            whole,
            stdout=log,
            stderr=log,
            text=True,
            env=self._environment(),
            preexec_fn=before,  # noqa: PLW1509 -- a limit must be set in the new process itself
            start_new_session=True,
        )
        until = time.monotonic() + _WAIT
        while time.monotonic() < until:
            found = re.search(r"listens at (http://\S+)/", self.log()[start:])
            if found:
                self.address = found[1]
                return self
            assert self.process.poll() is None, self.log()[start:]
            time.sleep(0.05)
        raise AssertionError(f"the server did not start:\n{self.log()[start:]}")

    def log(self) -> str:
        """Everything the server wrote so far."""
        return (self.instance.parent / f"{self.instance.name}.log").read_text(errors="replace")

    def connections(self) -> int:
        """How many connections it has accepted and not closed."""
        assert self.process
        links = Path(f"/proc/{self.process.pid}/fd").iterdir()
        return sum(1 for link in links if link.is_symlink() and str(link.readlink()).startswith("socket:")) - 1

    def kill(self) -> None:
        """Ends it as a power cut does."""
        assert self.process
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(_WAIT)

    def stop(self) -> int:
        """Ends it as an administrator does; returns the exit code."""
        assert self.process
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(_WAIT)

    def _environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("TRANSLATE_FLOW_")}
        wide = {"TRANSLATE_FLOW_LIMIT_REQUESTS": "1000000 per minute", "PYTHONUNBUFFERED": "1"}
        return {**own, **wide, **self.environment}


class Program(requests.Session):
    """Somebody's program: it holds a key and speaks to the interface by the names of its operations."""

    def __init__(self, server: Server, key: str = "") -> None:
        super().__init__()
        self.server = server
        if key:
            self.headers["Authorization"] = f"Bearer {key}"

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> requests.Response:
        """One call below /api/v1."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.request(method, f"{self.server.address}/api/v1{path}", json=body, headers=given, timeout=60)

    def get_json(self, path: str) -> Any:
        """What a call that must succeed answers."""
        answer = self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()


@dataclass(frozen=True)
class Newsroom:
    """A server with two publications and a person of every role in each: their keys and ids."""

    server: Server
    keys: dict[tuple[str, str], str]
    people: dict[tuple[str, str], int]
    admin: str

    def program(self, role: str, house: str = "north") -> Program:
        """A program with the rights of a role."""
        return Program(self.server, self.keys[house, role])

    def stranger(self) -> Program:
        """A program without a key."""
        return Program(self.server)

    def bitext(self, house: str = "north", text: str | None = TRANSLATION) -> dict[str, Any]:
        """An article of a publication with a translation, as the interface makes it."""
        desk = self.program("desk_editor", house)
        made = desk.ask("POST", "/articles", {"publication": house, "source_language": "ro", "text": ARTICLE})
        assert made.status_code == 201, made.text
        body = {"language": "en"} | ({"text": text} if text else {})
        answer = desk.ask("POST", f"/articles/{made.json()['id']}/versions", body)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def units(self, bitext_id: int, house: str = "north") -> list[dict[str, Any]]:
        """All units of a bitext."""
        return list(self.program("desk_editor", house).get_json(f"/bitexts/{bitext_id}/units?limit=500")["items"])


def furnish(server: Server) -> Newsroom:
    """Two publications with a person of every role in each, an admin, and a key for everybody."""
    database = Database(Settings(instance=server.instance).url)
    keys, people = {}, {}
    with database.write() as session:
        upgrade(session.connection())
        for house in HOUSES:
            publications.create_publication(session, None, slug=house, name=house.title(), languages=["ro", "en"])
            for role in ROLES:
                people[house, role], keys[house, role] = _person(session, f"{role}@{house}.example", role, house)
        _, admin = _person(session, "admin@example.org", "admin", None)
    database.close()
    return Newsroom(server, keys, people, admin)


def _person(session: Session, email: str, role: str, house: str | None) -> tuple[int, str]:
    accounts.create_user(session, None, email=email, name=email.split("@", maxsplit=1)[0].title(), password=PASSWORD)
    memberships.grant(session, None, email=email, publication=house, role=role)
    actor = accounts.actor_by_id(session, accounts.find_user(session, email).id, via="test")
    return actor.user_id, tokens.create_token(session, actor, name="battery")[1]


def described(server: Server) -> dict[str, Any]:
    """The interface's own description."""
    return dict(json.loads(requests.get(f"{server.address}/openapi.json", timeout=30).text))
