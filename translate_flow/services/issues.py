"""What checks and reviewers found wrong with units, in the words of ITS, for files that carry it."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.formats.issues import Issue, to_text
from translate_flow.models.bitext import Unit
from translate_flow.models.history import Decision, StoredFinding
from translate_flow.quality.its import SEVERITIES, type_of_category, type_of_check
from translate_flow.workflow.states import Substate

RETURN = "return"


def issues_of_units(session: Session, units: Sequence[Unit]) -> dict[int, str]:
    """The issues of each unit that has any, as a pair's property holds them: its findings, and why it came back.

    Findings that were dismissed are there as not enabled.
    """
    found: dict[int, list[Issue]] = {}
    by_id = {unit.id: unit for unit in units}
    findings = select(StoredFinding).where(StoredFinding.unit_id.in_(by_id)).order_by(StoredFinding.id)
    for row in session.scalars(findings):
        found.setdefault(row.unit_id, []).append(_of_finding(row, by_id[row.unit_id]))
    returned = [unit.id for unit in units if unit.substate is Substate.RETURNED]
    decisions = select(Decision).where(Decision.unit_id.in_(returned), Decision.decision == RETURN)
    last = {decision.unit_id: decision for decision in session.scalars(decisions.order_by(Decision.id))}
    for unit_id, decision in last.items():
        found.setdefault(unit_id, []).append(_of_return(decision, by_id[unit_id]))
    return {unit_id: to_text(issues) for unit_id, issues in found.items()}


def _of_finding(row: StoredFinding, unit: Unit) -> Issue:
    side, text = "target", unit.target_text
    start, end = row.target_start, row.target_end
    if start is None and row.source_start is not None:
        side, text = "source", unit.source_text
        start, end = row.source_start, row.source_end
    return Issue(
        type_of_check(row.rule),
        row.message,
        SEVERITIES[row.severity],
        f"translate-flow:{row.rule}",
        row.dismissed_at is None,
        side,
        start or 0,
        len(text) if end is None else end,
    )


def _of_return(decision: Decision, unit: Unit) -> Issue:
    profile = f"mqm:{decision.category}" if decision.category else ""
    return Issue(type_of_category(decision.category), decision.reason, None, profile, end=len(unit.target_text))
