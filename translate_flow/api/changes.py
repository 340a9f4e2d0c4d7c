"""Operations on what happens: the audit history, changes of a bitext by polling or as a stream, presence."""

import json
import threading
import time
from collections.abc import Iterator

from flask import Response, make_response, request, stream_with_context

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, answers_raw, as_json, read, write
from translate_flow.api.edge import resource
from translate_flow.errors import FlowError, TooMany
from translate_flow.http.edge import database, reading, settings, state
from translate_flow.services import accounts, event_list, presence, units
from translate_flow.services.units import Changes
from translate_flow.services.views import EventView, Page

API = resource("changes", "What happened, and what is happening.")
LOOK_SECONDS = 0.7
STREAM_SECONDS = 240
"""A stream ends by itself after a while; the browser opens it again, perhaps at another process."""
_COUNT_LOCK = threading.Lock()
_count = {"streams": 0}


@API.get("/events", operation_id="listEvents", responses=answers(Page[EventView], "EventList"))
def list_events(query: fields.EventQuery) -> Response:
    """The audit history, newest first."""
    asked = query.model_dump()
    return read(lambda session, actor: event_list.list_events(session, actor, **asked))


@API.get("/bitexts/<int:bitext_id>/changes", operation_id="listChanges", responses=answers(Changes, "Changes"))
def list_changes(path: fields.BitextPath, query: fields.ChangeQuery) -> Response:
    """The units changed since a change number, and who is here."""
    return read(
        lambda session, actor: units.list_changes(session, actor, path.bitext_id, since=query.since, limit=query.limit)
    )


@API.get(
    "/bitexts/<int:bitext_id>/stream",
    operation_id="streamChanges",
    responses=answers_raw("server-sent events `changes`", "text/event-stream"),
)
def stream_changes(path: fields.BitextPath, query: fields.ChangeQuery) -> Response:
    """The same as server-sent events; each carries the change number as its id."""
    with reading() as (session, actor):
        units.get_bitext(session, actor, path.bitext_id)
        person = actor.user_id
    since = _seen(request.headers.get("Last-Event-ID", ""), query.since)
    _enter()
    response = make_response(Response(stream_with_context(_stream(path.bitext_id, person, since))))
    response.headers["Content-Type"] = "text/event-stream; charset=utf-8"
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    response.call_on_close(_leave)
    return response


@API.put("/bitexts/<int:bitext_id>/presence", operation_id="setPresence", responses=answers(dict, "Nothing"))
def set_presence(path: fields.BitextPath, body: fields.HereBody, header: WriteHeader) -> Response:
    """Tells the others which unit one is in."""
    return write(
        lambda session, actor: presence.here(
            session, actor, path.bitext_id, unit_id=body.unit_id, is_typing=body.typing
        )
    )


@API.patch("/me/preferences", operation_id="setPreferences", responses=answers(dict, "Preferences"))
def set_preferences(body: fields.PreferencesBody, header: WriteHeader) -> Response:
    """Changes some of one's own settings."""
    return write(lambda session, actor: accounts.set_preferences(session, actor, body.preferences))


def _stream(bitext_id: int, person: int, since: int) -> Iterator[str]:
    """Looks for changes until the time is over; rights are asked for anew at every look."""
    store, ending = database(), state().ending
    ends = time.monotonic() + STREAM_SECONDS
    here: object = None
    yield "retry: 2000\n\n"
    while time.monotonic() < ends:
        try:
            with store.read() as session:
                actor = accounts.actor_by_id(session, person, via="stream")
                found = units.list_changes(session, actor, bitext_id, since=since)
        except FlowError as error:
            yield f"event: end\ndata: {json.dumps({'code': error.code})}\n\n"
            return
        if found.change_number != since or found.presence != here:
            since, here = found.change_number, found.presence
            yield f"id: {since}\nevent: changes\ndata: {json.dumps(as_json(found))}\n\n"
        else:
            yield ": \n\n"
        if ending.wait(LOOK_SECONDS):
            return


def _seen(last_event: str, since: int) -> int:
    """The change number a browser that comes back has seen; anything that is none of ours counts for nothing."""
    return int(last_event) if last_event.isascii() and last_event.isdigit() and len(last_event) < 10 else since


def _enter() -> None:
    """Counts streams: each holds a thread of the server, so beyond a few browsers are asked to poll."""
    with _COUNT_LOCK:
        if _count["streams"] >= settings().max_streams:
            raise TooMany("All live streams are taken; poll for changes instead", retry_after=10)
        _count["streams"] += 1


def _leave() -> None:
    with _COUNT_LOCK:
        _count["streams"] = max(0, _count["streams"] - 1)
