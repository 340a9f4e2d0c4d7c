"""What a single paragraph is by its wording alone; position among the others is `article`'s business."""

import re
from collections.abc import Callable
from functools import cache

from translate_flow.languages.registry import KNOWN, language
from translate_flow.text.characters import reading_form
from translate_flow.text.credits import CreditLine, read_credit
from translate_flow.text.page_lines import is_boilerplate
from translate_flow.text.sources import is_agency_list

_STARRED = re.compile(r"\*{1,3}[^\W\d_a-z][^*]{20,300}\.")
"""A note to a star in the text: “*The names were changed.”"""
_NOTE = re.compile(r"[\[(*{].{3,600}[\])*}]?\Z", re.DOTALL)
BYLINE_ROLES = frozenset({"author", "interviewer", "photo"})
MAX_SHARED = 200
"""A line of more characters is no credit beside a sentence of the page."""
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W\d_]{3}[.!?])|(?<=[^\W\d_][.!?][”»“])|(?<=[^\W\d_][”»“\"][.!?]))\s+(?=[^\W\d_])"
)


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


def credit(line: str, lang: str) -> CreditLine | None:
    """The credit a line is; one that names authors or an interviewer, if with photographers, is a byline."""
    found = read_credit(line, lang) or beside_page(line, lang, read_credit)
    is_byline = found is not None and found.roles <= BYLINE_ROLES and found.roles != {"photo"}
    return None if is_byline else found


def beside_page(line: str, lang: str, read: Callable[[str, str], CreditLine | None]) -> CreditLine | None:
    """The people `read` finds in sentences of a line whose others are the page's: “First in X. Translation: Y”."""
    sentences = _SENTENCE_END.split(reading_form(line)) if len(line) <= MAX_SHARED else []
    found = [read(sentence, lang) for sentence in sentences]
    rest = [sentence for sentence, credit in zip(sentences, found, strict=True) if credit is None]
    told = [credit for credit in found if credit is not None]
    if not rest or not told or not all(is_boilerplate(each) or source_line(each, lang) for each in rest):
        return None
    return CreditLine(
        tuple(person for credit in told for person in credit.people),
        frozenset(role for credit in told for role in credit.roles),
    )


def _alternatives(phrases: set[str]) -> re.Pattern[str]:
    """One pattern for whole phrases at the beginning of a text, the longest first."""
    choices = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{choices})(?:(?![^\W\d_])|(?<=[\u3400-\u9fff]))")


@cache
def _note_leads(code: str) -> re.Pattern[str]:
    return _alternatives(set(language(code).note_leads))


@cache
def _source_leads(code: str) -> re.Pattern[str]:
    leads = "|".join(re.escape(lead) for lead in sorted(language(code).source_leads, key=len, reverse=True))
    return re.compile(rf"(?:{leads or r'(?!)'})\s*(?:(?P<mark>[:：—–-])\s*|(?<=\s)(?=\S))", re.IGNORECASE)


@cache
def _codes(lang: str) -> tuple[str, ...]:
    """The text's own language first, then the others that have a vocabulary, since pages mix them."""
    first = language(lang).code
    return (first, *(code for code in KNOWN if code != first and language(code).boilerplate_lines))
