"""Lines that are nothing but a date, a time or a stamp of publication, in the words of each language."""

import re
from functools import cache

from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.page_lines import is_count

MAX_WORDS = 20

_TIME = r"\d{1,2}[:.hч]\s?\d{2}(?::\d{2})?(?:\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.))?"
_CLOCK = re.compile(
    r"(?:ora\s+|um\s+)?\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.))?", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[•|·–—-]\s+|,\s+(?=\d+\s+[^\W\d_]+\Z)")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_NUMBERS = re.compile(r"[\d\s.,:/|•·()–—h'’-]*\Z", re.IGNORECASE)


def is_clock(line: str) -> bool:
    """Whether a line is a time of day alone, which heads an entry of a live blog."""
    return _CLOCK.fullmatch(reading_form(line).strip("[]()–—- ")) is not None


def is_date_meta(line: str, lang: str) -> bool:
    """Whether a whole line is a date, a time or a stamp of publication."""
    text = reading_form(line).lower()
    if len(text.split()) > MAX_WORDS or len(text) > 200 or not any(character.isdigit() for character in text):
        return _is_near(text, lang)
    parts = _PARTS.split(text)
    if len(parts) > 1 and is_count(parts[-1]):
        return all(is_count(part) or is_date_meta(part, lang) for part in parts)
    first = language(lang).code
    codes = (first, *(code for code in KNOWN if code != first and language(code).months))
    return any(_pattern(code).fullmatch(text) is not None or _is_worded(text, code) for code in codes)


def _is_near(text: str, lang: str) -> bool:
    """Whether a line without a figure is a stamp such as “an hour ago”."""
    return 0 < len(text.split()) <= 4 and text in language(lang).date_words


def _is_worded(text: str, code: str) -> bool:
    """Whether every word of a line with a figure is one of dates, with one at least that no sentence begins with."""
    table = language(code)
    words = _WORD.findall(text)
    if not words or not _NUMBERS.match(_WORD.sub(" ", text)):
        return False
    return all(word in _words(code) for word in words) and any(word in table.date_words for word in words)


@cache
def _words(code: str) -> frozenset[str]:
    table = language(code)
    leads = {word for lead in table.date_leads for word in lead.split()}
    months = set(table.months) | {month[:3] for month in table.months} | table.short_months
    return frozenset(leads | {month.lower() for month in months} | table.date_words)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    table = language(code)
    months = "|".join(re.escape(month) for month in sorted(table.months, key=len, reverse=True)) or r"(?!)"
    short = "|".join(sorted({re.escape(month[:3]) for month in table.months})) or r"(?!)"
    leads = "|".join(re.escape(lead) for lead in sorted(table.date_leads, key=len, reverse=True)) or r"(?!)"
    month = rf"(?:{months}|(?:{short})\w{{0,2}}\.?)"
    weekday = r"(?:[^\W\d]{2,12}\.?,?\s+)?"
    date = (
        rf"(?:{weekday}\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\s+de)?\s+{month},?(?:\s+(?:de\s+)?\d{{4}})?(?:\s?(?:г|р)\.?|\s+(?:года|року))?"
        rf"|{weekday}{month}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|{weekday}\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}\.\s+{month}\s+\d{{1,2}}\.(?:,?\s+[^\W\d]{{4,10}})?"
        rf"|\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日|\d{{4}}-\d{{2}}-\d{{2}}|\d{{4}}[./]\s?\d{{2}}[./]\s?\d{{2}}\.?)"
    )
    between = r"\s*(?:[,/|•·–—-]|\b(?:at|la|à|в|о|um|ora|ore|a las|alle|kl|godz)\b\.?)*\s*"
    arabic = r"\(?(?:ب?توقيت [^\W\d_]+|غرينتش)\)?"
    zone = rf"(?:\s*(?:{arabic}|uhr|h|am|pm|a\.m\.|p\.m\.|gmt|utc|eest|eet|cet|cest|msk|мск|bst|est|edt))*"
    stamp = rf"(?:{date}(?:{between}{_TIME}{zone})?|{_TIME}{zone}(?:{between}{date})?)"
    lead = rf"(?:(?:{leads})\s*(?::|la|at|on|am|în|в|о|le|à|el|il)?\s*)?"
    place = r"(?:[^\W\d_]+(?: [^\W\d_]+)?\s*[,–—-]\s*(?=.*\d{4}))?"
    return re.compile(rf"\W*{place}{lead}{stamp}(?:{between}(?:{lead}{stamp}))?\W*", re.IGNORECASE)
