"""Evidence of boilerplate: lines of the page, not of the article, seldom have a counterpart."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Sentence
from translate_flow.languages.language import Language
from translate_flow.languages.registry import language

KNOWN_LINE = 3.0
"""Nats by which a line of the page is likelier to stand alone; of 339 such lines in the development sets 327 do."""
ROLES = ("author", "editor", "interviewer", "photo", "translator")
"""The roles of credits that are told apart: a photographer's credit translates no translator's."""
_LONGEST = 160


def gap_worth(lines: NDArray[np.int64]) -> NDArray[np.float64]:
    """For each sentence, by its kind of line, the nats that speak for its having no counterpart."""
    return np.where(lines > 0, KNOWN_LINE, 0.0)


def page_lines(sentences: Sequence[Sentence], tag: str) -> NDArray[np.int64]:
    """For each sentence the kind of line of the page it is, a link, a share bar, a credit; 0: of the article."""
    return np.array([_kind(sentence.text.strip(), _patterns(tag)) for sentence in sentences], dtype=np.int64)


def _kind(text: str, patterns: Sequence[re.Pattern[str]]) -> int:
    if len(text) > _LONGEST:
        return 0
    for kind, pattern in enumerate(patterns, 1):
        found = pattern.match(text)
        if found and all(word[0].isupper() for word in (found.groupdict().get("name") or "").split()):
            return kind
    return 0


@cache
def _patterns(tag: str) -> tuple[re.Pattern[str], ...]:
    """Lines of the page by kind, in one order for all languages: links, share bars and the like, credits by role."""
    table: Language = language(tag)
    lines = [re.escape(line) + r"\W*$" for line in table.boilerplate_lines]
    leads, links = (
        [re.escape(lead) + r"\b" for lead in kind] for kind in (table.boilerplate_leads, table.cross_link_leads)
    )
    credits_ = {role: table.credit_leads.get(role, ()) for role in ROLES}
    credits_["author"] = (*credits_["author"], *table.byline_leads)
    kinds = ["|".join(links), "|".join([*lines, *leads]), *map(_signed, [*credits_.values(), table.source_leads])]
    return tuple(re.compile(kind or r"(?!)", re.IGNORECASE) for kind in kinds)


def _signed(phrases: Sequence[str]) -> str:
    """Lead-ins of a credit. They may begin a sentence of the article; with a colon, or a name alone, they do not."""
    plain = [re.escape(phrase) for phrase in phrases if "{" not in phrase]
    longer = [phrase for phrase in plain if r"\ " in phrase]
    name = r"\s+(?P<name>[^\s.!?]+(?:\s[^\s.!?]+){0,3})$"
    kinds = [rf"(?:{'|'.join(plain)})\s*:"] if plain else []
    return "|".join([*kinds, rf"(?:{'|'.join(longer)}){name}"] if longer else kinds)
