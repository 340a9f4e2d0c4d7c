"""Questions to the units that somebody keeps under a name, for themselves or for everybody in the publication."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound
from translate_flow.models.filter import SavedFilter
from translate_flow.models.person import User
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.lookup import publication_named
from translate_flow.services.views import Page, PersonView, SavedFilterView
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

NAMES = ("text", "regex", "substate", "finding", "author", "block_type", "changed_after")
"""What a filter may ask for; the same names as in the address of the editor."""
MAX_NAME, MAX_VALUE, MAX_FILTERS = 80, 200, 100


def list_filters(session: Session, actor: Actor, slug: str) -> Page[SavedFilterView]:
    """One's own filters in a publication and those others share there, by name."""
    home = publication_named(session, actor, slug, Operation.READ)
    query = (
        select(SavedFilter, User.name)
        .join(User, User.id == SavedFilter.owner_id)
        .where(
            SavedFilter.publication_id == home.id,
            or_(SavedFilter.owner_id == actor.user_id, SavedFilter.is_shared.is_(True)),
        )
        .order_by(SavedFilter.name, SavedFilter.id)
    )
    return Page(tuple(_view(row, name, actor) for row, name in session.execute(query)))


def save_filter(
    session: Session, actor: Actor, slug: str, *, name: str, query: Mapping[str, str], is_shared: bool = False
) -> SavedFilterView:
    """Keeps a filter under a name; one's own of the same name is replaced."""
    home = publication_named(session, actor, slug, Operation.READ)
    called = name.strip()
    if not called or len(called) > MAX_NAME:
        raise BadInput("the name is empty or too long", place="name", remedy=f"Give 1 to {MAX_NAME} characters")
    check_text(called, place="name")
    asked = _checked(query)
    # Their other tabs wait: of two that keep a first one under this name, the second replaces it.
    owner = session.get_one(User, actor.user_id, with_for_update={"key_share": True})
    mine = select(SavedFilter).where(SavedFilter.publication_id == home.id, SavedFilter.owner_id == actor.user_id)
    own = list(session.scalars(mine))
    row = next((found for found in own if found.name == called), None)
    if row is None:
        if len(own) >= MAX_FILTERS:
            raise BadInput(f"there are {len(own)} filters of yours", place="name", remedy="Delete some first")
        row = SavedFilter(
            publication_id=home.id,
            owner_id=actor.user_id,
            name=called,
            query=asked,
            is_shared=is_shared,
            created_at=now(),
        )
        session.add(row)
    row.query, row.is_shared = asked, is_shared
    session.flush()
    return _view(row, owner.name, actor)


def delete_filter(session: Session, actor: Actor, filter_id: int) -> SavedFilterView:
    """Deletes one's own filter and tells what it was; somebody else's is not found."""
    row = session.get(SavedFilter, filter_id)
    if row is None or row.owner_id != actor.user_id:
        raise NotFound("There is no such filter of yours")
    told = _view(row, session.get_one(User, actor.user_id).name, actor)
    session.delete(row)
    return told


def _checked(query: Mapping[str, str]) -> dict[str, Any]:
    asked = {name: value for name, value in query.items() if value}
    for name, value in asked.items():
        if name not in NAMES:
            raise BadInput(f"“{name[:40]}” is no filter", place="query", remedy=f"Known are {', '.join(NAMES)}")
        if len(value) > MAX_VALUE:
            raise BadInput("the value is too long", place=f"query.{name}", remedy=f"At most {MAX_VALUE} characters")
        check_text(value, place=f"query.{name}")
    if not asked:
        raise BadInput("the filter lets everything through", place="query", remedy="Choose what to show first")
    return asked


def _view(row: SavedFilter, owner: str, actor: Actor) -> SavedFilterView:
    is_own = row.owner_id == actor.user_id
    return SavedFilterView(row.id, row.name, dict(row.query), row.is_shared, is_own, PersonView(row.owner_id, owner))
