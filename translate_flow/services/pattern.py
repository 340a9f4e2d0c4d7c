"""Patterns people type to search with: compiled with a plain message, searched within a limit of time."""

import time
from collections.abc import Callable

import regex

from translate_flow.errors import BadInput

MAX_PATTERN = 200
SECONDS = 2.0
"""The time one search through an article may take in all."""


def searcher(pattern: str) -> Callable[[str], bool]:
    """Whether a text holds the pattern, in small and capital letters alike; BadInput where it is none or takes long."""
    if len(pattern) > MAX_PATTERN:
        raise BadInput("the pattern is too long", place="text", remedy=f"At most {MAX_PATTERN} characters")
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE | regex.V0)
    except regex.error as error:
        fault = f"not a pattern: {error.msg}" + (f" at character {error.pos + 1}" if error.pos is not None else "")
        raise BadInput(fault, place="text", remedy="Mind brackets, and put \\ before a sign meant as itself") from error
    ends = time.monotonic() + SECONDS

    def holds(text: str) -> bool:
        left = ends - time.monotonic()
        try:
            if left > 0:
                return compiled.search(text, timeout=left) is not None
        except TimeoutError:
            pass
        fault = f"the search took more than {SECONDS:g} seconds"
        raise BadInput(fault, place="text", remedy="Write the pattern more simply, without repeats inside repeats")

    return holds
