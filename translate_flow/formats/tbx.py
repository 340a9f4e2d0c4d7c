"""TBX: reads version 2 (martif), 3 (ISO 30042:2019, DCA and DCT) and TBX-Min, writes 2 and 3 (DCA) as a stream."""

from collections.abc import Iterable, Iterator
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.stream import opened
from translate_flow.formats.terms import STATUSES, TermEntry, TermText
from translate_flow.formats.xml_stream import ends
from translate_flow.formats.xml_text import carried, escape, local_name, not_this, quote
from translate_flow.languages.registry import check_tag
from translate_flow.text.characters import check_text

_SPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRY_TAGS = (f"{{{_SPACE}}}conceptEntry", "conceptEntry", "termEntry")
_ROOTS = frozenset({"tbx", "martif", "TBX"})
_ROOT_TAGS = (f"{{{_SPACE}}}tbx", *_ROOTS)
_SECTIONS = frozenset({"langSec", "langSet", "langGroup"})
_STATUS_KINDS = frozenset({"administrativeStatus", "termStatus"})
_STATUS_OF = {
    "preferred": "preferred",
    "admitted": "admitted",
    "deprecated": "forbidden",
    "superseded": "forbidden",
    "forbidden": "forbidden",
    "notRecommended": "forbidden",
    "obsolete": "forbidden",
}
_WORDS = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",
}
_DESCRIPTIONS = (("definition", "definition"), ("subjectField", "subject"))
_KEPT = frozenset(kind for kind, _ in _DESCRIPTIONS)


def read(stream: IO[bytes], reading: Reading) -> Iterator[TermEntry]:
    """The entries of a termbase; languages are kept as the file has them."""
    number, is_tbx = 0, False
    for element in ends(opened(stream, reading), _ENTRY_TAGS, place=reading.place, starts=_ROOT_TAGS):
        if local_name(element.tag) in _ROOTS:
            is_tbx = True
        elif is_tbx:
            number += 1
            yield _entry(element, f"{reading.place}, entry {element.get('id') or number}")
    if not is_tbx:
        raise not_this("the file is not TBX: its root is neither <tbx> nor <martif>", reading.place)


def _entry(element: Any, place: str) -> TermEntry:
    terms: list[TermText] = []
    said: dict[str, str] = {}
    for child in element.iter("*"):
        name = local_name(child.tag)
        if name in _SECTIONS:
            language = check_tag(child.get(_LANG) or child.get("lang") or "", place=place)
            terms += [_term(part, language, place) for part in child.iter("*") if local_name(part.tag) == "term"]
        elif name == "note" and child.getparent() is element:
            said.setdefault("note", "".join(child.itertext()))
        elif (kind := _kind(child)) in _KEPT:
            said.setdefault(kind, "".join(child.itertext()))
    if not terms:
        raise BadInput("an entry without a term", place=place, remedy="Remove it or give it one")
    values = {name: said.get(kind, "") for kind, name in _DESCRIPTIONS}
    return TermEntry(tuple(terms), element.get("id") or "", note=said.get("note", ""), **values)


def _term(element: Any, language: str, place: str) -> TermText:
    text = "".join(element.itertext())
    if not text.strip():
        raise BadInput("an empty term", place=place, remedy="Remove it")
    values = {"status": "", "part_of_speech": "", "note": ""}
    group = element.getparent()
    around = (group, group.getparent()) if local_name(group.tag) == "termGrp" else (group,)
    for part in (part for parent in around for part in parent.iterchildren("*")):
        content, kind = "".join(part.itertext()), _kind(part)
        if kind in _STATUS_KINDS:
            values["status"] = next((ours for theirs, ours in _STATUS_OF.items() if content.startswith(theirs)), "")
        elif kind == "partOfSpeech":
            values["part_of_speech"] = content
        elif kind == "note":
            values["note"] = content
    return TermText(language, text, **values)


def _kind(element: Any) -> str:
    """What an element tells: DCA says it in an attribute, DCT and TBX-Min name the element so."""
    return element.get("type") or local_name(element.tag)


def write(entries: Iterable[TermEntry], out: IO[bytes], *, version: int = 3, language: str = "en") -> int:
    """Writes a termbase of version 3 or 2 and returns how many entries."""
    names = _Names(version)
    out.write(names.head(language).encode())
    count = 0
    for entry in entries:
        count += 1
        text = names.entry(entry, count)
        data = carried(text, "utf-8")
        if data is None:
            check_text(text, place=f"entry {count} ({entry.id[:40]})")
        out.write(data or b"")
    out.write(f"</body></text></{names.root}>\n".encode())
    return count


class _Names:
    """The element names of a version."""

    def __init__(self, version: int) -> None:
        self._is_old = version == 2
        self.root = "martif" if self._is_old else "tbx"
        self._concept, self._section, self._group = (
            ("termEntry", "langSet", "tig") if self._is_old else ("conceptEntry", "langSec", "termSec")
        )

    def head(self, language: str) -> str:
        """Everything before the first entry."""
        begin = '<?xml version="1.0" encoding="UTF-8"?>\n'
        about = "<fileDesc><sourceDesc><p>Written by translate-flow</p></sourceDesc></fileDesc>"
        if self._is_old:
            root = f'<martif type="TBX" xml:lang="{quote(language)}">'
            return f"{begin}{root}<martifHeader>{about}</martifHeader><text><body>\n"
        root = f'<tbx style="dca" type="TBX-Basic" xml:lang="{quote(language)}" xmlns="{_SPACE}">'
        return f"{begin}{root}<tbxHeader>{about}</tbxHeader><text><body>\n"

    def entry(self, entry: TermEntry, number: int) -> str:
        """One entry, its terms grouped by language in the order they come."""
        parts = [f'<{self._concept} id="{quote(entry.id or f"c{number}")}">']
        parts += [
            f'<descrip type="{kind}">{escape(text)}</descrip>'
            for kind, name in _DESCRIPTIONS
            if (text := getattr(entry, name))
        ]
        parts.append(f"<note>{escape(entry.note)}</note>" if entry.note else "")
        for language in dict.fromkeys(term.language for term in entry.terms):
            terms = "".join(self._term(term) for term in entry.terms if term.language == language)
            parts.append(f'<{self._section} xml:lang="{check_tag(language)}">{terms}</{self._section}>')
        return "".join([*parts, f"</{self._concept}>\n"])

    def _term(self, term: TermText) -> str:
        status = _WORDS[term.status] if term.status in STATUSES else ""
        notes = "".join(
            f'<termNote type="{kind}">{escape(text)}</termNote>'
            for kind, text in (("administrativeStatus", status), ("partOfSpeech", term.part_of_speech))
            if text
        )
        note = f"<note>{escape(term.note)}</note>" if term.note else ""
        return f"<{self._group}><term>{escape(term.text)}</term>{notes}{note}</{self._group}>"
