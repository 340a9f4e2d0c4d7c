"""Reading a bitext: itself, its units by filter, one unit, and what changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from translate_flow.align.bead import BeadOrigin
from translate_flow.errors import BadInput
from translate_flow.models.bitext import Link, Side, Unit
from translate_flow.models.history import StoredFinding, UnitHistory
from translate_flow.models.searched import holds
from translate_flow.services import presence
from translate_flow.services.access import Actor
from translate_flow.services.lookup import BitextRows, bitext_by_id, unit_by_id
from translate_flow.services.paging import cursor_id
from translate_flow.services.pattern import searcher
from translate_flow.services.progress import progress_of, status_of
from translate_flow.services.unit_views import person_views, unit_view, unit_views
from translate_flow.services.views import BitextView, Page, PersonView, UnitView
from translate_flow.text.block import BlockType
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import STATE_OF, State, Substate

MAX_LIMIT = 500
OUTLINE_LIMIT = 5_000


@dataclass(frozen=True, slots=True)
class UnitOutline:
    """A unit in a few words, for long pages and the overview of a whole article."""

    id: int
    position: int
    version: int
    substate: str
    block_type: str
    bead_origin: str
    score: float
    findings: int
    source_segments: int
    target_segments: int
    source_length: int
    target_length: int
    is_bookmarked: bool


@dataclass(frozen=True, slots=True)
class AuthorCount:
    """Somebody and the number of units they did something in."""

    person: PersonView
    units: int


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """How many units of a bitext answer each filter."""

    substates: dict[str, int]
    block_types: dict[str, int]
    findings: dict[str, int]
    authors: tuple[AuthorCount, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened in a bitext since a change number: units changed, units gone, and who is here."""

    change_number: int
    bitext_version: int
    units: tuple[UnitView, ...]
    gone: tuple[int, ...]
    presence: tuple[presence.Here, ...]


def get_bitext(session: Session, actor: Actor, bitext_id: int) -> BitextView:
    """A bitext with its progress and what the asker may do in it."""
    return bitext_view(session, actor, bitext_id)


def bitext_view(session: Session, actor: Actor, bitext_id: int) -> BitextView:
    """The same, for services that have just changed it."""
    session.flush()
    return view_of(session, actor, bitext_by_id(session, actor, bitext_id, Operation.READ))


def view_of(session: Session, actor: Actor, rows: BitextRows) -> BitextView:
    """A bitext already loaded, as edges see it."""
    session.flush()
    progress = progress_of(session, [rows.bitext.id])[rows.bitext.id]
    pair = (rows.publication.id, rows.source.language, rows.target.language)
    return BitextView(
        id=rows.bitext.id,
        article_id=rows.article.id,
        article_title=rows.article.title,
        publication=rows.publication.slug,
        source_language=rows.source.language,
        target_language=rows.target.language,
        source_version_id=rows.source.id,
        target_version_id=rows.target.id,
        version=rows.bitext.version,
        change_number=rows.bitext.change_number,
        signature=rows.bitext.signature,
        verdict=rows.bitext.verdict,
        status=status_of(rows.target, progress).value,
        progress=progress,
        can=frozenset(operation.value for operation in Operation if actor.may(operation, *pair)),
    )


def list_units(
    session: Session,
    actor: Actor,
    bitext_id: int,
    *,
    cursor: str | None = None,
    limit: int = 100,
    substate: Sequence[str] = (),
    state: Sequence[str] = (),
    finding: str | None = None,
    author: int | None = None,
    block_type: Sequence[str] = (),
    text: str = "",
    regex: bool = False,
    changed_since: int | None = None,
    changed_after: datetime | None = None,
    max_score: float | None = None,
    bead_origin: Sequence[str] = (),
) -> Page[UnitView]:
    """Units in their order that answer all the filters; `finding` is a rule's name, or “any”."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    query = select(Unit).where(Unit.bitext_id == bitext_id, Unit.position.is_not(None))
    query = _in_states(query, substate, state)
    if finding:
        here = exists().where(StoredFinding.unit_id == Unit.id, StoredFinding.dismissed_at.is_(None))
        query = query.where(here if finding == "any" else here.where(StoredFinding.rule == finding))
    if author is not None:
        query = query.where(exists().where(UnitHistory.unit_id == Unit.id, UnitHistory.actor_id == author))
    if block_type:
        query = query.where(Unit.block_type.in_([_named(BlockType, name, "block_type") for name in block_type]))
    if bead_origin:
        query = query.where(Unit.bead_origin.in_([_named(BeadOrigin, name, "bead_origin") for name in bead_origin]))
    if changed_since is not None:
        query = query.where(Unit.change_number > changed_since)
    if changed_after is not None:
        query = query.where(Unit.updated_at >= changed_after)
    if max_score is not None:
        query = query.where(Unit.score <= max_score)
    if text and not regex:
        query = query.where(holds(Unit.source_text, text) | holds(Unit.target_text, text))
    size = min(max(1, limit), MAX_LIMIT)
    after = cursor_id(cursor)
    if after is not None:
        query = query.where(Unit.position > after)
    rows = _matching(session, query.order_by(Unit.position), text if regex else "", size + 1)
    following = str(rows[size - 1].position) if len(rows) > size else None
    return Page(unit_views(session, rows[:size]), following)


def outline(
    session: Session, actor: Actor, bitext_id: int, *, cursor: str | None = None, limit: int = OUTLINE_LIMIT
) -> Page[UnitOutline]:
    """The units of a bitext in a few words each, in their order."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    size = min(max(1, limit), OUTLINE_LIMIT)
    open_findings = select(func.count()).where(StoredFinding.unit_id == Unit.id, StoredFinding.dismissed_at.is_(None))
    links = select(func.count()).where(Link.unit_id == Unit.id)
    query = (
        select(
            Unit.id,
            Unit.position,
            Unit.version,
            Unit.substate,
            Unit.block_type,
            Unit.bead_origin,
            Unit.score,
            open_findings.scalar_subquery(),
            links.where(Link.side == Side.SOURCE).scalar_subquery(),
            links.where(Link.side == Side.TARGET).scalar_subquery(),
            func.length(Unit.source_text),
            func.length(Unit.target_text),
            Unit.is_bookmarked,
        )
        .where(Unit.bitext_id == bitext_id, Unit.position.is_not(None))
        .order_by(Unit.position)
        .limit(size + 1)
    )
    after = cursor_id(cursor)
    rows = session.execute(query if after is None else query.where(Unit.position > after)).all()
    following = str(rows[size - 1].position) if len(rows) > size else None
    return Page(tuple(UnitOutline(*row) for row in rows[:size]), following)


def get_unit(session: Session, actor: Actor, unit_id: int) -> UnitView:
    """One unit."""
    unit, _ = unit_by_id(session, actor, unit_id, Operation.READ)
    return unit_view(session, unit)


def list_changes(session: Session, actor: Actor, bitext_id: int, *, since: int, limit: int = 200) -> Changes:
    """The units changed after a change number, in the order of the changes; ask again from the number given."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.READ)
    changed = select(Unit).where(Unit.bitext_id == bitext_id, Unit.change_number > since)
    size = min(max(1, limit), MAX_LIMIT)
    found = list(session.scalars(changed.order_by(Unit.change_number, Unit.id).limit(size + 1)))
    reached = rows.bitext.change_number
    if len(found) > size:
        # One act may touch more units than are asked for; they share its number and are told together.
        cut = found[-1].change_number
        reached = max((unit.change_number for unit in found if unit.change_number < cut), default=cut)
        found = list(
            session.scalars(changed.where(Unit.change_number <= reached).order_by(Unit.change_number, Unit.id))
        )
    live = [unit for unit in found if unit.position is not None]
    gone = tuple(unit.id for unit in found if unit.position is None)
    here = presence.who(session, actor, bitext_id)
    return Changes(reached, rows.bitext.version, unit_views(session, live), gone, here)


def _in_states(query: Select[Unit], substate: Sequence[str], state: Sequence[str]) -> Select[Unit]:
    wanted = {_named(Substate, name, "substate") for name in substate}
    for name in state:
        wide = _named(State, name, "state")
        wanted |= {found for found in Substate if STATE_OF[found] is wide}
    return query.where(Unit.substate.in_(wanted)) if wanted else query


def _named(kind: type, name: str, place: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- any of our enums
    try:
        return kind(name)
    except ValueError as error:
        known = ", ".join(member.value for member in kind)  # type: ignore[attr-defined]
        raise BadInput(f"“{name[:40]}” is none", place=place, remedy=f"Known are {known}") from error


def _matching(session: Session, query: Select[Unit], pattern: str, size: int) -> list[Unit]:
    if not pattern:
        return list(session.scalars(query.limit(size)))
    holds = searcher(pattern)
    found = []
    for unit in session.scalars(query):
        if holds(unit.source_text) or holds(unit.target_text):
            found.append(unit)
            if len(found) == size:
                break
    return found


def count_units(session: Session, actor: Actor, bitext_id: int) -> UnitCounts:
    """How many units there are of each state, block type, finding and author."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    live = (Unit.bitext_id == bitext_id, Unit.position.is_not(None))
    number = func.count(Unit.id.distinct())
    by_state = select(Unit.substate, number).where(*live).group_by(Unit.substate)
    by_type = select(Unit.block_type, number).where(*live).group_by(Unit.block_type)
    by_rule = (
        select(StoredFinding.rule, number)
        .join(Unit, Unit.id == StoredFinding.unit_id)
        .where(*live, StoredFinding.dismissed_at.is_(None))
        .group_by(StoredFinding.rule)
    )
    by_author = (
        select(UnitHistory.actor_id, number)
        .join(Unit, Unit.id == UnitHistory.unit_id)
        .where(*live, UnitHistory.actor_id.is_not(None))
        .group_by(UnitHistory.actor_id)
    )
    writers = dict(session.execute(by_author).all())
    people = person_views(session, {person for person in writers if person is not None})
    return UnitCounts(
        substates={substate.value: found for substate, found in session.execute(by_state)},
        block_types={kind.value: found for kind, found in session.execute(by_type)},
        findings=dict(sorted(session.execute(by_rule).all())),
        authors=tuple(AuthorCount(person, writers[person.id]) for person in people.values()),
    )
