"""Aligns the two versions of a bitext and makes its units; the publication's own earlier work is the teacher."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from translate_flow.align.aligner import align
from translate_flow.align.bead import Alignment, Bead, BeadOrigin
from translate_flow.models.article import Article, Block, Segment, Version
from translate_flow.models.bitext import Bitext, Link, Side, TextOrigin, Unit
from translate_flow.models.history import UnitHistory
from translate_flow.models.publication import Publication
from translate_flow.services import findings
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.teaching import taught
from translate_flow.services.texts import joined, joined_marks, mirror_blocks, segments_in_order, sentences
from translate_flow.text.block import BlockType
from translate_flow.workflow.states import Substate


def new_bitext(
    session: Session, actor: Actor, article: Article, publication: Publication, source: Version, target: Version
) -> Bitext:
    """The bitext of a source and a translation, with units for all their segments."""
    session.flush()
    bitext = Bitext(article_id=article.id, source_version_id=source.id, target_version_id=target.id, created_at=now())
    session.add(bitext)
    session.flush()
    source_segments = segments_in_order(session, source.id)
    target_segments = segments_in_order(session, target.id)
    if target_segments:
        alignment = aligned(session, publication, source, target, source_segments, target_segments, ())
        bitext.signature, bitext.verdict = alignment.signature, alignment.verdict
        _fill(session, actor, bitext, source_segments, target_segments, alignment.beads)
    else:
        _fill_empty(session, actor, bitext, source, target, source_segments)
    session.flush()
    record_in_bitext(session, actor, "bitext.create", "bitext", bitext.id, bitext=bitext, article=article)
    findings.recheck_all(session, publication, bitext, source.language, target.language)
    return bitext


def aligned(
    session: Session,
    publication: Publication,
    source: Version,
    target: Version,
    source_segments: Sequence[Segment],
    target_segments: Sequence[Segment],
    fixed: Sequence[Bead],
) -> Alignment:
    """What the aligner says about these segments, taught by the publication's earlier work; `fixed` beads are kept."""
    lesson = taught(session, publication.id, source.language, target.language, besides=target.id)
    return align(
        sentences(source_segments),
        sentences(target_segments),
        source_language=source.language,
        target_language=target.language,
        fixed=fixed,
        memory=lesson.pairs,
        lexicon=lesson.words,
        earlier=lesson.earlier,
    )


def _fill(
    session: Session,
    actor: Actor,
    bitext: Bitext,
    source_segments: Sequence[Segment],
    target_segments: Sequence[Segment],
    beads: Sequence[Bead],
) -> None:
    rows = [
        (bead, [source_segments[i] for i in bead.source], [target_segments[j] for j in bead.target]) for bead in beads
    ]
    _new_units(session, actor, bitext, rows, act="import")


def _fill_empty(
    session: Session,
    actor: Actor,
    bitext: Bitext,
    source: Version,
    target: Version,
    segments: Sequence[Segment],
) -> None:
    mirrors: dict[int, Block] = mirror_blocks(session, target, source)
    rows: list[Row] = [
        (Bead((position,), (), 1.0, (), BeadOrigin.ACCEPTED), [segment], [])
        for position, segment in enumerate(segments)
    ]
    units = _new_units(session, actor, bitext, rows, act="create")
    for unit, segment in zip(units, segments, strict=True):
        unit.target_block_id = mirrors[segment.block_id].id


Row = tuple[Bead, Sequence[Segment], Sequence[Segment]]
"""A bead with the source and the target segments it holds."""


def _new_units(session: Session, actor: Actor, bitext: Bitext, rows: Sequence[Row], *, act: str) -> list[Unit]:
    """Units with their links and the first rows of their histories, written together: a book has thousands."""
    units = [_new_unit(bitext, position, row) for position, row in enumerate(rows)]
    session.add_all(units)
    session.flush()
    links = [
        {"bitext_id": bitext.id, "segment_id": segment.id, "side": side, "unit_id": unit.id}
        for unit, (_, source, target) in zip(units, rows, strict=True)
        for side, segments in ((Side.SOURCE, source), (Side.TARGET, target))
        for segment in segments
    ]
    if units:
        session.execute(insert(Link), links)
        session.execute(insert(UnitHistory), [_history_facts(unit, act, actor) for unit in units])
    for unit in units:
        session.expire(unit, ["links"])
    return units


def _new_unit(bitext: Bitext, position: int, row: Row) -> Unit:
    bead, source, target = row
    text = joined(target)
    return Unit(
        bitext_id=bitext.id,
        position=position,
        source_text=joined(source),
        target_text=text,
        substate=Substate.DRAFT if text else Substate.EMPTY,
        block_type=block_type_of(source, target),
        origin=TextOrigin.IMPORTED if text else TextOrigin.NONE,
        bead_origin=bead.origin,
        score=bead.score,
        reasons=[[reason.evidence, reason.value] for reason in bead.reasons],
        change_number=bitext.change_number + 1,
        source_marks=joined_marks(source),
        target_marks=joined_marks(target),
    )


def block_type_of(source: Sequence[Segment], target: Sequence[Segment]) -> BlockType:
    """The type of the block a unit stands in: its first source segment's, else its first target segment's."""
    first = source[0] if source else target[0]
    return first.block.type


def history_row(unit: Unit, act: str, actor: Actor | None, *, authors: Sequence[int], reason: str = "") -> UnitHistory:
    """The unit as it stands, as the row its present version is known by."""
    return UnitHistory(**{**_history_facts(unit, act, actor), "authors": list(authors), "reason": reason})


def _history_facts(unit: Unit, act: str, actor: Actor | None) -> dict[str, Any]:
    return {
        "unit_id": unit.id,
        "number": unit.version,
        "act": act,
        "source_text": unit.source_text,
        "target_text": unit.target_text,
        "substate": unit.substate,
        "origin": unit.origin,
        "origin_detail": unit.origin_detail,
        "actor_id": actor.user_id if actor else None,
        "at": now(),
        "via": actor.via if actor else "command",
        "reason": "",
        "authors": [],
        "target_marks": unit.target_marks,
    }
