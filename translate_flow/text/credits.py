"""Credit lines: a lead-in plus names with nothing left over, so that a sentence about a translation is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form

MAX_WORDS = 24
"""A credit line is short; the longest of four names with two roles in the development articles had 18 words."""
MAX_NAMES = 4

_ROLE_ORDER = ("translator", "editor", "interviewer", "photo", "author")
_EDGE = "()[]{}*_•|–—- \u00a0\t"
_NAME_SPLIT = re.compile(r"\s*[,;/|&]\s*|\s+[—–]\s+|\s*\((?:avec|with|cu|mit|с|з)\s+|\)\s*")
_SUFFIX = {"jr", "jr.", "sr", "sr.", "мл", "мл.", "ст", "ст.", "ml.", "ii", "iii"}
_TOKEN = re.compile(r"(?:[^\W\d_]\.[-–]?)+|(?:[dDlLO]['’])?[^\W\d_]+(?:['’ʼ`-][^\W\d_]+)*(?:-мл\.)?\.?")
_AFTER_LEAD = re.compile(r"\s*(?:[:：–—-]+|de către\b|de\b|by\b|par\b|von\b)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The people a line credits, as (role, name), in the order of the line."""

    people: tuple[tuple[str, str], ...]

    @property
    def roles(self) -> frozenset[str]:
        """The roles the line names."""
        return frozenset(role for role, _ in self.people)


def read_credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is, or None; the line's language is tried first, then the other known ones."""
    text = reading_form(line).strip(_EDGE)
    if not text or len(text.split()) > MAX_WORDS:
        return None
    for code in (lang, *(code for code in KNOWN if code != lang.split("-", maxsplit=1)[0])):
        people = _people(text, language(code))
        if people:
            return CreditLine(tuple(people))
    return None


def _people(text: str, table: Language) -> list[tuple[str, str]]:
    """Roles and names, or nothing unless every part of the line is one."""
    found: list[tuple[str, str]] = []
    rest = text
    while rest:
        lead = _lead_at(rest, table, is_first=not found)
        if lead is None:
            return []
        role, after = lead
        here, rest = _until_next_lead(rest[after:], table)
        names = split_names(here, table)
        if not names:
            return []
        found.extend((role, name) for name in names)
    return found


def _lead_at(text: str, table: Language, *, is_first: bool) -> tuple[str, int] | None:
    """The role whose lead-in begins the text, and where what follows it begins; bare prepositions only lead a line."""
    for role, pattern in _patterns(table.code):
        match = pattern.match(text)
        if match is None:
            continue
        lead = match.group("lead").lower()
        if not is_first and len(lead) <= 3:
            continue
        after = _AFTER_LEAD.match(text, match.end())
        return role, after.end() if after else match.end()
    return None


def _until_next_lead(text: str, table: Language) -> tuple[str, str]:
    """The names up to the next role of the same line, and the line from that role on."""
    for match in re.finditer(r"[.;/,|•·]\s*|\s+[–—-]\s+|\s+(?=\()", text):
        remainder = text[match.end() :].lstrip(_EDGE)
        if remainder and _lead_at(remainder, table, is_first=False):
            return text[: match.start()], remainder
    and_words = "|".join(re.escape(word) for word in table.conjunctions)
    for match in re.finditer(rf"\s+(?:{and_words})\s+", text) if and_words else ():
        remainder = text[match.end() :]
        if _lead_at(remainder, table, is_first=False):
            return text[: match.start()], remainder
    return text, ""


def split_names(text: str, table: Language) -> list[str]:
    """The person names a text consists of, or nothing if anything else is in it."""
    and_words = "|".join(re.escape(word) for word in table.conjunctions)
    parts = _NAME_SPLIT.split(text.strip(_EDGE))
    if and_words:
        parts = [piece for part in parts for piece in re.split(rf"\s+(?:{and_words})\s+", part)]
    names = [part.strip(_EDGE) for part in parts if part.strip(_EDGE + ".")]
    names = [_without_last_stop(name) for name in names]
    merged: list[str] = []
    for name in names:
        if merged and name.lower() in _SUFFIX:
            merged[-1] = f"{merged[-1]}, {name}"
        else:
            merged.append(name)
    return merged if 0 < len(merged) <= MAX_NAMES and all(is_name(name, table) for name in merged) else []


def is_name(text: str, table: Language) -> bool:
    """Whether a text looks like one person's name: one to five capitalised words, initials, particles."""
    tokens = text.replace(",", " ").split()
    if not 1 <= len(tokens) <= 6 or any(character.isdigit() for character in text):
        return False
    capitals = 0
    for token in tokens:
        if token.lower() in table.particles or token.lower() in _SUFFIX:
            continue
        if not _TOKEN.fullmatch(token) or not token.lstrip("dl'’")[:1].isupper():
            return False
        capitals += 1
    return capitals >= 1 and (capitals >= 2 or len(tokens[0]) > 1)


def _without_last_stop(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    is_abbreviation = last.lower() in _SUFFIX or re.fullmatch(r"(?:\w\.)+", last) or last.endswith("-мл.")
    return name if is_abbreviation else name.rstrip(".")


@cache
def _patterns(code: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """For each role, one pattern of all its lead-ins, the longest first."""
    table = language(code)
    names = "|".join(re.escape(name) for name in sorted(table.language_names, key=len, reverse=True)) or r"\w+"
    patterns = []
    for role in _ROLE_ORDER:
        leads = sorted(table.credit_leads.get(role, ()), key=len, reverse=True)
        if not leads:
            continue
        choices = "|".join(re.escape(lead).replace(r"\{lang\}", f"(?:{names})") for lead in leads)
        patterns.append((role, re.compile(rf"(?P<lead>{choices})(?=$|\W)", re.IGNORECASE)))
    return tuple(patterns)
