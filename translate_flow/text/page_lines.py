"""Lines that a page puts around an article: menus, read more, share, tags, comments, newsletters, copyright."""

import re
from functools import cache

from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form, with_plain_letters, with_romanian_commas

MAX_WORDS = 16
"""Beginnings of the page's lines count only in short lines; a paragraph may begin with the same words."""
LONG_LEAD = 3
"""A beginning of so many words may hold the word that speaks of the page itself."""

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
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
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


def is_boilerplate(line: str) -> bool:
    """Whether a line is what a page puts around an article: read more, share, tags, comments, copyright."""
    text = _key(line)
    if not text or not any(character.isalnum() for character in text):
        return True
    words = text.split()
    if _COUNTS.match(text) or _URL_ONLY.match(text) or (_COPYRIGHT.match(reading_form(line)) and len(words) <= 25):
        return True
    if len(words) <= 8 and all(_SHARE_WORD.fullmatch(word.strip(",|·()+:")) for word in words):
        return not text.replace(" ", "").isdigit()
    if text in _lines() or is_menu(line):
        return True
    return len(words) <= MAX_WORDS and (_begins_like_page(line) or _is_cross_link(line) or _asks_and_sends(line))


def is_menu(line: str) -> bool:
    """Whether a line is nothing but sections of a site, three of them at least."""
    words = [word for word in re.split(r"[\s|·•,/]+", _key(line)) if word]
    return 3 <= len(words) <= 20 and all(word in _sections() for word in words)


def is_section(line: str) -> bool:
    """Whether a line is the name of a section of a site, which may stand in a menu or above a headline."""
    return _key(line) in _sections()


def ends_article(line: str) -> bool:
    """Whether a line heads a list of other articles, after which short lines belong to the page."""
    text = _key(line)
    return len(text.split()) <= 6 and _links().match(text) is not None


def points_to_network(line: str) -> bool:
    """Whether a line ends in the name of a network, as in “News from us on Telegram”; the same may head a paragraph."""
    return len(line.split()) <= 8 and _ON_NETWORK.fullmatch(_key(line)) is not None


def is_breadcrumb(line: str) -> bool:
    """Whether a line is a trail of sections such as “Home > News”."""
    text = reading_form(line)
    is_quoting = "«" in text or text.endswith((".", "?", "!"))
    return not is_quoting and len(text.split()) <= 14 and _BREADCRUMB.fullmatch(text) is not None


def begins_with_lead(text: str) -> bool:
    """Whether a text begins with words that begin lines of pages."""
    return _leads().match(_key(text)) is not None


def _key(line: str) -> str:
    return with_romanian_commas(reading_form(line)).strip(_TRIM).lower()


def _begins_like_page(line: str) -> bool:
    """Whether a line begins as those of pages do; a sentence with its stop must also speak of the page."""
    text = _key(line)
    match = _leads().match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    is_sentence = len(text.split()) > 3 and reading_form(line).endswith((".", ".”", ".»", '."'))
    if not is_sentence or not rest or rest.lstrip()[:1] in ":：|»>→":
        return True
    is_long = len(match.group().split()) >= LONG_LEAD
    return _page_words().search(text if is_long else rest) is not None


def _asks_and_sends(line: str) -> bool:
    """Whether a line asks and then sends the reader somewhere: “Like what you read? Support us”."""
    text = with_romanian_commas(reading_form(line))
    match = _QUESTION.match(text)
    if match is None:
        return False
    answer = text[match.end() :]
    return _key(answer) in _lines() or _leads().match(_key(answer)) is not None


def _is_cross_link(line: str) -> bool:
    text = with_romanian_commas(reading_form(line)).strip("•*>»→–—-▶►👉 ").lower()
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
def _page_words() -> re.Pattern[str]:
    """Beginnings of words that sentences of pages hold besides their first ones."""
    words = sorted({*with_plain_letters(word for code in KNOWN for word in language(code).page_words)})
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})")
