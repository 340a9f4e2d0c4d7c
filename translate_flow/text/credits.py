"""Credit lines: a lead-in plus names with nothing left over, so that a sentence about a translation is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.sources import is_agency

MAX_WORDS = 40
"""A credit line is short; three people in each of three roles, with particles in their names, are 36 words."""
MAX_NAMES = 4
MAX_CHARACTERS = 400
MIN_UNSPACED, MAX_UNSPACED = 2, 4

LONG_BEGINNING = 6
"""A beginning of an office's name of so many letters is no beginning of a person's; “Court” is one of “Courtney”."""

_CASE_ENDING = r"[^\W\d_]{0,2}"
_ROLE_ORDER = ("translator", "editor", "interviewer", "photo", "author")
_EDGE = "()[]{}*_•|>–—- \u00a0\t"
_NAME_SPLIT = re.compile(r"\s*[,;/|&、，；،؛]\s*|\s+[—–]\s+|\s*\((?:avec|with|cu|mit|с|з)\s+|\)\s*")
_SUFFIX = {"jr", "jr.", "sr", "sr.", "мл", "мл.", "ст", "ст.", "ml.", "ii", "iii"}
_TOKEN = re.compile(r"(?:[^\W\d_]\.[-–]?)+|(?:[dDlLO]['’])?[^\W\d_]+(?:['’ʼ`·-][^\W\d_]+)*(?:-мл\.)?\.?")
_AFTER_LEAD = re.compile(
    r"\s*(?P<by>(?:de către|de|by|par|von|durch|di|da|por|przez|от|από)\b)?\s*(?P<mark>[:：—–-]+)?\s*", re.IGNORECASE
)
_CONTACT = re.compile(r"\(?\S*@\S+\)?|https?://\S+")
_AFTER_SOURCE = re.compile(
    r"[\s,;(]+(?:după|d['’]après|nach|based on|по материалам|за матеріалами|wg|według|según|secondo)"
    r"\s+(?P<source>\S.*)$",
    re.IGNORECASE,
)
_READ_AS = {"reviewer": "editor"}
_ON_THE_SPOT = frozenset({"author", "photo"})
"""Roles of people whose place is said beside their names."""
_CAPITAL = r"[^\W\d_a-zа-яёіїєґăâîșțà-ÿ]"
_PLACE = re.compile(
    rf"(?<=\w)\s+(?:in|la|din|à|в|у|w|en|a)\s+(?P<place>{_CAPITAL}[\w’'-]*(?: {_CAPITAL}[\w’'-]*)?)(?=$|[\s,;.])"
)
_PLACE_BESIDE = re.compile(
    r"(?<=\w)\s*\((?P<place>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?)(?:\)(?=[\s,;.]*(?:$|[,;/]))|\Z)"
)
_MACHINES = ("google", "deepl", "chatgpt", "yandex", "gpt", "gemini", "claude")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The people a line credits, as (role, name), in the order of the line, and the roles it names.

    A desk, an office or a machine may stand where a person does; the line then names a role and nobody.
    """

    people: tuple[tuple[str, str], ...]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Lead:
    """A role's lead-in: where what follows it begins, and whether a colon or a word such as “by” parts the two."""

    role: str
    end: int
    is_parted: bool


def read_credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is, or None; the line's language is tried first, then the other known ones."""
    if len(line) > MAX_CHARACTERS:
        return None
    text = _without_source(reading_form(_CONTACT.sub("", line)).strip(_EDGE))
    if not text or len(text.split()) > MAX_WORDS:
        return None
    for code in (lang, *(code for code in KNOWN if code != lang.split("-", maxsplit=1)[0])):
        found = _people(text, language(code))
        if found is not None:
            return found
    return None


def _without_source(text: str) -> str:
    """A credit without the agency it is after: “Traducere de Ana Pop, după BBC News”."""
    match = _AFTER_SOURCE.search(text)
    said = match["source"].strip(_EDGE + ".") if match else ""
    return text[: match.start()] if match and (is_agency(said) or is_agency(said.split()[0])) else text


def _people(text: str, table: Language) -> CreditLine | None:
    """Roles and names, or None unless every part of the line is one."""
    people: list[tuple[str, str]] = []
    roles: list[str] = []
    rest = text
    while rest:
        leads = _leads_at(rest, table, is_first=not roles)
        if not leads:
            return None
        lead = leads[-1]
        here, rest = _until_next_lead(rest[lead.end :], table)
        here = _PLACE_BESIDE.sub(_kept_beside, here)
        names = split_names(without_places(here) if lead.role in _ON_THE_SPOT else here, table)
        if not names or not (lead.is_parted or _may_stand_bare(names, table)):
            return None
        persons = [name for name in names if is_person(name, table)]
        if not persons and not lead.is_parted:
            return None
        roles.extend(each.role for each in leads)
        people.extend((each.role, name) for each in leads for name in persons)
    return CreditLine(tuple(dict.fromkeys(people)), frozenset(roles))


def without_places(names: str) -> str:
    """Names without where their bearers were: “Ana Rusu in Chisinau and Paul Hart in Kyiv”."""
    return _PLACE.sub(lambda found: "" if found["place"].istitle() else found[0], names)


def _kept_beside(found: re.Match[str]) -> str:
    """Nothing for a place in brackets beside a name, “Anna Pop (Lyon)”; what else stands there as it is."""
    return "" if found["place"].istitle() or is_agency(found["place"]) else found[0]


def _leads_at(text: str, table: Language, *, is_first: bool) -> list[_Lead]:
    """The roles that share the names to come, as in “Text and photos: …”; the last one ends where the names begin."""
    found: list[_Lead] = []
    at = 0
    while lead := _lead_at(text[at:], table, is_first=is_first and not found):
        found.append(_Lead(lead.role, at + lead.end, lead.is_parted))
        joint = _conjunction(table.code).match(text, at + lead.end)
        if joint is None or len(found) == MAX_NAMES:
            return found
        at = joint.end()
    return []


def _may_stand_bare(names: list[str], table: Language) -> bool:
    """Whether names right after a noun (“Traducere Ana Pop”) are a credit: full names, where no noun has a capital."""
    return table.has_bare_credits and all(len(name.split()) >= 2 for name in names)


def _lead_at(text: str, table: Language, *, is_first: bool) -> _Lead | None:
    """The lead-in the text begins with; bare prepositions, without a colon, only lead a line."""
    for role, pattern in _patterns(table.code):
        match = pattern.match(text)
        if match is None:
            continue
        lead = match.group("lead").lower()
        after = _AFTER_LEAD.match(text, match.end())
        is_bare = after is None or not after["mark"]
        if (not is_first and len(lead) <= 3 and is_bare) or text.startswith(",", match.end()):
            continue
        if after is None:
            return _Lead(role, match.end(), is_parted=False)
        has_verb = " " in lead or lead in table.byline_leads or bool(match.group("origin"))
        return _Lead(role, after.end(), is_parted=has_verb or bool(after.group("by") or after.group("mark")))
    return None


def _until_next_lead(text: str, table: Language) -> tuple[str, str]:
    """The names up to the next role of the same line, and the line from that role on."""
    for match in re.finditer(r"[.;/,|•·、，；،؛。]\s*|\s+[–—-]\s+|\s+(?=\()", text):
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
    """The names a text consists of, or nothing if anything else is in it."""
    and_words = "|".join(re.escape(word) for word in table.conjunctions)
    space = r"\s+" if table.list_marks[0].endswith(" ") else r"\s*"
    parts = _NAME_SPLIT.split(text.strip(_EDGE))
    if and_words:
        parts = [piece for part in parts for piece in re.split(rf"{space}(?:{and_words}){space}", part)]
    names = [part.strip(_EDGE) for part in parts if part.strip(_EDGE + ".")]
    names = [_without_last_stop(name) for name in names]
    merged: list[str] = []
    for name in names:
        if merged and name.lower() in _SUFFIX:
            merged[-1] = f"{merged[-1]}, {name}"
        else:
            merged.append(name)
    is_all = all(is_name(name, table) or is_agency(name) for name in merged)
    return merged if 0 < len(merged) <= MAX_NAMES and is_all else []


def is_name(text: str, table: Language) -> bool:
    """Whether a text looks like one name: one to six capitalised words, initials, particles."""
    tokens = text.replace(",", " ").split()
    if not 1 <= len(tokens) <= 6 or any(character.isdigit() for character in text):
        return False
    capitals = 0
    for token in tokens:
        if token.lower() in table.particles or token.lower() in _SUFFIX:
            continue
        if not _TOKEN.fullmatch(token) or not (token.lstrip("dl'’")[:1].isupper() or _is_caseless_name(token)):
            return False
        capitals += 1
    return capitals >= 1 and (capitals >= 2 or len(tokens[0]) > 1)


def _is_caseless_name(token: str) -> bool:
    """Whether a word of a script without capitals may be (a part of) a name: two to four characters in Chinese."""
    is_caseless = token[0].lower() == token[0].upper()
    return is_caseless and (token[0] < "\u3040" or MIN_UNSPACED <= len(token) <= MAX_UNSPACED)


def is_person(name: str, table: Language) -> bool:
    """Whether a name is somebody's rather than an agency's, an office's or a machine's."""
    return not is_agency(name) and not any(_of_others(table.code).match(word) for word in name.lower().split())


def _without_last_stop(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    is_abbreviation = last.lower() in _SUFFIX or re.fullmatch(r"(?:\w\.)+", last) or last.endswith("-мл.")
    return name if is_abbreviation else name.rstrip(".")


@cache
def _of_others(code: str) -> re.Pattern[str]:
    """Beginnings of words of offices and machines; as names begin like short ones, these bear a case ending at most."""
    own = language(code).institutions if code != "en" else ()
    english = (*language("en").institutions, *_MACHINES)
    ended = [(word, _CASE_ENDING) for word in own] + [(word, "") for word in english]
    return re.compile(
        "|".join(re.escape(word) + (rf"{end}(?![^\W_])" if len(word) < LONG_BEGINNING else "") for word, end in ended)
    )


@cache
def _conjunction(code: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in ("&", "/", *language(code).conjunctions))
    return re.compile(rf"(?:{words})\s+", re.IGNORECASE)


@cache
def _patterns(code: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """For each role, patterns of all its lead-ins, the longest first, with languages of a translation and without."""
    table = language(code)
    names = "|".join(re.escape(name) for name in sorted(table.language_names, key=len, reverse=True)) or r"\w+"
    patterns = []
    for role in _ROLE_ORDER:
        leads = sorted((*table.credit_leads.get(role, ()), *_printed_leads(table, role)), key=len, reverse=True)
        if not leads:
            continue
        # Between other words any word may name a language; at the beginning only one that does.
        choices = "|".join(
            re.sub(r"(?<=.)\\{lang\\}", r"\\w+", re.escape(lead)).replace(r"\{lang\}", f"(?:{names})") for lead in leads
        )
        has_origin = role == "translator" and table.translated_from
        # A language said after a short lead-in counts before a longer one: “Traduction de l’anglais”, not of somebody.
        where = r"(?:\s+\([^()]{1,40}\))?"  # “de l’anglais (États-Unis)”
        origins = [rf"(?P<origin>(?:\s+(?:{table.translated_from}){where}){{1,2}})"] if has_origin else []
        for origin in (*origins, "(?P<origin>)"):
            patterns.append((role, re.compile(rf"(?P<lead>{choices}){origin}(?=$|\W)", re.IGNORECASE)))
    return tuple(patterns)


def _printed_leads(table: Language, role: str) -> list[str]:
    """What the product's own line begins a role with; who reviewed is an editor to a reader of the page."""
    printed = [text for said, text in table.printed_credits.items() if role == _READ_AS.get(said, said)]
    return [text.split("{names}")[0].rstrip(" \u00a0:：").lower() for text in printed]
