"""Which columns of a Parquet table say what of a pair, and the pairs of a batch, made column by column."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats import fields
from translate_flow.formats.context import Reading
from translate_flow.formats.headings import headings
from translate_flow.formats.jsonl import languages_in
from translate_flow.formats.record import Pair, plain_pair
from translate_flow.text.characters import check_text, is_legal

_TEXTS = ("source_language", "target_language", "source", "target", *fields.PLAIN)
_PUBLISHED = "translation"
"""The column of two texts by language that translation data sets are published with."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns to read: `wanted` gives each field its path in the file, `languages` are told by the columns."""

    wanted: Mapping[str, str]
    languages: tuple[str, str]
    reading: Reading

    def pairs(self, batch: Any, before: int) -> Iterator[Pair]:
        """The pairs of a batch that begins after so many rows."""
        columns = {field: self._values(field, batch, before) for field in self.wanted}
        self._check(columns, before)
        one, other = (
            [language or named for language in columns.pop(f"{side}_language", [""] * len(batch))]
            for side, named in zip(("source", "target"), self.languages, strict=True)
        )
        texts = columns.pop("source"), columns.pop("target")
        said = {field: values for field, values in columns.items() if any(map(_says, values))}
        rows = zip(*said.values(), strict=True) if said else iter([()] * len(batch))
        for source_language, target_language, source, target, row in zip(one, other, *texts, rows, strict=True):
            yield plain_pair(source_language, target_language, source, target, dict(zip(said, row, strict=True)))

    def _values(self, field: str, batch: Any, before: int) -> list[Any]:
        """The values of a column as the record has them."""
        values = _listed(batch, self.wanted[field])
        if field in fields.STRUCTURED:
            return [self._structured(field, value, before + at) for at, value in enumerate(values, start=1)]
        if None not in values:
            return values if field != "id" else list(map(str, values))
        if field in ("source", "target"):
            place = self._place(before + values.index(None) + 1)
            raise BadInput(f"no {field} text", place=place, remedy="Fill it in, or leave the row out")
        return ["" if value is None else str(value) for value in values]

    def _structured(self, field: str, value: Any, row: int) -> Any:
        if value is None or value == "":
            return _DEFAULTS.get(field, ()) if field != "properties" else {}
        if isinstance(value, str):
            return fields.from_texts({field: value}, self._place(row))[field]
        try:
            made = _MAKERS[field](value)
        except (TypeError, ValueError, OverflowError) as error:
            fault = f"the value of {field} cannot be read"
            raise BadInput(fault, place=self._place(row), remedy="Leave it out or mend it") from error
        return made

    def _check(self, columns: Mapping[str, list[Any]], before: int) -> None:
        """Looks through all texts at once, and for the one at fault only where there is one."""
        if is_legal("\n".join(chain.from_iterable(_texts(field, values) for field, values in columns.items()))):
            return
        for field, values in columns.items():
            for row, value in enumerate(values, start=before + 1):
                for text in _texts(field, (value,)):
                    check_text(text, place=f"{self._place(row)}, {field}")

    def _place(self, row: int) -> str:
        return f"{self.reading.place}, row {row}"


def chosen(schema: Any, reading: Reading) -> Columns:
    """The columns of a table, by their names; BadInput where there are no two texts, or columns of other types."""
    import pyarrow as pa

    names = schema.names
    if _PUBLISHED in names and pa.types.is_struct(schema.field(_PUBLISHED).type):
        inside = schema.field(_PUBLISHED).type
        languages = languages_in([inside.field(at).name for at in range(inside.num_fields)], reading)
        wanted = {name: name for name in names if name in (*fields.PLAIN, *fields.STRUCTURED)}
        wanted |= {side: f"{_PUBLISHED}.{key}" for side, key in zip(("source", "target"), languages, strict=True)}
    else:
        found = headings(names, *reading.asked, reading.place)
        told = found.fields if found else ()
        wanted = {
            field: name for field, name in zip(told, names, strict=False) if field in (*_TEXTS, *fields.STRUCTURED)
        }
        wanted |= {name: name for name in names if name in wanted}
        asked = reading.languages
        languages = (found and found.source_language) or asked[0], (found and found.target_language) or asked[1]
    if not {"source", "target"} <= wanted.keys():
        raise BadInput("no columns “source” and “target”", place=reading.place, remedy="Name the columns so")
    for field, path in wanted.items():
        if not _fits(field, _type_at(schema, path)):
            fault = f"the column “{path[:40]}” holds other things than {field} does"
            raise BadInput(fault, place=reading.place, remedy="Save it as texts, or leave it out")
    return Columns(wanted, languages, reading)


def _type_at(schema: Any, path: str) -> Any:
    name, _, part = path.partition(".")
    kind = schema.field(name if part else path).type
    if not part:
        return kind
    at = kind.get_field_index(part)
    return kind.field(at).type if at >= 0 else None


def _fits(field: str, kind: Any) -> bool:
    """Whether values of a type can be of a field; texts can be of any, as JSON says them."""
    from pyarrow import types

    if kind is None:
        return False
    kind = kind.value_type if types.is_dictionary(kind) else kind
    is_text = types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind)
    if is_text or types.is_null(kind):
        return True
    if field in ("id", "position", "score") and types.is_integer(kind):
        return True
    return bool(
        (field == "score" and types.is_floating(kind))
        or (field == "notes" and (types.is_list(kind) or types.is_large_list(kind)))
        or (field == "properties" and types.is_map(kind))
    )


def _listed(batch: Any, path: str) -> list[Any]:
    """The values of a column; texts that stand in a dictionary are made once."""
    import pyarrow as pa
    import pyarrow.compute as pc

    name, _, part = path.partition(".")
    column = batch.column(name)
    if part:
        column = pc.struct_field(column, part)
    if not pa.types.is_dictionary(column.type):
        return list(column.to_pylist())
    words = [*column.dictionary.to_pylist(), None]
    return [words[-1 if at is None else at] for at in column.indices.to_pylist()]


def _says(value: Any) -> bool:
    return value is not None and value not in _NOTHING


_NOTHING: tuple[Any, ...] = ("", (), {})
_DEFAULTS: Mapping[str, Any] = {"position": 0, "score": None}


def _texts(field: str, values: Iterable[Any]) -> Iterable[str]:
    if field == "notes":
        return chain.from_iterable(values)
    if field == "properties":
        return (text for value in values for item in value.items() for text in item)
    return values if field not in fields.STRUCTURED else ()


def _finite(value: Any) -> float:
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    return float(value)


def _notes(value: list[str]) -> tuple[str, ...]:
    if not all(isinstance(note, str) for note in value):
        raise TypeError("texts are wanted")
    return tuple(value)


def _properties(value: list[tuple[str, str]]) -> dict[str, str]:
    _notes([text for item in value for text in item])
    return dict(value)


_MAKERS: Mapping[str, Any] = {"position": int, "score": _finite, "notes": _notes, "properties": _properties}
