"""Marks in a text on its way out: as inline codes beside it, or woven into it as somebody's markup."""

import re
from collections.abc import Callable, Sequence
from html import unescape

from translate_flow.formats.record import Code
from translate_flow.formats.xml_text import quote
from translate_flow.text.kept_marks import uncrossed
from translate_flow.text.marks import Mark, MarkKind, borders, safe_target
from translate_flow.text.tags import numbers

_TAG = re.compile(r'<(?:(?P<close>/)?(?P<name>strong|em|u|sup|sub|a)|a href="(?P<href>[^"<>]*)")>')
ELEMENTS = {
    MarkKind.BOLD: "strong",
    MarkKind.ITALIC: "em",
    MarkKind.UNDERLINE: "u",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.LINK: "a",
}

_KINDS = {name: kind for kind, name in ELEMENTS.items()}


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


def shown(text: str, found: Sequence[Code]) -> tuple[Mark, ...]:
    """The marks that codes of a text say in the words of `opening` and `closing`; other codes show nothing."""
    open_: list[tuple[Code, MarkKind, str]] = []
    marks: list[Mark] = []
    for code in found:
        tag = _TAG.fullmatch(code.data)
        if tag is None:
            continue
        if code.kind == "open":
            href = tag["href"]
            open_.append((code, _KINDS["a" if href is not None else tag["name"]], safe_target(unescape(href or ""))))
            continue
        if open_ and open_[-1][0].id == code.id and code.kind == "close":
            begun, kind, target = open_.pop()
            is_live = kind is not MarkKind.LINK or target
            if is_live and text[begun.at : code.at].strip():
                marks.append(Mark(kind, begun.at, code.at, target))
    return tuple(uncrossed(sorted(marks, key=lambda mark: (mark.start, -mark.end))))
