"""Who has which stage of a bitext until when."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.models.article import Article, Version
from translate_flow.models.assignment import Assignment, AssignmentStatus, Stage
from translate_flow.models.bitext import Bitext
from translate_flow.models.person import User
from translate_flow.services.access import Actor
from translate_flow.services.accounts import actor_by_id
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import (
    BitextRows,
    bitext_by_id,
    bitext_names,
    hold_version,
    permitted_in,
    publication_named,
)
from translate_flow.services.memberships import list_members
from translate_flow.services.paging import cursor_id
from translate_flow.services.views import AssignmentView, Page, PersonView
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

MAX_NOTE = 2_000
MAX_LIMIT = 200
NEEDED: dict[Stage, Operation] = {
    Stage.TRANSLATE: Operation.EDIT_UNIT,
    Stage.REVIEW: Operation.DECIDE,
    Stage.SIGN_OFF: Operation.PUBLISH,
    Stage.PUBLISH: Operation.PUBLISH,
}
"""Stage → what its assignee must be allowed to do."""

IN_HAND = frozenset({AssignmentStatus.OFFERED, AssignmentStatus.ACCEPTED})
"""Statuses in which somebody is still to do the work."""

OPEN = IN_HAND | {AssignmentStatus.DELIVERED}
OWN_STEPS = frozenset({AssignmentStatus.ACCEPTED, AssignmentStatus.DELIVERED, AssignmentStatus.DECLINED})


def create_assignment(
    session: Session,
    actor: Actor,
    *,
    bitext_id: int,
    assignee_id: int,
    stage: str,
    due_at: datetime | None = None,
    note: str = "",
) -> AssignmentView:
    """Offers a stage to somebody who may do it."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.ASSIGN, lock=True)
    return _create(session, actor, rows, assignee_id, _stage(stage), AssignmentStatus.OFFERED, due_at, note)


def claim(session: Session, actor: Actor, bitext_id: int, stage: str) -> AssignmentView:
    """Takes a stage oneself; one that was offered is accepted, and one that is in hand already stays so."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.CLAIM, lock=True)
    wanted = _stage(stage)
    query = select(Assignment).where(
        Assignment.bitext_id == bitext_id,
        Assignment.assignee_id == actor.user_id,
        Assignment.stage == wanted,
        Assignment.status.in_(OPEN),
    )
    own = session.scalars(query.order_by(Assignment.id.desc())).first()
    if own is None:
        return _create(session, actor, rows, actor.user_id, wanted, AssignmentStatus.ACCEPTED, None, "")
    if own.status is AssignmentStatus.OFFERED:
        own.version += 1
        _set_status(session, actor, rows, own, AssignmentStatus.ACCEPTED)
    return _views(session, [own])[0]


def list_assignments(
    session: Session,
    actor: Actor,
    *,
    mine: bool = False,
    bitext_id: int | None = None,
    publication: str | None = None,
    is_open: bool = False,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[AssignmentView]:
    """Assignments, newest first: one's own, of a bitext, or of a publication; one's own when nothing is named.

    Those of deleted articles and of bitexts the actor may not or no longer read are left out; `is_open` leaves out what
    is done, declined or cancelled.
    """
    source, target = aliased(Version), aliased(Version)
    is_mine_to_read = permitted_in(actor, Operation.READ, Article.publication_id, source.language, target.language)
    inside = (
        select(Bitext.id)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(Article.deleted_at.is_(None), is_mine_to_read)
    )
    query = select(Assignment).order_by(Assignment.id.desc())
    if bitext_id is not None:
        bitext_by_id(session, actor, bitext_id, Operation.READ)
        query = query.where(Assignment.bitext_id == bitext_id)
    if publication:
        home = publication_named(session, actor, publication, Operation.READ)
        inside = inside.where(Article.publication_id == home.id)
    query = query.where(Assignment.bitext_id.in_(inside))
    if mine or (bitext_id is None and not publication):
        query = query.where(Assignment.assignee_id == actor.user_id)
    if is_open:
        query = query.where(Assignment.status.in_(OPEN))
    before = cursor_id(cursor)
    if before is not None:
        query = query.where(Assignment.id < before)
    size = min(max(1, limit), MAX_LIMIT)
    rows = list(session.scalars(query.limit(size + 1)))
    following = str(rows[size - 1].id) if len(rows) > size else None
    return Page(tuple(_views(session, rows[:size])), following)


def open_assignments(
    session: Session, actor: Actor, bitext_ids: Iterable[int]
) -> dict[int, tuple[AssignmentView, ...]]:
    """What is in hands in those of these bitexts the actor may read, by bitext: what is due first, first."""
    ids = set(bitext_ids)
    names = bitext_names(session, ids) if ids else {}
    readable = [
        bitext_id
        for bitext_id, name in names.items()
        if actor.may(Operation.READ, name.publication_id, name.source_language, name.target_language)
    ]
    query = select(Assignment).where(Assignment.bitext_id.in_(readable), Assignment.status.in_(OPEN))
    rows = list(session.scalars(query.order_by(Assignment.due_at.is_(None), Assignment.due_at, Assignment.id)))
    found: dict[int, tuple[AssignmentView, ...]] = {}
    for view in _views(session, rows) if rows else ():
        found[view.bitext_id] = (*found.get(view.bitext_id, ()), view)
    return found


def candidates(session: Session, actor: Actor, bitext_id: int) -> tuple[tuple[PersonView, tuple[Stage, ...]], ...]:
    """The members who may have a stage of this bitext, with the stages they may have; for those who assign."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.ASSIGN)
    pair = (rows.publication.id, rows.source.language, rows.target.language)
    found = []
    for member in list_members(session, actor, rows.publication.slug):
        person = actor_by_id(session, member.id, via=actor.via) if not member.is_disabled else None
        stages = tuple(stage for stage in Stage if person and person.may(NEEDED[stage], *pair))
        if stages:
            found.append((PersonView(member.id, member.name), stages))
    return tuple(found)


def update_assignment(
    session: Session,
    actor: Actor,
    assignment_id: int,
    *,
    version: int,
    status: str | None = None,
    due_at: datetime | None = None,
    note: str | None = None,
) -> AssignmentView:
    """Changes an assignment: the desk anything, the assignee how far they are."""
    row = session.get(Assignment, assignment_id)
    if row is None:
        raise NotFound("There is no such assignment")
    rows = bitext_by_id(session, actor, row.bitext_id, Operation.READ, lock=True)
    is_desk = actor.may(Operation.ASSIGN, rows.publication.id, rows.source.language, rows.target.language)
    if not is_desk and row.assignee_id != actor.user_id:
        raise Forbidden("Only the desk changes this assignment")
    hold_version(session, row, version)
    wanted = _status(status) if status is not None else row.status
    is_own_step = wanted in OWN_STEPS and row.status in OPEN and due_at is None and note is None
    if not is_desk and not is_own_step:
        raise Forbidden("Only the desk changes this assignment; you say how far you are while it is yours")
    row.version += 1
    row.due_at = due_at if due_at is not None else row.due_at
    row.note = _note(note) if note is not None else row.note
    _set_status(session, actor, rows, row, wanted)
    return _views(session, [row])[0]


def _set_status(session: Session, actor: Actor, rows: BitextRows, row: Assignment, status: AssignmentStatus) -> None:
    before, row.status = row.status, status
    record_in_bitext(
        session,
        actor,
        "assignment.update",
        "assignment",
        row.id,
        bitext=rows.bitext,
        article=rows.article,
        before={"status": before.value},
        after={"status": status.value},
    )


def _create(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    assignee_id: int,
    stage: Stage,
    status: AssignmentStatus,
    due_at: datetime | None,
    note: str,
) -> AssignmentView:
    assignee = actor_by_id(session, assignee_id, via=actor.via)
    pair = (rows.publication.id, rows.source.language, rows.target.language)
    if not assignee.may(NEEDED[stage], *pair):
        fault = f"{assignee.name} has no role for “{stage.value.replace('_', ' ')}” in this language pair"
        raise BadInput(fault, place="assignee", remedy="Give them the role first, or choose somebody else")
    row = Assignment(
        bitext_id=rows.bitext.id,
        assignee_id=assignee_id,
        stage=stage,
        status=status,
        created_by_id=actor.user_id,
        created_at=now(),
        due_at=due_at,
        note=_note(note),
    )
    session.add(row)
    session.flush()
    told = {"assignee": assignee_id, "name": assignee.name, "stage": stage.value}
    record_in_bitext(
        session, actor, "assignment.create", "assignment", row.id, bitext=rows.bitext, article=rows.article, after=told
    )
    return _views(session, [row])[0]


def _stage(name: str) -> Stage:
    try:
        return Stage(name)
    except ValueError as error:
        known = ", ".join(Stage)
        raise BadInput(f"“{name[:20]}” is no stage", place="stage", remedy=f"Known are {known}") from error


def _status(name: str) -> AssignmentStatus:
    try:
        return AssignmentStatus(name)
    except ValueError as error:
        known = ", ".join(AssignmentStatus)
        raise BadInput(f"“{name[:20]}” is no status", place="status", remedy=f"Known are {known}") from error


def _note(note: str) -> str:
    if len(note) > MAX_NOTE:
        raise BadInput("the note is too long", place="note", remedy=f"At most {MAX_NOTE:,} characters")
    return check_text(note, place="note")


def _views(session: Session, rows: Sequence[Assignment]) -> list[AssignmentView]:
    told = bitext_names(session, {row.bitext_id for row in rows})
    people = select(User.id, User.name).where(User.id.in_({row.assignee_id for row in rows}))
    names = dict(session.execute(people).all())
    return [
        AssignmentView(
            id=row.id,
            bitext_id=row.bitext_id,
            article_title=told[row.bitext_id].article_title,
            source_language=told[row.bitext_id].source_language,
            target_language=told[row.bitext_id].target_language,
            assignee=PersonView(row.assignee_id, names[row.assignee_id]),
            stage=row.stage.value,
            status=row.status.value,
            due_at=row.due_at,
            note=row.note,
            version=row.version,
            is_late=row.status in IN_HAND and row.due_at is not None and row.due_at < now(),
        )
        for row in rows
    ]
