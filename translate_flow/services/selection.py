"""Which pairs are wanted, and a selection as jobs and kept exports hold it: plain values by the names of its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from translate_flow.errors import BadInput
from translate_flow.workflow.states import STATE_OF, State, Substate

_Kind = TypeVar("_Kind", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which pairs are wanted; an empty field asks for all. `person` is an account id; moments compare with changes.

    `without_findings` leaves out pairs about which a check says something that nobody has set aside. `is_derived` asks
    for pairs of two translations of one article, linked through its source, instead of those of source and translation.
    """

    publication: str = ""
    bitext_id: int | None = None
    article_ids: tuple[int, ...] = ()
    source_language: str | None = None
    target_language: str | None = None
    states: tuple[str, ...] = ()
    block_types: tuple[str, ...] = ()
    person: int | None = None
    origins: tuple[str, ...] = ()
    min_score: float | None = None
    since: datetime | None = None
    until: datetime | None = None
    without_findings: bool = False
    is_derived: bool = False


def selection_from(payload: Mapping[str, Any]) -> Selection:
    """The selection in a payload; fields it does not know are left alone, BadInput for a moment that is none."""
    known = {field.name for field in fields(Selection)}
    given = {key: value for key, value in payload.items() if key in known and value not in (None, "")}
    values: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    for moment in ("since", "until"):
        if isinstance(values.get(moment), str):
            try:
                values[moment] = datetime.fromisoformat(values[moment])
            except ValueError as error:
                raise BadInput("not a moment", place=moment, remedy="Write it as 2026-11-24T00:00:00+00:00") from error
    return Selection(**values)


def members(kind: type[_Kind], names: Sequence[str], place: str) -> list[_Kind]:
    """The members of these values; BadInput for one that is none."""
    known = {member.value: member for member in kind}
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None:
        raise BadInput(f"“{unknown[:40]}” is none", place=place, remedy=f"Known are {', '.join(known)}")
    return [known[name] for name in names]


def substates(states: Sequence[str]) -> list[Substate]:
    """The substates of these states, all where none is named; BadInput for one that is none."""
    wanted = members(State, states, "states")
    return [substate for substate in Substate if not wanted or STATE_OF[substate] in wanted]
