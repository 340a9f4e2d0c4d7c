"""Keys for programs: told once, stored as a hash, with the rights of the person they belong to."""

from datetime import timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound
from translate_flow.models.person import ApiToken, User
from translate_flow.services import events
from translate_flow.services.access import Actor
from translate_flow.services.accounts import PEOPLE, actor_in, checked_name
from translate_flow.services.clock import now
from translate_flow.services.secrets import hashed, new_secret
from translate_flow.services.views import TokenView

PREFIX = "tf_"
SHOWN = 8
MAX_DAYS = 3650

_BY_TOKEN = PEOPLE.join(ApiToken, ApiToken.user_id == User.id).where(
    ApiToken.token_hash == bindparam("secret"),
    ApiToken.revoked_at.is_(None),
    ApiToken.expires_at.is_(None) | (ApiToken.expires_at >= bindparam("now")),
)


def create_token(session: Session, actor: Actor, *, name: str, days: int | None = None) -> tuple[TokenView, str]:
    """Makes a key for the actor's own programs; the secret is told this once."""
    if days is not None and not 1 <= days <= MAX_DAYS:
        raise BadInput(f"{days} days", place="days", remedy=f"1 to {MAX_DAYS}, or leave it out")
    secret = new_secret(PREFIX)
    row = ApiToken(
        token_hash=hashed(secret),
        prefix=secret[:SHOWN],
        name=checked_name(name),
        user_id=actor.user_id,
        created_at=now(),
        expires_at=now() + timedelta(days=days) if days else None,
    )
    session.add(row)
    session.flush()
    events.record(session, actor, "token.create", "token", row.id, after={"name": row.name})
    return _view(row), secret


def list_tokens(session: Session, actor: Actor) -> tuple[TokenView, ...]:
    """The actor's own keys, newest first."""
    query = select(ApiToken).where(ApiToken.user_id == actor.user_id).order_by(ApiToken.id.desc())
    return tuple(_view(row) for row in session.scalars(query))


def revoke_token(session: Session, actor: Actor, token_id: int) -> TokenView:
    """Ends one of the actor's own keys."""
    row = session.get(ApiToken, token_id)
    if row is None or row.user_id != actor.user_id:
        raise NotFound("There is no such token")
    row.revoked_at = row.revoked_at or now()
    events.record(session, actor, "token.revoke", "token", row.id)
    return _view(row)


def actor_by_token(session: Session, secret: str) -> Actor | None:
    """Who a key belongs to, with the grants they hold now; None where it is unknown, expired or revoked."""
    return actor_in(session, _BY_TOKEN, {"secret": hashed(secret), "now": now()}, via="api")


def _view(row: ApiToken) -> TokenView:
    return TokenView(
        row.id, row.name, row.prefix, row.created_at, row.expires_at, row.used_at, row.revoked_at is not None
    )
