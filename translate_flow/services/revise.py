"""A corrected source: only the units whose source sentences changed become outdated; everything else stays as it is."""

from collections.abc import Sequence
from typing import Any

from rapidfuzz.distance.Indel import opcodes
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from translate_flow.align.bead import BeadOrigin, GapReason
from translate_flow.models.article import Block, Segment, Version, VersionKind
from translate_flow.models.bitext import AlignmentEdit, Bitext, Link, Side, TextOrigin, Unit
from translate_flow.models.publication import Publication
from translate_flow.services import findings, memory
from translate_flow.services.access import Actor
from translate_flow.services.agreed_text import NONE, Corrections, agreed_text, kept_corrections
from translate_flow.services.align_bitext import history_row
from translate_flow.services.articles import article_view
from translate_flow.services.events import record_in_article
from translate_flow.services.lookup import BitextRows, article_by_id, bitext_by_id, check_version
from translate_flow.services.save_unit import write_down
from translate_flow.services.take_in import Preview, preview
from translate_flow.services.texts import (
    joined,
    joined_marks,
    keep_revision,
    marks_in,
    rebuilt,
    segments_in_order,
    store_text,
)
from translate_flow.services.views import ArticleView
from translate_flow.text.kept_marks import carried
from translate_flow.text.marks import Mark
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Act, Substate, after, is_reviewed


def revise_article(
    session: Session,
    actor: Actor,
    article_id: int,
    *,
    text: str,
    version: int,
    corrections: Corrections = NONE,
    is_minor: bool = False,
    marks: Sequence[Mark] = (),
) -> ArticleView:
    """Replaces the source text. A minor change (a typing error) leaves the states of the units as they are.

    Without marks of its own the text keeps those of the sentences that stay as they are; without corrections, blocks
    that stay as they are keep their types and the limits people gave them.
    """
    article = article_by_id(session, actor, article_id, Operation.EDIT_SOURCE, lock=True)
    check_version(article.version, version)
    publication = session.get_one(Publication, article.publication_id)
    source = session.scalars(
        select(Version).where(Version.article_id == article.id, Version.kind == VersionKind.SOURCE)
    ).one()
    agreed = kept_corrections(session, publication, source, text) if corrections == NONE else corrections
    parsed = agreed_text(session, publication, text, source.language, agreed)
    kept = marks or carried(marks_in(session, source), rebuilt(session, source), text)
    bitexts = list(session.scalars(select(Bitext).where(Bitext.source_version_id == source.id).order_by(Bitext.id)))
    rows = [bitext_by_id(session, actor, bitext.id, Operation.READ, lock=True) for bitext in bitexts]
    old = segments_in_order(session, source.id)
    old_blocks = list(session.scalars(select(Block.id).where(Block.version_id == source.id)))
    store_text(session, source, parsed, publication, kept)
    new = [s for s in segments_in_order(session, source.id) if s.block_id not in set(old_blocks)]
    successors = _successors(old, new)
    for bitext_rows in rows:
        _carry_over(session, actor, bitext_rows, old, new, successors, is_minor=is_minor)
    _remove(session, old, old_blocks)
    number = keep_revision(session, source, parsed, actor, is_minor=is_minor, marks=kept)
    article.version, source.version = article.version + 1, source.version + 1
    article.sources = list(parsed.sources)
    told = {"revision": number, "minor": is_minor}
    record_in_article(session, actor, "article.revise", article, after=told)
    session.expire(source, ["blocks"])
    return article_view(session, actor, article, with_blocks=True)


def preview_revision(
    session: Session, actor: Actor, article_id: int, *, text: str, corrections: Corrections = NONE
) -> Preview:
    """The parts of a corrected source as they would be stored."""
    article = article_by_id(session, actor, article_id, Operation.EDIT_SOURCE)
    publication = session.get_one(Publication, article.publication_id)
    source = next(version for version in article.versions if version.kind is VersionKind.SOURCE)
    agreed = kept_corrections(session, publication, source, text) if corrections == NONE else corrections
    return preview(
        session, actor, publication=publication.slug, text=text, language=source.language, corrections=agreed
    )


def _successors(old: Sequence[Segment], new: Sequence[Segment]) -> dict[int, list[int]]:
    """Old place → places in the new text: itself where unchanged, its replacements where changed, none where gone."""
    found: dict[int, list[int]] = {}
    for before, there in _stretches([segment.text for segment in old], [segment.text for segment in new]):
        for offset, place in enumerate(before):
            is_last = offset == len(before) - 1
            found[place] = list(there[offset:]) if is_last else list(there[offset : offset + 1])
    return found


def _stretches(old: Sequence[str], new: Sequence[str]) -> list[tuple[range, range]]:
    """The texts in step: kept sentences one by one, and between them what was there and what is there now.

    Only insertions and deletions are counted, so that as many sentences as possible are kept as they are.
    """
    found: list[tuple[range, range]] = []
    i = j = 0
    for step in [s for s in opcodes(old, new) if s.tag == "equal"]:
        found.append((range(i, step.src_start), range(j, step.dest_start)))
        kept = zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
        found += [(range(a, a + 1), range(b, b + 1)) for a, b in kept]
        i, j = step.src_end, step.dest_end
    return [*found, (range(i, len(old)), range(j, len(new)))]


def _carry_over(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    old: Sequence[Segment],
    new: Sequence[Segment],
    successors: dict[int, list[int]],
    *,
    is_minor: bool,
) -> None:
    """Gives the bitext's units the new source sentences, makes units for added ones, retires emptied ones."""
    units = list(
        session.scalars(
            select(Unit).where(Unit.bitext_id == rows.bitext.id, Unit.position.is_not(None)).order_by(Unit.position)
        )
    )
    held = _source_places(session, rows, old)
    given: dict[int, list[int]] = {
        unit.id: [there for place in held.get(unit.id, []) for there in successors.get(place, [])] for unit in units
    }
    order = _with_added(units, given, set(range(len(new))))
    _follow_edits(session, rows, {old[at].id: [new[to].id for to in there] for at, there in successors.items()})
    session.execute(delete(Link).where(Link.bitext_id == rows.bitext.id, Link.side == Side.SOURCE))
    session.expire_all()
    _held = _read_again(session, rows)  # so that the rows stay known while they are walked through
    position = 0
    for unit_id, places in order:
        segments = [new[place] for place in places]
        unit = session.get_one(Unit, unit_id) if unit_id else _added(session, actor, rows, segments, position)
        for segment in segments:
            session.add(Link(bitext_id=rows.bitext.id, segment_id=segment.id, side=Side.SOURCE, unit=unit))
        if unit_id:
            unit.source_marks = joined_marks(segments)
            _settle(session, actor, rows, unit, joined(segments), is_minor=is_minor)
        if unit.position is not None:
            unit.position = position
            position += 1
    rows.bitext.version += 1
    session.flush()


def _read_again(session: Session, rows: BitextRows) -> list[Any]:
    """The units, sentences and blocks, asked for at once; one by one they would be thousands of questions."""
    units = select(Unit).where(Unit.bitext_id == rows.bitext.id)
    blocks = select(Block).where(Block.version_id == rows.source.id)
    return [*session.scalars(units), *session.scalars(blocks), *segments_in_order(session, rows.source.id)]


def _follow_edits(session: Session, rows: BitextRows, heirs: dict[int, list[int]]) -> None:
    """Keeps alignment edits undoable: where they name an old sentence, they name what took its place."""

    def followed(kept: Sequence[dict[str, Any]]) -> list[Any]:
        return [{**group, "source": [new for i in group["source"] for new in heirs.get(i, ())]} for group in kept]

    for edit in session.scalars(select(AlignmentEdit).where(AlignmentEdit.bitext_id == rows.bitext.id)):
        edit.before, edit.after = followed(edit.before), followed(edit.after)
        cut = edit.cut or {}
        moved = {end: heirs[cut[end]] for end in ("first", "second") if cut.get(end) in heirs}
        if moved and all(len(found) == 1 for found in moved.values()):
            edit.cut = {**cut, **{end: found[0] for end, found in moved.items()}}
    session.flush()


def _source_places(session: Session, rows: BitextRows, old: Sequence[Segment]) -> dict[int, list[int]]:
    places = {segment.id: place for place, segment in enumerate(old)}
    query = select(Link.unit_id, Link.segment_id).where(Link.bitext_id == rows.bitext.id, Link.side == Side.SOURCE)
    held: dict[int, list[int]] = {}
    for unit_id, segment_id in session.execute(query):
        held.setdefault(unit_id, []).append(places[segment_id])
    return {unit_id: sorted(found) for unit_id, found in held.items()}


def _with_added(
    units: Sequence[Unit], given: dict[int, list[int]], everything: set[int]
) -> list[tuple[int, list[int]]]:
    """Units in their order with their new sentences; a sentence nobody has gets a unit (id 0) in its place."""
    free = sorted(everything - {place for places in given.values() for place in places})
    order: list[tuple[int, list[int]]] = []
    for unit in units:
        places = given[unit.id]
        while free and places and free[0] < min(places):
            order.append((0, [free.pop(0)]))
        order.append((unit.id, places))
    return order + [(0, [place]) for place in free]


def _settle(session: Session, actor: Actor, rows: BitextRows, unit: Unit, source: str, *, is_minor: bool) -> None:
    """The unit after its source changed: outdated with the old source kept, a gap, or gone with both sides empty."""
    if source == unit.source_text:
        return
    before = {"source": unit.source_text, "substate": unit.substate.value}
    if not source and not unit.target_text:
        unit.position, unit.source_text = None, ""
        write_down(session, actor, rows, unit, "outdate", before=before)
        return
    if is_reviewed(unit.substate):
        memory.forget_unit(session, unit)
    was = unit.source_text
    unit.source_text = source
    if not is_minor:
        unit.substate = after(unit.substate, Act.OUTDATE)
        unit.old_source_text = (unit.old_source_text or was) if unit.substate is Substate.OUTDATED else None
    if not source:
        unit.gap_reason, unit.bead_origin = GapReason.UPDATED, BeadOrigin.DOUBTFUL
    write_down(session, actor, rows, unit, "outdate", before=before, reason="minor" if is_minor else "")
    if is_minor and is_reviewed(unit.substate):
        memory.remember_unit(session, rows, unit)
    findings.recheck(session, rows, unit)


def _added(session: Session, actor: Actor, rows: BitextRows, segments: Sequence[Segment], position: int) -> Unit:
    unit = Unit(
        bitext_id=rows.bitext.id,
        position=position,
        source_text=joined(segments),
        target_text="",
        substate=Substate.EMPTY,
        block_type=segments[0].block.type,
        origin=TextOrigin.NONE,
        bead_origin=BeadOrigin.ACCEPTED,
        change_number=rows.bitext.change_number + 1,
        source_marks=joined_marks(segments),
    )
    session.add(unit)
    session.flush()
    session.add(history_row(unit, "create", actor, authors=()))
    return unit


def _remove(session: Session, old: Sequence[Segment], old_blocks: Sequence[int]) -> None:
    session.flush()
    ids = [segment.id for segment in old]
    # To compare all that the session holds with what goes would take longer than the deletion.
    unwatched = {"synchronize_session": False}
    for start in range(0, len(ids), 400):
        session.execute(delete(Segment).where(Segment.id.in_(ids[start : start + 400])), execution_options=unwatched)
    session.execute(delete(Block).where(Block.id.in_(old_blocks)), execution_options=unwatched)
    for segment in old:
        session.expunge(segment)
    session.expire_all()
