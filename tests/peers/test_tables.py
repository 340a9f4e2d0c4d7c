import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.peers.conftest import Tell, program, run, script
from tests.peers.names import COREUTILS, DATASETS, POLARS, PYARROW
from tests.peers.texts import TEXTS, file_of
from translate_flow.formats.dataset import Rules
from translate_flow.formats.dataset_build import make, write
from translate_flow.formats.dataset_card import CardFacts
from translate_flow.formats.dataset_recipe import Recipe
from translate_flow.formats.record import Pair

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


_DATASETS = """
import json, sys
import datasets
found = datasets.load_dataset(sys.argv[1], cache_dir=sys.argv[2])
told = {
    name: [[row["translation"]["ro"], row["translation"]["en"], row["score"], row["position"]] for row in part]
    for name, part in found.items()
}
print(json.dumps([told, {name: str(part.features["score"]) for name, part in found.items()}]))
"""


def test_datasets_loads_our_dataset_with_its_parts(tmp_path: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_DISABLE_PROGRESS_BARS", "1")
    monkeypatch.setenv("HOME", str(tmp_path))
    pairs = [
        Pair("ro", "en", source, target, id=f"u{n}", article=str(n // 4), position=n, origin="human", state="final")
        for n, (source, target) in enumerate(TEXTS)
    ]
    rules = Rules(length_ratio=None, longest=None, numbers=False, same=False, repetition=None)
    recipe = Recipe("ro", "en", licence="cc-by-4.0", dev=0.2, test=0.2, rules=rules, near_doubles=False)
    made = make(pairs, recipe, {})
    # A score in one part only: readers guess types by part, unless they are told.
    made = replace(made, parts={**made.parts, "dev": [replace(pair, score=0.5) for pair in made.parts["dev"]]})
    out = io.BytesIO()
    write(made, recipe, CardFacts(name="North", licence="", publication="Observatorul"), out)
    with zipfile.ZipFile(out) as archive:
        archive.extractall(tmp_path / "north")
    parts, types = script(_DATASETS, tmp_path / "north", tmp_path / "cache")
    assert parts == {
        name: [[pair.source, pair.target, pair.score, pair.position] for pair in part]
        for name, part in made.parts.items()
    }
    assert len(set(types.values())) == 1
    count = sum(map(len, parts.values()))
    tell("Dataset, out", DATASETS, f"`load_dataset`: {count} of {count} pairs exact, in their parts")
