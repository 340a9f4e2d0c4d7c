"""Lines that a page puts around an article: menus, read more, share, tags, comments, newsletters, copyright."""

import re
from functools import cache

from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form, with_plain_letters, with_romanian_commas
from translate_flow.text.sources import agencies_in

MAX_WORDS = 16
"""Beginnings of the page's lines count only in short lines; a paragraph may begin with the same words."""
MAX_DISCLAIMER_WORDS = 40
MAX_BAR_WORDS, MAX_BAR_PART = 10, 4
MAX_FEW_WORDS = 3
LONG_LEAD = 3
"""A beginning of so many words may hold the word that speaks of the page itself."""

_SURE = frozenset(
    (
        "tags tagged etichete taguri теги метки мітки тэги étiquettes schlagwörter schlagworte stichwörter etiquetas "
        "tagi тагове címkék etiketler © copyright newsletter subscribe abonează-te abonați-vă urmărește-ne urmăriți-ne "
        "susține-ne подписывайтесь подпишитесь підписуйтесь підписуйтеся підпишіться abonnez-vous inscrivez-vous "
        "suivez-nous abonnieren abonniere iscriviti abbonati suscríbete síguenos абонирайте zapisz feliratkozás"
    ).split()
)
"""Beginnings after which anything may follow, with or without a colon."""
_TRIM = " \t•·|*_>»→▶►…:.!?–—-()[]✉📩👉🔔▼▲✅❤️\u00a0"
_CRUMB = r"(?:\s*›\s*|\s*>\s*|\s+[»|/→]\s+)"
_BREADCRUMB = re.compile(rf"[^›>/|]{{2,30}}?(?:{_CRUMB}[^›>/|]{{2,60}}?)+")
_COUNTED = (
    r"(?:comments?|comentari\w*|коммент\w*|комент\w*|commentaires?|kommentare?|comentarios?|commenti|komentarz\w*|shares?|"
    r"views?|likes?|vizualizări|afișări|просмотр\w*|перегляд\w*|прочтени\w*|distribuiri|aprecieri|partages?|vues|aufrufe|"
    r"min(?:utes?|uten|ute|uti|uty|uto|utos|uti)?|мин\w*|хв\w*)"
)
_COUNTS = re.compile(
    rf"(?:\(?\d[\d.,]*\s?[kкm]?\)?\s*(?:de\s+)?{_COUNTED}\.?(?:\s+(?:read|de lecture|lesezeit|de citit|чтения|читання|"
    rf"di lettura|de lectura))?|{_COUNTED}\s*[:(]?\s*\d[\d.,]*\)?)\Z",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)\s*", re.IGNORECASE)
_DESK = re.compile(r"[a-zà-ÿ]{2,4}(?:/[a-zà-ÿ]{2,4}){1,4}")
"""The people of a desk, by their signs: “ani/mr/jmi”."""
_FOOT = re.compile(r"[|·].*©\s?\w|©\s?\w.*[|·]")
_POSTED = re.compile(r"[—–-]\s?.{2,60}\(@\w{2,30}\)\s.*\d{4}\Z")
"""Who posted what a page shows of a network, and when."""
_CUE_TIMES = re.compile(r"[\d:.,]{5,12}\s*-->\s*[\d:.,]{5,12}.*\Z")
_URL_ONLY = re.compile(
    r"(?:https?://|www\.)\S+\Z|(?:[\w-]+\.){1,3}(?:com|org|net|info|press|media|news|eu|md|ro|ru|ua|de|fr|it|es|pl|bg|hu|uk|tr)\Z",
    re.IGNORECASE,
)
_HEADINGS = frozenset(
    (
        "context|contextul|background|explainer|in depth|on this topic|detalii|pe larg|context și detalii|hintergrund|"
        "контекст|предыстория|подробности|подробно|бэкграунд|передісторія|подробиці|contexte|le contexte|repères|"
        "contesto|il contesto|approfondimento|contexto|el contexto|antecedentes|kontekst|tło|háttér|arka plan|"
        "предистория|背景|خلفية"
    ).split("|")
)
"""Words that send to other articles, and as often head a part of this one or stand above its headline."""
_NETWORK = (
    r"(?:facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|x|vk|pinterest|reddit|messenger|tiktok|youtube|"
    r"threads|bluesky|mastodon|flipboard|rss|вконтакте|вк|одноклассники|дзен|google\s+news)"
)
_SHARE_WORD = re.compile(rf"(?:{_NETWORK}|tweet|share|ok|e-?mail|print|\d[\d.,]*)", re.IGNORECASE)
_ON_NETWORK = re.compile(
    rf"[^.!?:«„“\"]{{3,60}}\s(?:on|in|via|pe|în|în|в|у|на|auf|sur|su|en|na|w|във)\s+{_NETWORK}\Z", re.IGNORECASE
)
_LINK_MARK = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s*(?:[:：|»>→–—]|\Z)")
_QUESTION = re.compile(r"(?P<question>[^?]{3,90}\?)\s+(?=\S)")
_KICKERS = frozenset(
    (
        "kommentar video vídeo vidéo видео відео podcast подкаст foto фото live тема thema topic tema explainer comment"
    ).split()
)
"""Words of the page's buttons that may stand above a headline."""


def is_boilerplate(line: str) -> bool:
    """Whether a line is what a page puts around an article: read more, share, tags, comments, copyright."""
    text = _key(line)
    if not text or not any(character.isalnum() for character in text):
        return True
    words = text.split()
    if (
        _COUNTS.match(text)
        or _URL_ONLY.match(text)
        or _CUE_TIMES.match(text)
        or (_COPYRIGHT.match(reading_form(line)) and len(words) <= 25)
    ):
        return True
    if _DESK.fullmatch(reading_form(line)):
        return True
    if len(words) <= MAX_WORDS and (_FOOT.search(line) or _POSTED.match(reading_form(line))):
        return True
    if len(words) <= 8 and all(_SHARE_WORD.fullmatch(word.strip(",|·()+:")) for word in words):
        return not text.replace(" ", "").isdigit()
    if (
        text in _lines()
        or is_menu(line)
        or _is_bar(words)
        or (len(words) <= MAX_DISCLAIMER_WORDS and _phrases().search(text))
    ):
        return True
    return len(words) <= MAX_WORDS and (_begins_like_page(line) or _is_cross_link(line) or _asks_and_sends(line))


def is_count(line: str) -> bool:
    """Whether a line counts comments, views or the minutes it takes to read."""
    return _COUNTS.match(_key(line)) is not None


def _is_bar(words: list[str]) -> bool:
    """Whether a line is several of the page's lines beside each other: “Menu Search Log in”."""
    ends, is_known = {0}, len(words) <= MAX_BAR_WORDS
    for end in range(1, len(words) + 1) if is_known else ():
        parts = (" ".join(words[start:end]) for start in range(max(0, end - MAX_BAR_PART), end) if start in ends)
        if any(part in _lines() or part in _sections() or _SHARE_WORD.fullmatch(part) for part in parts):
            ends.add(end)
    return len(words) > 1 and len(words) in ends and any(word in _lines() for word in words)


def is_menu(line: str) -> bool:
    """Whether a line is nothing but sections of a site, three of them at least."""
    words = [word for word in re.split(r"[\s|·•,/]+", _key(line)) if word]
    return 3 <= len(words) <= 20 and all(word in _sections() for word in words)


def may_be_heading(line: str, *, is_first: bool) -> bool:
    """Whether a line of the page may as well head a part of the article, “Context”, or, first of all, the article."""
    return _key(line) in _HEADINGS or (is_first and _key(line) in _KICKERS)


def is_section(line: str) -> bool:
    """Whether a line is the name of a section of a site, which may stand in a menu or above a headline."""
    return _key(line) in _sections()


def ends_article(line: str) -> bool:
    """Whether a line heads a list of other articles, after which short lines belong to the page."""
    text = _key(line)
    return len(text.split()) <= 6 and _links().match(text) is not None


def ends_page(line: str) -> bool:
    """Whether a line after the text is a count or sends to a network: “News from us on Telegram”."""
    text = _key(line)
    return text.replace(" ", "").isdigit() or (len(text.split()) <= 8 and _ON_NETWORK.fullmatch(text) is not None)


def is_breadcrumb(line: str) -> bool:
    """Whether a line is a trail of sections such as “Home > News”."""
    text = reading_form(line)
    is_quoting = "«" in text or text.endswith((".", "?", "!"))
    return (
        not is_quoting
        and not text.startswith(">")
        and not agencies_in(text)
        and len(text.split()) <= 14
        and _BREADCRUMB.fullmatch(text) is not None
    )


def begins_with_lead(text: str) -> bool:
    """Whether a text begins with words that begin lines of pages."""
    return _leads().match(_key(text)) is not None


def _key(line: str) -> str:
    return with_romanian_commas(reading_form(line)).strip(_TRIM).replace("İ", "i").lower()


def _begins_like_page(line: str) -> bool:
    """Whether a line begins as those of pages do; a sentence, or more than a few words, must also speak of the page.

    A headline may begin with one word of pages, a sentence with several: “Video of a bear in town”, “The views from …”.
    """
    text, whole = _key(line), reading_form(line)
    match = _leads().match(text)
    if match is None:
        return False
    lead, rest = match.group(), text[match.end() :]
    is_sentence = whole.endswith((".", ".”", ".»", '."'))
    is_few = len(text.split()) <= MAX_FEW_WORDS or whole.endswith(("!", "?"))
    if is_few or not rest or rest.lstrip()[:1] in ":：|»>→" or lead in _SURE or (" " in lead and not is_sentence):
        return True
    return _page_words().search(text if len(lead.split()) >= LONG_LEAD else rest) is not None


def _asks_and_sends(line: str) -> bool:
    """Whether a line asks and then sends the reader somewhere: “Like what you read? Support us”."""
    text = with_romanian_commas(reading_form(line))
    match = _QUESTION.match(text)
    if match is None:
        return False
    answer = text[match.end() :]
    return _key(answer) in _lines() or _leads().match(_key(answer)) is not None


def _is_cross_link(line: str) -> bool:
    text = with_romanian_commas(reading_form(line)).strip("•*>»→–—-▶►👉 ").replace("İ", "i").lower()
    match = _links().match(text)
    if match is None or (match.group() in _HEADINGS and text.endswith(".")):
        return False
    return _LINK_MARK.match(text, match.end()) is not None


def _alternatives(phrases: set[str]) -> re.Pattern[str]:
    """One pattern for whole phrases at the beginning of a text, the longest first."""
    choices = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{choices})(?:(?![^\W\d_])|(?<=[\u3400-\u9fff]))")


@cache
def _lines() -> frozenset[str]:
    """Whole lines of boilerplate in all languages, since pages mix them."""
    tables = [language(code) for code in KNOWN]
    return with_plain_letters(line for table in tables for line in (*table.boilerplate_lines, *table.cross_link_leads))


@cache
def _sections() -> frozenset[str]:
    return with_plain_letters(word for code in KNOWN for word in language(code).section_words)


@cache
def _leads() -> re.Pattern[str]:
    return _alternatives({*with_plain_letters(lead for code in KNOWN for lead in language(code).boilerplate_leads)})


@cache
def _links() -> re.Pattern[str]:
    return _alternatives({*with_plain_letters(lead for code in KNOWN for lead in language(code).cross_link_leads)})


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted({*with_plain_letters(phrase for code in KNOWN for phrase in language(code).page_phrases)})
    return re.compile("|".join(map(re.escape, phrases)))


@cache
def _page_words() -> re.Pattern[str]:
    """Beginnings of words that sentences of pages hold besides their first ones."""
    words = sorted({*with_plain_letters(word for code in KNOWN for word in language(code).page_words)})
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})")
