"""Parquet with a typed schema and zstd, written and read by batches of columns; row groups of a bounded size."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats import fields, gate
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.parquet_columns import chosen
from translate_flow.formats.record import Pair
from translate_flow.formats.stream import opened, spooled

_BATCH = 4096
_BATCHES_A_GROUP = 4
"""Few groups keep what a file says about them small, so that memory does not grow with its length."""
_TEXTS = ("source_language", "target_language", "source", "target", *fields.PLAIN)
_CODES = ("source_codes", "target_codes")
_MAX_RATIO = 200
_ALWAYS = 64_000_000
"""Bytes of text any file may have; beyond, no more than the ratio times its own size."""


def read(stream: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a table whose columns are named as `headings` knows them, or that has a struct `translation`."""
    import pyarrow as pa

    with spooled(opened(stream, reading)) as kept:
        try:
            yield from _read(kept.name, reading)
        except (pa.ArrowException, OSError, OverflowError, UnicodeDecodeError) as error:
            fault = "not a Parquet file, or a damaged one"
            raise BadInput(fault, place=reading.place, remedy="Export it again") from error


def _read(path: str, reading: Reading) -> Iterator[Pair]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    most = max(_ALWAYS, _MAX_RATIO * Path(path).stat().st_size)
    with pa.OSFile(path) as source:
        file = pq.ParquetFile(source)
        _check(file, reading)
        columns = chosen(file.schema_arrow, reading)
        # Texts stay in their dictionaries until they are counted: a few bytes can stand for gigabytes.
        file = pq.ParquetFile(source, read_dictionary=_text_paths(file), pre_buffer=False)
        number = characters = 0
        for batch in file.iter_batches(_BATCH, columns=list(columns.wanted.values()), use_threads=False):
            characters += _characters(batch)
            if characters > most:
                fault = "the file is packed suspiciously tight"
                raise TooLarge(fault, place=reading.place, remedy="Split it or save it as TSV")
            yield from columns.pairs(batch, number)
            number += len(batch)


def _text_paths(file: Any) -> list[str]:
    columns = [file.schema.column(at) for at in range(len(file.schema))]
    return [c.path for c in columns if c.physical_type == "BYTE_ARRAY" and c.max_repetition_level == 0]


def _characters(batch: Any) -> int:
    """How many bytes the texts of a batch have when they are written out."""
    import pyarrow as pa
    import pyarrow.compute as pc

    total = 0
    for column in pa.Table.from_batches([batch]).flatten().columns:
        for chunk in column.chunks:
            if pa.types.is_dictionary(chunk.type) and not pa.types.is_dictionary(chunk.type.value_type):
                total += pc.sum(pc.take(pc.binary_length(chunk.dictionary), chunk.indices)).as_py() or 0
    return total


def _check(file: Any, reading: Reading) -> None:
    if file.metadata.num_rows > reading.limits.pairs:
        raise TooLarge(f"{file.metadata.num_rows:,} rows", place=reading.place, remedy="Split the file")
    size = sum(file.metadata.row_group(i).total_byte_size for i in range(file.metadata.num_row_groups))
    if size > reading.limits.bytes:
        raise TooLarge(f"unpacked it would have {size:,} bytes", place=reading.place, remedy="Split the file")
    for group in map(file.metadata.row_group, range(file.metadata.num_row_groups)):
        for column in map(group.column, range(group.num_columns)):
            # Lists are written out at once; the longest value cannot be longer than all of them together.
            often = column.num_values / max(1, group.num_rows)
            if often > 1 and often * column.total_uncompressed_size > _ALWAYS:
                raise TooLarge("lists too long to read", place=reading.place, remedy="Leave that column out")


def write(pairs: Iterable[Pair], out: IO[bytes], writing: Writing) -> int:
    """Writes the table; the same pairs make the same bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema()
    count = 0
    batches = _batches(gate.gated(pairs), schema)
    with pq.ParquetWriter(pa.PythonFile(out, mode="w"), schema, compression="zstd") as writer:
        while group := list(islice(batches, _BATCHES_A_GROUP)):
            writer.write_table(pa.Table.from_batches(group))
            count += sum(map(len, group))
    return count


def _batches(pairs: Iterator[Pair], schema: Any) -> Iterator[Any]:
    import pyarrow as pa

    while batch := list(islice(pairs, _BATCH)):
        yield pa.record_batch([pa.array(_column(field.name, batch), field.type) for field in schema], schema=schema)


def _column(name: str, batch: list[Pair]) -> list[Any]:
    values = [getattr(pair, name) for pair in batch]
    if name in _CODES:
        return [fields.codes_to_text(codes) if codes else None for codes in values]
    return [list(value.items()) for value in values] if name == "properties" else values


def _schema() -> Any:
    import pyarrow as pa

    text = pa.string()
    columns = [(name, text) for name in _TEXTS]
    columns += [("position", pa.int64()), ("score", pa.float64()), ("notes", pa.list_(text))]
    columns += [("properties", pa.map_(text, text)), *((name, text) for name in _CODES)]
    return pa.schema(columns)
