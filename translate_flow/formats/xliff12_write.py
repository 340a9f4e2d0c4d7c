"""Writes XLIFF 1.2 as a stream, for tools that read no newer one; what it has no place for stands in contexts."""

from collections.abc import Iterable
from typing import IO

from translate_flow.formats import fields
from translate_flow.formats.context import Writing
from translate_flow.formats.record import Pair
from translate_flow.formats.xliff12_unit import OWN
from translate_flow.formats.xliff_inline import write_12
from translate_flow.formats.xliff_names import CORE_12, OWN_ID, QUALIFIERS, STATES_12
from translate_flow.formats.xml_text import escape, quote
from translate_flow.formats.xml_write import write_batches

_UNITS_A_FILE = 1000
_APPROVED = frozenset({"reviewed", "final"})


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a whole document; each file element has its own languages and article."""
    units = _Units(writing)
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{CORE_12}">\n'.encode())
    count = write_batches(pairs, out, units.batch)
    out.write(units.close().encode() + b"</xliff>\n")
    return count


class _Units:
    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._head: tuple[str, str, str] | None = None
        self._ids: set[str] = set()
        self._number = 0

    def batch(self, pairs: list[Pair]) -> str:
        """The units of these pairs, with the beginnings and ends of files between them."""
        return "".join([self._begun(pair) + self._unit(pair) for pair in pairs])

    def close(self) -> str:
        """The end of the last file; a document without pairs gets an empty one."""
        begun = "" if self._head else _file("", self._writing.source_language, self._writing.target_language)
        return f"{begun}</body></file>\n"

    def _begun(self, pair: Pair) -> str:
        head = pair.article, pair.source_language, pair.target_language
        if head == self._head and len(self._ids) < _UNITS_A_FILE:
            return ""
        end = "</body></file>\n" if self._head else ""
        self._head = head
        self._ids.clear()
        return end + _file(*head)

    def _unit(self, pair: Pair) -> str:
        self._number += 1
        texts = fields.to_texts(pair, codes=False)
        texts.pop("article", None)
        texts.pop("notes", None)
        source, target = escape(pair.source), escape(pair.target)
        if pair.source_codes or pair.target_codes:
            source, is_source_whole = write_12(pair.source, pair.source_codes)
            target, is_target_whole = write_12(pair.target, pair.target_codes)
            if not is_source_whole:
                texts["source_codes"] = fields.codes_to_text(pair.source_codes)
            if not is_target_whole:
                texts["target_codes"] = fields.codes_to_text(pair.target_codes)
        head = self._attributes(pair, texts)
        notes = "".join(f"<note>{escape(note)}</note>" for note in pair.notes)
        return (
            f"<trans-unit{head}><source>{source}</source>{_target(pair, target, texts)}{_contexts(texts)}{notes}"
            "</trans-unit>\n"
        )

    def _attributes(self, pair: Pair, texts: dict[str, str]) -> str:
        id_ = pair.id
        if id_ and not id_.startswith(OWN_ID) and id_ not in self._ids:
            texts.pop("id", None)
        else:
            id_ = f"{OWN_ID}{self._number}"
            texts["id"] = pair.id
        self._ids.add(id_)
        approved = ' approved="yes"' if pair.state in _APPROVED else ""
        return f' id="{quote(id_)}"{approved} xml:space="preserve"'


def _file(article: str, source_language: str, target_language: str) -> str:
    return (
        f'<file original="{quote(article)}" source-language="{quote(source_language)}"'
        f' target-language="{quote(target_language)}" datatype="plaintext"><body>\n'
    )


def _target(pair: Pair, target: str, texts: dict[str, str]) -> str:
    state = STATES_12.get(pair.state)
    if not state and not target:
        return ""
    given = ""
    if state:
        texts.pop("state")
        given = f' state="{state}"'
    if pair.origin in QUALIFIERS:
        texts.pop("origin")
        given += f' state-qualifier="{QUALIFIERS[pair.origin]}"'
    return f"<target{given}>{target}</target>"


def _contexts(texts: dict[str, str]) -> str:
    if not texts:
        return ""
    items = "".join(f'<context context-type="{OWN}{name}">{escape(text)}</context>' for name, text in texts.items())
    return f'<context-group purpose="information">{items}</context-group>'
