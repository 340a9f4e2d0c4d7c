"""Offers of a role by mail address; the link's token is known by its hash only and works once."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.languages.registry import check_tag
from translate_flow.models.person import Invitation, User
from translate_flow.models.publication import Publication
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.accounts import add_user, checked_email, user_view
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.memberships import add_membership, role_named
from translate_flow.services.passwords import matches
from translate_flow.services.secrets import hashed, new_secret
from translate_flow.services.views import InvitationView, UserView
from translate_flow.workflow.roles import Operation

DAYS = 14


def invite(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    email: str,
    role: str,
    source_language: str | None = None,
    target_language: str | None = None,
) -> tuple[InvitationView, str]:
    """Makes an offer; the token returned goes into the link sent to the address."""
    row = publication_named(session, actor, publication, Operation.MANAGE_PEOPLE)
    for name, tag in (("source_language", source_language), ("target_language", target_language)):
        if tag:
            check_tag(tag, place=name)
    token = new_secret()
    offer = Invitation(
        token_hash=hashed(token),
        email=checked_email(email)[0],
        publication_id=row.id,
        role=role_named(role),
        source_language=source_language or None,
        target_language=target_language or None,
        invited_by_id=actor.user_id,
        created_at=now(),
        expires_at=now() + timedelta(days=DAYS),
    )
    session.add(offer)
    session.flush()
    told = {"email": offer.email, "role": offer.role.value}
    events.record(session, actor, "invitation.create", "invitation", offer.id, publication_id=row.id, after=told)
    return _view(offer, row), token


def give_or_invite(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    email: str,
    role: str,
    source_language: str | None = None,
    target_language: str | None = None,
) -> str | None:
    """Gives the role to whoever has an account with this address; for others makes an offer and returns its token."""
    row = publication_named(session, actor, publication, Operation.MANAGE_PEOPLE)
    user = session.scalar(select(User).where(User.email_key == checked_email(email)[1]))
    if user is not None:
        add_membership(session, actor, user, row.id, role_named(role), source_language, target_language)
        return None
    _, token = invite(
        session,
        actor,
        publication=publication,
        email=email,
        role=role,
        source_language=source_language,
        target_language=target_language,
    )
    return token


def offered(session: Session, token: str) -> InvitationView:
    """The offer behind a link, while it holds."""
    offer = _open(session, token)
    return _view(offer, session.get_one(Publication, offer.publication_id))


def accept(session: Session, token: str, *, name: str, password: str) -> UserView:
    """Takes an offer up: makes the account where there is none, else asks for its password; and the membership."""
    offer = _open(session, token, lock=True)
    user = session.scalar(select(User).where(User.email_key == checked_email(offer.email)[1]))
    if user is None:
        user = add_user(session, email=offer.email, name=name, password=password)
    elif user.disabled_at is not None:
        raise Conflict("This account is disabled; ask an administrator", code="disabled")
    elif not matches(user.password_hash, password):
        raise BadInput(
            "it is not the password of this account", place="password", remedy="Type the one you sign in with"
        )
    add_membership(session, None, user, offer.publication_id, offer.role, offer.source_language, offer.target_language)
    offer.accepted_at = now()
    events.record(session, None, "invitation.accept", "invitation", offer.id, publication_id=offer.publication_id)
    return user_view(session, user)


def is_known(session: Session, token: str) -> bool:
    """Whether the address invited has an account already, so that no password is asked for."""
    offer = _open(session, token)
    return session.scalar(select(User.id).where(User.email_key == checked_email(offer.email)[1])) is not None


def list_invitations(session: Session, actor: Actor, publication: str) -> tuple[InvitationView, ...]:
    """The offers of a publication that are still open."""
    row = publication_named(session, actor, publication, Operation.MANAGE_PEOPLE)
    query = select(Invitation).where(
        Invitation.publication_id == row.id, Invitation.accepted_at.is_(None), Invitation.expires_at > now()
    )
    return tuple(_view(offer, row) for offer in session.scalars(query.order_by(Invitation.id.desc())))


def withdraw(session: Session, actor: Actor, invitation_id: int) -> None:
    """Takes an offer back."""
    offer = session.get(Invitation, invitation_id)
    if offer is None:
        raise NotFound("There is no such invitation")
    require(actor, Operation.MANAGE_PEOPLE, offer.publication_id, what="invitation")
    events.record(session, actor, "invitation.withdraw", "invitation", offer.id, publication_id=offer.publication_id)
    session.delete(offer)


def _open(session: Session, token: str, *, lock: bool = False) -> Invitation:
    query = select(Invitation).where(Invitation.token_hash == hashed(token))
    offer = session.scalar(query.with_for_update() if lock else query)
    if offer is None or offer.accepted_at is not None or offer.expires_at < now():
        raise NotFound("This invitation is not known, was used, or is over; ask for a new one")
    return offer


def _view(offer: Invitation, publication: Publication) -> InvitationView:
    return InvitationView(
        offer.id,
        offer.email,
        publication.slug,
        publication.name,
        offer.role.value,
        offer.source_language,
        offer.target_language,
        offer.expires_at,
        offer.accepted_at is not None,
    )
