import io
import subprocess
import sys
from pathlib import Path

import pytest

from translate_flow.cli.main import main
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import FORMATS, read_all, write_pairs

PAIRS = [Pair("ro", "en", "Bună ziua.", "Good day.", id="1"), Pair("ro", "en", "=1+1", "a\tb\n", id="2")]


def make(path: Path, pairs: list[Pair] = PAIRS) -> Path:
    with path.open("wb") as out:
        write_pairs(pairs, out, path.name)
    return path


def load(path: Path) -> list[Pair]:
    with path.open("rb") as stream:
        return read_all(stream, path.name, place=path.name)


@pytest.mark.parametrize("known", list(FORMATS.values()), ids=lambda known: known.name)
def test_from_tmx_to_every_format_and_back_nothing_is_lost(tmp_path: Path, known: object) -> None:
    first = make(tmp_path / "a.tmx")
    middle, last = tmp_path / f"b{known.suffixes[0]}", tmp_path / "c.tmx"
    assert main(["convert", str(first), str(middle)]) == 0
    assert main(["convert", str(middle), str(last)]) == 0
    assert load(last) == PAIRS
    assert last.read_bytes() == first.read_bytes()


def test_a_refusal_leaves_nothing_and_says_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut = tmp_path / "cut.tmx"
    cut.write_bytes(make(tmp_path / "a.tmx", PAIRS * 500).read_bytes()[:-100])
    (tmp_path / "out.tsv").write_text("as before")
    assert main(["convert", str(cut), str(tmp_path / "out.tsv")]) == 1
    assert (tmp_path / "out.tsv").read_text() == "as before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tmx", "cut.tmx", "out.tsv"]
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "cut.tmx" in said.err


def test_streams_need_a_named_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["convert", "-", str(tmp_path / "o.tmx")]) == 2
    assert main(["convert", str(make(tmp_path / "a.tmx")), "-"]) == 2


def test_it_reads_and_writes_streams(tmp_path: Path) -> None:
    data = make(tmp_path / "a.tmx").read_bytes()
    command = [sys.executable, "-m", "translate_flow", "convert", "-", "-", "--from", "tmx", "--to", "jsonl"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    assert read_all(io.BytesIO(done.stdout), "jsonl", place="out") == PAIRS
    assert done.stderr == b"2 pairs\n"


def test_languages_can_be_named_and_are_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("source,target\na,b\n")
    assert main(["convert", str(tmp_path / "a.csv"), str(tmp_path / "a.tmx")]) == 0
    assert "--source-lang" in capsys.readouterr().err
    options = ["--source-lang", "ro", "--target-lang", "en"]
    assert main(["convert", str(tmp_path / "a.csv"), str(tmp_path / "a.tmx"), *options]) == 0
    assert load(tmp_path / "a.tmx") == [Pair("ro", "en", "a", "b")]


def test_two_plain_files_and_a_ladder_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.ro").write_text("unu\ndoi\n")
    (tmp_path / "a.en").write_text("one\ntwo\n")
    (tmp_path / "ladder").write_text("0\t0\t0\n2\t2\t0\n")
    base = ["convert", str(tmp_path / "a.ro"), str(tmp_path / "o.jsonl"), "--with", str(tmp_path / "a.en")]
    assert main([*base, "--source-lang", "ro", "--target-lang", "en"]) == 0
    assert load(tmp_path / "o.jsonl") == [Pair("ro", "en", "unu", "one"), Pair("ro", "en", "doi", "two")]
    assert main([*base, "--ladder", str(tmp_path / "ladder")]) == 0
    assert load(tmp_path / "o.jsonl")[0].target == "one two"


def test_a_missing_file_and_an_unknown_ending_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(tmp_path / "no.tmx"), str(tmp_path / "o.tmx")]) == 1
    assert "no.tmx" in capsys.readouterr().err
    assert main(["convert", str(make(tmp_path / "a.tmx")), str(tmp_path / "o.jpg")]) == 1
    assert "Known are" in capsys.readouterr().err
    assert main(["convert", str(tmp_path / "a.tmx"), str(tmp_path / "no" / "o.tmx")]) == 1
    assert not (tmp_path / "no").exists()


def test_formula_safe_and_bare_tables(tmp_path: Path) -> None:
    first = make(tmp_path / "a.tmx")
    assert main(["convert", str(first), str(tmp_path / "o.csv"), "--formula-safe", "--bare"]) == 0
    assert "'=1+1," in (tmp_path / "o.csv").read_text()
