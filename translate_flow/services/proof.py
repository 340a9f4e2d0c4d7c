"""A bitext as a proof: numbered beads in two columns to read on paper or to show, with the credit lines."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput
from translate_flow.models.bitext import Unit
from translate_flow.services import credits
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.lookup import BitextRows, bitext_by_id
from translate_flow.services.unit_views import tag_views
from translate_flow.services.views import TagView
from translate_flow.text.tags import tagged
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import STATE_OF, State

SHOWN: dict[str, frozenset[State]] = {
    "all": frozenset(State),
    "translated": frozenset({State.TRANSLATED, State.REVIEWED, State.FINAL}),
    "reviewed": frozenset({State.REVIEWED, State.FINAL}),
}
"""What a proof shows → the states whose translations it prints; other translations are left blank."""


@dataclass(frozen=True, slots=True)
class ProofBead:
    """A bead of a proof; `number` counts from 1, and `target_text` is None where the state is not shown.

    Where either text has marks, the tagged texts show them as `tags`; else these are empty.
    """

    number: int
    unit_id: int
    block_type: str
    source_text: str
    target_text: str | None
    tags: tuple[TagView, ...]
    source_tagged: str
    target_tagged: str


@dataclass(frozen=True, slots=True)
class ProofView:
    """A proof of a bitext; it names nobody but those the credit lines name."""

    bitext_id: int
    title: str
    publication_name: str
    source_language: str
    target_language: str
    show: str
    at: datetime
    beads: tuple[ProofBead, ...]
    source_credits: str
    target_credits: str


def get_proof(session: Session, actor: Actor, bitext_id: int, *, show: str = "all") -> ProofView:
    """The proof for a member; raises BadInput for a `show` that is not known."""
    return proof_of(session, bitext_by_id(session, actor, bitext_id, Operation.READ), show)


def proof_of(session: Session, rows: BitextRows, show: str) -> ProofView:
    """The proof of a bitext whose reader was checked before."""
    states = SHOWN[checked_show(show)]
    units = session.scalars(
        select(Unit).where(Unit.bitext_id == rows.bitext.id, Unit.position.is_not(None)).order_by(Unit.position)
    )
    return ProofView(
        bitext_id=rows.bitext.id,
        title=rows.article.title,
        publication_name=rows.publication.name,
        source_language=rows.source.language,
        target_language=rows.target.language,
        show=show,
        at=now(),
        beads=tuple(
            _bead(number, unit, is_shown=STATE_OF[unit.substate] in states) for number, unit in enumerate(units, 1)
        ),
        source_credits=credits.line_of(session, rows.publication.id, rows.source),
        target_credits=credits.line_of(session, rows.publication.id, rows.target),
    )


def _bead(number: int, unit: Unit, *, is_shown: bool) -> ProofBead:
    tags = tag_views(unit.source_marks, unit.target_marks if is_shown else ())
    return ProofBead(
        number=number,
        unit_id=unit.id,
        block_type=unit.block_type.value,
        source_text=unit.source_text,
        target_text=unit.target_text if is_shown else None,
        tags=tags,
        source_tagged=tagged(unit.source_text, unit.source_marks) if tags else "",
        target_tagged=tagged(unit.target_text, unit.target_marks, unit.source_marks) if tags and is_shown else "",
    )


def checked_show(show: str) -> str:
    """The name of what a proof shows; raises BadInput for any other."""
    if show not in SHOWN:
        raise BadInput(f"“{show[:20]}” is none", place="show", remedy=f"Known are {', '.join(SHOWN)}")
    return show
