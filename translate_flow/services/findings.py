"""Findings of a unit: checked anew when its text changes; what somebody dismissed stays so while it is the same."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from translate_flow.errors import NotFound
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.history import StoredFinding
from translate_flow.models.publication import Publication
from translate_flow.quality.checks.check import TermRule
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.run import run_checks
from translate_flow.services import terms
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import BitextRows, unit_by_id
from translate_flow.services.views import FindingView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Substate


def recheck(session: Session, rows: BitextRows, unit: Unit) -> list[StoredFinding]:
    """Replaces the findings of a unit by those of its present text."""
    rules = terms.rules_for(session, rows.publication.id, rows.source.language, rows.target.language)
    return _recheck(session, rows.publication, unit, rows.source.language, rows.target.language, rules)


def recheck_all(session: Session, publication: Publication, bitext: Bitext, source: str, target: str) -> None:
    """Checks every unit of a bitext that has a translation."""
    rules = terms.rules_for(session, publication.id, source, target)
    query = select(Unit).where(Unit.bitext_id == bitext.id, Unit.position.is_not(None), Unit.target_text != "")
    for unit in session.scalars(query):
        _recheck(session, publication, unit, source, target, rules)


def open_errors(session: Session, unit: Unit) -> list[StoredFinding]:
    """The findings that forbid confirming."""
    query = select(StoredFinding).where(
        StoredFinding.unit_id == unit.id, StoredFinding.severity == Severity.ERROR, StoredFinding.dismissed_at.is_(None)
    )
    return list(session.scalars(query))


def dismiss_finding(
    session: Session, actor: Actor, finding_id: int, *, reason: str = "", is_dismissed: bool = True
) -> FindingView:
    """Sets a finding aside, or takes it up again; errors need a reviewer."""
    row = session.get(StoredFinding, finding_id)
    if row is None:
        raise NotFound("There is no such finding")
    unit, rows = unit_by_id(session, actor, row.unit_id, Operation.READ, lock=True)
    operation = Operation.DISMISS_ERROR if row.severity is Severity.ERROR else Operation.DISMISS_WARNING
    require(
        actor,
        operation,
        rows.publication.id,
        source_language=rows.source.language,
        target_language=rows.target.language,
        what="finding",
    )
    row.dismissed_at = now() if is_dismissed else None
    row.dismissed_by_id = actor.user_id if is_dismissed else None
    row.dismiss_reason = reason if is_dismissed else ""
    unit.change_number = record_in_bitext(
        session,
        actor,
        "finding.dismiss" if is_dismissed else "finding.reopen",
        "finding",
        row.id,
        bitext=rows.bitext,
        article=rows.article,
        after={"rule": row.rule, "reason": reason},
    )
    return view(row)


def view(row: StoredFinding) -> FindingView:
    """A finding as edges see it."""
    return FindingView(
        id=row.id,
        rule=row.rule,
        severity=row.severity.value,
        message=row.message,
        source_span=_span(row.source_start, row.source_end),
        target_span=_span(row.target_start, row.target_end),
        is_dismissed=row.dismissed_at is not None,
    )


def _span(start: int | None, end: int | None) -> tuple[int, int] | None:
    return (start, end) if start is not None and end is not None else None


def _recheck(
    session: Session, publication: Publication, unit: Unit, source: str, target: str, rules: Sequence[TermRule]
) -> list[StoredFinding]:
    before = list(session.scalars(select(StoredFinding).where(StoredFinding.unit_id == unit.id)))
    dismissed = {(row.rule, row.message): row for row in before if row.dismissed_at is not None}
    if before:
        session.execute(delete(StoredFinding).where(StoredFinding.unit_id == unit.id))
    if unit.substate is Substate.EMPTY or not unit.source_text:
        return []
    found = run_checks(
        unit.source_text,
        unit.target_text,
        source_language=source,
        target_language=target,
        terms=rules,
        block_type=unit.block_type,
        disabled=frozenset(publication.settings.get("disabled_checks", ())),
    )
    rows = [_row(unit, finding, dismissed.get((finding.rule, finding.message))) for finding in found]
    session.add_all(rows)
    session.flush()
    return rows


def _row(unit: Unit, finding: Finding, earlier: StoredFinding | None) -> StoredFinding:
    source, target = finding.source_span or (None, None), finding.target_span or (None, None)
    return StoredFinding(
        unit_id=unit.id,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        source_start=source[0],
        source_end=source[1],
        target_start=target[0],
        target_end=target[1],
        dismissed_at=earlier.dismissed_at if earlier else None,
        dismissed_by_id=earlier.dismissed_by_id if earlier else None,
        dismiss_reason=earlier.dismiss_reason if earlier else "",
    )
