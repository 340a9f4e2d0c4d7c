"""Who is in which unit just now."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from translate_flow.errors import NotFound
from translate_flow.models.bitext import Unit
from translate_flow.models.person import User
from translate_flow.models.presence import Presence
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.lookup import bitext_by_id
from translate_flow.workflow.roles import Operation

FRESH = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Here:
    """A person in a bitext, and the unit in their hands."""

    user_id: int
    name: str
    unit_id: int | None
    is_typing: bool
    typing_since: datetime | None


def here(session: Session, actor: Actor, bitext_id: int, *, unit_id: int | None, is_typing: bool = False) -> None:
    """Tells the others where the actor is."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    if unit_id is not None:
        unit = session.get(Unit, unit_id)
        if unit is None or unit.bitext_id != bitext_id:
            raise NotFound("There is no such unit in this bitext")
    before = session.get(Presence, (bitext_id, actor.user_id))
    goes_on = before is not None and before.is_typing and before.unit_id == unit_id and before.seen_at > now() - FRESH
    since = before.typing_since if before is not None and goes_on else now()
    present: dict[str, Any] = {
        "unit_id": unit_id,
        "seen_at": now(),
        "is_typing": is_typing,
        "typing_since": since if is_typing else None,
    }
    try:
        with session.begin_nested():
            session.merge(Presence(bitext_id=bitext_id, user_id=actor.user_id, **present))
    except IntegrityError:
        # Another tab of theirs came first at the same moment.
        session.merge(Presence(bitext_id=bitext_id, user_id=actor.user_id, **present))


def leave(session: Session, actor: Actor, bitext_id: int) -> None:
    """Tells the others that the actor has gone."""
    row = session.get(Presence, (bitext_id, actor.user_id))
    if row is not None:
        session.delete(row)


def who(session: Session, actor: Actor, bitext_id: int) -> tuple[Here, ...]:
    """The others who were here within the last moments."""
    query = (
        select(Presence, User.name)
        .join(User, User.id == Presence.user_id)
        .where(Presence.bitext_id == bitext_id, Presence.seen_at > now() - FRESH, Presence.user_id != actor.user_id)
        .order_by(User.name)
    )
    return tuple(
        Here(row.user_id, name, row.unit_id, row.is_typing, row.typing_since)
        for row, name in session.execute(query).all()
    )
