"""What a single paragraph is by its wording alone; position among the others is `article`'s business."""

import re
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.credits import MAX_CHARACTERS, CreditLine, is_name, is_person, read_credit
from translate_flow.text.date_lines import is_date_meta
from translate_flow.text.sources import is_agency, is_agency_list

MAX_CAPTION_WORDS = 30
MAX_BOILERPLATE_WORDS = 16
"""Beginnings of boilerplate count only in short lines; a paragraph may begin with the same words."""

_TRIM = " \t•·|*_>»→▶►…:.!?–—-()[]✉📩👉🔔▼▲✅❤️\u00a0"
_CRUMB = r"(?:\s*›\s*|\s*>\s*|\s+[»|/→]\s+)"
_BREADCRUMB = re.compile(rf"[^›>/|]{{2,30}}?(?:{_CRUMB}[^›>/|]{{2,60}}?)+")
_COUNTED = (
    r"(?:comments?|comentari\w*|коммент\w*|комент\w*|commentaires?|kommentare?|comentarios?|commenti|komentarz\w*|shares?|"
    r"views?|likes?|vizualizări|afișări|просмотр\w*|перегляд\w*|прочтени\w*|distribuiri|aprecieri|partages?|vues|aufrufe|"
    r"min(?:utes?|uten|ute|uti|uty|uto|utos|uti)?|мин\w*|хв\w*)"
)
_COUNTS = re.compile(
    rf"(?:\(?\d[\d.,]*\s?[kкm]?\)?\s*{_COUNTED}\.?(?:\s+(?:read|de lecture|lesezeit|de citit|чтения|читання|di lettura|"
    rf"de lectura))?|{_COUNTED}\s*[:(]?\s*\d[\d.,]*\)?)\Z",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)\s*", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_SHARE_WORDS = re.compile(
    r"(?:facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|tweet|share|x|vk|ok|e-?mail|print|pinterest|reddit|"
    r"messenger|tiktok|youtube|threads|bluesky|mastodon|flipboard|rss|вконтакте|вк|одноклассники|дзен|\d[\d.,]*)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[\[(*{].{3,600}[\])*}]?\Z", re.DOTALL)
_PHOTO = re.compile(
    r"(?:\A|[\s(\[|/.—–-])(?:photo(?:s|graphy|graphs)?|fotos?|foto|фотографии|фото|світлина|снимка|снимки|bild|"
    r"zdjęcie|fot\.|crédits? photo|images?|imagine|credit foto|sursa foto|photo credit|pictures?|illustration|"
    r"getty images|shutterstock)"
    r"\s*(?:(?:by|de|von|par|di|por)\b|:|©|/|\|)\s*(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_PHOTO_PARENTHESIS = re.compile(r"[(\[](?:photo|foto|фото)\b[^()]*[)\]]\s*\Z", re.IGNORECASE)
_COPYRIGHT_NAME = re.compile(r"©\s*(?P<name>[^\W\d_][^©]*)\Z")
_LINK_MARK = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s*(?:[:：|»>→–—]|\Z)")
_CONTACT = re.compile(r"\(?\S*@\S+\)?|https?://\S+")


def is_boilerplate(line: str, lang: str) -> bool:
    """Whether a line is what a page puts around an article: read more, share, tags, comments, copyright."""
    text = reading_form(line).strip(_TRIM).lower()
    if not text or not any(character.isalnum() for character in text):
        return True
    words = len(text.split())
    if _COUNTS.match(text) or _URL_ONLY.match(text) or (_COPYRIGHT.match(reading_form(line)) and words <= 25):
        return True
    if words <= 8 and all(_SHARE_WORDS.fullmatch(word.strip(",|·()+:")) for word in text.split()):
        return not text.replace(" ", "").isdigit()
    if text in _lines():
        return True
    return words <= MAX_BOILERPLATE_WORDS and (_leads().match(text) is not None or _is_cross_link(line))


def ends_article(line: str) -> bool:
    """Whether a line heads a list of other articles, after which short lines belong to the page."""
    text = reading_form(line).strip(_TRIM).lower()
    return len(text.split()) <= 6 and _links().match(text) is not None


def is_breadcrumb(line: str) -> bool:
    """Whether a line is a trail of sections such as “Home > News”."""
    text = reading_form(line)
    is_quoting = "«" in text or text.endswith((".", "?", "!"))
    return not is_quoting and len(text.split()) <= 14 and _BREADCRUMB.fullmatch(text) is not None


def source_line(line: str, lang: str) -> str | None:
    """The list of sources a line is, without its lead-in, or None."""
    text = reading_form(line).strip("()[] ")
    if len(text.split()) > 20 or text.endswith((".”", "?")):
        return None
    if is_agency_list(text):
        return text
    for code in _codes(lang):
        match = _source_leads(code).match(text)
        if match:
            rest = text[match.end() :]
            if match.group("mark") or is_agency_list(rest):
                return rest
    return None


def is_editor_note(line: str, lang: str) -> bool:
    """Whether a line is a bracketed or marked note of the editors: a correction, a clarification."""
    text = reading_form(line)
    inner = text.strip("[](){}*_ ").lower()
    if not any(_note_leads(code).match(inner) for code in _codes(lang)):
        return False
    is_bracketed = text[:1] in "[(*{" and _NOTE.match(text) is not None
    return is_bracketed or (re.match(r"[^:.]{3,40}:\s", inner) is not None and len(text.split()) <= 60)


def byline(line: str, lang: str) -> CreditLine | None:
    """The author or interviewer of a byline such as “By Nora Whitfield”, or None; a desk's byline has nobody in it."""
    if len(line) > MAX_CHARACTERS:
        return None
    text = reading_form(_CONTACT.sub("", line)).strip("()[]–—-|· ")
    if not text or len(text.split()) > 16:
        return None
    found = read_credit(text, lang)
    if found is not None and found.roles == {"interviewer"}:
        return found
    for code in _codes(lang):
        match = _byline_leads(code).match(text)
        if match is None or (not text[0].isupper() and code != "it"):
            continue
        names = _byline_names(text[match.end() :], language(code), lang)
        if names is not None and (match.group("mark") or all(_has_two_capitals(name) for name in names)):
            return CreditLine(tuple(("author", name) for name in names), frozenset({"author"}))
    return None


def bare_byline(line: str, lang: str) -> CreditLine | None:
    """The authors a line names that holds nothing but full names, as it stands under some headlines."""
    if len(line) > MAX_CHARACTERS:
        return None
    text = reading_form(_CONTACT.sub("", line)).strip("()[]–—-|· ")
    names = _byline_names(text, language(lang), lang) if len(text.split()) <= 9 else None
    if names and not text.endswith((".", "!", "?", ":")) and all(_has_two_capitals(name) for name in names):
        return CreditLine(tuple(("author", name) for name in names), frozenset({"author"}))
    return None


def caption_photo(line: str, lang: str = "und") -> str | None:
    """What stands after the photo mark of a caption, an empty text for a mark without a name, None for no caption."""
    text = reading_form(line)
    if len(text.split()) > MAX_CAPTION_WORDS:
        return None
    match = _PHOTO.search(text)
    if match:
        return match.group("name").strip(" .)]")
    if _PHOTO_PARENTHESIS.search(text):
        return ""
    copyright_ = _COPYRIGHT_NAME.search(text)
    if copyright_ is None or _YEAR.search(copyright_.group()) or _leads().match(copyright_.group("name").lower()):
        return None
    is_named = bool(photographers(copyright_.group("name"), lang)) or is_agency(copyright_.group("name"))
    return copyright_.group("name") if copyright_.start() or is_named else None


def photographers(after_mark: str, lang: str) -> list[str]:
    """The person names after a photo mark; agencies and offices are no persons."""
    table = language(lang)
    parts = [part.strip(" .()") for part in re.split(r"\s*[/,;|]\s*|\s+via\s+", after_mark)]
    return [
        part for part in parts if part and len(part.split()) > 1 and is_name(part, table) and is_person(part, table)
    ]


def credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is; a line that only names authors or an interviewer is a byline, not a credit."""
    found = read_credit(line, lang)
    return found if found and found.roles - {"author", "interviewer"} else None


def _byline_names(rest: str, table: Language, lang: str) -> list[str] | None:
    """The persons of a byline without dates, places and posts, or None where something else is in it."""
    head = " ".join(part for part in re.split(r"\s+[|·•]\s+", rest) if not is_date_meta(part, lang))
    head = re.split(r"\s+[—–]\s+|,\s+(?=[a-zа-яăâîșțà-ÿёіїєґ])|\s+(?:in|aus|din|из|з)\s+(?=[^\W\d_])", head)[0]
    head = re.sub(r",\s*\d.*\Z", "", head)
    and_words = "|".join(map(re.escape, (*table.conjunctions, "&")))
    parts = [part.strip() for part in re.split(rf"[,/;]|\s(?:{and_words})\s", head)]
    names = [part.rstrip(".") if not re.search(r"\b\w\.\Z", part) else part for part in parts if part]
    names = [name for at, name in enumerate(names) if not (at and (len(name.split()) == 1 or _is_post(name, table)))]
    if not names or not all(is_agency(name) or is_name(name, table) for name in names):
        return None
    persons = [name for name in names if is_person(name, table)]
    return persons if all(len(name.split()) >= 2 for name in persons) else None


def _is_post(name: str, table: Language) -> bool:
    words = name.lower().split()
    return any(word.startswith((*table.job_words, *language("en").job_words)) for word in words)


def _has_two_capitals(name: str) -> bool:
    return sum(word[:1].isupper() for word in name.split()) >= 2


def _is_cross_link(line: str) -> bool:
    text = reading_form(line).strip("•*>»→–—-▶►👉 ").lower()
    match = _links().match(text)
    return match is not None and _LINK_MARK.match(text, match.end()) is not None


def _alternatives(phrases: set[str]) -> re.Pattern[str]:
    """One pattern for whole phrases at the beginning of a text, the longest first."""
    choices = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{choices})(?![^\W\d_])")


@cache
def _lines() -> frozenset[str]:
    """Whole lines of boilerplate in all languages, since pages mix them."""
    tables = [language(code) for code in KNOWN]
    return frozenset(line for table in tables for line in (*table.boilerplate_lines, *table.cross_link_leads))


@cache
def _leads() -> re.Pattern[str]:
    return _alternatives({lead for code in KNOWN for lead in language(code).boilerplate_leads})


@cache
def _links() -> re.Pattern[str]:
    return _alternatives({lead for code in KNOWN for lead in language(code).cross_link_leads})


@cache
def _note_leads(code: str) -> re.Pattern[str]:
    return _alternatives(set(language(code).note_leads))


@cache
def _source_leads(code: str) -> re.Pattern[str]:
    leads = "|".join(re.escape(lead) for lead in sorted(language(code).source_leads, key=len, reverse=True))
    return re.compile(rf"(?:{leads or r'(?!)'})\s*(?:(?P<mark>[:：—–-])\s*|(?<=\s)(?=\S))", re.IGNORECASE)


@cache
def _byline_leads(code: str) -> re.Pattern[str]:
    leads = "|".join(re.escape(lead) for lead in sorted(language(code).byline_leads, key=len, reverse=True))
    return re.compile(rf"(?:{leads or r'(?!)'})(?:\s*(?P<mark>[:：—–-])\s*|\s+)(?=\S)", re.IGNORECASE)


@cache
def _codes(lang: str) -> tuple[str, ...]:
    """The text's own language first, then the others that have a vocabulary, since pages mix them."""
    first = language(lang).code
    return (first, *(code for code in KNOWN if code != first and language(code).boilerplate_lines))
