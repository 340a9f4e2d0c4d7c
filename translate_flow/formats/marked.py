"""Marks in a text on its way out: as inline codes beside it, or woven into it as somebody's markup."""

from collections.abc import Callable, Sequence

from translate_flow.formats.record import Code
from translate_flow.formats.xml_text import quote
from translate_flow.text.marks import Mark, MarkKind, borders
from translate_flow.text.tags import numbers

ELEMENTS = {
    MarkKind.BOLD: "strong",
    MarkKind.ITALIC: "em",
    MarkKind.UNDERLINE: "u",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.LINK: "a",
}


def opening(mark: Mark) -> str:
    """The start tag of a mark in a web page."""
    address = f' href="{quote(mark.target)}"' if mark.target else ""
    return f"<{ELEMENTS[mark.kind]}{address}>"


def closing(mark: Mark) -> str:
    """The end tag of a mark in a web page."""
    return f"</{ELEMENTS[mark.kind]}>"


def codes(marks: Sequence[Mark], like: Sequence[Mark] = ()) -> tuple[Code, ...]:
    """The marks as pairs of codes with ids from 1; a mark that says what one of `like` does has the id of that one."""
    named = numbers(marks, like)
    return tuple(
        Code(at, "open" if is_open else "close", str(named[i]), (opening if is_open else closing)(marks[i]))
        for at, i, is_open in borders(marks)
    )


def woven(
    text: str,
    marks: Sequence[Mark],
    plain: Callable[[str], str],
    open_: Callable[[Mark], str] = opening,
    close: Callable[[Mark], str] = closing,
) -> str:
    """The text written by `plain`, with the markup of its marks around their words."""
    parts = []
    last = 0
    for at, i, is_open in borders(marks):
        parts.append(plain(text[last:at]) if at > last else "")
        parts.append(open_(marks[i]) if is_open else close(marks[i]))
        last = at
    return "".join(parts) + plain(text[last:])
