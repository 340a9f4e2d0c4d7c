"""A bilingual page: two columns that stand below one another on a narrow screen, fit for printing, and readable back.

The page is XHTML, so that it can be read exactly; fields besides the two texts stand in each row's data attribute.
"""

import json
from collections.abc import Iterable, Iterator
from typing import IO

from translate_flow.formats import fields
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.gate import gated
from translate_flow.formats.jsonl import parsed
from translate_flow.formats.marked import shown, woven
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.stream import opened
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import escape, not_this, quote
from translate_flow.formats.xml_write import write_batches
from translate_flow.text.characters import check_text

_SPACE = "http://www.w3.org/1999/xhtml"
_STYLE = (
    "body{font:1rem/1.5 Georgia,serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;table-layout:fixed;width:100%}"
    "td,th{text-align:start;vertical-align:top;padding:.4rem .8rem;border-bottom:1px solid #ddd;white-space:pre-wrap;"
    "overflow-wrap:anywhere;unicode-bidi:isolate}"
    "tr[data-type=headline] td{font-weight:bold;font-size:1.2em}tr[data-type=subheading] td{font-weight:bold}"
    "@media (max-width:40rem){thead{display:none}td{display:block;border:0}td+td{border-bottom:1px solid #ddd}}"
    "@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"
    "@media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}td,th{border-color:#444}}"
)


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes the page."""
    source, target = quote(writing.source_language), quote(writing.target_language)
    title = escape(writing.title or f"{writing.source_language} – {writing.target_language}")
    head = (
        f'<!DOCTYPE html>\n<html xmlns="{_SPACE}" lang="{target}">\n<head><meta charset="utf-8"/>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"/><title>{title}</title>'
        f'<style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n<table class="pairs">\n'
        f'<thead><tr><th scope="col">{source}</th><th scope="col">{target}</th></tr></thead>\n<tbody>\n'
    )
    out.write(head.encode())
    count = write_batches(gated(pairs), out, lambda batch: "".join([_row(pair) for pair in batch]))
    out.write(b"</tbody>\n</table>\n</body>\n</html>\n")
    return count


def _row(pair: Pair) -> str:
    texts = fields.to_texts(pair)
    further = f' data-fields="{quote(json.dumps(texts, ensure_ascii=False))}"' if texts else ""
    kind = f' data-type="{quote(pair.block_type)}"' if pair.block_type else ""
    source, target = _cell(pair.source, pair.source_codes), _cell(pair.target, pair.target_codes)
    return (
        f'<tr class="pair"{kind}{further}><td lang="{pair.source_language}" dir="auto">{source}</td>'
        f'<td lang="{pair.target_language}" dir="auto">{target}</td></tr>\n'
    )


def _cell(text: str, codes: tuple[Code, ...]) -> str:
    return woven(text, shown(text, codes), escape) if codes else escape(text)


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a page that was written here; other pages are BadInput."""
    heads = (f"{{{_SPACE}}}table",)
    number, is_ours = 0, False
    for element in ends(opened(stream, reading), (f"{{{_SPACE}}}tr",), place=reading.place, starts=heads):
        if element.tag in heads:
            is_ours = is_ours or element.get("class") == "pairs"
            continue
        if not is_ours or element.get("class") != "pair":
            continue
        number += 1
        place = f"{reading.place}, row {number}"
        if len(element) != 2:
            raise not_this(f"{len(element)} cells where two are wanted", place)
        source, target = element
        values = fields.from_texts(_further(element.get("data-fields"), place), place)
        yield Pair(
            source.get("lang") or reading.languages[0],
            target.get("lang") or reading.languages[1],
            "".join(source.itertext()),
            "".join(target.itertext()),
            **values,
        )
    if not is_ours:
        raise not_this("the page holds no table of pairs that was written here", reading.place)


def _further(text: str | None, place: str) -> dict[str, str]:
    if not text:
        return {}
    found = parsed(text, place)
    if not isinstance(found, dict):
        raise not_this("a row's fields are no object", place)
    return {name: check_text(value, place=place) for name, value in found.items() if isinstance(value, str)}
