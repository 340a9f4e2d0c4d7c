"""The agencies a text names as its sources, and the dateline it begins with."""

import re
from functools import cache

from translate_flow.languages.agencies import AGENCIES, CITED
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.block import Dateline

_DASH = "[—–-]"
_PLACE = r"[^\W\d_][\w .’'-]{1,40}?"
_DATE = r"(?:,\s*[\w ./]{1,25}?)?"
_CAPITALS = r"[A-ZĂÂÎȘȚА-ЯЁІЇЄҐÀ-ÖØ-Þ][A-ZĂÂÎȘȚА-ЯЁІЇЄҐÀ-ÖØ-Þ’' -]{2,30}"
# Forms of a dateline: PLACE, date (AGENCY) — …; PLACE. /Agency/ - …; PLACE, 5 Nov — AGENCY. …; AGENCY – …
_DATELINES = (
    re.compile(rf"{_PLACE}{_DATE}\s*\((?P<agency>[^()]{{2,60}})\)\s*(?:{_DASH}+|[.:]\s*{_DASH}*)\s*"),
    re.compile(rf"{_PLACE}{_DATE}\.?\s*/(?P<agency>[^/\n]{{2,40}})/\s*[.:{_DASH[1:-1]}]*\s+"),
    re.compile(rf"{_PLACE},\s*\d{{1,2}}\.?\s+\w{{3,10}}\.?\s*{_DASH}\s*(?P<agency>[^.\n]{{2,40}})\.\s+"),
    re.compile(rf"{_CAPITALS}{_DATE}\s+[—–-]\s+(?P<agency>)"),
    re.compile(rf"{_PLACE},\s*\d{{1,2}}\.?\s+\w{{3,10}}\.?\s*(?:\d{{4}}\s*)?{_DASH}\s+(?P<agency>)"),
    re.compile(rf"{_PLACE},\s*\w{{3,10}}\.?\s+\d{{1,2}}(?:,\s*\d{{4}})?\s*{_DASH}\s+(?P<agency>)"),
)
_LIST_SPLIT = re.compile(r"\s*(?:[,;/|&+]|\s(?:și|şi|and|и|и|та|і|et|und|e|y|oraz|i)\s)\s*")
LEAST_SHOUTED = 6
"""Names of so many letters are also known in capitals: “ИНТЕРФАКС”; a shorter one may be another word."""
_SHORTHAND = re.compile(r"[a-zà-ÿ]{2,4}")
"""How a desk signs: “ulz/dpa/AFP”."""
_QUOTES = "«»„“”\"'’‘ "
_CYRILLIC_ENDING = "(?:а|у|ом|ем|е|і|ові|я|ю|ей)?"
_CASE_ENDING = (
    "-(?:ul|ului|t|nek|nak|vel|val|tel|re|ra|től|tól|ről|ról|ből|ból|hez|hoz|nél|nál|ben|ban)"
    "|nek|nak|től|tól|ről|ról|hez|hoz|nél|nál"
)
"""What Romanian and Hungarian put behind a name: “AFP-ul”, “MTI-nek”, “Telexnek”."""
FIRST_UNSPACED = "\u3400"
"""From here on scripts write without spaces, and no name has a limit."""
_NAME = r"[«„“\"]?[^\W\d_a-zа-яёіїєґăâîșț][\w.-]{0,40}(?:\s[^\W\d_a-zа-яёіїєґăâîșț][\w.-]{0,40}){0,2}[»”“\"]?"

_ANNOUNCED_AFTER = re.compile(
    rf"(?<![^\W_])(?P<name>{_NAME})\s+(?:news\s+agency|press\s+agency|hírügynökség\w*|haber\s+ajansı\w*)(?![^\W_])"
)

_STATION_WORDS = ("Radio", "Rádio", "TV", "Радио", "Радіо", "ТВ", "News", "FM")
_STATION = re.compile(
    r"(?<!\w)(?i:told|pentru|la|à|al|a|для|каналу|порталу|dem|der|beim|dla|пред|на)\s+"
    rf"(?P<name>(?:Radio|Rádio|TV|Радио|Радіо|ТВ)\s{_NAME}|{_NAME}\s(?:TV|Radio|News|FM|ТВ|Радио))(?![^\W_])"
)


def dateline(text: str, start: int) -> Dateline | None:
    """The dateline a lede begins with; `start` is the lede's place in the raw text."""
    for pattern in _DATELINES:
        match = pattern.match(text)
        if match and match.end() < len(text):
            named = agencies_in(match.group("agency") or "")
            return Dateline(start, start + len(match.group().rstrip()), named[0] if named else None)
    return None


def agencies_in(text: str) -> list[str]:
    """The agencies a text names, in order, each once: those known, and what a word such as “agency” announces."""
    found = [(match.start(), _base(match["name"] or match["unspaced"])) for match in _pattern().finditer(text)]
    for match in (match for pattern in _announcing(text) for match in pattern.finditer(text)):
        name = match.group("name").strip(_QUOTES + ".,")
        if (
            len(name) > 1
            and not name.lower().startswith(_institutions())
            and not any(match.start("name") <= at < match.end("name") for at, _ in found)
        ):
            found.append((match.start("name"), name))
    return list(dict.fromkeys(name for _, name in sorted(found)))


def _announcing(text: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of announced names that may find something in the text."""
    after = (_ANNOUNCED_AFTER,) if any(word in text for word in ("agency", "hírügynökség", "ajansı")) else ()
    station = (_STATION,) if any(word in text for word in _STATION_WORDS) else ()
    return (_cited(), *after, *station)


def is_agency(text: str) -> bool:
    """Whether a whole text is the name of a known agency."""
    return _pattern().fullmatch(text.strip(_QUOTES + ".")) is not None


def source_list(text: str) -> list[str]:
    """The names in a source line's list, known agencies as they stand, others when they look like names."""
    parts = [part.strip(_QUOTES + ".()") for part in _LIST_SPLIT.split(text)]
    return [
        _base(part)
        for part in dict.fromkeys(parts)
        if part and len(part.split()) <= 4 and (part[:1].isupper() or part in AGENCIES)
    ]


def is_agency_list(text: str) -> bool:
    """Whether a text is nothing but known agencies."""
    parts = [part.strip(_QUOTES + ".()") for part in _LIST_SPLIT.split(text) if part.strip(_QUOTES + ".()")]
    named = [part for part in parts if not _SHORTHAND.fullmatch(part) or is_agency(part)]
    return bool(named) and (len(named) == len(parts) or "/" in text) and all(is_agency(part) for part in named)


def _base(name: str) -> str:
    """The name without a Cyrillic case ending, where that is the form known."""
    if name in _KNOWN or not name[-1:].islower():
        return name
    return next((name[:-cut] for cut in (1, 2, 3) if name[:-cut] in _KNOWN), name)


_KNOWN = frozenset(AGENCIES)


@cache
def _institutions() -> tuple[str, ...]:
    """How the names of ministries, courts and the like begin, which speak for themselves and are no agencies."""
    return tuple(word for code in KNOWN for word in language(code).institutions)


@cache
def _pattern() -> re.Pattern[str]:
    """Known names, the longest first; one Cyrillic word of small letters may carry a case ending.

    They are grouped by their first letter, as every word of a text is asked for all of them.
    """
    groups: dict[str, list[str]] = {}
    for name in sorted(_KNOWN, key=len, reverse=True):
        if len(name) >= LEAST_SHOUTED and not name.isupper() and " " not in name:
            groups.setdefault(name[0].upper(), []).append(re.escape(name[1:].upper()))
        is_declined = re.fullmatch(r"[А-ЯІЇЄҐ][а-яёіїєґ]+[бвгджзклмнпрстфхцчшщ]", name) is not None
        groups.setdefault(name[0], []).append(re.escape(name[1:]) + (_CYRILLIC_ENDING if is_declined else ""))
    unspaced = "|".join(re.escape(name) for name in _KNOWN if name[0] >= FIRST_UNSPACED)
    firsts = "".join(map(re.escape, groups))
    names = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items())
    return re.compile(
        rf"(?<![\w-])(?:[وفبلك](?=[ا-ي]))?(?=[{firsts}])(?P<name>{names})(?:{_CASE_ENDING})?(?![\w-]|\.\w)"
        rf"|(?P<unspaced>{unspaced})"
    )


@cache
def _cited() -> re.Pattern[str]:
    """A name after a word that only ever announces an agency or a paper."""
    leads = "|".join(re.escape(lead) for lead in sorted(CITED, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{leads})\s+(?P<name>{_NAME})")
