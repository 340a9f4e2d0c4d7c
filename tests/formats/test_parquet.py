import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair


def table(**columns: list[object]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def test_pyarrow_reads_typed_columns_and_zstd() -> None:
    file = pq.ParquetFile(io.BytesIO(written([Pair("ro", "en", "a", "b", score=0.5)], "parquet")))
    assert file.read(columns=["source", "score"]).to_pylist() == [{"source": "a", "score": 0.5}]
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_the_same_pairs_make_the_same_bytes() -> None:
    assert written([Pair("ro", "en", "a", "b")], "parquet") == written([Pair("ro", "en", "a", "b")], "parquet")


def test_published_tables_are_read() -> None:
    assert back(table(source=["a"], target=["b"], extra=[1]), "parquet") == [Pair("ro", "en", "a", "b")]
    assert back(table(translation=[{"ro": "a", "en": "b"}]), "parquet") == [Pair("ro", "en", "a", "b")]


def test_other_tables_are_refused() -> None:
    for data in (table(a=["x"]), table(source=[1], target=["b"]), b"PAR1" * 9):
        with pytest.raises(BadInput):
            back(data, "parquet")
