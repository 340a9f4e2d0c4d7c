"""People: creating, checking and disabling accounts; and the actor that a person is."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, select, update
from sqlalchemy.orm import Session, selectinload

from translate_flow.errors import BadInput, Conflict, NotFound, SignInNeeded
from translate_flow.models.person import ApiToken, Membership, SignIn, User
from translate_flow.models.publication import Publication
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.passwords import check_rules, hash_password, matches
from translate_flow.services.views import MembershipView, UserView
from translate_flow.text.characters import check_text, fold
from translate_flow.workflow.roles import Grant, Operation, Role

MAX_NAME = 200
MAX_PREFERENCES, MAX_PREFERENCES_TEXT = 200, 200_000

PEOPLE = (
    select(
        User.id,
        User.name,
        User.email,
        Membership.role,
        Membership.publication_id,
        Membership.source_language,
        Membership.target_language,
    )
    .outerjoin(Membership, Membership.user_id == User.id)
    .where(User.disabled_at.is_(None))
    .order_by(Membership.id)
)
"""People not disabled with their grants, a row each; every request begins with it, so it is made once."""
_BY_ID = PEOPLE.where(User.id == bindparam("user"))


def create_user(session: Session, actor: Actor | None, *, email: str, name: str, password: str | None) -> UserView:
    """Makes an account; `actor` is None on the command line. Without a password nobody can sign in yet."""
    if actor is not None:
        require(actor, Operation.MANAGE_PEOPLE, None)
    row = add_user(session, email=email, name=name, password=password)
    events.record(session, actor, "user.create", "user", row.id, after={"email": row.email})
    return user_view(session, row)


def add_user(session: Session, *, email: str, name: str, password: str | None) -> User:
    """The account row, checked; the caller has asked for permission."""
    address, key = checked_email(email)
    if session.scalar(select(User.id).where(User.email_key == key)) is not None:
        raise Conflict(f"There is an account for {address} already", code="email_taken")
    row = User(
        email=address,
        email_key=key,
        name=checked_name(name),
        password_hash=hash_password(check_rules(password, email=address, name=name)) if password is not None else None,
        created_at=now(),
    )
    session.add(row)
    session.flush()
    return row


def checked_email(email: str) -> tuple[str, str]:
    """A mail address and its folded key."""
    address = check_text(email, place="email").strip()
    local, at, domain = address.rpartition("@")
    if not at or not local or "." not in domain.strip(".") or len(address) > 254 or " " in address:
        raise BadInput(f"“{address[:60]}” is not a mail address", place="email", remedy="Write it as name@example.org")
    return address, fold(address)


def checked_name(name: str) -> str:
    """A person's name."""
    plain = " ".join(check_text(name, place="name").split())
    if not plain or len(plain) > MAX_NAME:
        raise BadInput("the name is missing or too long", place="name", remedy=f"1 to {MAX_NAME} characters")
    return plain


def check_password(session: Session, email: str, password: str) -> int:
    """The id of the account with this address and password; SignInNeeded otherwise, after the same time."""
    row = session.scalar(select(User).where(User.email_key == fold(email)))
    is_right = matches(row.password_hash if row else None, password[:1_000])
    if row is None or not is_right or row.disabled_at is not None:
        raise SignInNeeded("The address or the password is not right", code="wrong_password")
    return row.id


def sign_out_everywhere(session: Session, user_id: int) -> None:
    """Ends all sign-ins of a person."""
    session.execute(delete(SignIn).where(SignIn.user_id == user_id))


def actor_by_id(session: Session, user_id: int, *, via: str) -> Actor:
    """A person with the grants they hold now, for work done in their name; NotFound where they are disabled."""
    found = actor_in(session, _BY_ID, {"user": user_id}, via=via)
    if found is None:
        raise NotFound("There is no such person, or they are disabled")
    return found


def actor_in(session: Session, people: Executable, asked: Mapping[str, Any], *, via: str) -> Actor | None:
    """The one person `people`, made from PEOPLE, finds for what is asked; None where there is nobody."""
    rows = session.execute(people, asked).all()
    if not rows:
        return None
    user_id, name, email = rows[0][:3]
    return Actor(user_id, name, email, tuple(Grant(*row[3:]) for row in rows if row.role is not None), via)


def find_user(session: Session, email: str) -> UserView:
    """The account with this address."""
    row = session.scalar(select(User).where(User.email_key == fold(email)))
    if row is None:
        raise NotFound(f"There is no account for {email}")
    return user_view(session, row)


def list_users(session: Session, actor: Actor | None) -> tuple[UserView, ...]:
    """All accounts; for administrators of the installation and the command line."""
    if actor is not None:
        require(actor, Operation.MANAGE_PEOPLE, None)
    query = select(User).options(selectinload(User.memberships)).order_by(User.id)
    return user_views(session, list(session.scalars(query)))


def set_password(
    session: Session, actor: Actor | None, user_id: int, *, password: str, present: str | None = None
) -> None:
    """Sets a password and ends all sign-ins; one's own needs the present one, another's an administrator."""
    row = session.get(User, user_id)
    if row is None:
        raise NotFound("There is no such person")
    if actor is not None and actor.user_id == user_id:
        if row.password_hash is not None and not matches(row.password_hash, present or ""):
            raise BadInput("the present password is not right", place="present", remedy="Type it again")
    elif actor is not None:
        require(actor, Operation.MANAGE_PEOPLE, None)
    row.password_hash = hash_password(check_rules(password, email=row.email, name=row.name))
    sign_out_everywhere(session, user_id)
    events.record(session, actor, "user.password", "user", user_id)


def disable_user(session: Session, actor: Actor | None, user_id: int) -> UserView:
    """Ends a person's sign-ins and tokens; what they did stays theirs. The last administrator cannot go."""
    row = _managed(session, actor, user_id)
    admins = (
        select(func.count(func.distinct(User.id)))
        .join(Membership)
        .where(
            Membership.publication_id.is_(None),
            Membership.role == Role.ADMIN,
            User.disabled_at.is_(None),
            User.id != row.id,
        )
    )
    is_admin = any(m.publication_id is None and m.role is Role.ADMIN for m in row.memberships)
    if is_admin and not session.scalar(admins):
        raise Conflict("This is the last administrator", code="last_admin")
    row.disabled_at = row.disabled_at or now()
    sign_out_everywhere(session, user_id)
    session.execute(
        update(ApiToken).where(ApiToken.user_id == user_id, ApiToken.revoked_at.is_(None)).values(revoked_at=now())
    )
    events.record(session, actor, "user.disable", "user", user_id)
    return user_view(session, row)


def enable_user(session: Session, actor: Actor | None, user_id: int) -> UserView:
    """Lets a disabled person sign in again; tokens stay revoked."""
    row = _managed(session, actor, user_id)
    row.disabled_at = None
    events.record(session, actor, "user.enable", "user", user_id)
    return user_view(session, row)


def get_preferences(session: Session, actor: Actor) -> dict[str, Any]:
    """What a person has set for themselves."""
    row = session.get(User, actor.user_id)
    return dict(row.preferences) if row else {}


def set_preferences(session: Session, actor: Actor, preferences: Mapping[str, Any]) -> dict[str, Any]:
    """Changes some of a person's settings; a value of None forgets one."""
    check_text(json.dumps(dict(preferences), ensure_ascii=False), place="preferences")
    row = session.get_one(User, actor.user_id, with_for_update=True, populate_existing=True)
    merged = {**row.preferences, **preferences}
    kept = {key: value for key, value in merged.items() if value is not None}
    if len(kept) > MAX_PREFERENCES or len(json.dumps(kept)) > MAX_PREFERENCES_TEXT:
        raise BadInput("too many settings, or too long ones", place="preferences", remedy="Remove some")
    row.preferences = kept
    return dict(kept)


def set_name(session: Session, actor: Actor, *, name: str) -> UserView:
    """Changes how others see a person."""
    row = session.get_one(User, actor.user_id)
    before, row.name = row.name, checked_name(name)
    events.record(session, actor, "user.name", "user", row.id, before={"name": before}, after={"name": row.name})
    return user_view(session, row)


def user_view(session: Session, row: User) -> UserView:
    """An account as edges see it."""
    return user_views(session, [row])[0]


def user_views(session: Session, rows: Sequence[User]) -> tuple[UserView, ...]:
    """Accounts as edges see them, with one question for all their publications."""
    homes = {m.publication_id for row in rows for m in row.memberships if m.publication_id is not None}
    named = select(Publication.id, Publication.slug).where(Publication.id.in_(homes))
    slugs = dict(session.execute(named).all())
    return tuple(_user_view(row, slugs) for row in rows)


def _user_view(row: User, slugs: Mapping[int, str]) -> UserView:
    memberships = tuple(
        MembershipView(
            m.id,
            slugs.get(m.publication_id) if m.publication_id is not None else None,
            m.role.value,
            m.source_language,
            m.target_language,
        )
        for m in row.memberships
    )
    return UserView(row.id, row.email, row.name, row.disabled_at is not None, row.created_at, memberships)


def _managed(session: Session, actor: Actor | None, user_id: int) -> User:
    if actor is not None:
        require(actor, Operation.MANAGE_PEOPLE, None)
    row = session.get(User, user_id)
    if row is None:
        raise NotFound("There is no such person")
    return row
