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
_LONGEST = 160


def gap_worth(sentences: Sequence[Sentence], tag: str) -> NDArray[np.float64]:
    """For each sentence the nats that speak for its having no counterpart."""
    pattern = _pattern(tag)
    found = [
        KNOWN_LINE if len(s.text) <= _LONGEST and pattern.match(s.text.strip().casefold()) else 0.0 for s in sentences
    ]
    return np.array(found, dtype=float)


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    """Whole lines, or lines that begin with a lead-in of a link, a share bar or a credit followed by a colon."""
    table: Language = language(tag)
    whole = [re.escape(line.casefold()) + r"\W*$" for line in table.boilerplate_lines]
    leads = [re.escape(lead.casefold()) + r"\b" for lead in (*table.boilerplate_leads, *table.cross_link_leads)]
    credits_ = [phrase for phrases in table.credit_leads.values() for phrase in phrases if "{" not in phrase]
    # A credit lead-in may begin a sentence of the article; with a colon it does not.
    signed = [
        re.escape(phrase.casefold()) + r"\s*:" for phrase in (*credits_, *table.byline_leads, *table.source_leads)
    ]
    return re.compile("|".join([*whole, *leads, *signed]) or r"(?!)")
