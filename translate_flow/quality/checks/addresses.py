"""Web and mail addresses, which must come through letter for letter."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "addresses"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{3,}")


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each address that only one side has; an altered one is named with what it was."""
    source, target = _found(pair.source), _found(pair.target)
    if not pair.target.strip():
        return
    missing = [(text, span) for text, span in source if text not in pair.target]
    extra = [(text, span) for text, span in target if text not in pair.source]
    for at in range(max(len(missing), len(extra))):
        lost, here = missing[at] if at < len(missing) else ("", None)
        come, there = extra[at] if at < len(extra) else ("", None)
        message = f"{lost} is not in the translation" if lost else f"{come} is not in the source"
        yield Finding(RULE, Severity.WARNING, f"{lost} became {come}" if lost and come else message, here, there)


def _found(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Addresses without the marks that close the sentence around them."""
    found = []
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(".,;:!?…'’")
        if address.endswith(")") and "(" not in address:
            address = address.rstrip(")")
        found.append((address, (match.start(), match.start() + len(address))))
    return found
