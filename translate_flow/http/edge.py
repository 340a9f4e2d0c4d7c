"""Where an edge opens and closes its transaction: `reading()` and `writing()` give the session and who is acting."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from flask import Flask, current_app, request
from sqlalchemy.orm import Session as Session  # noqa: PLC0414 -- edges name the type and know nothing else of it

from translate_flow.database import Database
from translate_flow.http import people
from translate_flow.services.access import Actor
from translate_flow.settings import Settings

EXTENSION = "translate_flow"


@dataclass(frozen=True, slots=True)
class State:
    """What the running application holds.

    `jobs` is the engine to wake when work was put in, where there is one; `ending` is set once the server is to end.
    """

    database: Database
    settings: Settings
    jobs: object | None = None
    ending: threading.Event = field(default_factory=threading.Event)


def state_of(app: Flask) -> State:
    """What an application holds."""
    held: State = app.extensions[EXTENSION]
    return held


def state() -> State:
    """What the application of this request holds."""
    return state_of(current_app)


def database() -> Database:
    """The store of this application."""
    return state().database


def settings() -> Settings:
    """The settings this application was started with."""
    return state().settings


def handed_on(path: str) -> str:
    """The whole address of a page, for links that people pass on."""
    return f"{(settings().public_address or request.host_url).rstrip('/')}/{path}"


@contextmanager
def reading() -> Iterator[tuple[Session, Actor]]:
    """One transaction that only reads, for whoever is signed in; raises SignInNeeded for strangers."""
    with database().read() as session:
        yield session, people.actor(session)


@contextmanager
def writing() -> Iterator[tuple[Session, Actor]]:
    """One transaction that is stored at the end and thrown away on any error; raises SignInNeeded for strangers."""
    with database().write() as session:
        actor = people.actor(session)
        people.prolong(session, settings().session_days)
        yield session, actor
