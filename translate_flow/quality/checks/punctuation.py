"""Marks at the end, quotation marks, brackets."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.block import BlockType

_LAST = re.compile(r"([.!?…。！？؟:;]+)[\s\"'”’»“)\]』」]*\Z")
_GROUP = {"。": ".", "！": "!", "？": "?", "؟": "?"}
_TITLES = frozenset(
    {BlockType.HEADLINE, BlockType.KICKER, BlockType.SUBHEADING, BlockType.LIST_ITEM, BlockType.CAPTION}
)
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def final_mark(pair: Pair) -> Iterator[Finding]:
    """A warning where one side asks or exclaims and the other does not; an info for other differences at the end."""
    source, target = _last(pair.source), _last(pair.target)
    if not pair.target.strip() or source == target:
        return
    if "?" in source + target and ("?" in source) != ("?" in target):
        span = (max(0, len(pair.target.rstrip()) - 1), len(pair.target.rstrip()))
        message = f"The source ends in “{source or 'no mark'}”, the translation in “{target or 'no mark'}”"
        yield Finding("final_mark", Severity.WARNING, message, target_span=span)
    elif bool(source) != bool(target) and pair.block_type not in _TITLES and len(pair.source.split()) > 3:
        span = (max(0, len(pair.target.rstrip()) - 1), len(pair.target.rstrip()))
        yield Finding("final_mark", Severity.INFO, "Only one side ends in a mark", target_span=span)


def brackets(pair: Pair) -> Iterator[Finding]:
    """A warning for each bracket of the translation without its partner, unless the source lacks it too."""
    if _unmatched(pair.source):
        return
    for at in _unmatched(pair.target):
        message = f"The bracket “{pair.target[at]}” has no partner"
        yield Finding("brackets", Severity.WARNING, message, target_span=(at, at + 1))


def quotations(pair: Pair) -> Iterator[Finding]:
    """A warning where a quotation is opened or closed only, and where one side quotes and the other does not."""
    opened = [mark for mark in pair.target if mark in '„«“”»"']
    quoted = any(mark in pair.source for mark in '„«“”»"')
    if len(opened) % 2 and pair.target.strip():
        at = max(pair.target.rfind(mark) for mark in '„«“”»"')
        in_source = sum(mark in '„«“”»"' for mark in pair.source)
        if in_source % 2 == 0:
            yield Finding("quotations", Severity.WARNING, "A quotation mark has no partner", target_span=(at, at + 1))
    elif quoted and not opened and pair.target.strip() and not re.search("[‘’‚‹›'—–]", pair.target):
        yield Finding("quotations", Severity.INFO, "The source quotes, the translation does not")


def _last(text: str) -> str:
    match = _LAST.search(text.rstrip())
    return "".join(dict.fromkeys(_GROUP.get(mark, mark) for mark in match.group(1))) if match else ""


def _unmatched(text: str) -> list[int]:
    open_ones: list[int] = []
    wrong: list[int] = []
    for at, character in enumerate(text):
        if character in "([{":
            open_ones.append(at)
        elif character in _BRACKETS:
            if open_ones and text[open_ones[-1]] == _BRACKETS[character]:
                open_ones.pop()
            elif not (character == ")" and re.search(r"(?:\A|\s)\(?\w{1,2}\Z", text[:at])):
                wrong.append(at)
    return sorted(wrong + open_ones)
