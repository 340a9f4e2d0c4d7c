"""A reviewer's decision on a unit; nobody approves a text they are an author of, unless the house lets them."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, FlowError, Forbidden, NotFound
from translate_flow.models.bitext import Unit
from translate_flow.models.history import Decision
from translate_flow.quality.mqm import is_category
from translate_flow.services import memory
from translate_flow.services.access import Actor
from translate_flow.services.bulk import ManyDecided, Refused, keep_bulk
from translate_flow.services.clock import now
from translate_flow.services.lookup import BitextRows, bitext_by_id, unit_by_id
from translate_flow.services.reasons import check_reason
from translate_flow.services.save_unit import check_base, confirm_unit, write_down
from translate_flow.services.unit_history import authors_of
from translate_flow.services.unit_views import unit_view, unit_views
from translate_flow.services.views import UnitView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Act, Substate, after

APPROVE, RETURN = "approve", "return"


def decide_unit(
    session: Session,
    actor: Actor,
    unit_id: int,
    *,
    decision: str,
    version: int,
    reason: str = "",
    category: str = "",
) -> UnitView:
    """Approves the version of a unit that the reviewer saw, or returns it with a reason.

    Raises Forbidden with code `own_work` for one's own text, Conflict where the text is another one by now.
    """
    unit, rows = unit_by_id(session, actor, unit_id, Operation.DECIDE, lock=True)
    _check(decision, reason, category)
    _decide(session, actor, rows, unit, decision, version, reason.strip(), category)
    return unit_view(session, unit, actor)


def decide_many(
    session: Session,
    actor: Actor,
    bitext_id: int,
    *,
    decision: str,
    units: Sequence[tuple[int, int]],
    reason: str = "",
    category: str = "",
) -> ManyDecided:
    """Decides on several units, given as (unit, version); what cannot be decided is left alone and named."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.DECIDE, lock=True)
    _check(decision, reason, category)
    return _each(
        session,
        actor,
        rows,
        units,
        decision,
        lambda unit, version: _decide(session, actor, rows, unit, decision, version, reason.strip(), category),
    )


def confirm_many(session: Session, actor: Actor, bitext_id: int, *, units: Sequence[tuple[int, int]]) -> ManyDecided:
    """Submits several units as they stand."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT, lock=True)

    def confirm(unit: Unit, version: int) -> None:
        check_base(session, unit, version, unit.target_text)
        confirm_unit(session, actor, rows, unit)

    return _each(session, actor, rows, units, "confirm", confirm)


def _each(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    units: Sequence[tuple[int, int]],
    kind: str,
    act: Callable[[Unit, int], None],
) -> ManyDecided:
    """Does an act on each unit; what refuses is named, what was done can be taken back in one."""
    done, refused = [], []
    before: dict[int, int] = {}
    for unit_id, version in units:
        unit = session.get(Unit, unit_id)
        try:
            if unit is None or unit.bitext_id != rows.bitext.id:
                raise NotFound("There is no such unit in this bitext")
            before.setdefault(unit.id, unit.version)
            act(unit, version)
            done.append(unit)
        except FlowError as error:
            refused.append(Refused(unit_id, error.code, error.message))
    number = keep_bulk(session, actor, rows, kind, done, before)
    return ManyDecided(unit_views(session, done), tuple(refused), number)


def _check(decision: str, reason: str, category: str) -> None:
    if decision not in {APPROVE, RETURN}:
        raise BadInput(f"“{decision[:20]}” is no decision", place="decision", remedy="It is `approve` or `return`")
    if decision == RETURN and not reason.strip() and not category:
        raise BadInput("a reason is missing", place="reason", remedy="Say what is to be changed")
    if category and not is_category(category):
        raise BadInput(f"“{category[:40]}” is no MQM category", place="category", remedy="Use e.g. accuracy/omission")
    check_reason(reason, "reason")


def _decide(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    unit: Unit,
    decision: str,
    version: int,
    reason: str,
    category: str,
) -> None:
    if version != unit.version or unit.position is None:
        check_base(session, unit, version, unit.target_text)
    if decision == APPROVE and unit.substate in {Substate.APPROVED, Substate.PUBLISHED}:
        return
    is_own = decision == APPROVE and _is_own_work(session, actor, rows, unit, reason)
    before = {"target": unit.target_text, "substate": unit.substate.value}
    unit.substate = after(unit.substate, Act.APPROVE if decision == APPROVE else Act.RETURN)
    session.add(
        Decision(
            unit_id=unit.id,
            unit_version=version,
            decision=decision,
            actor_id=actor.user_id,
            at=now(),
            reason=reason,
            category=category,
            is_own_work=is_own,
        )
    )
    write_down(session, actor, rows, unit, decision, before=before, reason=reason or category)
    if decision == APPROVE:
        memory.remember_unit(session, rows, unit)
    else:
        memory.forget_unit(session, unit)


def _is_own_work(session: Session, actor: Actor, rows: BitextRows, unit: Unit, reason: str) -> bool:
    """Whether this is an approval of one's own text that the house allows; raises Forbidden where it does not."""
    if not unit.target_text and unit.gap_reason is None:
        raise Conflict("There is no translation to approve", code="empty")
    if actor.user_id not in authors_of(session, unit):
        return False
    may = actor.may(Operation.DECIDE_OWN, rows.publication.id, rows.source.language, rows.target.language)
    if not rows.publication.settings.get("allow_self_approval") or not may:
        raise Forbidden("You are an author of this text; somebody else has to approve it", code="own_work")
    if not reason:
        raise Forbidden("You are an author of this text; give a reason for approving it yourself", code="own_work")
    return True
