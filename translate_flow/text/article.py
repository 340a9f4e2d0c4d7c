"""A pasted article as its parts: blocks with types, credits, sources; nothing is dropped.

First the raw text becomes paragraphs (`lines`), then each paragraph gets a type: by its wording (`line_types`), then by
its place among the others (kicker, headline, lede, subheading), and last by its neighbours (lists, page ends).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from translate_flow.languages.registry import language
from translate_flow.text import bylines, line_types, page_lines, photo_lines
from translate_flow.text.block import Block, BlockType, FoundCredit, ParsedArticle
from translate_flow.text.characters import fold, reading_form
from translate_flow.text.date_lines import is_clock, is_date_meta
from translate_flow.text.head import TITLE_CASE, is_prose, mark_head, mark_mail, mark_menu, words_in
from translate_flow.text.kept_blocks import cut_at
from translate_flow.text.lines import BREAK, list_mark, paragraphs
from translate_flow.text.repeated_lines import shape
from translate_flow.text.sources import agencies_in, dateline, source_list

MAX_SUBHEADING_WORDS = 8
MIN_UNMARKED_ITEMS = 3
MAX_TITLE_WORDS_AFTER_END = 20
MAX_WORDED = 700
"""No line of more characters is a credit, a date, a note or the page's; looking would only take time."""

_TEXT = frozenset({BlockType.BODY, BlockType.LEDE, BlockType.QUOTE})
_SPEECH = re.compile(r"[—–-]\s*\S.*(?:[?!.,…]\s*[—–-]\s|[.?!…]\Z)", re.DOTALL)
_QUOTED = re.compile(r"(?:„[^„”“]+[”“]|“[^“”]+”|«[^«»]+»|\"[^\"]+\")\.?", re.DOTALL)
_SAID = r"\s+(?:said|says)\s+(?:[^\W\d_][\w.’'-]*\s?){1,7}\."
_QUOTE_ATTRIBUTED = re.compile(rf"(?:\"[^\"]+[,.!?]\"|“[^“”]+[,.!?]”){_SAID}")


def parse_article(
    raw: str,
    lang: str | None = None,
    *,
    hints: Mapping[str, BlockType] | None = None,
    starts: Sequence[int] | None = None,
) -> ParsedArticle:
    """Sees the parts of a pasted text.

    `hints` maps the folded form of a line, or its shape whatever its numbers, to the type it has in this house. Blocks
    begin at the characters `starts` where a person named them, at each paragraph otherwise; BadInput if they cannot.
    """
    code = lang or _guessed(raw)
    cuts = paragraphs(raw) if starts is None else cut_at(raw, starts)
    blocks = [Block(BlockType.BODY, start, end, reading_form(raw[start:end])) for start, end in cuts]
    typed = _typed(raw, blocks, code, hints or {})
    return _with_people(raw, code, typed)


def with_types(parsed: ParsedArticle, types: Sequence[BlockType]) -> ParsedArticle:
    """The same text with the types a person chose, and the credits and sources these blocks say; one type per block."""
    blocks = [
        replace(block, type=chosen, duplicate_of=block.duplicate_of if chosen is BlockType.BOILERPLATE else None)
        for block, chosen in zip(parsed.blocks, types, strict=True)
    ]
    return _with_people(parsed.raw, parsed.lang, blocks)


def _guessed(raw: str) -> str:
    from translate_flow.text.language import guess

    found = guess(raw)
    return found[0][0] if found else "und"


def _typed(raw: str, blocks: list[Block], lang: str, hints: Mapping[str, BlockType]) -> list[Block]:
    worded = {text: _by_wording(text, lang) for text in {block.text for block in blocks}}
    types: list[BlockType | None] = [_of_the_house(block, hints) or worded[block.text] for block in blocks]
    _mark_captions(raw, blocks, types)
    _mark_lists(raw, blocks, types)
    _mark_rows(raw, blocks, types)
    mark_mail(blocks, types)
    _open_headings(blocks, types)
    _mark_page_ends(blocks, types)
    mark_menu(raw, blocks, types)
    mark_head(blocks, types, lang)
    _mark_signature(blocks, types, lang)
    _mark_clocks(blocks, types)
    _mark_bodies(raw, blocks, types)
    typed = [replace(block, type=chosen or BlockType.BODY) for block, chosen in zip(blocks, types, strict=True)]
    return _without_duplicates(typed)


def _by_wording(line: str, lang: str) -> BlockType | None:
    text = line.lstrip("> ")
    if len(text) > MAX_WORDED:
        return None
    if is_date_meta(text, lang):
        return BlockType.DATE_META
    found = line_types.credit(text, lang)
    if found is not None:
        return BlockType.CAPTION if found.roles == {"photo"} else BlockType.CREDIT
    if bylines.byline(text, lang) is not None:
        return BlockType.BYLINE
    if line_types.source_line(text, lang) is not None:
        return BlockType.SOURCE_LINE
    if line_types.is_editor_note(text, lang):
        return BlockType.EDITOR_NOTE
    is_photo = photo_lines.caption_photo(text, lang) is not None
    if page_lines.is_boilerplate(text) and not (is_photo and text.startswith("©")):
        return BlockType.BOILERPLATE
    return BlockType.CAPTION if is_photo else None


def _mark_page_ends(blocks: list[Block], types: list[BlockType | None]) -> None:
    """Crumbs lead at the top; after a heading such as “More from …” short lines up to the end are the page's."""
    for index, block in enumerate(blocks[:3]):
        if types[index] is None and page_lines.is_breadcrumb(block.text):
            types[index] = BlockType.BOILERPLATE
    last = max(
        (i for i, block in enumerate(blocks) if types[i] is None and not _is_short_title(block.text)), default=-1
    )
    for index in range(max(2, last + 1), len(blocks)):
        if types[index] is BlockType.BOILERPLATE:
            is_heading = page_lines.ends_article(blocks[index].text)
            for i in range(index + 1, len(blocks)):
                if types[i] is None or (is_heading and types[i] is BlockType.LIST_ITEM):
                    types[i] = BlockType.BOILERPLATE
            return
        if types[index] is None and page_lines.ends_page(blocks[index].text):
            types[index] = BlockType.BOILERPLATE


def _is_short_title(text: str) -> bool:
    return len(text.split()) <= MAX_TITLE_WORDS_AFTER_END and not text.endswith((".", "…", "”", "»", "“", ":"))


def _of_the_house(block: Block, hints: Mapping[str, BlockType]) -> BlockType | None:
    if not hints:
        return None
    return hints.get(fold(block.text)) or hints.get(shape(block.text))


def _mark_lists(raw: str, blocks: list[Block], types: list[BlockType | None]) -> None:
    marked = [
        types[i] in {None, BlockType.BOILERPLATE}
        and bool(list_mark(raw[block.start : block.end]))
        and not _is_speech(raw[block.start : block.end])
        for i, block in enumerate(blocks)
    ]
    for i in range(1, len(marked)):
        # The last item of a list may end in a stop; what stood before it shows that nobody speaks.
        if marked[i - 1] and not marked[i] and types[i] is None and blocks[i - 1].text.endswith((";", ",")):
            marked[i] = bool(list_mark(raw[blocks[i].start : blocks[i].end]))
    for is_list, run in groupby(range(len(marked)), key=marked.__getitem__):
        items = list(run)
        # An item may be worded like a line of the page; a list of such lines is the page's.
        if is_list and len(items) > 1 and sum(types[i] is None for i in items) * 2 > len(items):
            for i in items:
                types[i] = BlockType.LIST_ITEM


def _open_headings(blocks: list[Block], types: list[BlockType | None]) -> None:
    """Words such as “Context” are the article's above its headline, and between its paragraphs."""
    first = next((i for i, chosen in enumerate(types) if chosen is None), len(blocks))
    for i in range(len(blocks) - 1):
        is_led = types[i] is BlockType.BOILERPLATE and types[i + 1] is None
        is_heading = is_led and page_lines.may_be_heading(blocks[i].text, is_first=i < first)
        if is_heading and (i < first) != is_prose(blocks[i + 1].text):
            types[i] = None


def _mark_captions(raw: str, blocks: list[Block], types: list[BlockType | None]) -> None:
    """The line right above a photographer's is the caption, where the two stand on lines of their own."""
    for i in range(1, len(blocks)):
        is_close = len(BREAK.findall(raw, blocks[i - 1].end, blocks[i].start)) == 1
        if (
            is_close
            and types[i] is BlockType.CAPTION
            and types[i - 1] is None
            and photo_lines.is_photo_mark(blocks[i].text)
        ):
            types[i - 1] = BlockType.CAPTION


def _mark_rows(raw: str, blocks: list[Block], types: list[BlockType | None]) -> None:
    """Rows of a table pasted with its tabs are text, neither head nor subheadings."""
    rows = [i for i, block in enumerate(blocks) if types[i] is None and "\t" in raw[block.start : block.end].strip()]
    for i in rows if len(rows) > 1 else ():
        types[i] = BlockType.BODY


def _is_speech(line: str) -> bool:
    """Whether a line that begins with a dash is somebody speaking rather than an item."""
    text = line.strip()
    return (
        text[:1] in "—–-"
        and text[1:2] in " \u00a0"
        and _SPEECH.match(text) is not None
        and text.rstrip()[-1:] in ".?!…"
    )


def _mark_signature(blocks: list[Block], types: list[BlockType | None], lang: str) -> None:
    """Nothing but a full name as the last line of the text is its author's."""
    last = max((i for i, chosen in enumerate(types) if chosen is None), default=-1)
    has_text_before = any(types[i] is BlockType.LEDE for i in range(last))
    if (
        has_text_before
        and language(lang).code not in TITLE_CASE
        and bylines.bare_byline(blocks[last].text, lang) is not None
    ):
        types[last] = BlockType.BYLINE


def _mark_clocks(blocks: list[Block], types: list[BlockType | None]) -> None:
    """Times of day alone head the entries of a live blog: several of them, or one within the text."""
    clocks = [i for i, block in enumerate(blocks) if types[i] is BlockType.DATE_META and is_clock(block.text)]
    head = next((i for i, chosen in enumerate(types) if chosen is BlockType.HEADLINE), -1)
    lede = next((i for i, chosen in enumerate(types) if chosen is BlockType.LEDE), head)
    for i in clocks:
        has_text_after = i + 1 < len(blocks) and (types[i + 1] is None or types[i + 1] in _TEXT)
        if has_text_after and (i > lede >= 0 or (i > head and len(clocks) > 1)):
            types[i] = BlockType.SUBHEADING


def _mark_bodies(raw: str, blocks: list[Block], types: list[BlockType | None]) -> None:
    last = max((i for i, block in enumerate(blocks) if types[i] is None and _is_said(block.text)), default=-1)
    for i, block in enumerate(blocks):
        if types[i] is not None:
            continue
        if _is_whole_quote(block.text):
            types[i] = BlockType.QUOTE
        elif (_is_subheading(block.text) and i > 0 and i <= last and types[i - 1] is not BlockType.KICKER) or (
            _is_subheading(block.text) and i > 0 and i + 1 < len(blocks) and types[i + 1] is BlockType.LIST_ITEM
        ):
            types[i] = BlockType.SUBHEADING
        else:
            types[i] = BlockType.BODY
    for run in _close_subheadings(raw, blocks, types):
        for i in run if len(run) >= MIN_UNMARKED_ITEMS else ():
            types[i] = BlockType.LIST_ITEM


def _is_said(text: str) -> bool:
    """Whether a line is running text, or a quotation, as short as answers are."""
    return is_prose(text) or _is_whole_quote(text) or (" " in text and text.endswith((".", "…", ".”", ".»", ".“")))


def _close_subheadings(raw: str, blocks: list[Block], types: list[BlockType | None]) -> list[list[int]]:
    """Runs of subheadings on lines that follow each other, as the items of a list without marks do."""
    runs: list[list[int]] = []
    for i, block in enumerate(blocks):
        if types[i] is not BlockType.SUBHEADING:
            continue
        is_next = bool(runs) and runs[-1][-1] == i - 1 and len(BREAK.findall(raw, blocks[i - 1].end, block.start)) == 1
        if is_next:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_whole_quote(text: str) -> bool:
    return len(text) > 2 and (_QUOTED.fullmatch(text) is not None or _QUOTE_ATTRIBUTED.fullmatch(text) is not None)


def _is_subheading(line: str) -> bool:
    text = line.removeprefix(list_mark(line)) if line[:1].isdigit() else line
    is_open = (
        not text.endswith((".", ":", ";", ",", "…", "。", "：")) and not text[:1].islower() and text[:1] not in "—–-"
    )
    return (
        is_open
        and words_in(text) <= MAX_SUBHEADING_WORDS
        and not re.search(r"[.!?]\s+[\"“„«]?\w", text)
        and ": " not in text
    )


def _without_duplicates(blocks: list[Block]) -> list[Block]:
    """A headline that stands twice is boilerplate the second time, and so is what follows it where all stands twice."""
    headline = next((i for i, block in enumerate(blocks) if block.type is BlockType.HEADLINE), None)
    if headline is None:
        return blocks
    keys = [fold(block.text) for block in blocks]
    copies = {i: headline for i, key in enumerate(keys) if key == keys[headline] and i != headline}
    again = next((i for i in copies if i > headline), len(blocks))
    first = {key: i for i, key in reversed(list(enumerate(keys[:again])))}
    is_whole = all(key in first for key in keys[again:])
    if is_whole and sum(block.type in _TEXT for block in blocks[again:]) > 1:
        copies |= {i: first[keys[i]] for i in range(again, len(blocks))}
    return [
        replace(block, type=BlockType.BOILERPLATE, duplicate_of=copies[i]) if i in copies else block
        for i, block in enumerate(blocks)
    ]


def _with_people(raw: str, lang: str, blocks: Sequence[Block]) -> ParsedArticle:
    credits: list[FoundCredit] = []
    sources: list[str] = []
    found_dateline = None
    for index, block in enumerate(blocks):
        known = {(credit.role, credit.name) for credit in credits}
        credits.extend(FoundCredit(*found, index) for found in _people_in(block, lang) if found not in known)
        sources.extend(_sources_in(block, lang))
        if block.type is BlockType.LEDE or (index == 0 and block.type is BlockType.BODY):
            found_dateline = dateline(raw[block.start : block.end], block.start)
    return ParsedArticle(lang, raw, tuple(blocks), tuple(credits), tuple(dict.fromkeys(sources)), found_dateline)


def _people_in(block: Block, lang: str) -> list[tuple[str, str]]:
    if block.type is BlockType.CREDIT:
        line = line_types.credit(block.text, lang) or bylines.byline(block.text, lang)
        return list(line.people) if line else []
    if block.type is BlockType.BYLINE:
        line = bylines.byline(block.text, lang) or bylines.bare_byline(block.text, lang)
        return list(line.people) if line else []
    if block.type is BlockType.CAPTION:
        after = photo_lines.caption_photo(block.text, lang) or ""
        seen = [("photo", name) for name in photo_lines.photographers(after, lang)]
        line = None if seen else line_types.credit(block.text, lang)
        return seen or [person for person in line.people if " " in person[1]] if line else seen
    return []


def _sources_in(block: Block, lang: str) -> list[str]:
    if block.type is BlockType.SOURCE_LINE:
        listed = line_types.source_line(block.text, lang)
        return source_list(listed) if listed else agencies_in(block.text)
    if block.type in _TEXT or block.type in {BlockType.LIST_ITEM, BlockType.BYLINE, BlockType.CREDIT}:
        return agencies_in(block.text)
    return []
