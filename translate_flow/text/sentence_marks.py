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
LINE_BREAK = r"\r\n|[\n\r\u2028\u2029]"

_WIDE_CLOSERS = "\"'”’»)\\]」』）】》"
_NOTE = r"(?:[ \u00a0]?\[\d{1,3}\]|[¹²³⁴-⁹†‡*]+)*+"
_LETTER = r"[^\W\d_]"

BREAKS = re.compile(r"[\n\r\u2028\u2029]")
BLANK_LINE = re.compile(rf"(?:{LINE_BREAK})[^\S\n\r\u2028\u2029]*+(?:{LINE_BREAK})")
SPACES = re.compile(r"\s*+")
NEXT = re.compile(rf"(?P<space>\s*+)(?P<open>(?:(?:[{OPENERS}]|\.\.\.)[ \u00a0\u202f]?)*+)(?P<word>\w{{1,40}})?")
WORD_BEFORE = re.compile(r"[^\s()\[\]{}\"“”„«»‘<>/,;:!?…]+\Z")
"""The dotted or hyphenated word before a stop, for a short window only."""
DOTTED_PARTS = re.compile(r"(?:(?<=[\s(«„“\"’'])|\A)(?:\w{1,4}\.[ \u00a0\u202f]?){1,4}\w{1,4}\Z")
"""An abbreviation of several parts, dotted, with spaces between them or not: `т. д`, `z. B`, `d.h`."""
ENUMERATOR = re.compile(
    r"[\W_]*(?:\d{1,3}(?:\.\d{1,3}){0,5}|[^\W\d_]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))\Z"
)
"""All that stands in a sentence before the dot when it is the number of a list item."""
ITEM_START = re.compile(
    r"\s+(?:\((?:[a-z]{1,2}|[а-я]|\d{1,2}|[ivx]{1,4})\)|[a-zа-я]\))(?!\S)|\s+[a-z]\.\s+(?=[A-ZĂÂÎȘȚ])"
)
"""What begins a list item that goes on in lower case: `(b) which`, `c) the`, `e. Find`."""
ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}\Z")
"""Short parts with dots between them: `S.U.A`, `ee.uu`, `J.-P`."""
LATE_CLOSER = re.compile(r"[ \u00a0\u202f](?P<mark>[\"”])(?=\s|\Z)")
"""A closing quotation mark set off by a space."""
ADDRESS = re.compile(r"[/@_#=\\]|www\.|\.\w+\.|\w\.(?:com|org|net|md|ro|ru|ua|de|fr|eu|io|info|gov)\b")
"""Signs that a token is an address, a file name or code."""


@cache
def candidates(extra_stops: str, *, traces: bool) -> re.Pattern[str]:
    """The pattern of all places a sentence may end at.

    Groups: `stop` with `after` (closing marks and note numbers), `glued` where a letter follows at once; `wide` an
    ideographic stop, which needs no space; `line` a line break; `trace`, only if asked
    for, what `sentence_traces` finds.
    """
    stops = f"[{STOPS}{re.escape(extra_stops)}]"
    return re.compile(
        rf"(?<!{stops})(?P<stop>{stops}++)(?P<after>(?:[{CLOSERS}]|[ \u00a0\u202f]»)*+{_NOTE})"
        rf"(?=\s|\Z|(?P<glued>{_LETTER}))"
        rf"|(?P<wide>(?:[。！？｡]++[{_WIDE_CLOSERS}]*+)++)"
        rf"|(?P<line>{LINE_BREAK})"
        rf"|(?P<trace>{TRACE if traces else '(?!)'})"
    )
