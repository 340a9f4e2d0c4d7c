"""Whether a number with a full stop is an ordinal, a part of a date, or the end of a sentence."""

from translate_flow.languages.language import Language
from translate_flow.text.sentence_marks import ROMAN

_LAST_DAY = 31
_YEAR_DIGITS = 4
_ORDINAL_DIGITS = 2


def number_ends(table: Language, number: str, window: str, following: str, *, is_dotted: bool) -> bool:
    """Whether a sentence ends after `number.` before the word or sign `following`, a dot after it if `is_dotted`.

    `number` holds decimal digits only; `window` is the text up to its dot.
    """
    if not table.dotted_ordinals:
        return True
    if is_dotted and table.dotted_romans and ROMAN.match(following):
        return False
    if following.isdecimal():
        return not _is_date(number, following, is_dotted=is_dotted)
    lowered = following.lower()
    if lowered in table.months or lowered in table.short_months:
        return False
    if len(number) > _ORDINAL_DIGITS:
        return following.isalnum() or following not in table.after_ordinal
    before = window[: len(window) - len(number)].split()
    if before and (before[-1].endswith(",") or before[-1].lower().strip("(–-") in table.before_ordinal):
        return lowered in table.starters
    return lowered not in table.after_ordinal


def _is_date(number: str, following: str, *, is_dotted: bool) -> bool:
    """Whether two numbers belong to one date: `1. 5. 2020`, `2020. 05. 01.`."""
    is_day = len(number) <= _ORDINAL_DIGITS and int(number) <= _LAST_DAY
    if is_day and len(following) == _YEAR_DIGITS:
        return True
    return is_dotted and len(following) <= _ORDINAL_DIGITS and (is_day or len(number) == _YEAR_DIGITS)
