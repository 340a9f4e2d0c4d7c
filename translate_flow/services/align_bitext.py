"""Aligns the two versions of a bitext and makes its units; the publication's approved pairs are the teacher."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from translate_flow.align.aligner import align
from translate_flow.align.bead import Alignment, Bead, BeadOrigin
from translate_flow.models.article import Article, Block, Segment, Version
from translate_flow.models.bitext import Bitext, Link, Side, TextOrigin, Unit
from translate_flow.models.history import UnitHistory
from translate_flow.models.publication import Publication
from translate_flow.services import findings, memory
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.texts import joined, mirror_blocks, segments_in_order, sentences
from translate_flow.text.block import BlockType
from translate_flow.workflow.states import Substate

TEACHING_PAIRS = 2_000
"""Approved pairs that teach one alignment; more made it slower and no better on the development sets."""


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
    """What the aligner says about these segments, with the publication's memory as teacher and `fixed` beads kept."""
    pairs = memory.pairs_for_teaching(session, publication.id, source.language, target.language, TEACHING_PAIRS)
    return align(
        sentences(source_segments),
        sentences(target_segments),
        source_language=source.language,
        target_language=target.language,
        fixed=fixed,
        memory=pairs,
    )


def _fill(
    session: Session,
    actor: Actor,
    bitext: Bitext,
    source_segments: Sequence[Segment],
    target_segments: Sequence[Segment],
    beads: Sequence[Bead],
) -> None:
    for position, bead in enumerate(beads):
        source = [source_segments[i] for i in bead.source]
        target = [target_segments[j] for j in bead.target]
        new_unit(session, actor, bitext, position, source, target, bead, act="import")


def _fill_empty(
    session: Session,
    actor: Actor,
    bitext: Bitext,
    source: Version,
    target: Version,
    segments: Sequence[Segment],
) -> None:
    mirrors: dict[int, Block] = mirror_blocks(session, target, source)
    for position, segment in enumerate(segments):
        bead = Bead((position,), (), 1.0, (), BeadOrigin.ACCEPTED)
        unit = new_unit(session, actor, bitext, position, [segment], [], bead, act="create")
        unit.target_block_id = mirrors[segment.block_id].id


def new_unit(
    session: Session,
    actor: Actor | None,
    bitext: Bitext,
    position: int,
    source: Sequence[Segment],
    target: Sequence[Segment],
    bead: Bead,
    *,
    act: str,
) -> Unit:
    """A unit with its links and the first row of its history."""
    text = joined(target)
    unit = Unit(
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
    )
    session.add(unit)
    session.flush()
    for side, segments in ((Side.SOURCE, source), (Side.TARGET, target)):
        for segment in segments:
            session.add(Link(bitext_id=bitext.id, segment_id=segment.id, side=side, unit=unit))
    session.add(history_row(unit, act, actor, authors=()))
    return unit


def block_type_of(source: Sequence[Segment], target: Sequence[Segment]) -> BlockType:
    """The type of the block a unit stands in: its first source segment's, else its first target segment's."""
    first = source[0] if source else target[0]
    return first.block.type


def history_row(unit: Unit, act: str, actor: Actor | None, *, authors: Sequence[int], reason: str = "") -> UnitHistory:
    """The unit as it stands, as the row its present version is known by."""
    return UnitHistory(
        unit_id=unit.id,
        number=unit.version,
        act=act,
        source_text=unit.source_text,
        target_text=unit.target_text,
        substate=unit.substate,
        origin=unit.origin,
        origin_detail=unit.origin_detail,
        actor_id=actor.user_id if actor else None,
        at=now(),
        via=actor.via if actor else "command",
        reason=reason,
        authors=list(authors),
    )
