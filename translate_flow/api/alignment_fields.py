"""Bodies of the operations on links, strict about names and types."""

from typing import Annotated, Literal

from pydantic import Field

from translate_flow.api.kinds import BasedOn, Count, Id, Strict


class MergeBeads(Strict):
    """Neighbouring units to make one; `version` is the bitext's."""

    unit_ids: Annotated[list[Id], Field(min_length=2, max_length=50)]
    version: BasedOn


class SwapBeads(Strict):
    """Two units that exchange their translations; `version` is the bitext's."""

    unit_ids: Annotated[list[Id], Field(min_length=2, max_length=2)]
    version: BasedOn


class ParagraphBreakBody(Strict):
    """A sentence of the translation and whether it begins a paragraph; `version` is the bitext's."""

    segment_id: Id
    is_break: bool
    version: BasedOn


class SplitBead(Strict):
    """How many source and target sentences stay in the first part; `version` is the bitext's."""

    source_at: Count
    target_at: Count
    version: BasedOn


class MoveSegment(Strict):
    """A sentence and the unit it goes to; `version` is the bitext's."""

    segment_id: Id
    to_unit_id: Id
    version: BasedOn


class PinBead(Strict):
    """What is said about a link; `version` is the bitext's."""

    version: BasedOn
    origin: Literal["auto", "accepted", "doubtful", "pinned"] = "pinned"


class GapReasonBody(Strict):
    """Why a unit has one side only; `version` is the bitext's."""

    version: BasedOn
    reason: Literal["cut", "explained", "updated"] | None = None


class Bookmark(Strict):
    """Whether a unit is marked."""

    bookmarked: bool
