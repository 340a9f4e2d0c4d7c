"""Cursors of lists: the id a list goes on from, as text."""

from translate_flow.errors import BadInput


def cursor_id(cursor: str | None) -> int | None:
    """The id a cursor stands for; BadInput for anything that is not one of ours."""
    if not cursor:
        return None
    if not cursor.isdecimal() or len(cursor) > 18:
        raise BadInput("not a cursor this list gave", place="cursor", remedy="Leave it out to begin at the top")
    return int(cursor)
