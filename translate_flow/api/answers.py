"""How operations answer: views as JSON, writes once per key, errors in one shape."""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Any

from flask import Response, jsonify, make_response, request
from pydantic import BaseModel, ConfigDict, Field, RootModel, TypeAdapter

from translate_flow.api.kinds import Described
from translate_flow.errors import Conflict, FlowError
from translate_flow.http.edge import Session, reading, state, writing
from translate_flow.services import idempotency
from translate_flow.services.access import Actor

Do = Callable[[Session, Actor], Any]
LIFTED = ("base", "mine", "theirs", "version")


class ErrorBody(BaseModel):
    """What went wrong: a code for programs, a message for people, details for both."""

    code: str
    message: str
    details: dict[str, Any] = Field(default_factory=dict)


class ErrorAnswer(BaseModel):
    """Every error has this shape."""

    error: ErrorBody


class ConflictAnswer(ErrorAnswer):
    """A write was based on an older version; for texts base, mine and theirs are given, so that nothing is lost."""

    base: str | None = None
    mine: str | None = None
    theirs: str | None = None
    version: int | None = None


_REFUSALS: dict[int, type[BaseModel]] = dict.fromkeys((400, 401, 403, 404, 413, 422, 429, 503), ErrorAnswer)


class WriteHeader(Described):
    """A write with a key is done once, however often it is sent."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)
    idempotency_key: str | None = Field(default=None, alias="Idempotency-Key", min_length=1, max_length=200)


@cache
def answer_model(view: type, name: str) -> type[BaseModel]:
    """A view as a schema of the interface's description."""
    model = RootModel[view]  # type: ignore[valid-type]
    return type(name, (model,), {"__doc__": view.__doc__, "__module__": __name__})


def answers(view: Any, name: str, *, status: int = 200) -> dict[Any, Any]:
    """The answers an operation can give."""
    return {status: answer_model(view, name), **_REFUSALS, 409: ConflictAnswer}


def answers_raw(says: str, *media_types: str) -> dict[Any, Any]:
    """The answers of an operation that gives something else than JSON."""
    return {200: {"description": says, "content": {kind: {} for kind in media_types}}, **_REFUSALS}


def read(do: Do) -> Response:
    """The view a service gives, as JSON."""
    with reading() as (session, actor):
        view = do(session, actor)
        return make_response(jsonify(as_json(view)), 200)


def write(do: Do, *, status: int = 200) -> Response:
    """Does a write in one transaction; with an Idempotency-Key the same request again gets the same answer."""
    key = request.headers.get("Idempotency-Key")
    with writing() as (session, actor):
        if key is None:
            return make_response(jsonify(as_json(do(session, actor))), status)
        digest = _request_hash()
        known = idempotency.recall(session, actor, key, digest)
        if known is not None:
            response = make_response(jsonify(known.body), known.status)
            response.headers["Idempotency-Replayed"] = "true"
            return response
        body = as_json(do(session, actor))
        idempotency.remember(session, actor, key, digest, status, body if isinstance(body, dict) else {"items": body})
        return make_response(jsonify(body), status)


def woken(response: Response) -> Response:
    """The answer about a job put in, after a worker was told of it."""
    engine = state().jobs
    if engine is not None and response.is_json:
        engine.wake(int((response.get_json() or {}).get("id", 0)))  # type: ignore[attr-defined]
    return response


def as_json(view: Any) -> Any:
    """A frozen view as plain data; None becomes an empty object."""
    if view is None:
        return {}
    kind: Any = type(view)
    return _adapter(kind).dump_python(view, mode="json")


def failed(error: FlowError) -> Response:
    """An error as JSON; a save conflict carries its texts beside the error, as the contract has it."""
    body: dict[str, Any] = {"error": {"code": error.code, "message": error.message, "details": error.details}}
    if isinstance(error, Conflict):
        body.update({key: error.details[key] for key in LIFTED if key in error.details})
    response = make_response(jsonify(body), error.status)
    if error.status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = 'Bearer realm="translate-flow"'
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _request_hash() -> str:
    """What tells a request from another under the same key; how a form’s parts are set apart is no part of it."""
    digest = hashlib.sha256(f"{request.method} {request.full_path}\n".encode())
    if request.mimetype != "multipart/form-data":
        digest.update(request.get_data(cache=True))
        return digest.hexdigest()
    for name, value in sorted(request.form.items(multi=True)):
        digest.update(json.dumps([name, value]).encode())
    for name, file in sorted(request.files.items(multi=True), key=lambda pair: pair[0]):
        file.stream.seek(0)
        content = hashlib.sha256(file.stream.read()).hexdigest()
        digest.update(json.dumps([name, file.filename, content]).encode())
    return digest.hexdigest()
