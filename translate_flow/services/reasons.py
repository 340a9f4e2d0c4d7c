"""Reasons people give for what they do."""

from translate_flow.errors import TooLarge
from translate_flow.text.characters import check_text

MAX_REASON = 2_000


def check_reason(reason: str, place: str) -> None:
    """Raises BadInput where a reason could not be stored or is longer than one reads."""
    check_text(reason, place=place)
    if len(reason) > MAX_REASON:
        raise TooLarge("the reason is too long", place=place, remedy=f"At most {MAX_REASON:,} characters")
