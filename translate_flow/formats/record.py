"""The neutral record every bilingual format is read into and written from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Code:
    """An inline code (bold, a link, a footnote mark) that stands before the character at offset `at` of a text.

    `kind` is open, close or alone; an opening and its closing share an `id`. `data` is what the original document has
    in that place, `element` and `attributes` are what a format called it, so that the same format can give it back.
    """

    at: int
    kind: str
    id: str = ""
    data: str = ""
    element: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Pair:
    """One aligned pair of texts with what is known about it; texts are exact and may be empty.

    `state` is XLIFF 2.1's (initial, translated, reviewed, final), `substate` ours. `origin` says how the target came
    to be (human, tm, mt, imported). Times are ISO 8601 in UTC. `properties` holds further facts by name; formats keep
    those whose names they can carry. Codes stand in the order of their offsets; they are no part of the text.
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
    source_codes: tuple[Code, ...] = ()
    target_codes: tuple[Code, ...] = ()


def plain_pair(source_language: str, target_language: str, source: str, target: str, known: Mapping[str, Any]) -> Pair:
    """A pair with texts and further fields by name, made in a fifth of the constructor's time.

    The constructor of a frozen class sets each of its fields by a call, which would cost more than reading the pair of
    a large memory; here the defaults are left to the class.
    """
    pair = object.__new__(Pair)
    fields = {
        "source_language": source_language,
        "target_language": target_language,
        "source": source,
        "target": target,
        "properties": {},
        **known,
    }
    object.__setattr__(pair, "__dict__", fields)
    return pair
