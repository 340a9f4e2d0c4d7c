"""The mark a sentence ends in."""

import re
from collections.abc import Iterator, Mapping

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.block import BlockType

RULE = "final_mark"
_LAST = re.compile(r"([.!?…。！？؟।:：;；,，‽]+)[\s\"'”’»“‘›)\]」』》）]*\Z")
_PLAIN: Mapping[str, str] = {
    "。": ".", "।": ".", "！": "!", "？": "?", "؟": "?", "：": ":", "；": ";", "，": ",", "‽": "?", "…": "..."
}  # fmt: skip
_TITLES = frozenset(
    {BlockType.HEADLINE, BlockType.KICKER, BlockType.SUBHEADING, BlockType.LIST_ITEM, BlockType.CAPTION}
)
_SHORT = 4
"""Pieces of fewer words end as they like."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning where only one side asks, or a sentence lost its end; an info for other differences."""
    if not pair.target.strip():
        return
    source, target = _last(pair.source, pair.source_language.code), _last(pair.target, pair.target_language.code)
    if source == target:
        return
    end = len(pair.target.rstrip())
    span = (end - 1, end)
    said = f"The source ends in {source or 'no mark'}, the translation in {target or 'no mark'}"
    if ("?" in source) != ("?" in target):
        yield Finding(RULE, Severity.WARNING, said, target_span=span)
    elif not source or not target:
        if pair.block_type not in _TITLES and len(pair.source.split()) >= _SHORT:
            yield Finding(RULE, Severity.INFO, said, target_span=span)
    elif {source, target} & {":", ";", ","}:
        yield Finding(RULE, Severity.INFO, said, target_span=span)


def _last(text: str, code: str) -> str:
    """The kind of the last mark: `.`, `?`, `!`, `...`, `:`, `;`, `,` or nothing."""
    match = _LAST.search(text.rstrip())
    if not match:
        return ""
    marks = "".join(_PLAIN.get(mark, mark) for mark in match.group(1))
    if code == "el":
        marks = marks.replace(";", "?")
    for kind in ("?", "!", "..."):
        if kind in marks:
            return kind
    return marks[-1]
