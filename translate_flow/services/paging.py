"""Cursors of lists: the id a list goes on from, as text."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from translate_flow.errors import BadInput
from translate_flow.services.views import Page


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


_Item = TypeVar("_Item", bound=_Numbered)


def cursor_id(cursor: str | None) -> int | None:
    """The id a cursor stands for; BadInput for anything that is not one of ours."""
    if not cursor:
        return None
    if not cursor.isdecimal() or len(cursor) > 18:
        raise BadInput("not a cursor this list gave", place="cursor", remedy="Leave it out to begin at the top")
    return int(cursor)


def piece(items: Sequence[_Item], cursor: str | None, limit: int) -> Page[_Item]:
    """A piece of a list that is short enough to be read whole, from behind the item the cursor names."""
    after = cursor_id(cursor)
    begin = next((place + 1 for place, item in enumerate(items) if item.id == after), 0)
    shown = tuple(items[begin : begin + limit])
    return Page(shown, str(shown[-1].id) if begin + limit < len(items) else None)
