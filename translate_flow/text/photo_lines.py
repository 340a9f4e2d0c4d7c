"""Captions: the photo marks a line may bear, and the people who took the picture."""

import re

from translate_flow.languages.registry import language
from translate_flow.text.characters import reading_form
from translate_flow.text.page_lines import begins_with_lead
from translate_flow.text.person_names import is_archive, is_name, is_person
from translate_flow.text.sources import is_agency

MAX_CAPTION_WORDS = 30
MAX_LOWER_CAPTION_WORDS = 5
"""A sentence of more words may follow a photo mark in small letters: “Photo: not allowed in this museum.”"""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PHOTO = re.compile(
    r"(?:\A|[\s(\[|/.—–-])(?:photo(?:s|graph(?:y|s|er)?)?|fotos?|fotografi[ei]|fotograf[ií]as?|fotók?|фотографии|"
    r"фото|світлин[аи]|снимка|снимки|bild(?:er)?|zdjęci[ea]|fot\.|fotoğraf|crédits? photo|images?|imagine|"
    r"credit foto|sursa foto|photo credit|pictures?|illustration|getty images|shutterstock|bildquelle|fotoğraflar|"
    r"تصوير|عدسة|الصورة|صورة|摄影|攝影|供图|供圖)"
    r"\s*(?:(?:by|de|von|par|di|por)\b|[:：©/|])\s*(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
_PHOTO_PARENTHESIS = re.compile(r"[(\[](?:photo|foto|фото)\b[^()]*[)\]]\s*\Z", re.IGNORECASE)
_PHOTO_OF_HOUSE = re.compile(
    r"\W*(?:photos?|fotos?|foto|fotografii|фото|фотографии|світлини|снимки?)\s(?:[^\W\d_]+\s){0,3}"
    r"(?:author|autor|auteur|автор|archiv|arhiv|архив|архів)\w*(?:\s[^\W\d_]+){0,2}\W*",
    re.IGNORECASE,
)
_PHOTO_OF_AUTHOR = re.compile(
    r"[.!?…]\s+(?:photo|foto|fot\.|фото|снимка|fotó)\s(?:by |de |di |del? |des |l['’])?(?:the |l['’])?"
    r"(?:author|autor|auteur|автор|автора)\w*\W*\Z"
    r"|[.!?…(]\s*(?:архивное фото|архівне фото|file photo|archive photo|photo d['’]archives?|foto de archivo|"
    r"archivbild|archivfoto|foto arhivă|imagine de arhivă|foto d['’]archivio|zdjęcie archiwalne|"
    r"архивна снимка|archív fotó|arşiv)\W*\Z",
    re.IGNORECASE,
)
"""A caption whose picture its article's author took."""
_FROM_NETWORK = re.compile(
    r"[.!?…]\s+\([^()/]{2,60}/\s?(?:Telegram|Facebook|Instagram|X|Twitter|YouTube|Getty Images)\)\Z"
)
"""A caption whose picture a network or an archive showed: “(State Emergency Service/Telegram)”."""
_CAPTION_LABEL = re.compile(
    r"(?:(?:image source|автор фото|автор фотографії|crédit photo|fuente de la imagen|bildquelle)\s?,\s(?P<name>\S.*)"
    r"|(?:image caption|media caption|подпись к фото|підпис до фото|légende image|pie de foto|bildunterschrift)[,:]\s)",
    re.IGNORECASE,
)
"""How some broadcasters label the parts of a caption, with a comma after it."""
_PHOTO_BARE = re.compile(
    r"(?:\A|[/.(|–—-]\s*)(?i:foto|photo|фото|світлина|фотография|снимка|fot\.|zdj\.)\s+(?P<name>[^.,:/()]{5,40})"
    r"(?:\s*/\s*[^/:.]{2,30}){0,3}\W*\Z"
)
"""A photo mark right before a full name, as the last thing of a caption, with those it was made for."""
_CAPITALS = r"[A-ZĂÂÎȘȚÀ-ÖØ-ÞŁŚŻŹĆŃĘĄŐŰА-ЯІЇЄҐ][A-ZĂÂÎȘȚÀ-ÖØ-ÞŁŚŻŹĆŃĘĄŐŰА-ЯІЇЄҐ'’ -]"
_AFTER_STOP = re.compile(
    rf"(?:\w[.…)]\s?|\w[.…)]?\s/\s)(?P<name>{_CAPITALS}{{6,40}}?)"
    rf"(?:\s(?:POUR|FOR|PENTRU|FÜR|PER|DLA|PARA)\s[«“\"]?\s?{_CAPITALS}+[»”\"]?|\s?/\s?{_CAPITALS}+)?\Z"
)
_IN_BRACKETS = re.compile(r"[.!?…]\s+\((?P<name>[^()/]{5,40}?)\s?/\s?[^()]{2,40}\)\Z")
"""Photographers set in capitals or in brackets after the sentence of a caption."""
_SIGNED_CAPTION = re.compile(r"(?:\A|[.!?…]\s+)(?P<name>[^.!?/]{5,40}?)\s*/\s*(?P<agency>[^./]{2,30})\Z")
_AFTER_AGENCY = re.compile(r"[.!?…]\s+(?P<agency>[^./]{2,30}?)\s?/\s?(?P<name>[^/]{5,40})\Z")
_AFTER_PHOTO = re.compile(r"\s*[/,;|]\s*|\s+(?:via|for|pentru|pour|für|для|per|para|dla)\s+")
_COPYRIGHT_NAME = re.compile(r"©\s*(?P<name>[^\W\d_][^©]*)\Z")


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
    if any(pattern.search(text) for pattern in (_PHOTO_PARENTHESIS, _PHOTO_OF_AUTHOR, _FROM_NETWORK)):
        return ""
    if _PHOTO_OF_HOUSE.fullmatch(text):
        return ""
    bare = _PHOTO_BARE.search(text)
    if bare and (photographers(bare.group("name"), lang) or is_archive(bare.group("name"))):
        return bare.group("name")
    signed = _SIGNED_CAPTION.search(text)
    if signed and is_agency(signed.group("agency")) and photographers(signed.group("name"), lang):
        return signed.group("name")
    after = _AFTER_AGENCY.search(text)
    if after and is_agency(after.group("agency")) and photographers(after.group("name"), lang):
        return after.group("name")
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
