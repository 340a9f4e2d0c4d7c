"""Bylines: who wrote a text, or led its conversation, as the line below a headline or at the end says it."""

import re
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.credits import CONTACT, MAX_CHARACTERS, CreditLine, read_credit, without_places
from translate_flow.text.date_lines import is_date_meta
from translate_flow.text.line_types import BYLINE_ROLES, beside_page
from translate_flow.text.page_lines import is_count
from translate_flow.text.person_names import is_name, is_person
from translate_flow.text.photo_lines import photographers
from translate_flow.text.sources import FIRST_UNSPACED, is_agency, is_agency_list

MAX_WORDS = 16
MAX_BARE_WORDS = 9
MAX_CASELESS_WORDS = 3
MAX_AFTER_NAME = 5
"""What a person is may follow the name in so many words; more are a sentence."""

_LOWER = "a-zа-яăâîșțà-ÿёіїєґ"
_IN_BRACKETS = re.compile(rf"\s*\([{_LOWER}][^()]{{1,60}}(?:\)|\Z)")
"""A place or a post beside a name: “(aus Kiew)”, “(envoyé spécial à Soroca)”."""
_WITH_PHOTO = re.compile(r"(?P<author>[^,;]+)[,;]\s+(?i:foto|photos?|fotos|фото|fot\.|снимки)\s*:?\s+(?P<name>[^,;]+)")
_WITH_AGENCY = re.compile(
    r"(?P<who>[^,;:.!?]{2,60}?)\s+\(?(?:avec|with|cu|mit|con|z|з|с|et|and|și|und)\s+(?P<agency>[^\d()]{2,40})\)?"
)
_LED_PLACE = re.compile(r"\A(?:à|in|la|din|aus|en|da|a|w|в|у|з|из)\s[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?,\s+")
"""Where the correspondent was, before the name: “De notre correspondante à Iași, Florentina Cassonnet”."""
_INITIALS = re.compile(r"[(/]?(?:[^\W\d_a-zа-яё]\.\s?-?){2,3}[)/]?")
_BETWEEN = re.compile(r"\s+[|·•–—-]\s+")
_TRIM = "()[]–—-|· "


def byline(line: str, lang: str) -> CreditLine | None:
    """The author or interviewer of a byline such as “By Nora Whitfield”, or None; a desk's byline has nobody in it."""
    if len(line) > MAX_CHARACTERS:
        return None
    text = reading_form(CONTACT.sub("", line)).strip(_TRIM)
    if not text or len(text.split()) > MAX_WORDS:
        return None
    if _INITIALS.fullmatch(reading_form(line)):
        return _authors([])
    found = read_credit(text, lang)
    if found is not None and found.roles <= BYLINE_ROLES and found.roles not in ({"author"}, {"photo"}):
        return found
    alone = _with_photographer(text, lang) or _after_lead(text, lang) or _with_agency(text, lang)
    return alone or beside_page(text, lang, _after_lead)


def bare_byline(line: str, lang: str) -> CreditLine | None:
    """The authors a line names that holds nothing but full names, as it stands under some headlines."""
    if len(line) > MAX_CHARACTERS or line.startswith("|"):
        return None
    text = _IN_BRACKETS.sub("", reading_form(CONTACT.sub("", line))).strip(_TRIM)
    text = _without_date(text, lang)
    if not text or len(text.split()) > MAX_BARE_WORDS or text.endswith((".", "!", "?", ":", ",")):
        return None
    if text.split()[0].lower() in language(lang).starters and not is_agency(text):
        return None
    if _is_caseless(text) and len(text.split()) > MAX_CASELESS_WORDS:
        return None
    names = _names(text, language(lang), lang)
    return _authors(names) if names and all(_has_two_capitals(name) for name in names) else None


def _after_lead(text: str, lang: str) -> CreditLine | None:
    """The authors after a word such as “By”, in any language."""
    text = text.rstrip(".")
    for code in _codes(lang):
        match = _leads(code).match(text)
        if match is None:
            continue
        is_marked = bool(match.group("mark")) and not text[0].islower()
        rest = _LED_PLACE.sub("", _IN_BRACKETS.sub("", text[match.end() :]))
        names = _names(rest, language(code), lang, is_marked=is_marked)
        if names is not None and (is_marked or all(_has_two_capitals(name) or _is_unspaced(name) for name in names)):
            return _authors(names)
    return None


def _with_photographer(text: str, lang: str) -> CreditLine | None:
    """The author and the photographer of one line: “Ana Pop, foto: Ion Rusu”."""
    beside = _WITH_PHOTO.fullmatch(text)
    authors = bare_byline(beside["author"], lang) if beside else None
    seen = photographers(beside["name"], lang) if beside and authors else []
    if authors is None or not seen:
        return None
    return CreditLine((*authors.people, *(("photo", name) for name in seen)), frozenset({"author", "photo"}))


def _with_agency(text: str, lang: str) -> CreditLine | None:
    """Who wrote with the help of an agency: “Ana Pop avec AFP”; a paper has no author."""
    match = _WITH_AGENCY.fullmatch(text)
    if match is None or not is_agency_list(match["agency"]):
        return None
    who = match["who"]
    authors = _after_lead(who, lang) or bare_byline(who, lang)
    is_paper = is_agency(who) or (all(word[:1].isupper() for word in who.split()) and " " in who)
    return authors or (_authors([]) if is_paper else None)


def _without_date(text: str, lang: str) -> str:
    """A line without the date, or the minutes it takes to read, beside the names."""
    parts = _BETWEEN.split(text)
    kept = [part for part in parts if not is_date_meta(part, lang) and not is_count(part)]
    return kept[0] if len(kept) == 1 and len(parts) > 1 else text


def _names(rest: str, table: Language, lang: str, *, is_marked: bool = False) -> list[str] | None:
    """The persons of a byline without dates, places and posts, or None where something else is in it."""
    dated = re.search(r"\s+(?=\d)", rest)
    if dated and is_date_meta(rest[dated.end() :], lang):
        rest = rest[: dated.start()].rstrip(" |·•,–—-")
    head = " ".join(part for part in re.split(r"\s+[|·•]\s+", rest) if not is_date_meta(part, lang))
    head = without_places(head)
    head, *after = re.split(rf"\s+[—–]\s+|,\s+(?=[{_LOWER}])|\s+(?:in|aus|din|из|з)\s+(?=[^\W\d_])", head, maxsplit=1)
    if after and len(after[0].split()) > MAX_AFTER_NAME:
        return None
    head = re.sub(r",\s*\d.*\Z", "", head)
    and_words = "|".join(map(re.escape, (*table.conjunctions, "&")))
    parts = [part.strip() for part in re.split(rf"[,/;]|\s(?:{and_words})\s", head)]
    names = [part.rstrip(".") if not re.search(r"\b\w\.\Z", part) else part for part in parts if part]
    names = [name for at, name in enumerate(names) if not (at and (len(name.split()) == 1 or _is_post(name, table)))]
    if not names or not all(is_agency(name) or is_name(name, table) for name in names):
        return None
    persons = [name for name in names if is_person(name, table)]
    return persons if is_marked or all(len(name.split()) >= 2 or _is_unspaced(name) for name in persons) else None


def _is_caseless(text: str) -> bool:
    """Whether a text has no capitals to show a name by."""
    return text.lower() == text.upper()


def _is_unspaced(name: str) -> bool:
    """Whether a name is written without spaces, as in Chinese."""
    return name >= FIRST_UNSPACED


def _authors(names: list[str]) -> CreditLine:
    return CreditLine(tuple(("author", name) for name in names), frozenset({"author"}))


def _is_post(name: str, table: Language) -> bool:
    words = name.lower().split()
    return any(word.startswith((*table.job_words, *language("en").job_words)) for word in words)


def _has_two_capitals(name: str) -> bool:
    """Whether two words of a name have capitals, or belong to a script without."""
    return sum(not word[:1].islower() for word in name.split()) >= 2


@cache
def _leads(code: str) -> re.Pattern[str]:
    leads = "|".join(re.escape(lead) for lead in sorted(language(code).byline_leads, key=len, reverse=True))
    return re.compile(rf"(?:{leads or r'(?!)'})(?:\s*(?P<mark>[:：—–-])\s*|\s+)(?=\S)", re.IGNORECASE)


@cache
def _codes(lang: str) -> tuple[str, ...]:
    """The text's own language first, then the others that have lead-ins, since pages mix them."""
    first = language(lang).code
    return (first, *(code for code in KNOWN if code != first and language(code).byline_leads))
