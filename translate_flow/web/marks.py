"""Bold words and links of texts on the pages."""

from collections.abc import Sequence

from flask import Flask
from markupsafe import Markup, escape

from translate_flow.formats.marked import closing, opening, woven
from translate_flow.services.views import TagView
from translate_flow.text.marks import Mark, MarkKind
from translate_flow.text.tags import Tag, untagged


def register(app: Flask) -> None:
    """Gives templates the filter `formatted`."""
    app.jinja_env.filters["formatted"] = formatted


def formatted(text: str, tags: Sequence[TagView]) -> Markup:
    """A tagged text as markup of the page; a text without tags comes out as it is."""
    plain, marks = untagged(text, [Tag(tag.number, MarkKind(tag.kind), tag.target) for tag in tags])
    return Markup(woven(plain, marks, lambda part: str(escape(part)), _opening, closing))  # noqa: S704 -- escaped


def _opening(mark: Mark) -> str:
    # Addresses come from outside: they lead to web and mail only (`safe_target`), and learn nothing of this page.
    return opening(mark).replace("<a ", '<a rel="noopener noreferrer nofollow" target="_blank" ')
