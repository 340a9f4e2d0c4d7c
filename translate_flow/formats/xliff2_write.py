"""Writes XLIFF 2.1 as a stream: a unit a pair, states native, people and issues as ITS, the rest as metadata."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import IO

from translate_flow.errors import BadInput
from translate_flow.formats import fields, gate
from translate_flow.formats.context import Writing
from translate_flow.formats.issues import ISSUES, annotated
from translate_flow.formats.record import Pair
from translate_flow.formats.xliff2_unit import AFTER, BEFORE
from translate_flow.formats.xliff_inline import write_2
from translate_flow.formats.xliff_names import CATEGORY, CORE_2, ITS, METADATA, OWN_ID, OWN_STATE, STATES
from translate_flow.formats.xml_text import escape, quote
from translate_flow.formats.xml_write import write_batches

_TOKEN = re.compile(r"[A-Za-z0-9_.:-]+")
_WORD = re.compile(r"[^\s:]+")
# A file element each thousand units keeps the ids that must differ, and so the memory of readers, bounded.
_UNITS_A_FILE = 1000


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes a whole document; all pairs must be of one language pair."""
    units = _Units(writing.source_language, writing.target_language)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{CORE_2}" xmlns:mda="{METADATA}" xmlns:its="{ITS}" its:version="2.0" version="2.1"'
        f' srcLang="{quote(writing.source_language)}" trgLang="{quote(writing.target_language)}">\n'
    )
    out.write(head.encode())
    count = write_batches(pairs, out, units.batch)
    out.write(units.close().encode() + b"</xliff>\n")
    return count


class _Units:
    """The units written so far, as far as the next one must know them."""

    def __init__(self, source_language: str, target_language: str) -> None:
        self._languages = (source_language, target_language)
        self._files = 0
        self._article: str | None = None
        self._ids: set[str] = set()
        self._number = 0

    def batch(self, pairs: list[Pair]) -> str:
        """The units of these pairs, with the beginnings and ends of files between them."""
        return "".join([self._begun(pair) + self._unit(pair) for pair in pairs])

    def close(self) -> str:
        """The end of the last file; a document without pairs gets an empty one, as the schema wants one."""
        return "</file>\n" if self._files else '<file id="f1"><group id="g1"/></file>\n'

    def _begun(self, pair: Pair) -> str:
        if pair.article == self._article and len(self._ids) < _UNITS_A_FILE:
            return ""
        end = "</file>\n" if self._files else ""
        self._files += 1
        self._article = pair.article
        self._ids.clear()
        original = f' original="{quote(pair.article)}"' if pair.article else ""
        return f'{end}<file id="f{self._files}"{original} xml:space="preserve">\n'

    def _unit(self, pair: Pair) -> str:
        self._number += 1
        if (pair.source_language, pair.target_language) != self._languages:
            place = gate.pair_place(pair, self._number)
            raise BadInput("another language pair than the file's", place=place, remedy="Export each by itself")
        texts = fields.to_texts(pair, codes=False)
        texts.pop("article", None)
        data: dict[str, str] = {}
        source, target = self._marked(pair, texts, data)
        head = self._head(pair, texts)
        state = _state(texts)
        notes = "".join(f"<note>{escape(note)}</note>" for note in pair.notes)
        texts.pop("notes", None)
        kept = "".join(f'<data id="{key}">{escape(text)}</data>' for key, text in data.items())
        before, after = (_ignorable(pair.properties.get(name)) for name in (BEFORE, AFTER))
        return (
            f"<unit{head}>{_metadata(texts)}{f'<notes>{notes}</notes>' if notes else ''}"
            f"{f'<originalData>{kept}</originalData>' if kept else ''}"
            f"{before}<segment{state}><source>{source}</source>{target}</segment>{after}</unit>\n"
        )

    def _marked(self, pair: Pair, texts: dict[str, str], data: dict[str, str]) -> tuple[str, str]:
        codes = pair.source_codes, pair.target_codes
        if ISSUES in pair.properties and (marked := annotated(pair)) is not None:
            codes = marked
            texts.pop("properties")
            if rest := {name: value for name, value in pair.properties.items() if name != ISSUES}:
                texts["properties"] = fields.to_texts(replace(pair, properties=rest))["properties"]
        if codes == ((), ()):
            source, target = escape(pair.source), escape(pair.target)
        else:
            source, is_source_whole = write_2(pair.source, codes[0], data)
            target, is_target_whole = write_2(pair.target, codes[1], data)
            if not is_source_whole:
                texts["source_codes"] = fields.codes_to_text(pair.source_codes)
            if not is_target_whole:
                texts["target_codes"] = fields.codes_to_text(pair.target_codes)
        is_wanted = target or pair.state not in {"", "initial"}
        return source, f"<target>{target}</target>" if is_wanted else ""

    def _head(self, pair: Pair, texts: dict[str, str]) -> str:
        id_ = pair.id
        if _TOKEN.fullmatch(id_) and not id_.startswith(OWN_ID) and id_ not in self._ids:
            texts.pop("id", None)
        else:
            id_ = f"{OWN_ID}{self._number}"
            texts["id"] = pair.id
        self._ids.add(id_)
        head = f' id="{id_}"'
        if _WORD.fullmatch(pair.block_type):
            head += f' type="{OWN_STATE}{quote(texts.pop("block_type"))}"'
        for name, attribute in (("translator", "person"), ("reviewer", "revPerson")):
            if name in texts:
                head += f' its:{attribute}="{quote(texts.pop(name))}"'
        return head


def _state(texts: dict[str, str]) -> str:
    if texts.get("state") not in STATES:
        return ""
    text = f' state="{texts.pop("state")}"'
    if _WORD.fullmatch(texts.get("substate", "")):
        text += f' subState="{OWN_STATE}{quote(texts.pop("substate"))}"'
    return text


def _ignorable(text: str | None) -> str:
    return f"<ignorable><source>{escape(text)}</source></ignorable>" if text else ""


def _metadata(texts: dict[str, str]) -> str:
    if not texts:
        return ""
    metas = "".join(f'<mda:meta type="{name}">{escape(text)}</mda:meta>' for name, text in texts.items())
    return f'<mda:metadata><mda:metaGroup category="{CATEGORY}">{metas}</mda:metaGroup></mda:metadata>'
