"""The history of units as the rules of workflow read it; each row names the authors of its text, folded row by row."""

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from translate_flow.models.bitext import Unit
from translate_flow.models.history import UnitHistory
from translate_flow.workflow.credit import Entry, authors

CHUNK = 400

_BEFORE = (
    select(UnitHistory)
    .where(UnitHistory.unit_id == bindparam("unit"), UnitHistory.number < bindparam("number"))
    .order_by(UnitHistory.number.desc())
    .limit(1)
)


def entries(rows: Sequence[UnitHistory]) -> list[Entry]:
    """History rows as crediting sees them."""
    return [Entry(row.target_text, row.actor_id, row.origin.value, row.act) for row in rows]


def authors_of(session: Session, unit: Unit) -> tuple[int, ...]:
    """Everybody who wrote the present text of a unit; a merged text has the authors of all its parts."""
    return authors_of_many(session, [unit])[unit.id]


def authors_of_many(session: Session, units: Sequence[Unit]) -> dict[int, tuple[int, ...]]:
    """The same for many units, by id: what the history row of each one's present version says."""
    session.flush()
    found: dict[int, tuple[int, ...]] = {unit.id: () for unit in units}
    ids = list(found)
    for start in range(0, len(ids), CHUNK):
        query = (
            select(UnitHistory.unit_id, UnitHistory.authors)
            .join(Unit, (Unit.id == UnitHistory.unit_id) & (Unit.version == UnitHistory.number))
            .where(UnitHistory.unit_id.in_(ids[start : start + CHUNK]))
        )
        found.update({unit_id: tuple(people) for unit_id, people in session.execute(query)})
    return found


def row_before(session: Session, unit: Unit, number: int) -> UnitHistory | None:
    """The last history row of a unit with a lower number."""
    return session.scalar(_BEFORE, {"unit": unit.id, "number": number})


def authors_after(before: UnitHistory | None, row: UnitHistory) -> tuple[int, ...]:
    """The authors of a row's text: those before and who changed it; none once it is empty."""
    if not row.target_text:
        return ()
    if before is None:
        return authors(entries([row]))
    unsigned = Entry(before.target_text, None, before.origin.value, before.act)
    return united([before.authors, authors([unsigned, *entries([row])])])


def united(groups: Iterable[Iterable[int]]) -> tuple[int, ...]:
    """Everybody named, each once, in order of appearance."""
    return tuple(dict.fromkeys(person for group in groups for person in group))
