"""How far first drafts were from what was approved, for a bitext and for each of its translators."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.bitext import Unit
from translate_flow.models.history import UnitHistory
from translate_flow.quality.effort import edit_share
from translate_flow.quality.scores import Scores, score
from translate_flow.services.access import Actor
from translate_flow.services.lookup import bitext_by_id
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import PersonView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Substate, is_reviewed


@dataclass(frozen=True, slots=True)
class PersonScores:
    """A translator's drafts against what was approved."""

    person: PersonView
    scores: Scores
    edit_share: float


@dataclass(frozen=True, slots=True)
class BitextScores:
    """The scores of a bitext; `scores` is None while nothing is approved."""

    scores: Scores | None
    edit_share: float
    people: tuple[PersonScores, ...]


@dataclass(frozen=True, slots=True)
class _Drafted:
    draft: str
    final: str
    person: int | None


def bitext_scores(session: Session, actor: Actor, bitext_id: int, *, is_long_allowed: bool = False) -> BitextScores:
    """BLEU, chrF and TER of the first submitted text of each unit against its approved one, with signatures."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    drafted = _drafted(session, bitext_id)
    if not drafted:
        return BitextScores(None, 0.0, ())
    by_person: dict[int, list[_Drafted]] = defaultdict(list)
    for unit in drafted:
        if unit.person is not None:
            by_person[unit.person].append(unit)
    people = person_views(session, set(by_person))
    return BitextScores(
        _score(drafted, is_long_allowed),
        _effort(drafted),
        tuple(
            PersonScores(people[i], _score(units, is_long_allowed), _effort(units))
            for i, units in sorted(by_person.items())
        ),
    )


def _drafted(session: Session, bitext_id: int) -> list[_Drafted]:
    """The approved units with the text that was first submitted, or first written."""
    query = (
        select(UnitHistory, Unit)
        .join(Unit, Unit.id == UnitHistory.unit_id)
        .where(Unit.bitext_id == bitext_id, Unit.position.is_not(None), UnitHistory.target_text != "")
        .order_by(UnitHistory.unit_id, UnitHistory.number)
    )
    first: dict[int, UnitHistory] = {}
    units: dict[int, Unit] = {}
    for row, unit in session.execute(query):
        if not is_reviewed(unit.substate):
            continue
        known = first.get(unit.id)
        if known is None or (row.substate is Substate.SUBMITTED and known.substate is not Substate.SUBMITTED):
            first[unit.id] = row
        units[unit.id] = unit
    return [_Drafted(row.target_text, units[i].target_text, row.actor_id) for i, row in first.items()]


def _score(units: list[_Drafted], is_long_allowed: bool) -> Scores:
    drafts, finals = [unit.draft for unit in units], [unit.final for unit in units]
    return score(drafts, finals, is_long_allowed=is_long_allowed)


def _effort(units: list[_Drafted]) -> float:
    words = [max(1, len(unit.final.split())) for unit in units]
    edits = [edit_share(unit.draft, unit.final) * count for unit, count in zip(units, words, strict=True)]
    return round(sum(edits) / sum(words), 4)
