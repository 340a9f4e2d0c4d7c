"""A replacement over many units: all of them or none, and taken back in one."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from translate_flow.errors import NotFound, TooLarge
from translate_flow.models.bitext import TextOrigin, Unit
from translate_flow.services.access import Actor
from translate_flow.services.bulk import ManyDecided, keep_bulk
from translate_flow.services.lookup import bitext_by_id
from translate_flow.services.save_unit import MAX_CHANGES, change_text, check_base, check_target
from translate_flow.services.unit_views import unit_views
from translate_flow.text.kept_marks import followed
from translate_flow.workflow.roles import Operation


def replace_texts(
    session: Session, actor: Actor, bitext_id: int, *, changes: Sequence[tuple[int, int, str]]
) -> ManyDecided:
    """Changes many units, given as (unit, version, text); `undo_bulk` takes it back by the number it answers with."""
    if len(changes) > MAX_CHANGES:
        raise TooLarge(f"{len(changes)} changes at once", place="changes", remedy=f"At most {MAX_CHANGES} are taken")
    rows = bitext_by_id(session, actor, bitext_id, Operation.EDIT_UNIT, lock=True)
    changed: dict[int, Unit] = {}
    before: dict[int, int] = {}
    for unit_id, version, text in changes:
        unit = session.get(Unit, unit_id)
        if unit is None or unit.bitext_id != bitext_id:
            raise NotFound(f"There is no unit {unit_id} in this bitext")
        check_base(session, unit, version, text)
        check_target(text)
        if text != unit.target_text:
            before.setdefault(unit.id, unit.version)
            marks = followed(unit.target_marks, unit.target_text, text)
            change_text(session, actor, rows, unit, text, marks, origin=TextOrigin.HUMAN, act="replace")
            changed[unit.id] = unit
    done = list(changed.values())
    number = keep_bulk(session, actor, rows, "replace", done, before)
    return ManyDecided(unit_views(session, done), (), number)
