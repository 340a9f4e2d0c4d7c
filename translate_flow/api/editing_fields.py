"""What comes in to the editor's operations beyond single units: outlines, sentences, filters, many units at once."""

from typing import Annotated

from pydantic import Field

from translate_flow.api.fields import UnitVersion
from translate_flow.api.kinds import BasedOn, Id, Loose, Name, Paged, Short, Strict


class OutlineQuery(Loose):
    """A piece of an outline; without a limit, as much as is given at once."""

    cursor: str | None = None
    limit: int = Field(default=5_000, ge=1, le=5_000)


class SplitSegment(Strict):
    """A sentence and the character before which it breaks (code points); `version` is the bitext's."""

    segment_id: Id
    at: Annotated[int, Field(ge=0, le=2_000_000)]
    version: BasedOn
    split_unit: bool = True


class JoinSegments(Strict):
    """Two sentences that follow one another in a paragraph; `version` is the bitext's."""

    segment_ids: Annotated[list[Id], Field(min_length=2, max_length=2)]
    version: BasedOn


class FilterPath(Loose):
    """A saved filter."""

    filter_id: Id


class SaveFilter(Strict):
    """A filter, as the address of the editor says it, and its name."""

    name: Name
    query: dict[str, str]
    shared: bool = False


class PersonQuery(Loose):
    """A person whose edits are asked for."""

    user_id: Id


class RevertPerson(Strict):
    """A person and the units, with the versions seen, whose text goes back to what was before them."""

    user_id: Id
    units: Annotated[list[UnitVersion], Field(min_length=1, max_length=10_000)]


class FindingQuery(Paged):
    """Which findings of a translation are asked for."""

    limit: int = Field(default=500, ge=1, le=500)
    rule: str = ""
    unit_id: Id | None = None
    dismissed: bool = False


class DismissFindings(Strict):
    """Findings to set aside, and why; or to take up again."""

    findings: Annotated[list[Id], Field(min_length=1, max_length=10_000)]
    dismissed: bool = True
    reason: Short = ""


class UndoMany(Strict):
    """The number an act on many units answered."""

    number: Id
