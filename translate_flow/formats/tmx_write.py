"""Writes TMX 1.4b as a stream; what TMX has no place for stands in props named `x-tf-…`."""

import re
from collections.abc import Iterable
from typing import IO

from translate_flow.formats import fields, tmx_inline
from translate_flow.formats.context import Writing
from translate_flow.formats.record import Pair
from translate_flow.formats.tmx_read import OWN
from translate_flow.formats.xml_text import escape, quote
from translate_flow.formats.xml_write import write_batches

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z")
_HEAD = (
    '<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    '<header creationtool="translate-flow" creationtoolversion="1" segtype="sentence" o-tmf="translate-flow"'
    ' adminlang="en" srclang="{language}" datatype="plaintext"/>\n<body>\n'
)
_TAIL = "</body>\n</tmx>\n"
_IN_TAGS = frozenset({"id", "created_at", "changed_at", "translator", "notes", "properties"})


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a whole document, and returns how many pairs; BadCharacter names the first pair XML cannot carry."""
    head = _HEAD.format(encoding=writing.encoding.upper(), language=quote(writing.source_language))
    out.write(head.encode(writing.encoding))
    # Each batch is encoded without the mark that the head has.
    encoding = "utf-16-le" if writing.encoding.lower() == "utf-16" else writing.encoding
    count = write_batches(pairs, out, lambda batch: _batch(batch, writing), encoding)
    out.write(_TAIL.encode(encoding))
    return count


def _batch(batch: list[Pair], writing: Writing) -> str:
    # Escaping all texts at once is three times as fast; NUL can part them because none may hold it.
    pieces = escape("\0".join([text for pair in batch for text in (pair.source, pair.target)])).split("\0")
    if len(pieces) != 2 * len(batch):
        return "\0"
    return "".join(
        [
            f'<tu{_id(pair.id)}><tuv xml:lang="{pair.source_language}"><seg>{source}</seg></tuv>'
            f'<tuv xml:lang="{pair.target_language}"><seg>{target}</seg></tuv></tu>\n'
            # The common pair of large memories, without a call for it.
            if fields.less_common(pair) == fields.NOTHING
            else _written(pair, source, target, writing)
            for pair, source, target in zip(batch, pieces[::2], pieces[1::2], strict=True)
        ]
    )


def _id(id_: str) -> str:
    return f' tuid="{quote(id_)}"' if id_ else ""


def _written(pair: Pair, source: str, target: str, writing: Writing) -> str:
    is_coded = bool(pair.source_codes or pair.target_codes)
    further = fields.to_texts(pair, codes=is_coded and writing.level == 1)
    if is_coded and writing.level > 1:
        source, is_source_whole = tmx_inline.write_seg(pair.source, pair.source_codes)
        target, is_target_whole = tmx_inline.write_seg(pair.target, pair.target_codes)
        if not is_source_whole:
            further["source_codes"] = fields.codes_to_text(pair.source_codes)
        if not is_target_whole:
            further["target_codes"] = fields.codes_to_text(pair.target_codes)
    return (
        f'<tu{_attributes(pair)}>{_props(pair, further)}<tuv xml:lang="{pair.source_language}"><seg>{source}'
        f'</seg></tuv><tuv xml:lang="{pair.target_language}"><seg>{target}</seg></tuv></tu>\n'
    )


def _attributes(pair: Pair) -> str:
    text = _id(pair.id)
    if pair.created_at:
        text += _date("creationdate", pair.created_at)
    if pair.translator:
        text += f' creationid="{quote(pair.translator)}"'
    if pair.changed_at:
        text += _date("changedate", pair.changed_at)
    return text


def _date(attribute: str, iso: str) -> str:
    found = _ISO.fullmatch(iso)
    if not found:
        return ""
    year, month, day, hour, minute, second = found.groups()
    return f' {attribute}="{year}{month}{day}T{hour}{minute}{second}Z"'


def _props(pair: Pair, further: dict[str, str]) -> str:
    parts = [f"<note>{escape(note)}</note>" for note in pair.notes]
    for name, text in pair.properties.items():
        kind = OWN + name if name.startswith(OWN) else name
        parts.append(f'<prop type="{quote(kind)}">{escape(text)}</prop>')
    for name, text in further.items():
        if name not in _IN_TAGS or (name.endswith("_at") and not _ISO.fullmatch(text)):
            parts.append(f'<prop type="{OWN}{name}">{escape(text)}</prop>')
    return "".join(parts)
