"""The marks a sentence may end or begin with, as patterns that never look at a character twice.

Every run is possessive and begins where no run of the same marks stands before it, so hostile repeats stay linear.
"""

import re
from functools import cache

from translate_flow.text.sentence_traces import TRACE

STOPS = ".!?…‽؟۔।॥։።။"
"""Marks that end a sentence when white space follows."""
CLOSERS = "\"'”’»«›‹)\\]}“‘`」』）】》\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Marks, and invisible characters, that belong to the sentence before when they follow its stop; for a class."""
OPENERS = "\"'“”„«»‘‹(\\[{¿¡「『（【《‚`–—\u2015*•·…\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff-"
"""Marks that may stand before the first word of a sentence; for a class."""
LINE_ENDS = "\n\r\u2028\u2029"
LINE_BREAK = rf"\r\n|[{LINE_ENDS}]"

_WIDE_CLOSERS = "\"'”’»)\\]」』）】》"
_NOTE = r"(?:[ \u00a0]?\[\d{1,3}\]|[¹²³⁴-⁹†‡*]+)*+"
_LETTER = r"[^\W\d_]"

SPACES = re.compile(r"\s*+")
NEXT = re.compile(rf"(?P<space>\s*+)(?P<open>(?:(?:[{OPENERS}]|\.\.\.)[ \u00a0\u202f]?){{0,20}}+)(?P<word>\w{{1,40}})?")
WORD_BEFORE = re.compile(r"[^\s()\[\]{}\"“”„«»‘<>/,;:!?…–—]++\Z")
"""The dotted or hyphenated word before a stop, for a short window only."""
LONG_WORD = re.compile(rf"{_LETTER}{{4}}")
ENUMERATOR = re.compile(
    r"[\W_]*(?:\d{1,3}(?:\.\d{1,3}){0,5}|[^\W\d_]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))\Z"
)
"""All that stands in a sentence before the dot when it is the number of a list item."""
ITEM_START = re.compile(
    r"\s+(?:\((?:[a-z]{1,2}|[а-я]|\d{1,2}|[ivx]{1,4})\)|[a-zа-я]\))(?!\S)|\s+[a-z]\.\s+(?=[A-ZĂÂÎȘȚ]\w{2})"
)
"""What begins a list item that goes on in lower case: `(b) which`, `c) the`, `e. Find`."""
ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}\Z")
"""Short parts with dots between them: `S.U.A`, `ee.uu`, `J.-P`."""
NAME_PARTICLES = frozenset("de del della dello degli dei dal dalla di da du des le lo los das dos".split())
"""What stands in names after an initial, with a capital: `L. De Luca`, `J. Le Goff`."""


# Compiled when first asked for: patterns take a tenth of the time in which `segment` starts, and few texts need these.
@cache
def dotted_parts() -> re.Pattern[str]:
    """An abbreviation of several parts, dotted, with spaces between them or not: `т. д`, `z. B`, `d.h`."""
    return re.compile(r"(?:(?<=[\s(«„“\"’'])|\A)(?:\w{1,4}\.[ \u00a0\u202f]?){1,4}\w{1,4}\Z")


@cache
def address() -> re.Pattern[str]:
    """Signs that a token is an address, a file name or code."""
    return re.compile(r"[/@_#=\\]|www\.|\.\w+\.|\w\.(?:com|org|net|md|ro|ru|ua|de|fr|eu|io|info|gov)\b")


@cache
def blank_line() -> re.Pattern[str]:
    """Two line breaks with nothing but spaces between."""
    return re.compile(rf"(?:{LINE_BREAK})[^\S{LINE_ENDS}]*+(?:{LINE_BREAK})")


def has_line_break(text: str) -> bool:
    """Whether a line ends in the text."""
    return "\n" in text or "\r" in text or "\u2028" in text or "\u2029" in text


@cache
def candidates(extra_stops: str, *, traces: bool) -> re.Pattern[str]:
    """The pattern of all places a sentence may end at.

    Groups: `stop` with `after` (closing marks and note numbers), `glued` where a letter follows at once; `wide` an
    ideographic stop, which needs no space; `line` a line break; `trace`, only if asked
    for, what `sentence_traces` finds.
    """
    stops = f"{STOPS}{re.escape(extra_stops)}"
    return re.compile(
        rf"(?<![{stops}])(?!(?<=:)\?)(?P<stop>[{stops}]++)(?P<after>(?:[{CLOSERS}]|[ \u00a0\u202f]»(?!\w))*+{_NOTE})"
        rf"(?=\s|\Z|(?P<glued>{_LETTER}))"
        rf"|(?P<wide>(?:[。！？｡]++[{_WIDE_CLOSERS}]*+)++)"
        rf"|(?P<line>{LINE_BREAK})"
        rf"|(?P<trace>{TRACE if traces else '(?!)'})"
    )
