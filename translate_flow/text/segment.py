"""Where sentences end: rules over a language's table, without a model, linear in the length of the text.

A boundary is proposed at every run of stops that white space (or, after an ideographic stop, anything) follows, and at
every line break; `sentence_rules` then says no for abbreviations, initials, ordinals, open brackets and what goes on in
lower case. Unknown abbreviations of a publication are handed in by the caller.
"""

import re

from translate_flow.languages.registry import language
from translate_flow.text.sentence_marks import SPACES, blank_line, candidates
from translate_flow.text.sentence_rules import Rules
from translate_flow.text.sentence_traces import has_traces, trace_ends
from translate_flow.text.sentence_words import words_of


def sentence_ends(
    text: str, lang: str, *, abbreviations: frozenset[str] = frozenset(), is_wrapped: bool = False
) -> list[int]:
    """The exclusive character offsets at which sentences end, strictly increasing, white space belonging to nobody.

    `abbreviations` (folded to lower case, without the last dot) are added to those after which no sentence ends. With
    `is_wrapped` a single line break counts as a space; a blank line always ends a sentence.
    """
    return [end for _, end in spans(text, lang, abbreviations=abbreviations, is_wrapped=is_wrapped)]


def spans(
    text: str, lang: str, *, abbreviations: frozenset[str] = frozenset(), is_wrapped: bool = False
) -> list[tuple[int, int]]:
    """The sentences as (start, end) without the white space around them; every other character is in exactly one."""
    table = language(lang)
    rules = Rules(text, words_of(table.code, abbreviations), is_wrapped)
    found: list[tuple[int, int]] = []
    start = _after_space(text, 0)
    for candidate in candidates(table.extra_stops, traces=has_traces(text)).finditer(text):
        if candidate.start() < start:
            continue
        for end in _ends(candidate, start, rules):
            if end > start:
                found.append((start, end))
                start = _after_space(text, end)
    if start < len(text):
        found.append((start, start + len(text[start:].rstrip())))
    return found


def _ends(candidate: re.Match[str], start: int, rules: Rules) -> tuple[int, ...]:
    """The ends of sentences at a candidate, none where the sentence goes on."""
    if candidate["trace"] is not None:
        return trace_ends(candidate, start, rules.words.table.starters)
    if candidate["line"] is None:
        return (rules.end_at(candidate, start),)
    text, at = candidate.string, candidate.start()
    if rules.is_wrapped and blank_line().match(text, at) is None:
        return ()
    return (start + len(text[start:at].rstrip()),)


def _after_space(text: str, at: int) -> int:
    match = SPACES.match(text, at)
    return match.end() if match else at
