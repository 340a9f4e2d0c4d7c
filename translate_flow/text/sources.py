"""The agencies a text names as its sources, and the dateline it begins with."""

import re
from functools import cache

from translate_flow.languages.agencies import AGENCIES
from translate_flow.text.block import Dateline

_DASH = "[—–-]"
_PLACE = r"[^\W\d_][\w .’'-]{1,40}?"
# Forms of a dateline: PLACE, date (AGENCY) — …; PLACE. /Agency/ - …; PLACE, 5 Nov — AGENCY. …
_DATELINES = (
    re.compile(rf"{_PLACE}(?:,\s*[\w .]{{1,25}})?\s*\((?P<agency>[^()]{{2,60}})\)\s*{_DASH}+\s+"),
    re.compile(rf"{_PLACE}(?:,\s*[\w .]{{1,25}})?\.?\s*/(?P<agency>[^/]{{2,40}})/\s*[.{_DASH[1:-1]}]*\s+"),
    re.compile(rf"{_PLACE},\s*\d{{1,2}}\s+\w{{3,10}}\.?\s*{_DASH}\s*(?P<agency>[^.]{{2,40}})\.\s+"),
    re.compile(
        r"[A-ZĂÂÎȘȚА-ЯЁІЇЄҐÀ-ÖÄÖÜ][A-ZĂÂÎȘȚА-ЯЁІЇЄҐÀ-ÖÄÖÜ’' -]{2,30}(?:,\s*[\w .]{1,25})?\s+[—–]\s+(?P<agency>)"
    ),
    re.compile(rf"{_PLACE},\s*\d{{1,2}}\s+\w{{3,10}}\.?\s*(?:\d{{4}}\s*)?{_DASH}\s+(?P<agency>)"),
)
_LIST_SPLIT = re.compile(r"\s*(?:[,;/|&]|\s(?:și|şi|and|и|и|та|і|et|und)\s)\s*")


def dateline(text: str, start: int) -> Dateline | None:
    """The dateline a lede begins with; `start` is the lede's place in the raw text."""
    for pattern in _DATELINES:
        match = pattern.match(text)
        if match:
            named = agencies_in(match.group("agency") or "")
            return Dateline(start, start + len(match.group().rstrip()), named[0] if named else None)
    return None


def agencies_in(text: str) -> list[str]:
    """The known agencies a text names, in order, each once."""
    return list(dict.fromkeys(match.group() for match in _pattern().finditer(text)))


def source_list(text: str) -> list[str]:
    """The names in a source line's list, known agencies as they stand, others when they look like names."""
    parts = [part.strip(" .") for part in _LIST_SPLIT.split(text) if part.strip(" .")]
    return [
        part for part in dict.fromkeys(parts) if len(part.split()) <= 4 and (part[:1].isupper() or part in AGENCIES)
    ]


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(set(AGENCIES), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")
