"""What a language table holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from translate_flow.languages.inflection import Inflection


class Language(NamedTuple):
    """One language as newsrooms write it. Phrases are in lower case; roles are those of `workflow/credit`.

    Abbreviations stand in lower case without their last dot. A sentence never ends after one of `never_end` (a name
    or a noun follows), nor after one of `before_number` when a number follows; after one of `rarely_end`, a month cut
    short, an initial or a dotted acronym it ends only before one of `starters` (words that begin sentences); after one
    of `after_number` (year, page, unit) likewise, but only where a number stands before it; after one of `may_end` it
    ends before any capital but a word of `continuers`. One of `lower_starters` begins a sentence in lower case, too. `abbreviation_endings` are ends of words that make an
    abbreviation (`Goethestr.`), `short_names` first names cut short as they are written (`Th.`), `extra_stops` marks
    that end sentences in this language only. A number with a dot is an ordinal where `dotted_ordinals` says so and a
    month, one of `after_ordinal` or nothing capital follows, or one of `before_ordinal` stands before it.
    `dotted_romans` says that a Roman number with a dot is one too (`Wilhelm II.`). `clitics` are letters that are written
    together with the word after them. `speech_verbs` stand beside the speaker after a quoted question.

    `quotes` are pairs, the primary first. `credit_leads` maps a role to the phrases a credit line starts with, `{lang}`
    in them standing for a language's name; `translated_from` is the regular expression of “from LANG” or “into LANG”
    after a translator's lead-in, and `has_bare_credits` says that names may follow it without a colon or a word such
    as “by”. `printed_credits` maps a role to how the product prints it, `{names}` standing for the people, and `list_marks`
    part the names of a role and the roles of a line. `institutions` are beginnings of words that make a name an office's rather than a person's, `job_words`
    stand beside a name in a byline, `date_words` are the words that a stamp of time may hold besides months.
    `…_lines` of boilerplate match whole lines, `…_leads` their beginnings; a line that is a sentence must hold a word
    that begins with one of `page_words`, too, and `page_phrases` betray one wherever they stand. `section_words` are the names of a site's sections.
    `inflection` says how words change at their ends, so that terms are found in their forms.

    A named tuple rather than a dataclass: `dataclasses` would double the time in which `segment` starts.
    """

    code: str
    name: str
    own_name: str
    never_end: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    rarely_end: frozenset[str] = frozenset()
    after_number: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    continuers: frozenset[str] = frozenset()
    lower_starters: frozenset[str] = frozenset()
    abbreviation_endings: tuple[str, ...] = ()
    short_names: frozenset[str] = frozenset()
    short_months: frozenset[str] = frozenset()
    extra_stops: str = ""
    before_ordinal: frozenset[str] = frozenset()
    after_ordinal: frozenset[str] = frozenset()
    dotted_ordinals: bool = False
    dotted_romans: bool = False
    clitics: str = ""
    speech_verbs: frozenset[str] = frozenset()
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))
    decimal: str = "."
    thousands: tuple[str, ...] = (",",)
    is_right_to_left: bool = False
    months: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    credit_leads: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    printed_credits: Mapping[str, str] = MappingProxyType({})
    list_marks: tuple[str, str] = (", ", "; ")
    language_names: tuple[str, ...] = ()
    translated_from: str = ""
    has_bare_credits: bool = True
    institutions: tuple[str, ...] = ()
    job_words: tuple[str, ...] = ()
    date_words: frozenset[str] = frozenset()
    byline_leads: tuple[str, ...] = ()
    source_leads: tuple[str, ...] = ()
    note_leads: tuple[str, ...] = ()
    boilerplate_lines: tuple[str, ...] = ()
    boilerplate_leads: tuple[str, ...] = ()
    cross_link_leads: tuple[str, ...] = ()
    page_words: tuple[str, ...] = ()
    page_phrases: tuple[str, ...] = ()
    section_words: tuple[str, ...] = ()
    date_leads: tuple[str, ...] = ()
    inflection: Inflection = Inflection()
    typographic: tuple[str, ...] = ("–", "—", "…", "\u00a0", "’")


def phrases(text: str) -> tuple[str, ...]:
    """Phrases written one after the other with `|` between them."""
    return tuple(text.split("|"))
