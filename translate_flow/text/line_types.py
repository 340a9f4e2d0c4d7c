"""What a single paragraph is by its wording alone; position among the others is `article`'s business."""

import re
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.credits import CreditLine, is_name, read_credit
from translate_flow.text.sources import agencies_in

MAX_CAPTION_WORDS = 30
MAX_BOILERPLATE_WORDS = 16
"""Beginnings of boilerplate count only in short lines; a paragraph may begin with the same words."""

_TRIM = " \t•·|*_>»→▶►…:.!–—-()[]\u00a0"
_CRUMB = r"(?:\s*[›>»|]\s*|\s+/\s+)"
_BREADCRUMB = re.compile(rf"[^›>/»|]{{2,30}}(?:{_CRUMB}[^›>/»|]{{2,60}})+")
_COUNTS = re.compile(
    r"\(?\d[\d.,]*\)?\s*(?:comments?|comentarii|коммент\w*|комент\w*|commentaires?|kommentare?|shares?|views?|vizualizări|"
    r"просмотр\w*|перегляд\w*|distribuiri|likes?|мин\w*|хв\w*|"
    r"min(?:utes?|uten|ute)?\.?(?:\s+(?:read|de lecture|lesezeit|de citit))?)\s*\Z",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_SHARE_WORDS = re.compile(
    r"(?:facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|tweet|share|x|vk|ok|e-?mail|print|pinterest|reddit|"
    r"messenger|tiktok|youtube|threads|bluesky)",
    re.IGNORECASE,
)
_TIME = r"\d{1,2}[:.hч]\s?\d{2}(?:\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.))?"
_NOTE = re.compile(r"[\[(*].{3,400}[\])*]?\Z", re.DOTALL)
_PHOTO = re.compile(
    r"(?:\A|[\s(|/.—–-])(?:photos?|fotos?|foto|фото|світлина|bild|crédits? photo|image|imagine|credit foto|sursa foto|"
    r"photo credit|getty images|shutterstock)"
    r"\s*(?:by|de|von|par|:|©|/)\s*(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_PHOTO_PARENTHESIS = re.compile(r"[(\[](?:photo|foto|фото)\b[^()]*[)\]]\s*\Z", re.IGNORECASE)
_COPYRIGHT_NAME = re.compile(r"©\s*\w")


def is_boilerplate(line: str, lang: str) -> bool:
    """Whether a line is what a page puts around an article: read more, share, tags, comments, copyright."""
    text = reading_form(line).strip(_TRIM).lower()
    if not text or not any(character.isalnum() for character in text):
        return True
    words = len(text.split())
    if _COUNTS.match(text) or _URL_ONLY.match(text) or (_COPYRIGHT.match(reading_form(line)) and words <= 25):
        return True
    if words <= 8 and all(_SHARE_WORDS.fullmatch(word.strip(",|·")) for word in text.split()):
        return True
    for table in _tables(lang):
        if text in table.boilerplate_lines:
            return True
        if words <= MAX_BOILERPLATE_WORDS and _begins(text, table.boilerplate_leads):
            return True
        if words <= MAX_BOILERPLATE_WORDS and _is_cross_link(line, table):
            return True
    return False


def ends_article(line: str, lang: str) -> bool:
    """Whether a line heads a list of other articles, after which short lines belong to the page."""
    text = reading_form(line).strip(_TRIM).lower()
    return any(
        text in table.cross_link_leads or (text in table.boilerplate_lines and _begins(text, table.cross_link_leads))
        for table in _tables(lang)
    )


def is_breadcrumb(line: str) -> bool:
    """Whether a line is a trail of sections such as “Home > News”."""
    text = reading_form(line)
    return len(text.split()) <= 14 and _BREADCRUMB.fullmatch(text) is not None and not text.endswith((".", "?"))


def is_date_meta(line: str, lang: str) -> bool:
    """Whether a whole line is a date, a time or a stamp of publication."""
    text = reading_form(line).lower()
    if len(text.split()) > 12 or not any(character.isdigit() for character in text):
        return False
    return any(_date_pattern(table.code).fullmatch(text) is not None for table in _tables(lang))


def is_source_line(line: str, lang: str) -> str | None:
    """What follows the lead-in of a source line, or None."""
    text = reading_form(line).strip("()[] ")
    for table in _tables(lang):
        for lead in sorted(table.source_leads, key=len, reverse=True):
            match = re.match(rf"{re.escape(lead)}\s*[:：—–-]\s*", text, re.IGNORECASE)
            if match and len(text.split()) <= 20 and not text.endswith((".”", "?")):
                return text[match.end() :]
    return None


def is_editor_note(line: str, lang: str) -> bool:
    """Whether a line is a bracketed or marked note of the editors: a correction, a clarification."""
    text = reading_form(line)
    inner = text.strip("[](){}*_ ").lower()
    if not any(_begins(inner, table.note_leads) for table in _tables(lang)):
        return False
    is_bracketed = text[:1] in "[(*{" and _NOTE.match(text) is not None
    return is_bracketed or (re.match(r"[^:.]{3,40}:\s", inner) is not None and len(text.split()) <= 60)


def byline(line: str, lang: str) -> CreditLine | None:
    """The people of a byline such as “By Nora Whitfield”, or None."""
    text = reading_form(line).strip("()[]–—- ")
    if len(text.split()) > 12:
        return None
    for table in _tables(lang):
        for lead in sorted(table.byline_leads, key=len, reverse=True):
            match = re.match(rf"{re.escape(lead)}(?:\s*[:：—–-]\s*|\s+)(?=\S)", text, re.IGNORECASE)
            if match is None or (len(lead) <= 5 and not text[0].isupper()):
                continue
            names = _byline_names(text[match.end() :], table)
            if names:
                return CreditLine(tuple(("author", name) for name in names))
    return None


def caption_photo(line: str) -> str | None:
    """What stands after the photo mark of a caption, an empty text for a mark without a name, None for no caption."""
    text = reading_form(line)
    if len(text.split()) > MAX_CAPTION_WORDS:
        return None
    match = _PHOTO.search(text)
    if match:
        return match.group("name").strip(" .)]")
    if _PHOTO_PARENTHESIS.search(text) or (_COPYRIGHT_NAME.search(text) and len(text.split()) > 4):
        return ""
    return None


def photographers(after_mark: str, lang: str) -> list[str]:
    """The person names after a photo mark; agencies are no persons."""
    table = language(lang)
    parts = [part.strip(" .()") for part in re.split(r"\s*[/,;|]\s*", after_mark)]
    return [part for part in parts if part and not agencies_in(part) and is_name(part, table) and len(part.split()) > 1]


def credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is; a line that only names authors is a byline, not a credit."""
    found = read_credit(line, lang)
    return found if found and found.roles - {"author"} else None


def _byline_names(rest: str, table: Language) -> list[str]:
    head = re.split(r"\s+[|·•]\s+|,\s+(?=[a-zа-яăâîșțà-ÿ])|\s+[—–]\s+", rest)[0]
    parts = [
        part.strip() for part in re.split(r",|\s(?:" + "|".join(map(re.escape, table.conjunctions)) + r")\s", head)
    ]
    names = [part.rstrip(".") if not re.search(r"\b\w\.\Z", part) else part for part in parts if part]
    good = names and all(is_name(name, table) and len(name.split()) >= 2 for name in names)
    return names if good else []


def _is_cross_link(line: str, table: Language) -> bool:
    text = reading_form(line).strip("•*>»→–—- ")
    for lead in table.cross_link_leads:
        match = re.match(rf"{re.escape(lead)}\s*[:：|»>→]", text, re.IGNORECASE)
        if match:
            return True
    return False


def _begins(text: str, leads: tuple[str, ...]) -> bool:
    return any(text.startswith(lead) and (len(text) == len(lead) or not text[len(lead)].isalpha()) for lead in leads)


@cache
def _tables(lang: str) -> tuple[Language, ...]:
    """The text's own language first, then English and the others, since pages mix them."""
    first = language(lang)
    return (first, *(language(code) for code in KNOWN if code != first.code and language(code).boilerplate_lines))


@cache
def _date_pattern(code: str) -> re.Pattern[str]:
    table = language(code)
    months = "|".join(re.escape(month) for month in sorted(table.months, key=len, reverse=True)) or r"(?!)"
    short = "|".join(sorted({re.escape(month[:3]) for month in table.months})) or r"(?!)"
    leads = "|".join(re.escape(lead) for lead in sorted(table.date_leads, key=len, reverse=True)) or r"(?!)"
    month = rf"(?:{months}|(?:{short})\w{{0,2}}\.?)"
    weekday = r"(?:[^\W\d]{2,12}\.?,?\s+)?"
    date = (
        rf"(?:{weekday}\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\s+de)?\s+{month},?(?:\s+(?:de\s+)?\d{{4}})?(?:\s?(?:г|р)\.?|\s+(?:года|року))?"
        rf"|{weekday}{month}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|{weekday}\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    )
    between = r"\s*(?:[,/|•·–—-]|\bat\b|\bla\b|\bà\b|\bв\b|\bо\b|\bum\b|\bora\b|\bkl\b)*\s*"
    zone = r"(?:\s*(?:uhr|h|am|pm|a\.m\.|p\.m\.|gmt|utc|eest|eet|cet|cest|msk|bst|est|edt))*"
    stamp = rf"(?:{date}(?:{between}{_TIME}{zone})?|{_TIME}{zone}(?:{between}{date})?)"
    lead = rf"(?:(?:{leads})\s*(?::|la|at|on|в|о|am|le|à)?\s*)?"
    return re.compile(rf"\W*{lead}{stamp}(?:{between}(?:{lead}{stamp}))?\W*", re.IGNORECASE)
