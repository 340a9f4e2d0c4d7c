"""The head of an article: kicker, headline, lede and what a page puts before them, seen by their place."""

import re

from translate_flow.languages.registry import language
from translate_flow.text import bylines, page_lines
from translate_flow.text.block import Block, BlockType
from translate_flow.text.date_lines import is_date_meta
from translate_flow.text.lines import BREAK

MAX_KICKER_WORDS = 3
TITLE_CASE = frozenset({"de", "en"})
"""Languages in which a heading may look like a name, all its words beginning with capitals."""
MAX_HEADLINE_WORDS = 20
MAX_LONG_HEADLINE_WORDS = 35
"""A line of so many words without any stop may still be a headline."""
MIN_MENU_LINES = 3
MIN_MAIL_LINES = 3

_STOP = re.compile(r"[.!?…:。！？：][\"”’»“)\]」』）]*(?:\[\d{1,3}\])*\Z")
_JOINTS = frozenset("& + / | – — -".split())
"""Signs that stand between words as words do, and are none."""
_INNER_STOP = re.compile(r"[.!?…]\s|[。！？]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_NO_TITLE = re.compile(r"\W*\d[\d\s.,:>-]*(?:\Z|\])")
"""What no headline begins with: nothing but figures, as of a table or a caption, or a time in brackets."""


_MAIL_HEAD = re.compile(
    r"(?:from|sent|date|to|cc|subject|de la|trimis|data|către|subiect|от|дата|кому|копия|тема|від|кому|de|envoyé|à|"
    r"objet|von|gesendet|an|betreff)\s?:\s",
    re.IGNORECASE,
)


def mark_mail(blocks: list[Block], types: list[BlockType | None]) -> None:
    """The head of a mail at the very top, and its signature below two dashes, are no part of the article."""
    head = next((i for i, block in enumerate(blocks) if not _MAIL_HEAD.match(block.text)), len(blocks))
    dashes = next((i for i, block in enumerate(blocks) if block.text == "--"), len(blocks))
    is_mail = head >= MIN_MAIL_LINES
    for i in (*range(head), *range(dashes, len(blocks))) if is_mail else ():
        types[i] = BlockType.BOILERPLATE


def mark_menu(raw: str, blocks: list[Block], types: list[BlockType | None]) -> None:
    """Sections of the site, one a line, stand before a headline; only the last of them may be its kicker."""
    run = _short_lines(blocks, types)
    for i in run:
        is_led = i > 0 and types[i - 1] is BlockType.BOILERPLATE and page_lines.is_section(blocks[i].text)
        is_kicker = i == run[-1] and not (is_led and _goes_on_as_page(raw, blocks, types, i))
        if not is_kicker and (is_led or len(run) >= MIN_MENU_LINES):
            types[i] = BlockType.BOILERPLATE


def mark_head(blocks: list[Block], types: list[BlockType | None], lang: str) -> None:
    """Kicker, headline and lede, by their place before the first prose."""
    open_ones = [i for i, chosen in enumerate(types) if chosen is None]
    headline = next((i for i, chosen in enumerate(types) if chosen is BlockType.HEADLINE), None)
    if headline is None:
        headline = _find_headline(blocks, types, open_ones, lang)
    else:
        _mark_before(blocks, types, [i for i in open_ones if i < headline])
    if headline is None:
        return
    for i in open_ones:
        if types[i] is not None or i < headline:
            continue
        if is_prose(blocks[i].text):
            types[i] = BlockType.LEDE
            _mark_author_after(blocks, types, i + 1, lang)
            return
        if blocks[i].text.replace(" ", "").isdigit():
            types[i] = BlockType.BOILERPLATE
        elif bylines.bare_byline(blocks[i].text, lang) is not None or _is_beside_author(blocks, types, i):
            types[i] = BlockType.BYLINE


def _is_beside_author(blocks: list[Block], types: list[BlockType | None], i: int) -> bool:
    """Whether a line of a word or two right below a byline says the author's place or post: “Reporting from Lisbon”."""
    return types[i - 1] is BlockType.BYLINE and words_in(blocks[i].text) <= MAX_KICKER_WORDS


def _mark_author_after(blocks: list[Block], types: list[BlockType | None], i: int, lang: str) -> None:
    """A name right below the lede is its author's where the date follows soon."""
    is_dated = BlockType.DATE_META in types[i + 1 : i + 4]
    if is_dated and types[i] is None and bylines.bare_byline(blocks[i].text, lang) is not None:
        types[i] = BlockType.BYLINE


def _find_headline(blocks: list[Block], types: list[BlockType | None], open_ones: list[int], lang: str) -> int | None:
    """The headline after its kickers, which are marked with it, or None where the first lines are none."""
    at = 0
    while at < len(open_ones) and _is_kicker(blocks, open_ones, at, lang):
        at += 1
    if at >= len(open_ones) or not _is_headline(blocks, open_ones, at):
        return None
    if at == 0 and _is_above_kicker(blocks, open_ones):
        types[open_ones[0]], types[open_ones[1]] = BlockType.BOILERPLATE, BlockType.KICKER
        types[open_ones[2]] = BlockType.HEADLINE
        return open_ones[2]
    for i in open_ones[:at]:
        types[i] = BlockType.KICKER
    types[open_ones[at]] = BlockType.HEADLINE
    return open_ones[at]


def _mark_before(blocks: list[Block], types: list[BlockType | None], before: list[int]) -> None:
    """What stands before a headline the file itself names: its kicker, and lines of the page before that."""
    for i in before:
        if is_prose(blocks[i].text):
            continue
        is_kicker = i == before[-1] and words_in(blocks[i].text) <= MAX_KICKER_WORDS
        types[i] = BlockType.KICKER if is_kicker else BlockType.BOILERPLATE


def words_in(text: str) -> int:
    """How many words a line is long; two characters count as one where a script has no spaces between words."""
    return sum(word not in _JOINTS for word in text.split()) + len(_UNSPACED.findall(text)) // 2


def is_prose(text: str) -> bool:
    """Whether a line is running text; one question or exclamation alone may be a headline."""
    words = words_in(text)
    if words > MAX_HEADLINE_WORDS:
        return True
    is_one_cry = text.endswith(("?", "!")) and not re.search(r"[.!?…]\s|[。！？]\S", text)
    return words >= 4 and _STOP.search(text) is not None and not is_one_cry


def _short_lines(blocks: list[Block], types: list[BlockType | None]) -> list[int]:
    """The open lines of kicker length at the beginning, without the headline where that is as short."""
    open_ones = [i for i, chosen in enumerate(types) if chosen is None]
    run: list[int] = []
    for i in open_ones:
        if words_in(blocks[i].text) > MAX_KICKER_WORDS or not _is_title(blocks[i].text) or _STOP.search(blocks[i].text):
            return run[:-1] if is_prose(blocks[i].text) else run
        run.append(i)
    return []


def _goes_on_as_page(raw: str, blocks: list[Block], types: list[BlockType | None], i: int) -> bool:
    """Whether the very next line is the page's, too."""
    return (
        i + 1 < len(blocks)
        and types[i + 1] is BlockType.BOILERPLATE
        and len(BREAK.findall(raw, blocks[i].end, blocks[i + 1].start)) == 1
    )


def _is_author_below(blocks: list[Block], i: int, lang: str) -> bool:
    """Whether the next line names an author, so that this one is a short headline; no title looks like a name there."""
    return (
        language(lang).code not in TITLE_CASE
        and not page_lines.is_section(blocks[i].text)
        and bylines.bare_byline(blocks[i + 1].text, lang) is not None
        and i + 2 < len(blocks)
        and (is_prose(blocks[i + 2].text) or is_date_meta(blocks[i + 2].text, lang))
    )


def _is_title(text: str) -> bool:
    return _NO_TITLE.match(text) is None


def _is_kicker(blocks: list[Block], open_ones: list[int], at: int, lang: str) -> bool:
    """A short or all-capital line that another line before the prose follows."""
    text = blocks[open_ones[at]].text
    if at + 1 >= len(open_ones) or _STOP.search(text) or at > 1 or not _is_title(text):
        return False
    following = blocks[open_ones[at + 1]].text
    if not _may_be_title(following) or at + 2 >= len(open_ones) or _is_author_below(blocks, open_ones[at], lang):
        return False
    words = words_in(text)
    return words <= MAX_KICKER_WORDS or (text.isupper() and words <= 5 and not following.isupper())


def _is_above_kicker(blocks: list[Block], open_ones: list[int]) -> bool:
    """Whether the first line is the page's own name: a kicker follows it, and the headline that."""
    if len(open_ones) <= MIN_MENU_LINES:
        return False
    second, third = (blocks[open_ones[i]].text for i in (1, 2))
    is_kicker = words_in(second) <= MAX_KICKER_WORDS and not _STOP.search(second) and _is_title(second)
    return (
        is_kicker and words_in(third) > MAX_KICKER_WORDS and _may_be_title(third) and _is_headline(blocks, open_ones, 2)
    )


def _may_be_title(text: str) -> bool:
    """Whether a line is no running text, or a long title: it has no stop at all."""
    is_long = words_in(text) <= MAX_LONG_HEADLINE_WORDS and not _STOP.search(text) and not _INNER_STOP.search(text)
    return not is_prose(text) or is_long


def _is_headline(blocks: list[Block], open_ones: list[int], at: int) -> bool:
    text = blocks[open_ones[at]].text
    is_closed = text.endswith((".", ".”", ".»", "。", ";", ",")) and not text.endswith("...")
    if not _may_be_title(text) or is_closed or not _is_title(text):
        return False
    return any(is_prose(blocks[i].text) for i in open_ones[at + 1 :])
