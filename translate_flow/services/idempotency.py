"""Answers to writes that named a key: the same request again is answered the same and changes nothing."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict
from translate_flow.models.event import IdempotencyKey
from translate_flow.services.access import Actor
from translate_flow.services.clock import now

MAX_KEY = 200
KEPT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered."""

    status: int
    body: dict[str, Any]


def recall(session: Session, actor: Actor, key: str, request_hash: str) -> Answer | None:
    """The answer given before under this key; Conflict where the key was used for another request.

    Whoever comes with the same key meanwhile waits until the first is answered.
    """
    if not key.strip() or len(key) > MAX_KEY:
        raise BadInput("the key is empty or too long", place="Idempotency-Key", remedy=f"1 to {MAX_KEY} characters")
    if session.get_bind().dialect.name != "sqlite":  # which lets one writer in at a time anyway
        session.execute(select(func.pg_advisory_xact_lock(_number(actor, key))))
    row = session.scalar(
        select(IdempotencyKey).where(IdempotencyKey.user_id == actor.user_id, IdempotencyKey.key == key)
    )
    if row is None:
        return None
    if row.request_hash != request_hash:
        raise Conflict("This key was used for another request", code="key_reused")
    return Answer(row.status, row.answer)


def remember(session: Session, actor: Actor, key: str, request_hash: str, status: int, answer: dict[str, Any]) -> None:
    """Keeps an answer in the transaction of the write it belongs to."""
    session.add(
        IdempotencyKey(
            user_id=actor.user_id, key=key, request_hash=request_hash, status=status, answer=answer, created_at=now()
        )
    )
    session.flush()


def forget_old(session: Session) -> None:
    """Forgets answers nobody asks for any more."""
    session.execute(delete(IdempotencyKey).where(IdempotencyKey.created_at < now() - KEPT))


def _number(actor: Actor, key: str) -> int:
    """What a lock is known by: 64 bits of the person and their key."""
    digest = hashlib.sha256(f"{actor.user_id} {key}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], signed=True)
