"""What a language table holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """One language as newsrooms write it. Phrases are in lower case; roles are those of `workflow/credit`.

    Abbreviations stand without their last dot: after `never_end` a sentence does not end (a name or noun follows),
    after `before_number` it does not when a number follows, after `rarely_end` it does only before one of `starters`
    (words that begin sentences), after `may_end` before any capital. `dotted_ordinals` says that a number with a dot
    may be an ordinal, as it is before one of `months` or `after_ordinal` or after one of `before_ordinal`. `quotes` are pairs, the primary first. `credit_leads` maps a role to the phrases a
    credit line starts with, `{lang}` in them standing for a language's name. `lines` of boilerplate match whole lines,
    `leads` their beginnings.
    """

    code: str
    name: str
    own_name: str
    never_end: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    rarely_end: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    before_ordinal: frozenset[str] = frozenset()
    after_ordinal: frozenset[str] = frozenset()
    dotted_ordinals: bool = False
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
    decimal: str = "."
    thousands: tuple[str, ...] = (",",)
    is_right_to_left: bool = False
    months: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    credit_leads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language_names: tuple[str, ...] = ()
    byline_leads: tuple[str, ...] = ()
    source_leads: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    note_leads: tuple[str, ...] = ()
    boilerplate_lines: tuple[str, ...] = ()
    boilerplate_leads: tuple[str, ...] = ()
    cross_link_leads: tuple[str, ...] = ()
    date_leads: tuple[str, ...] = ()
    typographic: tuple[str, ...] = ("–", "—", "…", "\u00a0", "’")
