"""Reads TMX 1.4b, levels 1 and 2, as a stream; what our own props say returns to its fields."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import IO, Any

from translate_flow.errors import BadInput
from translate_flow.formats import fields, tmx_inline
from translate_flow.formats.context import Reading
from translate_flow.formats.inline import agreed
from translate_flow.formats.record import Pair, plain_pair
from translate_flow.formats.stream import opened
from translate_flow.formats.xml_stream import children
from translate_flow.formats.xml_text import local_name, not_this
from translate_flow.languages.registry import check_tag, is_same_language

OWN = "x-tf-"
"""What the types of our own props begin with; a property whose name does gets it once more."""
_Variant = tuple[str, Any]
"""A language and its `tuv`."""
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
MAX_VARIANTS = 300
"""Texts of one unit; more languages than any memory has."""
_ATTRIBUTES = (
    ("tuid", "id"),
    ("creationid", "translator"),
    ("creationdate", "created_at"),
    ("changedate", "changed_at"),
)
"""Attribute of a unit → field of a pair."""
_LISA = "{http://www.lisa.org/tmx"
"""What the name spaces begin with in which some tools put TMX, which has none."""
_ANY = frozenset({"", "*all*"})
"""What a header says where no language is the source."""
_ISO_OF = r"\1-\2-\3T\4:\5:\6Z"


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """One pair for each target language of a unit; with a target language given, only for that one."""
    default, number, root = "", 0, False
    source_language, target_language = "", reading.target_language
    for batch in children(opened(stream, reading), "body", ("tmx", "header"), place=reading.place):
        for element in batch:
            name = element.tag
            if name != "tu":
                name = _plainly_named(element)
            if name == "tu" and root:
                number += 1
                pair = _plain(element, source_language, target_language)
                if pair is not None:
                    yield pair
                    continue
                found = _unit(element, default, number, reading)
                # Where any language may be the source, all pairs go the way of the first.
                default = found[0].source_language if found and default in _ANY else default
                yield from found
            elif name == "header":
                default = element.get("srclang") or ""
                source_language = reading.source_language or default
            elif name == "tmx":
                root = root or element.getparent() is None
            elif root:
                fault, place = f"a <{name[:40]}> where units are wanted", _place(reading, number + 1)
                raise BadInput(fault, place=place, remedy="Export the file again as TMX 1.4")
    if not root:
        raise not_this("the file is not TMX: its root is no <tmx>", reading.place)


def _plainly_named(element: Any) -> str:
    """The name TMX has for an element that a tool wrote in capitals or a namespace; a unit is renamed throughout."""
    space = element.tag.rpartition("}")[0]
    if space and not space.startswith(_LISA):
        return str(element.tag)
    name = local_name(element.tag).lower()
    for part in element.iter("*") if name == "tu" else ():
        part.tag = local_name(part.tag).lower()
    return name


def _plain(unit: Any, source_language: str, target_language: str | None) -> Pair | None:
    # The common unit of large memories, two texts and an id, by the shortest way; None for any other.
    if len(unit) != 2:
        return None
    first, second = unit
    if len(first) != 1 or len(second) != 1:
        return None
    source, target = first[0], second[0]
    if source.tag != "seg" or target.tag != "seg" or len(source) or len(target):
        return None
    language = second.get(_LANG)
    if first.get(_LANG) != source_language or (language != target_language if target_language else not language):
        return None
    # Listing the attributes would cost a time that grows with the square of their number.
    name, count = unit.get("tuid"), len(unit.attrib)
    if count > (name is not None):
        return None
    known = {} if name is None else {"id": name}
    if "_" in language:
        return None
    return plain_pair(source_language, language, source.text or "", target.text or "", known)


def _unit(unit: Any, default: str, number: int, reading: Reading) -> Sequence[Pair]:
    variants: list[_Variant] = []
    shared: list[Any] = []
    for child in unit:
        if child.tag != "tuv":
            shared.append(child)
        elif language := child.get(_LANG) or child.get("lang"):
            # OPUS and others name regions as in pt_BR.
            variants.append((language.replace("_", "-"), child))
        else:
            fault, place = "a text without xml:lang", _place(reading, number)
            raise BadInput(fault, place=place, remedy="Say which language it is in")
    if len(variants) > MAX_VARIANTS:
        fault, place = f"{len(variants):,} texts in one unit", _place(reading, number)
        raise BadInput(fault, place=place, remedy=f"At most {MAX_VARIANTS} languages are read")
    for language, _ in variants:
        check_tag(language, place=_place(reading, number))
    source, others = _chosen(variants, unit, default, reading)
    if source is None or not others:
        reading.note(f"{_place(reading, number)}: one language only, or not those asked for")
        return ()
    known = _known(unit)
    return [_pair(source, other, shared, known, number, reading) for other in others]


def _chosen(
    variants: list[_Variant], unit: Any, default: str, reading: Reading
) -> tuple[_Variant | None, list[_Variant]]:
    asked = reading.target_language
    wanted = reading.source_language or unit.get("srclang") or default
    source = _source(variants, wanted, reading)
    return source, [v for v in variants if v is not source and (asked is None or is_same_language(v[0], asked))]


def _place(reading: Reading, number: int) -> str:
    return f"{reading.place}, unit {number}"


def _source(variants: list[_Variant], wanted: str, reading: Reading) -> _Variant | None:
    for variant in variants:
        if variant[0] == wanted:
            return variant
    for variant in variants:
        if is_same_language(variant[0], wanted):
            return variant
    return variants[0] if variants and not reading.source_language else None


def _known(unit: Any) -> dict[str, Any]:
    values = {field: value for name, field in _ATTRIBUTES if (value := unit.get(name)) is not None}
    for field in ("created_at", "changed_at"):
        if field in values:
            values[field] = _STAMP.sub(_ISO_OF, values[field])
    return values


def _pair(
    source: _Variant,
    target: _Variant,
    shared: list[Any],
    known: dict[str, Any],
    number: int,
    reading: Reading,
) -> Pair:
    first, second = _seg(source[1], number, reading), _seg(target[1], number, reading)
    place = _place(reading, number)
    source_text, source_codes = tmx_inline.read_seg(first, place)
    target_text, target_codes = tmx_inline.read_seg(second, place)
    texts, notes, properties = _said([*shared, *target[1]])
    values = {**known, **fields.from_texts(texts, place)}
    values["source_codes"] = agreed(source_codes, values.get("source_codes", ()))
    values["target_codes"] = agreed(target_codes, values.get("target_codes", ()))
    if notes:
        values["notes"] = tuple(notes)
    if properties:
        values["properties"] = properties
    return Pair(source[0], target[0], source_text, target_text, **values)


def _seg(variant: Any, number: int, reading: Reading) -> Any:
    seg = variant[-1] if len(variant) else None
    if seg is None or seg.tag != "seg":
        fault = "a text without <seg> at its end"
        raise BadInput(fault, place=_place(reading, number), remedy="Export the file again")
    if len(variant) > 1 and variant[-2].tag == "seg":
        raise BadInput("two <seg> in a text", place=_place(reading, number), remedy="Export the file again")
    return seg


def _said(children: list[Any]) -> tuple[dict[str, str], list[str], dict[str, str]]:
    texts: dict[str, str] = {}
    notes: list[str] = []
    properties: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for child in children:
        text = child.text or ""
        kind = child.get("type") or ""
        name = kind.removeprefix(OWN)
        if child.tag == "note":
            notes.append(text)
        elif child.tag != "prop":
            continue
        elif name != kind and name in fields.FURTHER:
            texts[name] = text
        else:
            key = name if name.startswith(OWN) else kind
            free = key
            while free in properties:
                counts[key] += 1
                free = f"{key}#{counts[key] + 1}"
            properties[free] = text
    return texts, notes, properties
