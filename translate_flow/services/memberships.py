"""Who is what in a publication."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.languages.registry import check_tag
from translate_flow.models.person import Membership, User
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.accounts import user_view, user_views
from translate_flow.services.lookup import publication_named
from translate_flow.services.views import MembershipView, UserView
from translate_flow.text.characters import fold
from translate_flow.workflow.roles import Operation, Role

ALIASES = {"editor": Role.DESK_EDITOR, "manager": Role.DESK_EDITOR, "desk-editor": Role.DESK_EDITOR}


def role_named(name: str) -> Role:
    """A role by its name or a common other name for it."""
    plain = name.strip().lower().replace(" ", "_")
    if plain in ALIASES:
        return ALIASES[plain]
    try:
        return Role(plain.replace("-", "_"))
    except ValueError as error:
        known = ", ".join(Role)
        raise BadInput(f"“{name[:40]}” is not a role", place="role", remedy=f"Known are {known}") from error


def grant(
    session: Session,
    actor: Actor | None,
    *,
    email: str,
    publication: str | None,
    role: str,
    source_language: str | None = None,
    target_language: str | None = None,
) -> UserView:
    """Gives a person a role in a publication and language pair; without a publication only `admin` is possible."""
    wanted = role_named(role)
    publication_id = publication_id_for(session, actor, publication, wanted)
    user = session.scalar(select(User).where(User.email_key == fold(email)))
    if user is None:
        raise NotFound(f"There is no account for {email[:80]}; invite them instead")
    add_membership(session, actor, user, publication_id, wanted, source_language, target_language)
    return user_view(session, user)


def publication_id_for(session: Session, actor: Actor | None, publication: str | None, role: Role) -> int | None:
    """The scope of a grant, after asking whether the actor may give it."""
    if publication is None:
        if role is not Role.ADMIN:
            raise BadInput("only an admin can be one everywhere", place="publication", remedy="Name a publication")
        if actor is not None:
            require(actor, Operation.CREATE_PUBLICATION, None)
        return None
    if actor is None:
        from translate_flow.services.publications import row_by_slug

        return row_by_slug(session, publication).id
    return publication_named(session, actor, publication, Operation.MANAGE_PEOPLE).id


def add_membership(
    session: Session,
    actor: Actor | None,
    user: User,
    publication_id: int | None,
    role: Role,
    source_language: str | None,
    target_language: str | None,
) -> None:
    """The membership row, unless the very same is there already."""
    for name, tag in (("source_language", source_language), ("target_language", target_language)):
        if tag:
            check_tag(tag, place=name)
    pair = (source_language or None, target_language or None)
    same = [
        m
        for m in user.memberships
        if (m.publication_id, m.role, m.source_language, m.target_language) == (publication_id, role, *pair)
    ]
    if same:
        return
    session.add(
        Membership(
            publication_id=publication_id, role=role, user=user, source_language=pair[0], target_language=pair[1]
        )
    )
    session.flush()
    told = {"role": role.value, "source_language": pair[0], "target_language": pair[1]}
    events.record(session, actor, "membership.grant", "user", user.id, publication_id=publication_id, after=told)


def revoke(session: Session, actor: Actor, membership_id: int) -> None:
    """Takes a role away; nobody takes the last administrator of the installation away."""
    row = session.get(Membership, membership_id)
    if row is None:
        raise NotFound("There is no such membership")
    require(actor, Operation.MANAGE_PEOPLE, row.publication_id, what="membership")
    if row.publication_id is None and row.role is Role.ADMIN:
        others = select(Membership.id).where(
            Membership.publication_id.is_(None),
            Membership.role == Role.ADMIN,
            Membership.id != row.id,
            Membership.user.has(User.disabled_at.is_(None)),
        )
        if session.scalars(others).first() is None:
            raise Conflict("This is the last administrator", code="last_admin")
    told = {"role": row.role.value, "user": row.user_id}
    events.record(
        session, actor, "membership.revoke", "user", row.user_id, publication_id=row.publication_id, before=told
    )
    session.delete(row)


def list_members(session: Session, actor: Actor, publication: str) -> tuple[UserView, ...]:
    """Everybody with a role in a publication, and that role; addresses only for those who manage people."""
    row = publication_named(session, actor, publication, Operation.READ)
    query = (
        select(User)
        .where(User.memberships.any(Membership.publication_id == row.id))
        .options(selectinload(User.memberships))
        .order_by(User.name)
    )
    is_manager = actor.may(Operation.MANAGE_PEOPLE, row.id)
    return tuple(
        replace(user, email=user.email if is_manager else "", memberships=_here(user, row.slug))
        for user in user_views(session, list(session.scalars(query)))
    )


def _here(user: UserView, slug: str) -> tuple[MembershipView, ...]:
    """What a person is elsewhere is nobody's business here."""
    return tuple(membership for membership in user.memberships if membership.publication in (slug, None))
