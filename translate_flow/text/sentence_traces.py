"""Traces of lost line breaks: what mail and forums leave in a text that was pasted into one line.

A ruled line, three asterisks between sentences, the stamp of a mail, the last words of a letter before the name, an
address in angle brackets or after a colon, one web address after another or before a word that begins sentences, a
smiley, and the names of attached files stand where a line ended once; newspaper text holds none of them inside a
sentence.
"""

import re

_FILE = r"(?<!\S)[\w.%+-]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|html?|txt|jpe?g|png|zip)(?!\w)"
TRACE = (
    r"(?<![*_=~#-])[*_=~#-]{10,}+(?!\S)"
    r"|(?<!\S)(?:\*\*\*|\* \* \*)(?!\S)"
    r"|(?:[Rr]egards|[Ss]incerely),(?=\s[^\Wa-z_])"
    r"|(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}[ ]\d{1,2}:\d\d(?::\d\d)?[ ][AP]M(?!\S)"
    r"|(?<=: )[\w.+=-]{1,64}+@[\w.-]{1,64}+(?=\s[^\Wa-z_])"
    r"|<[\w.+=-]{1,64}@[\w.-]{1,64}>(?=\s{1,3}[^\Wa-z_])"
    r"|https?://\S{1,200}+(?=\s{1,3}https?://)"
    r"|(?<!\S)(?:https?://|www\.|[\w.+=-]{1,64}+@(?=[\w-]{1,64}+\.))\S{1,200}+(?<=[\w/)\]])(?=\s{1,3}\w)"
    r"|<<[^<>\n]{1,80}+>>(?=\s{1,3}[\w-])"
    rf"|(?:(?<=\))|(?<=>>)|{_FILE})(?=\s-\s{_FILE})"
    r"|(?<!\S)--(?=\s(?:Posted|Sent)\s)"
    r"|(?<!\S)[:;]-?[()DP](?!\S)"
)
"""The traces, bounded on every side; part of the pattern of candidates."""

_RULE = frozenset("*_=~#-")
_RULE_LENGTH = 10
_WHOLE = frozenset("hRrSs")
_ADDRESS = re.compile(r"https?://|www\.|[^\s<@]+@")
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+)")
_SIGNS = (
    "://",
    "www.",
    "@",
    ">>",
    "-- Posted",
    "-- Sent",
    *(f".{ending}" for ending in ("pdf", "doc", "xls", "ppt", "htm", "txt", "jp", "png", "zip")),
    " AM",
    " PM",
    " :)",
    " :(",
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


def trace_ends(candidate: re.Match[str], start: int, starters: frozenset[str]) -> tuple[int, ...]:
    """Where sentences end around a trace: before a ruled line and a stamp that stands alone, and after any of them.

    After an address only one of the `starters` begins a sentence, with its capital.
    """
    text, at, end = candidate.string, candidate.start(), candidate.end()
    trace = candidate.group()
    following = text[end : end + 2].lstrip()[:1]
    if not trace or trace[0] == "<" or trace == "--" or text.startswith(" - ", end):
        return (end,)
    if trace[0] in ":;":
        return (end,) if following.isupper() else ()
    if _ADDRESS.match(trace):
        return (end,) if _goes_on_anew(text, at, end, starters) else ()
    if trace[0] in _WHOLE:
        return (end,)
    if len(trace) < _RULE_LENGTH and trace[0] == "*":
        return (end,) if at == start else ()
    before = text[max(start, at - 80) : at].split()
    if trace[0] in _RULE:
        ends_before = bool(before) and before[-1][-1] != ":"
        return _at(ends_before, text, start, at) + ((end,) if following.isupper() or following in '"“„' else ())
    stands_alone = bool(before) and (before[-1][0].isupper() or "@" in before[-1]) and before[-1][-1] != ":"
    return _at(stands_alone, text, start, at) + ((end,) if following.isalnum() else ())


def _goes_on_anew(text: str, at: int, end: int, starters: frozenset[str]) -> bool:
    """Whether a line ended after the address: another address follows, or a word that begins sentences."""
    if text[end : end + 12].lstrip().startswith(("http://", "https://")):
        return True
    word = _FIRST_WORD.match(text, end)
    if word is None or not word[1][0].isupper():
        return "@" in text[at:end] and text[at - 2 : at] == ": " and text[end : end + 2].lstrip()[:1].isdigit()
    return word[1].lower() in starters or ("@" in text[at:end] and text[at - 2 : at] == ": ")


def _at(is_end: bool, text: str, start: int, at: int) -> tuple[int, ...]:
    return (start + len(text[start:at].rstrip()),) if is_end else ()
