"""A translation goes out, or is taken back; the units' states go with it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict
from translate_flow.models.article import VersionKind
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.services.access import Actor
from translate_flow.services.articles import get_version
from translate_flow.services.clock import now
from translate_flow.services.lookup import BitextRows, bitext_by_id, hold_version, version_by_id
from translate_flow.services.save_unit import write_down
from translate_flow.services.views import VersionView
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Act, Substate, after


def publish_version(session: Session, actor: Actor, version_id: int, *, version: int) -> VersionView:
    """Publishes a translation whose units are all approved."""
    rows = _opened(session, actor, version_id, version)
    units = _units(session, rows.bitext.id)
    open_ones = [unit for unit in units if unit.substate not in {Substate.APPROVED, Substate.PUBLISHED}]
    if open_ones or not units:
        raise Conflict(
            f"{len(open_ones)} of {len(units)} units are not approved yet",
            code="not_approved",
            details={"units": [unit.id for unit in open_ones[:100]]},
        )
    for unit in units:
        if unit.substate is Substate.APPROVED:
            _go(session, actor, rows, unit, Act.PUBLISH)
    rows.target.published_at, rows.target.published_by_id = now(), actor.user_id
    rows.target.version += 1
    return get_version(session, actor, version_id)


def withdraw_version(session: Session, actor: Actor, version_id: int, *, version: int) -> VersionView:
    """Takes a published translation back; its units stay approved."""
    rows = _opened(session, actor, version_id, version)
    if rows.target.published_at is None:
        raise Conflict("The version is not published", code="not_possible_now")
    for unit in _units(session, rows.bitext.id):
        if unit.substate is Substate.PUBLISHED:
            _go(session, actor, rows, unit, Act.WITHDRAW)
    rows.target.published_at, rows.target.published_by_id = None, None
    rows.target.version += 1
    return get_version(session, actor, version_id)


def _opened(session: Session, actor: Actor, version_id: int, based_on: int) -> BitextRows:
    row, _ = version_by_id(session, actor, version_id, Operation.PUBLISH)
    if row.kind is not VersionKind.TRANSLATION:
        raise BadInput("the source is not published here", place="version", remedy="Publish a translation")
    bitext_id = session.scalars(select(Bitext.id).where(Bitext.target_version_id == row.id)).one()
    rows = bitext_by_id(session, actor, bitext_id, Operation.PUBLISH, lock=True)
    hold_version(session, row, based_on)
    return rows


def _units(session: Session, bitext_id: int) -> list[Unit]:
    query = select(Unit).where(Unit.bitext_id == bitext_id, Unit.position.is_not(None))
    return list(session.scalars(query.order_by(Unit.position)))


def _go(session: Session, actor: Actor, rows: BitextRows, unit: Unit, act: Act) -> None:
    before = {"substate": unit.substate.value}
    unit.substate = after(unit.substate, act)
    write_down(session, actor, rows, unit, act.value, before=before)
