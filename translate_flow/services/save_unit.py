"""The one way to change the text of a unit: permission, version, characters, text, state, history, findings, event."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound, TooLarge
from translate_flow.models.bitext import TextOrigin, Unit
from translate_flow.models.history import UnitHistory
from translate_flow.services import findings, memory
from translate_flow.services.access import Actor, require
from translate_flow.services.align_bitext import history_row
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import BitextRows, unit_by_id
from translate_flow.services.reasons import check_reason
from translate_flow.services.target_text import rewrite
from translate_flow.services.unit_history import authors_after, authors_of, row_before, united
from translate_flow.services.unit_views import unit_view
from translate_flow.services.views import UnitView
from translate_flow.text.characters import check_text
from translate_flow.text.kept_marks import followed
from translate_flow.text.marks import Mark
from translate_flow.text.tags import tagged, tags_of, untagged
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import Act, Substate, after, is_reviewed

MAX_CHARACTERS = 200_000
MAX_CHANGES = 2_000


def save_unit(
    session: Session,
    actor: Actor,
    unit_id: int,
    *,
    target: str,
    version: int,
    confirm: bool = False,
    origin: str = "human",
    origin_detail: str = "",
    override_reason: str = "",
    is_tagged: bool = False,
) -> UnitView:
    """Stores a target text based on `version`; `confirm` submits it for review.

    Where it `is_tagged`, the unit's tags in it, ⟨1⟩…⟨/1⟩, become the text's marks; a plain text keeps the marks whose
    words stay.

    Raises Conflict with base, mine, theirs and version where somebody saved meanwhile, and with code `findings` where
    an error stands against confirming and no `override_reason` is given.
    """
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_UNIT, lock=True)
    check_base(session, unit, version, target, is_tagged=is_tagged)
    check_target(target)
    check_reason(override_reason, "override_reason")
    check_text(origin_detail, place="origin_detail")
    text, marks = _read(unit, target, is_tagged=is_tagged)
    if (text, marks) != (unit.target_text, unit.target_marks):
        change_text(
            session,
            actor,
            rows,
            unit,
            text,
            marks,
            origin=_origin(origin),
            origin_detail=origin_detail,
            override_reason=override_reason if confirm else None,
        )
    elif confirm and unit.substate is not Substate.SUBMITTED and not is_reviewed(unit.substate):
        _confirm(session, actor, rows, unit, override_reason)
    return unit_view(session, unit, actor)


def restore_unit(session: Session, actor: Actor, unit_id: int, *, number: int, version: int) -> UnitView:
    """Brings back the text a unit had at history row `number`, as a new change; its authors come back with it."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_UNIT, lock=True)
    row = session.scalar(select(UnitHistory).where(UnitHistory.unit_id == unit.id, UnitHistory.number == number))
    if row is None:
        raise NotFound(f"The unit has no version {number}")
    check_base(session, unit, version, row.target_text)
    if (row.target_text, row.target_marks) != (unit.target_text, unit.target_marks):
        change_text(
            session,
            actor,
            rows,
            unit,
            row.target_text,
            row.target_marks,
            origin=row.origin,
            origin_detail=row.origin_detail,
            act="restore",
            inherited=united([authors_of(session, unit), row.authors, [actor.user_id]]) if row.target_text else (),
        )
    return unit_view(session, unit, actor)


def still_valid(session: Session, actor: Actor, unit_id: int, *, version: int) -> UnitView:
    """Says that an outdated translation still fits the corrected source, and submits it."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.EDIT_UNIT, lock=True)
    check_base(session, unit, version, unit.target_text)
    if unit.substate is not Substate.OUTDATED:
        raise Conflict("The unit is not outdated", code="not_possible_now", details={"substate": unit.substate.value})
    _confirm(session, actor, rows, unit, "")
    return unit_view(session, unit, actor)


def check_base(session: Session, unit: Unit, version: int, mine: str, *, is_tagged: bool = False) -> None:
    """Raises Conflict unless `version` is the unit's present one; a version it never had is BadInput.

    The conflict tells the texts with their tags where `mine` has them.
    """
    if not 1 <= version <= unit.version:
        fault = f"the unit never had version {version}"
        raise BadInput(fault, place="version", remedy="Load the unit and name the version you saw")
    if version == unit.version and unit.position is not None:
        return
    base = session.scalar(select(UnitHistory).where(UnitHistory.unit_id == unit.id, UnitHistory.number == version))
    told = {
        "base": _shown(unit, base, is_tagged=is_tagged) if base else "",
        "mine": mine,
        "theirs": _shown(unit, unit, is_tagged=is_tagged),
        "version": unit.version,
    }
    if unit.position is None:
        said = "The unit was merged with another one, or its source is gone; nothing of yours is lost"
        raise Conflict(said, details={**told, "merged_into": unit.merged_into_id})
    raise Conflict("Somebody changed this unit meanwhile; nothing of yours is lost", details=told)


def change_text(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    unit: Unit,
    text: str,
    marks: Sequence[Mark],
    *,
    origin: TextOrigin,
    origin_detail: str = "",
    act: str = "edit",
    override_reason: str | None = None,
    inherited: Sequence[int] | None = None,
) -> None:
    """Writes the text and its marks with all that belongs to them; the caller has checked permission and version.

    With an `override_reason`, even an empty one, the text is confirmed in the same act. `inherited` as in `write_down`.
    """
    if is_reviewed(unit.substate):
        require(
            actor,
            Operation.EDIT_REVIEWED_UNIT,
            rows.publication.id,
            source_language=rows.source.language,
            target_language=rows.target.language,
        )
        memory.forget_unit(session, unit)
    earlier = row_before(session, unit, unit.version + 1) if inherited is None else None
    before = {"target": unit.target_text, "substate": unit.substate.value}
    rewrite(session, rows, unit, text, marks)
    unit.substate = after(unit.substate, Act.EDIT if text else Act.CLEAR)
    if origin in {TextOrigin.MEMORY, TextOrigin.MACHINE} and unit.substate is Substate.DRAFT:
        unit.substate = Substate.PRETRANSLATED
    unit.origin, unit.origin_detail = (origin, origin_detail[:200]) if text else (TextOrigin.NONE, "")
    if text and unit.source_text:
        unit.gap_reason = None
    findings.recheck(session, rows, unit)
    if override_reason is not None:
        _submit(session, unit, override_reason)
        act = "confirm"
    reason = (override_reason or "").strip()
    write_down(session, actor, rows, unit, act, before=before, reason=reason, inherited=inherited, earlier=earlier)


def put_back(
    session: Session, actor: Actor, rows: BitextRows, unit: Unit, row: UnitHistory, *, act: str = "undo"
) -> None:
    """Brings back text and state of a history row as a new act; reviewed text comes back as submitted.

    The authors of the text come back with it; the caller has checked permission to edit and the version.
    """
    if is_reviewed(unit.substate):
        pair = {"source_language": rows.source.language, "target_language": rows.target.language}
        require(actor, Operation.EDIT_REVIEWED_UNIT, rows.publication.id, **pair)
        memory.forget_unit(session, unit)
    before = {"target": unit.target_text, "substate": unit.substate.value}
    authors = list(row.authors)
    if (row.target_text, row.target_marks) != (unit.target_text, unit.target_marks):
        rewrite(session, rows, unit, row.target_text, row.target_marks)
        authors = list(united([authors, [actor.user_id]])) if row.target_text else []
    is_kept = row.source_text == unit.source_text
    back = Substate.SUBMITTED if is_reviewed(row.substate) else row.substate
    unit.substate = back if is_kept or not row.target_text else Substate.OUTDATED
    unit.origin, unit.origin_detail = row.origin, row.origin_detail
    findings.recheck(session, rows, unit)
    write_down(session, actor, rows, unit, act, before=before, inherited=authors)


def write_down(
    session: Session,
    actor: Actor,
    rows: BitextRows,
    unit: Unit,
    act: str,
    *,
    before: Mapping[str, object],
    reason: str = "",
    inherited: Sequence[int] | None = None,
    earlier: UnitHistory | None = None,
) -> None:
    """Counts the unit's version up and adds its history row and event; the row names the text's authors.

    `inherited` are the authors of a text that came from other units. Who asked for the history row of the version so
    far while nothing was changed yet gives it as `earlier`: then all that is new goes to the store at once.
    """
    unit.version += 1
    unit.updated_at, unit.updated_by_id = now(), actor.user_id
    row = history_row(unit, act, actor, authors=inherited or (), reason=reason)
    unit.change_number = record_in_bitext(
        session,
        actor,
        f"unit.{act}",
        "unit",
        unit.id,
        bitext=rows.bitext,
        article=rows.article,
        before=before,
        after={"target": unit.target_text, "substate": unit.substate.value, "version": unit.version},
    )
    # The unit is whole by now, so that what this question flushes is one UPDATE.
    if inherited is None:
        row.authors = list(authors_after(earlier or row_before(session, unit, unit.version), row))
    session.add(row)


def _confirm(session: Session, actor: Actor, rows: BitextRows, unit: Unit, override_reason: str) -> None:
    earlier = row_before(session, unit, unit.version + 1)
    before = {"target": unit.target_text, "substate": unit.substate.value}
    _submit(session, unit, override_reason)
    reason = override_reason.strip()
    write_down(session, actor, rows, unit, "confirm", before=before, reason=reason, earlier=earlier)


def _submit(session: Session, unit: Unit, override_reason: str) -> None:
    """Takes a unit to submitted; Conflict where it is empty or an error stands against it without a reason given."""
    if not unit.target_text.strip() and unit.source_text and unit.gap_reason is None:
        raise Conflict("There is no translation to confirm; say why it is left out, or write it", code="empty")
    errors = findings.open_errors(session, unit)
    if errors and not override_reason.strip():
        told = [{"rule": row.rule, "message": row.message} for row in errors]
        raise Conflict(
            "An error stands against confirming; mend it, or give a reason", code="findings", details={"findings": told}
        )
    unit.substate = after(unit.substate, Act.CONFIRM)
    unit.old_source_text = None


def confirm_unit(session: Session, actor: Actor, rows: BitextRows, unit: Unit, override_reason: str = "") -> None:
    """Submits a unit as it stands; the caller has checked permission and version."""
    _confirm(session, actor, rows, unit, override_reason)


def _read(unit: Unit, target: str, *, is_tagged: bool) -> tuple[str, tuple[Mark, ...]]:
    """The plain text somebody wrote and its marks."""
    if is_tagged:
        return untagged(target, tags_of(unit.source_marks, unit.target_marks))
    return target, followed(unit.target_marks, unit.target_text, target)


def _shown(unit: Unit, stands: Unit | UnitHistory, *, is_tagged: bool) -> str:
    return tagged(stands.target_text, stands.target_marks, unit.source_marks) if is_tagged else stands.target_text


def check_target(target: str) -> None:
    """BadInput or TooLarge where a text could not be stored or exported."""
    check_text(target, place="target")
    if len(target) > MAX_CHARACTERS:
        fault = f"{len(target):,} characters in one unit"
        raise TooLarge(fault, place="target", remedy=f"At most {MAX_CHARACTERS:,} are taken")


def _origin(name: str) -> TextOrigin:
    known = (TextOrigin.HUMAN, TextOrigin.MEMORY, TextOrigin.MACHINE)
    if name not in known:
        raise BadInput(f"“{name[:20]}” is no origin", place="origin", remedy=f"Known are {', '.join(known)}")
    return TextOrigin(name)
