import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.peers.conftest import Tell, program, run, script
from tests.peers.names import COREUTILS, POLARS, PYARROW
from tests.peers.texts import TEXTS, file_of

pytestmark = pytest.mark.peer

_POLARS = """
import json, sys
import polars
kind, path = sys.argv[1:]
if kind == "parquet":
    table = polars.read_parquet(path)
elif kind == "jsonl":
    table = polars.read_ndjson(path, infer_schema_length=None)
else:
    table = polars.read_csv(path, separator="," if kind == "csv" else "\\t", quote_char='"' if kind == "csv" else None,
                            infer_schema=False)
print(json.dumps([list(row) for row in table.select("source", "target").rows()]))
"""
_PYARROW = """
import json, sys
import pyarrow.parquet
table = pyarrow.parquet.read_table(sys.argv[1], columns=["source", "target"])
print(json.dumps([[row["source"], row["target"]] for row in table.to_pylist()]))
"""


@pytest.mark.parametrize("kind", ["parquet", "csv", "tsv", "jsonl"])
def test_polars_reads_our_tables(tmp_path: Path, tell: Tell, kind: str) -> None:
    path = tmp_path / f"pairs.{kind}"
    path.write_bytes(file_of(kind))
    found = [(source, target) for source, target in script(_POLARS, kind, path)]
    wanted = [(_escaped(source), _escaped(target)) for source, target in TEXTS] if kind == "tsv" else TEXTS
    assert found == wanted
    tell(f"{kind.upper() if kind != 'parquet' else 'Parquet'}, out", POLARS, f"{len(TEXTS)} of {len(TEXTS)} rows exact")


def _escaped(text: str) -> str:
    # A backslash is doubled in our TSV, as its escapes are told by it.
    return text.replace("\\", "\\\\")


def test_pyarrow_reads_our_parquet(tmp_path: Path, tell: Tell) -> None:
    path = tmp_path / "pairs.parquet"
    path.write_bytes(file_of("parquet"))
    done = subprocess.run([sys.executable, "-c", _PYARROW, path], capture_output=True, check=True, text=True)
    assert [(source, target) for source, target in json.loads(done.stdout)] == TEXTS
    tell("Parquet, out", PYARROW, f"{len(TEXTS)} of {len(TEXTS)} rows exact")


def test_plain_tools_read_our_moses_files(tmp_path: Path, tell: Tell) -> None:
    path = tmp_path / "pairs.zip"
    path.write_bytes(file_of("moses"))
    run([program("unzip"), "-q", path, "-d", tmp_path / "out"])
    sides = [tmp_path / "out" / f"corpus.{language}" for language in ("ro", "en")]
    for at, side in enumerate(sides):
        assert side.read_text(encoding="utf-8").split("\n")[:-1] == [pair[at] for pair in TEXTS]
        assert int(run([program("wc"), "-l", side]).split()[0]) == len(TEXTS)
    tell("Moses, out", COREUTILS, f"two files of {len(TEXTS)} lines")
