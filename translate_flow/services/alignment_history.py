"""Alignment edits as they are kept, undone and done again, by anybody and in any later session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translate_flow.errors import Conflict
from translate_flow.models.article import Segment
from translate_flow.models.bitext import AlignmentEdit, Link, Unit
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.cut_segments import Cut, close_cut, reopen_cut, widened
from translate_flow.services.events import record_in_bitext
from translate_flow.services.fit_groups import fit_groups
from translate_flow.services.lookup import BitextRows, bitext_by_id, check_version
from translate_flow.services.paragraph_rows import ParagraphBreak, close_break, is_paragraph_start, open_break
from translate_flow.services.regroup import Group, groups_of, regroup
from translate_flow.services.unit_views import unit_views
from translate_flow.services.units import view_of
from translate_flow.services.views import BitextView, UnitView
from translate_flow.workflow.roles import Operation

JOIN = "join_segments"
BREAK, JOINED = "break_paragraph", "join_paragraphs"
ACTS = {"merge": "merge", "split": "split", "move": "move", "split_segment": "split", JOIN: "merge"}
"""What an edit is called in the history of the units it touches; anything else regroups them."""


@dataclass(frozen=True, slots=True)
class BitextChange:
    """What an alignment edit did: the bitext, the units that hold the sentences now, and those that retired."""

    bitext: BitextView
    units: tuple[UnitView, ...]
    gone: tuple[int, ...]


def undo_alignment(session: Session, actor: Actor, bitext_id: int, *, version: int) -> BitextChange:
    """Takes the last alignment edit back; texts written since stay."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    edit = session.scalars(_edits(bitext_id).where(AlignmentEdit.undone_at.is_(None)).limit(1)).first()
    if edit is None:
        raise Conflict("There is no alignment edit to undo", code="nothing_to_undo")
    edit.undone_at = now()
    return _replay(session, actor, rows, edit, "undo")


def redo_alignment(session: Session, actor: Actor, bitext_id: int, *, version: int) -> BitextChange:
    """Does the last undone alignment edit again."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_ALIGNMENT, lock=True)
    check_version(rows.bitext.version, version)
    done = select(func.max(AlignmentEdit.number)).where(
        AlignmentEdit.bitext_id == bitext_id, AlignmentEdit.undone_at.is_(None)
    )
    query = select(AlignmentEdit).where(
        AlignmentEdit.bitext_id == bitext_id,
        AlignmentEdit.undone_at.is_not(None),
        AlignmentEdit.number > (session.scalar(done) or 0),
    )
    edit = session.scalars(query.order_by(AlignmentEdit.number).limit(1)).first()
    if edit is None:
        raise Conflict("There is no alignment edit to do again", code="nothing_to_redo")
    edit.undone_at = None
    return _replay(session, actor, rows, edit, "redo")


def keep_edit(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    units: Sequence[Unit],
    groups: Sequence[Group],
    kind: str,
    *,
    before: Sequence[Group] | None = None,
    cut: Cut | ParagraphBreak | None = None,
) -> BitextChange:
    """Does an edit and keeps what it takes to undo it.

    `before` and `cut` belong to edits of breaks: the grouping before, and the break that was opened or is to be closed.
    """
    kept = before if before is not None else groups_of(session, units)
    number = session.scalar(select(func.max(AlignmentEdit.number)).where(AlignmentEdit.bitext_id == rows.bitext.id))
    session.add(
        AlignmentEdit(
            bitext_id=rows.bitext.id,
            number=(number or 0) + 1,
            kind=kind,
            before=[group.as_json() for group in kept],
            after=[group.as_json() for group in groups],
            actor_id=actor.user_id,
            at=now(),
            cut=cut.as_json() if cut else None,
        )
    )
    closing = cut if kind == JOIN and isinstance(cut, Cut) else None
    return _done(session, actor, rows, units, groups, kind, closing=closing)


def _replay(session: Session, actor: Actor, rows: BitextRows, edit: AlignmentEdit, kind: str) -> BitextChange:
    """Brings back the grouping before (`undo`) or after (`redo`) an edit, as far as its sentences are still there.

    What was written since stays: new sentences go with those they stand behind, a break that no longer fits stays out.
    """
    kept = [Group.from_json(group) for group in (edit.before if kind == "undo" else edit.after)]
    closing = None
    if edit.kind in {BREAK, JOINED}:
        _set_break(
            session, rows, ParagraphBreak.from_json(edit.cut or {}), is_open=(edit.kind == BREAK) == (kind == "redo")
        )
    elif edit.cut is not None:
        closing = _set_cut(
            session, actor, rows, Cut.from_json(edit.cut), is_open=(edit.kind == JOIN) == (kind == "undo")
        )
    wide = _wide(kept, closing)
    units = _holding(session, rows, [i for group in wide for i in (*group.source, *group.target)])
    groups = fit_groups(wide, groups_of(session, units)) if units else []
    return _done(session, actor, rows, units, groups, kind, closing=closing, is_again=True)


def _set_cut(session: Session, actor: Actor, rows: BitextRows, cut: Cut, *, is_open: bool) -> Cut | None:
    """Opens a break inside a sentence again; a break to be closed is returned, to be closed after the regrouping."""
    first, second = session.get(Segment, cut.first), session.get(Segment, cut.second)
    if not is_open:
        are_neighbours = first and second and (first.block_id, first.position + 1) == (second.block_id, second.position)
        return cut if are_neighbours else None
    try:
        reopen_cut(session, actor, rows, cut)
    except Conflict as error:
        if error.code != "texts_changed":
            raise
    return None


def _set_break(session: Session, rows: BitextRows, made: ParagraphBreak, *, is_open: bool) -> None:
    segment = session.get(Segment, made.segment)
    if segment is None or segment.version_id != rows.target.id or is_paragraph_start(segment) == is_open:
        return
    (open_break if is_open else close_break)(session, rows, segment, made)


def _holding(session: Session, rows: BitextRows, segment_ids: Sequence[int]) -> list[Unit]:
    """The live units that hold these sentences, those of them that are still there."""
    found: dict[int, Unit] = {}
    for start in range(0, len(segment_ids), 400):
        query = (
            select(Unit)
            .join(Link, Link.unit_id == Unit.id)
            .where(Link.bitext_id == rows.bitext.id, Link.segment_id.in_(segment_ids[start : start + 400]))
        )
        found.update({unit.id: unit for unit in session.scalars(query).unique()})
    return sorted(found.values(), key=lambda unit: unit.position or 0)


def _done(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    units: Sequence[Unit],
    groups: Sequence[Group],
    kind: str,
    *,
    closing: Cut | None = None,
    is_again: bool = False,
) -> BitextChange:
    """Regroups, then closes the break between two sentences where the edit is to join them."""
    act = ACTS.get(kind, "regroup")
    result = regroup(session, actor, rows, units, _wide(groups, closing), act=act)
    if closing is not None:
        close_cut(session, actor, rows, closing, is_again=is_again)
    rows.bitext.version += 1
    number = record_in_bitext(
        session,
        actor,
        f"alignment.{kind}",
        "bitext",
        rows.bitext.id,
        bitext=rows.bitext,
        article=rows.article,
        after={"units": len(result.units), "gone": list(result.gone)},
    )
    for unit in result.units:
        unit.change_number = number
    return BitextChange(view_of(session, actor, rows), unit_views(session, result.units), result.gone)


def _wide(groups: Sequence[Group], closing: Cut | None) -> list[Group]:
    """The groups while both sentences of a break that is to be closed are still there."""
    if closing is None:
        return list(groups)
    return [replace(g, source=widened(closing, g.source), target=widened(closing, g.target)) for g in groups]


def _edits(bitext_id: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- a select, newest first
    return select(AlignmentEdit).where(AlignmentEdit.bitext_id == bitext_id).order_by(AlignmentEdit.number.desc())
