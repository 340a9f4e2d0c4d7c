"""The neutral record every bilingual format is read into and written from."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pair:
    """One aligned pair of texts with what is known about it; texts are exact and may be empty.

    `state` is XLIFF 2.1's (initial, translated, reviewed, final), `substate` ours. `origin` says how the target came
    to be (human, tm, mt, imported). Times are ISO 8601 in UTC. `properties` holds further facts by name; formats keep
    those whose names they can carry.
    """

    source_language: str
    target_language: str
    source: str
    target: str
    id: str = ""
    article: str = ""
    position: int = 0
    block_type: str = ""
    state: str = ""
    substate: str = ""
    origin: str = ""
    score: float | None = None
    bead_origin: str = ""
    translator: str = ""
    reviewer: str = ""
    created_at: str = ""
    changed_at: str = ""
    notes: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
