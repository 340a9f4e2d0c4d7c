"""Findings of a whole translation: looked through by their check, and set aside together with one reason."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import FlowError
from translate_flow.models.bitext import Unit
from translate_flow.models.history import StoredFinding
from translate_flow.services.access import Actor
from translate_flow.services.bulk import ManyDecided, Refused, keep_dismissals
from translate_flow.services.findings import set_aside, view
from translate_flow.services.lookup import bitext_by_id
from translate_flow.services.paging import cursor_id
from translate_flow.services.reasons import check_reason
from translate_flow.services.unit_views import CHUNK, unit_views
from translate_flow.services.views import FoundView, Page
from translate_flow.workflow.roles import Operation

MAX_LIMIT = 500


def list_findings(
    session: Session,
    actor: Actor,
    bitext_id: int,
    *,
    rule: str = "",
    unit_id: int | None = None,
    dismissed: bool = False,
    cursor: str | None = None,
    limit: int = MAX_LIMIT,
) -> Page[FoundView]:
    """The findings of a bitext in the order of its units: those open, or with `dismissed` those set aside."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    is_aside = StoredFinding.dismissed_at.is_not(None)
    query = (
        select(StoredFinding, Unit)
        .join(Unit, Unit.id == StoredFinding.unit_id)
        .where(Unit.bitext_id == bitext_id, Unit.position.is_not(None), is_aside if dismissed else ~is_aside)
        .order_by(Unit.position, StoredFinding.id)
    )
    if rule:
        query = query.where(StoredFinding.rule == rule)
    if unit_id is not None:
        query = query.where(Unit.id == unit_id)
    size = min(max(1, limit), MAX_LIMIT)
    after = cursor_id(cursor)
    rows: list[tuple[StoredFinding, Unit]]
    rows = list(session.execute((query if after is None else query.where(Unit.position > after)).limit(size + 1)))
    following = None
    if len(rows) > size:
        # The next piece begins with a whole unit, so that none of its findings is told twice or left out.
        last = rows[-1][1].position
        whole = [(row, unit) for row, unit in rows if unit.position != last]
        rows = whole or list(session.execute(query.where(Unit.position == last)))
        following = str(rows[-1][1].position)
    found = tuple(
        FoundView(view(row), unit.id, unit.position or 0, unit.source_text, unit.target_text) for row, unit in rows
    )
    return Page(found, following)


def dismiss_findings(
    session: Session,
    actor: Actor,
    bitext_id: int,
    *,
    findings: Sequence[int],
    reason: str = "",
    is_dismissed: bool = True,
) -> ManyDecided:
    """Sets findings aside, or takes them up again; `undo_bulk` takes it back by the number it answers with.

    A finding that is gone, because its text changed, or that the actor may not set aside is left alone and named.
    """
    rows = bitext_by_id(session, actor, bitext_id, Operation.DISMISS_WARNING, lock=True)
    check_reason(reason, "reason")
    known = _known(session, bitext_id, findings)
    refused: list[Refused] = []
    done: list[tuple[StoredFinding, Unit]] = []
    for finding_id in dict.fromkeys(findings):
        if finding_id not in known:
            refused.append(Refused(0, "not_found", "A finding is gone: its text changed"))
            continue
        row, unit = known[finding_id]
        if (row.dismissed_at is not None) == is_dismissed:
            continue
        try:
            set_aside(actor, rows, row, reason=reason, is_dismissed=is_dismissed)
            done.append((row, unit))
        except FlowError as error:
            refused.append(Refused(unit.id, error.code, error.message))
    number = keep_dismissals(session, actor, rows, done, reason=reason, is_dismissed=is_dismissed)
    changed = {unit.id: unit for _, unit in done}
    return ManyDecided(unit_views(session, list(changed.values())), tuple(refused), number)


def _known(session: Session, bitext_id: int, findings: Sequence[int]) -> dict[int, tuple[StoredFinding, Unit]]:
    found: dict[int, tuple[StoredFinding, Unit]] = {}
    for begins in range(0, len(findings), CHUNK):
        query = (
            select(StoredFinding, Unit)
            .join(Unit, Unit.id == StoredFinding.unit_id)
            .where(Unit.bitext_id == bitext_id, StoredFinding.id.in_(findings[begins : begins + CHUNK]))
        )
        found.update({row.id: (row, unit) for row, unit in session.execute(query)})
    return found
