"""Traces of lost line breaks: what mail and forums leave in a text that was pasted into one line.

A ruled line, three asterisks between sentences, the stamp of a mail, the last words of a letter before the name, an
address in angle brackets or after a colon, one web address after another and a smiley stand where a line ended once;
newspaper text holds none of them inside a sentence.
"""

import re

TRACE = (
    r"(?<![*_=~#-])[*_=~#-]{10,}+(?!\S)"
    r"|(?<!\S)(?:\*\*\*|\* \* \*)(?!\S)"
    r"|(?:[Rr]egards|[Ss]incerely),(?=\s[^\Wa-z_])"
    r"|(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}[ ]\d{1,2}:\d\d(?::\d\d)?[ ][AP]M(?!\S)"
    r"|(?<=: )[\w.+=-]{1,64}+@[\w.-]{1,64}+(?=\s[^\Wa-z_])"
    r"|<[\w.+=-]{1,64}@[\w.-]{1,64}>(?=\s{1,3}[^\Wa-z_])"
    r"|https?://\S{1,200}+(?=\s{1,3}https?://)"
    r"|(?<!\S)[:;]-?[)DP](?!\S)"
)
"""The traces, bounded on every side; part of the pattern of candidates."""

_RULE = frozenset("*_=~#-")
_RULE_LENGTH = 10
_WHOLE = frozenset("<hRrSs")
_SIGNS = (
    "://",
    "@",
    " AM",
    " PM",
    " :)",
    " :-",
    " :D",
    " :P",
    " ;)",
    " ;-",
    "***",
    "* * *",
    "egards,",
    "incerely,",
    *(mark * 10 for mark in sorted(_RULE)),
)


def has_traces(text: str) -> bool:
    """Whether looking for traces may be worth its time, which doubles that of the whole search."""
    return any(sign in text for sign in _SIGNS)


def trace_ends(candidate: re.Match[str], start: int) -> tuple[int, ...]:
    """Where sentences end around a trace: before a ruled line and a stamp that stands alone, and after any of them."""
    text, at, end = candidate.string, candidate.start(), candidate.end()
    trace = candidate.group()
    following = text[end : end + 2].lstrip()[:1]
    if trace[0] in ":;":
        return (end,) if following.isupper() else ()
    if trace[0] in _WHOLE or "@" in trace:
        return (end,)
    if len(trace) < _RULE_LENGTH and trace[0] == "*":
        return (end,) if at == start else ()
    before = text[max(start, at - 80) : at].split()
    if trace[0] in _RULE:
        ends_before = bool(before) and before[-1][-1] != ":"
        return _at(ends_before, text, start, at) + ((end,) if following.isupper() or following in '"“„' else ())
    stands_alone = bool(before) and (before[-1][0].isupper() or "@" in before[-1]) and before[-1][-1] != ":"
    return _at(stands_alone, text, start, at) + ((end,) if following.isalnum() else ())


def _at(is_end: bool, text: str, start: int, at: int) -> tuple[int, ...]:
    return (start + len(text[start:at].rstrip()),) if is_end else ()
