"""Tags made to hold a parser up: libxml2 needs a time that grows with the square of a tag's attributes."""

import re

from translate_flow.errors import TooLarge

MAX_ATTRIBUTES = 1_000
_LONG = 20_000
"""Characters a tag must have to be counted; shorter ones cannot hold enough to matter."""
_VALUE = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
# As browsers read a tag: a quotation mark opens a value only after the sign of equality.
_TAG = re.compile(r"""<[a-zA-Z](?:=\s*"[^"]*"|=\s*'[^']*'|[^>=]+|=)*""")
_APART = re.compile(r"[\s/]+")


def check_tags(html: str, place: str) -> None:
    """Raises TooLarge for a page with a tag of more attributes than any page has."""
    if len(html) < _LONG:
        return
    for tag in _TAG.finditer(html):
        if tag.end() - tag.start() >= _LONG:
            count = len(_APART.split(_VALUE.sub("= ", tag.group())))
            if count > MAX_ATTRIBUTES:
                raise TooLarge(f"a tag of {count:,} attributes", place=place, remedy="Paste the article’s text instead")
