"""Sign-ins of browsers: begun, prolonged while they are used, seen and ended by the person they belong to."""

from datetime import timedelta

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from translate_flow.errors import NotFound
from translate_flow.models.person import SignIn, User
from translate_flow.services import events
from translate_flow.services.access import Actor
from translate_flow.services.accounts import PEOPLE, actor_in
from translate_flow.services.clock import now
from translate_flow.services.secrets import hashed, new_secret
from translate_flow.services.views import SignInView

SEEN_EVERY = timedelta(minutes=5)
MAX_DEVICE, MAX_ADDRESS = 100, 60

_BY_SIGN_IN = PEOPLE.join(SignIn, SignIn.user_id == User.id).where(
    SignIn.token_hash == bindparam("secret"), SignIn.expires_at >= bindparam("now")
)


def sign_in(session: Session, user_id: int, *, days: int, device: str = "", address: str = "") -> str:
    """Signs a person in; the secret returned is known to their browser only.

    `device` and `address` are what the browser said, so that the person can tell one sign-in from another.
    """
    token = new_secret()
    session.execute(delete(SignIn).where(SignIn.expires_at < now()))
    session.add(
        SignIn(
            token_hash=hashed(token),
            user_id=user_id,
            created_at=now(),
            seen_at=now(),
            expires_at=now() + timedelta(days=days),
            device=device[:MAX_DEVICE],
            address=address[:MAX_ADDRESS],
        )
    )
    events.record(session, None, "user.sign_in", "user", user_id)
    return token


def actor_by_sign_in(session: Session, token: str) -> Actor | None:
    """Who carries this sign-in, with the grants they hold now; None where it is over."""
    return actor_in(session, _BY_SIGN_IN, {"secret": hashed(token), "now": now()}, via="web")


def prolong(session: Session, token: str, *, days: int) -> None:
    """Lets a sign-in that is in use last longer; writes at most every few minutes."""
    mine = update(SignIn).where(SignIn.token_hash == hashed(token), SignIn.seen_at < now() - SEEN_EVERY)
    session.execute(mine.values(seen_at=now(), expires_at=now() + timedelta(days=days)))


def sign_out(session: Session, token: str) -> None:
    """Ends the sign-in with this secret."""
    session.execute(delete(SignIn).where(SignIn.token_hash == hashed(token)))


def list_sign_ins(session: Session, actor: Actor, *, token: str | None) -> tuple[SignInView, ...]:
    """The actor's own sign-ins that still hold, last used first; `token` is the secret of the browser that asks."""
    mine = select(SignIn).where(SignIn.user_id == actor.user_id, SignIn.expires_at >= now())
    here = hashed(token) if token else None
    rows = session.scalars(mine.order_by(SignIn.seen_at.desc(), SignIn.id.desc()))
    return tuple(
        SignInView(row.id, row.device, row.address, row.created_at, row.seen_at, row.token_hash == here) for row in rows
    )


def end_sign_in(session: Session, actor: Actor, sign_in_id: int) -> None:
    """Signs one of the actor's own browsers out."""
    row = session.get(SignIn, sign_in_id)
    if row is None or row.user_id != actor.user_id:
        raise NotFound("There is no such sign-in; it may have ended already")
    session.delete(row)
    events.record(session, actor, "user.sign_out", "user", actor.user_id)


def end_other_sign_ins(session: Session, actor: Actor, *, token: str | None) -> int:
    """Signs the actor out everywhere but in the browser that carries `token`; says how many sign-ins ended."""
    others = delete(SignIn).where(SignIn.user_id == actor.user_id)
    if token:
        others = others.where(SignIn.token_hash != hashed(token))
    ended = session.execute(others.returning(SignIn.id)).all()
    if ended:
        events.record(session, actor, "user.sign_out", "user", actor.user_id, after={"sign_ins": len(ended)})
    return len(ended)
