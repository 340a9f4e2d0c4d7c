"""Credit lines: a lead-in plus names with nothing left over, so that a sentence about a translation is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.person_names import EDGE, MAX_NAMES, is_person, split_names
from translate_flow.text.sources import is_agency

MAX_WORDS = 40
"""A credit line is short; three people in each of three roles, with particles in their names, are 36 words."""
MAX_CHARACTERS = 400
LONGEST_PREPOSITION = 3

_ROLE_ORDER = ("translator", "editor", "interviewer", "photo", "author")
_AFTER_LEAD = re.compile(
    r"\s*(?P<by>(?:de către|de|by|par|von|durch|di|da|por|przez|от|από)\b)?\s*(?P<mark>[:：—–-]+)?\s*", re.IGNORECASE
)
CONTACT = re.compile(r"\(?\S*@\S+\)?|https?://\S+")
"""An address of mail or the web beside a name."""
_AFTER_SOURCE = re.compile(
    r"[\s,;(]+(?:după|d['’]après|nach|based on|по материалам|за матеріалами|wg|według|según|secondo)"
    r"\s+(?P<source>\S.*)$",
    re.IGNORECASE,
)
_READ_AS = {"reviewer": "editor"}
_ROLE_AFTER = re.compile(
    r"(?:^|[,;/&]\s*|\s(?:and|și|и|та|і|й|et|und|e|y|i|oraz|és|ve)\s)"
    r"([^\W\d_][^(),;/:]{4,40}?)\s\(([^\W\d_]{3,20}(?:\s(?:and|și|и|та|і|й|et|und|e|y|i|és|ve)\s[^\W\d_]{3,20})?)(?:\)|\Z)"
)
_LOWER_NOTE = re.compile(r"\s+\([^()A-ZА-ЯІЇЄҐĂÂÎȘȚÀ-ÖØ-Þ]{3,40}(?:\)|\Z)\.?\Z")
"""What stands in brackets behind names and names nobody: “(article original)”."""
_ABOUT_TEXT = re.compile(
    r"(?:(?:this|the|cet|cette|ce|acest|dieser|dieses|este|esta|questo|questa|ten|этот|цей|този)\s+)?(?:article|story|text|interview|"
    r"piece|essay|articol|articolul|interviu|interviul|eseu|texte|entretien|artikel|beitrag|artículo|texto|entrevista|articolo|"
    r"testo|intervista|artykuł|tekst|wywiad|статья|статью|текст|материал|інтерв.ю|интервью|стаття|статтю|матеріал|статията|"
    r"cikk|interjú)\s+(?=(?:translat|adapt|tradu|übersetz|tradott|przełoż|przetłum|перев|перекл|прев|ford))",
    re.IGNORECASE,
)
"""What was translated, before the word that says so: “Article traduit du roumain par …”."""
_SIGNED_BY_AGENCY = re.compile(r"(?P<agency>[^/()]{2,30}?)\s?/?\s?\((?P<inside>[^()]*)\)")
_ON_THE_SPOT = frozenset({"author", "photo"})
"""Roles of people whose place is said beside their names."""
_CAPITAL = r"[^\W\d_a-zа-яёіїєґăâîșțà-ÿ]"
_PLACE = re.compile(
    rf"(?<=\w),?\s+(?:in|la|din|à|в|у|w|en|a)\s+(?P<place>{_CAPITAL}[\w’'-]*(?: {_CAPITAL}[\w’'-]*)?)(?=$|[\s,;.])"
)
_PLACE_BESIDE = re.compile(
    r"(?<=\w)\s*\((?P<place>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?)(?:\)(?=[\s,;.]*(?:$|[,;/]))|\Z)"
)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """The people a line credits, as (role, name), in the order of the line, and the roles it names.

    A desk, an office or a machine may stand where a person does; the line then names a role and nobody.
    """

    people: tuple[tuple[str, str], ...]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Lead:
    """A role's lead-in: where the names begin, and whether “by” or, if `is_marked`, a colon parts the two.

    `is_known` says that all its words are those of the table rather than any that may name a language.
    """

    role: str
    end: int
    is_parted: bool
    is_marked: bool = False
    is_known: bool = True


def read_credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is, or None; the line's language is tried first, then the other known ones."""
    if len(line) > MAX_CHARACTERS:
        return None
    text = _without_source(_inside_agency(reading_form(CONTACT.sub("", line)).strip("|•* ")).strip(EDGE))
    if not text or len(text.split()) > MAX_WORDS:
        return None
    text = _ABOUT_TEXT.sub("", _LOWER_NOTE.sub("", _with_roles_first(text)))
    for code in (lang, *(code for code in KNOWN if code != lang.split("-", maxsplit=1)[0])):
        found = _people(text, language(code))
        if found is not None:
            return found
    return None


def _with_roles_first(text: str) -> str:
    """The roles before the names where they stand in brackets after them: “Ana Pop (text), Ion Rusu (photos)”."""
    parts = _ROLE_AFTER.findall(text)
    if not parts or _ROLE_AFTER.sub("", text).strip(" .,;/&"):
        return text
    return "; ".join(f"{role}: {name}" for name, role in parts)


def _inside_agency(text: str) -> str:
    """What an agency says in brackets after its name: “AGERPRES/(Editor: Ana Pop)”."""
    match = _SIGNED_BY_AGENCY.fullmatch(text)
    return match["inside"] if match and is_agency(match["agency"]) else text


def _without_source(text: str) -> str:
    """A credit without the agency it is after: “Traducere de Ana Pop, după BBC News”."""
    match = _AFTER_SOURCE.search(text)
    said = match["source"].strip(EDGE + ".") if match else ""
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
        if (not persons and not lead.is_parted) or (lead.role == "translator" and not _are_sure(names, lead)):
            return None
        roles.extend(each.role for each in leads)
        people.extend((each.role, name) for each in leads for name in persons)
    return CreditLine(tuple(dict.fromkeys(people)), frozenset(roles))


def _are_sure(names: list[str], lead: _Lead) -> bool:
    """Whether names of one word may be people's: not after a dash, nor after words that may speak of money."""
    is_short = any(" " not in name and "." not in name and name.lower() != name.upper() for name in names)
    return not is_short or lead.is_known


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
        found.append(replace(lead, end=at + lead.end))
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
        is_marked = after is not None and (after.group("mark") or "").startswith((":", "："))
        if (not is_first and len(lead) <= LONGEST_PREPOSITION and not is_marked) or text.startswith(",", match.end()):
            continue
        if after is None:
            return _Lead(role, match.end(), is_parted=False)
        has_verb = " " in lead or lead in table.byline_leads or bool(match.group("origin"))
        is_parted = has_verb or bool(after.group("by") or after.group("mark"))
        is_dashed = bool(after.group("mark")) and not is_marked
        is_known = not is_dashed and _is_known(lead, match.group("origin").lower(), table)
        return _Lead(role, after.end(), is_parted, is_marked, is_known)
    return None


def _is_known(lead: str, origin: str, table: Language) -> bool:
    """Whether a lead-in stands in the table as it is, or what varies in it is the name of a language there."""
    named = any(name in f"{lead} {origin}" for name in table.language_names)
    is_plain = not origin and lead in table.credit_leads.get("translator", ())
    return named or is_plain or not table.language_names


def _until_next_lead(text: str, table: Language) -> tuple[str, str]:
    """The names up to the next role of the same line, and the line from that role on."""
    for match in re.finditer(r"[.;/,|•·、，；،؛。]\s*|\s+[–—-]\s+|\s+(?=\()", text):
        remainder = text[match.end() :].lstrip(EDGE)
        if remainder and _lead_at(remainder, table, is_first=False):
            return text[: match.start()], remainder
    and_words = "|".join(re.escape(word) for word in table.conjunctions)
    for match in re.finditer(rf"\s+(?:{and_words})\s+", text) if and_words else ():
        remainder = text[match.end() :]
        if _lead_at(remainder, table, is_first=False):
            return text[: match.start()], remainder
    for match in re.finditer(r"\s+", text):
        remainder = text[match.end() :]
        lead = _lead_at(remainder, table, is_first=True)
        if lead and lead.is_marked:
            return text[: match.start()], remainder
    return text, ""


def _leads_of(role: str, table: Language) -> set[str]:
    """The lead-ins of a role; one word that leads bylines may stand among other roles, too."""
    bylines = table.byline_leads if role == "author" else ()
    return {
        *table.credit_leads.get(role, ()),
        *_printed_leads(table, role),
        *(lead for lead in bylines if len(lead) > LONGEST_PREPOSITION and " " not in lead),
    }


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
        leads = sorted(_leads_of(role, table), key=len, reverse=True)
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
