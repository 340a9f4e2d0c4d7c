"""What a single paragraph is by its wording alone; position among the others is `article`'s business."""

import re
from functools import cache

from translate_flow.languages.language import Language
from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.credits import MAX_CHARACTERS, CreditLine, is_name, is_person, read_credit, without_places
from translate_flow.text.date_lines import is_date_meta
from translate_flow.text.page_lines import begins_with_lead
from translate_flow.text.sources import is_agency, is_agency_list

MAX_CAPTION_WORDS = 30
MAX_LOWER_CAPTION_WORDS = 5
"""A sentence of more words may follow a photo mark in small letters: “Photo: not allowed in this museum.”"""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STARRED = re.compile(r"\*{1,3}[^\W\d_a-z][^*]{20,300}\.")
"""A note to a star in the text: “*The names were changed.”"""
_NOTE = re.compile(r"[\[(*{].{3,600}[\])*}]?\Z", re.DOTALL)
_PHOTO = re.compile(
    r"(?:\A|[\s(\[|/.—–-])(?:photo(?:s|graph(?:y|s|er)?)?|fotos?|fotografi[ei]|fotograf[ií]as?|fotók?|фотографии|"
    r"фото|світлин[аи]|снимка|снимки|bild(?:er)?|zdjęci[ea]|fot\.|fotoğraf|crédits? photo|images?|imagine|"
    r"credit foto|sursa foto|photo credit|pictures?|illustration|getty images|shutterstock)"
    r"\s*(?:(?:by|de|von|par|di|por)\b|:|©|/|\|)\s*(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_PHOTO_PARENTHESIS = re.compile(r"[(\[](?:photo|foto|фото)\b[^()]*[)\]]\s*\Z", re.IGNORECASE)
_PHOTO_OF_HOUSE = re.compile(
    r"\W*(?:photos?|fotos?|foto|fotografii|фото|фотографии|світлини|снимки?)\s(?:[^\W\d_]+\s){0,3}"
    r"(?:author|autor|auteur|автор|archiv|arhiv|архив|архів)\w*(?:\s[^\W\d_]+){0,2}\W*",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"(?:(?:image source|автор фото|автор фотографії|crédit photo|fuente de la imagen|bildquelle)\s?,\s(?P<name>\S.*)"
    r"|(?:image caption|media caption|подпись к фото|підпис до фото|légende image|pie de foto|bildunterschrift)[,:]\s)",
    re.IGNORECASE,
)
"""How some broadcasters label the parts of a caption, with a comma after it."""
_PHOTO_BARE = re.compile(
    r"(?:\A|[/.(|–—-]\s*)(?i:foto|photo|фото|світлина|фотография|снимка|fot\.|zdj\.)\s+(?P<name>[^.,:/()]{5,40})\W*\Z"
)
"""A photo mark right before a full name, as the last thing of a caption."""
_AFTER_STOP = re.compile(r"\w[.…)](?P<name>[A-ZĂÂÎȘȚÀ-ÖØ-Þ][A-ZĂÂÎȘȚÀ-ÖØ-Þ'’ -]{6,40})\Z")
_IN_BRACKETS = re.compile(r"[.!?…]\s+\((?P<name>[^()/]{5,40}?)\s?/\s?[^()]{2,40}\)\Z")
"""Photographers set in capitals or in brackets after the sentence of a caption."""
_SIGNED_CAPTION = re.compile(r"(?:\A|[.!?…]\s+)(?P<name>[^.!?/]{5,40}?)\s*/\s*(?P<agency>[^./]{2,30})\Z")
_AFTER_PHOTO = re.compile(r"\s*[/,;|]\s*|\s+(?:via|for|pentru|pour|für|для|per|para|dla)\s+")
_COPYRIGHT_NAME = re.compile(r"©\s*(?P<name>[^\W\d_][^©]*)\Z")
_BYLINE_ROLES = frozenset({"author", "interviewer", "photo"})
_PLACE_IN_BRACKETS = re.compile(r"\s*\((?:à|in|la|din|aus|en|da|w|в|у|з|из)\s[^()]{2,40}\)")
_WITH_PHOTO = re.compile(r"(?P<author>[^,;]+)[,;]\s+(?i:foto|photos?|fotos|фото|fot\.|снимки)\s*:?\s+(?P<name>[^,;]+)")
_CONTACT = re.compile(r"\(?\S*@\S+\)?|https?://\S+")


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
    if _STARRED.fullmatch(text) is not None:
        return True
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
    if found is not None and found.roles <= _BYLINE_ROLES and found.roles not in ({"author"}, {"photo"}):
        return found
    beside = _WITH_PHOTO.fullmatch(text)
    if beside and (authors := bare_byline(beside["author"], lang)):
        seen = photographers(beside["name"], lang)
        if seen:
            people = (*authors.people, *(("photo", name) for name in seen))
            return CreditLine(people, frozenset({"author", "photo"}))
    for code in _codes(lang):
        match = _byline_leads(code).match(text)
        if match is None:
            continue
        names = _byline_names(text[match.end() :], language(code), lang)
        is_marked = match.group("mark") and text[0].isupper()
        if names is not None and (is_marked or all(_has_two_capitals(name) for name in names)):
            return CreditLine(tuple(("author", name) for name in names), frozenset({"author"}))
    return None


def bare_byline(line: str, lang: str) -> CreditLine | None:
    """The authors a line names that holds nothing but full names, as it stands under some headlines."""
    if len(line) > MAX_CHARACTERS or line.startswith("|"):
        return None
    text = _PLACE_IN_BRACKETS.sub("", reading_form(_CONTACT.sub("", line))).strip("()[]–—-|· ")
    names = _byline_names(text, language(lang), lang) if len(text.split()) <= 9 else None
    if names and not text.endswith((".", "!", "?", ":", ",")) and all(_has_two_capitals(name) for name in names):
        return CreditLine(tuple(("author", name) for name in names), frozenset({"author"}))
    return None


def caption_photo(line: str, lang: str = "und") -> str | None:
    """What stands after the photo mark of a caption, an empty text for a mark without a name, None for no caption."""
    text = reading_form(line)
    if len(text.split()) > MAX_CAPTION_WORDS:
        return None
    labelled = _CAPTION_LABEL.match(text)
    if labelled:
        return labelled.group("name") or ""
    match = _PHOTO.search(text)
    if match:
        is_sentence = match.group("name")[0].islower() and len(text.split()) > MAX_LOWER_CAPTION_WORDS
        return None if is_sentence and text.endswith(".") else match.group("name").strip(" .)]")
    if _PHOTO_PARENTHESIS.search(text) or _PHOTO_OF_HOUSE.fullmatch(text):
        return ""
    bare = _PHOTO_BARE.search(text)
    if bare and photographers(bare.group("name"), lang):
        return bare.group("name")
    signed = _SIGNED_CAPTION.search(text)
    if signed and is_agency(signed.group("agency")) and photographers(signed.group("name"), lang):
        return signed.group("name")
    for pattern in (_AFTER_STOP, _IN_BRACKETS):
        found = pattern.search(text)
        if found and photographers(found.group("name"), lang):
            return found.group("name")
    copyright_ = _COPYRIGHT_NAME.search(text)
    if copyright_ is None or _YEAR.search(copyright_.group()) or begins_with_lead(copyright_.group("name")):
        return None
    is_named = bool(photographers(copyright_.group("name"), lang)) or is_agency(copyright_.group("name"))
    return copyright_.group("name") if copyright_.start() or is_named else None


def is_photo_mark(line: str) -> bool:
    """Whether a line begins with a photo mark: what it shows stands elsewhere."""
    match = _PHOTO.match(reading_form(line))
    return match is not None and match.start() == 0


def photographers(after_mark: str, lang: str) -> list[str]:
    """The person names after a photo mark; agencies and offices are no persons."""
    table = language(lang)
    parts = [part.strip(" .()") for part in _AFTER_PHOTO.split(after_mark)]
    return [
        part for part in parts if part and len(part.split()) > 1 and is_name(part, table) and is_person(part, table)
    ]


def credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is; one that names authors or an interviewer, if with photographers, is a byline."""
    found = read_credit(line, lang)
    is_byline = found is not None and found.roles <= _BYLINE_ROLES and found.roles != {"photo"}
    return None if is_byline else found


def _byline_names(rest: str, table: Language, lang: str) -> list[str] | None:
    """The persons of a byline without dates, places and posts, or None where something else is in it."""
    dated = re.search(r"\s+(?=\d)", rest)
    if dated and is_date_meta(rest[dated.end() :], lang):
        rest = rest[: dated.start()].rstrip(" |·•,–—-")
    head = " ".join(part for part in re.split(r"\s+[|·•]\s+", rest) if not is_date_meta(part, lang))
    head = without_places(head)
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


def _alternatives(phrases: set[str]) -> re.Pattern[str]:
    """One pattern for whole phrases at the beginning of a text, the longest first."""
    choices = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{choices})(?![^\W\d_])")


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
