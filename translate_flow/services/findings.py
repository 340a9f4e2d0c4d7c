"""Findings of a unit: checked anew when its text changes; what somebody dismissed stays so while it is the same."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from translate_flow.errors import NotFound
from translate_flow.models.bitext import Bitext, TextOrigin, Unit
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
from translate_flow.services.reasons import check_reason
from translate_flow.services.views import FindingView
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Substate

_OF_UNIT = select(StoredFinding).where(StoredFinding.unit_id == bindparam("unit")).order_by(StoredFinding.id)


def recheck(session: Session, rows: BitextRows, unit: Unit) -> None:
    """Replaces the findings of a unit by those of its present text; where these are the same, they stay."""
    languages = (rows.source.language, rows.target.language)
    # Nothing read here hangs on what the caller is about to write, which is flushed whole with the history row.
    with session.no_autoflush:
        rules = terms.rules_for(session, rows.publication.id, *languages)
        before = list(session.scalars(_OF_UNIT, {"unit": unit.id}))
        present = _checked(unit, _checker(rows.publication, languages, rules), before)
        if list(map(_said, before)) == list(map(_said, present)):
            return
        if before:
            session.execute(delete(StoredFinding).where(StoredFinding.unit_id == unit.id))
    session.add_all(present)


def _said(row: StoredFinding) -> tuple[object, ...]:
    """What a finding tells, whichever row it stands in."""
    spans = (row.source_start, row.source_end, row.target_start, row.target_end)
    return (row.rule, row.severity, row.message, *spans, row.dismissed_at)


def recheck_all(session: Session, publication: Publication, bitext: Bitext, source: str, target: str) -> None:
    """Checks every unit of a bitext that has a translation."""
    rules = terms.rules_for(session, publication.id, source, target)
    query = select(Unit).where(Unit.bitext_id == bitext.id, Unit.position.is_not(None), Unit.target_text != "")
    units = list(session.scalars(query))
    checked = select(Unit.id).where(Unit.bitext_id == bitext.id, Unit.position.is_not(None), Unit.target_text != "")
    before: dict[int, list[StoredFinding]] = defaultdict(list)
    for row in session.scalars(select(StoredFinding).where(StoredFinding.unit_id.in_(checked))):
        before[row.unit_id].append(row)
    if before:
        session.execute(delete(StoredFinding).where(StoredFinding.unit_id.in_(checked)))
    check = _checker(publication, (source, target), rules)
    for unit in units:
        session.add_all(_checked(unit, check, before[unit.id]))
    session.flush()


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
    check_reason(reason, "reason")
    unit, rows = unit_by_id(session, actor, row.unit_id, Operation.READ, lock=True)
    set_aside(actor, rows, row, reason=reason, is_dismissed=is_dismissed)
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


def set_aside(actor: Actor, rows: BitextRows, row: StoredFinding, *, reason: str, is_dismissed: bool) -> None:
    """Sets a finding aside or takes it up again; the caller has checked the reason and writes it down.

    Raises Forbidden where the actor may not: errors need a reviewer.
    """
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
        dismiss_reason=row.dismiss_reason,
    )


def _span(start: int | None, end: int | None) -> tuple[int, int] | None:
    return (start, end) if start is not None and end is not None else None


Marks = tuple[Mark, ...]
Check = Callable[[str, str, BlockType, bool, tuple[Marks, Marks]], tuple[Finding, ...]]
"""Source, target, type of block, whether a machine wrote it alone, marks → what the checks of a house say."""


def _checker(publication: Publication, languages: tuple[str, str], rules: Sequence[TermRule]) -> Check:
    """The checks of a house for a language pair; the same texts are looked at once."""
    disabled = frozenset(publication.settings.get("disabled_checks", ()))

    @cache
    def check(
        source: str, target: str, block_type: BlockType, is_machine: bool, marks: tuple[Marks, Marks]
    ) -> tuple[Finding, ...]:
        return tuple(
            run_checks(
                source,
                target,
                source_language=languages[0],
                target_language=languages[1],
                terms=rules,
                block_type=block_type,
                disabled=disabled,
                is_machine=is_machine,
                marks=marks,
            )
        )

    return check


def _checked(unit: Unit, check: Check, before: Sequence[StoredFinding]) -> list[StoredFinding]:
    """The findings of a unit's present text; those dismissed before stay so."""
    if unit.substate is Substate.EMPTY or not unit.source_text:
        return []
    dismissed = {(row.rule, row.message): row for row in before if row.dismissed_at is not None}
    is_machine = unit.origin is TextOrigin.MACHINE
    marks = (unit.source_marks, unit.target_marks)
    found = check(unit.source_text, unit.target_text, unit.block_type, is_machine, marks)
    return [_row(unit, finding, dismissed.get((finding.rule, finding.message))) for finding in found]


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
