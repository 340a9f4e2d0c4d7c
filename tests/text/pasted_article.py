"""Pasted articles with the reading people agreed on, in a form that can be written and read by hand.

An article begins with `== NAME LANGUAGE`. Each block is a line: the letter of its type, a space, its text, `\\n` for a
line break inside it; `+` before the letter says that only a line break parts it from the block before. The line with
`@` names the credits (`role=name; …`), the one with `$` the sources.
"""

from dataclasses import dataclass, field
from pathlib import Path

from translate_flow.text.block import BlockType

FOLDER = Path(__file__).parent / "pasted"
TYPES = {
    "K": BlockType.KICKER,
    "H": BlockType.HEADLINE,
    "L": BlockType.LEDE,
    "B": BlockType.BODY,
    "Q": BlockType.QUOTE,
    "S": BlockType.SUBHEADING,
    "I": BlockType.LIST_ITEM,
    "C": BlockType.CAPTION,
    "R": BlockType.CREDIT,
    "Y": BlockType.BYLINE,
    "D": BlockType.DATE_META,
    "O": BlockType.SOURCE_LINE,
    "N": BlockType.EDITOR_NOTE,
    "X": BlockType.BOILERPLATE,
}


@dataclass
class PastedArticle:
    """A text as it was pasted, its blocks as (type, reading form), its credits as (role, name), its sources."""

    name: str
    lang: str
    raw: str = ""
    blocks: list[tuple[BlockType, str]] = field(default_factory=list)
    credits: list[tuple[str, str]] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)


def pasted_articles() -> list[PastedArticle]:
    """All articles of the folder."""
    found: list[PastedArticle] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                _, name, lang = line.split()
                found.append(PastedArticle(name, lang))
            elif line:
                _take(found[-1], line)
    return found


def _take(article: PastedArticle, line: str) -> None:
    listed = [part.strip() for part in line[1:].split(";") if part.strip()]
    if line[0] == "@":
        article.credits = [(role, name) for role, _, name in (part.partition("=") for part in listed)]
    elif line[0] == "$":
        article.sources = listed
    else:
        between = "\n" if line[0] == "+" else "\n\n"
        letter, _, text = line.lstrip("+").partition(" ")
        text = text.replace("\\n", "\n")
        article.raw += (between if article.raw else "") + text
        article.blocks.append((TYPES[letter], " ".join(text.split())))
