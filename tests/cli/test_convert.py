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


SRT = "1\n00:00:01,000 --> 00:00:03,000\nBună seara.\n\n2\n00:00:04,000 --> 00:00:06,000\nPodul s-a\nredeschis.\n\n"
VTT = (
    "WEBVTT\n\n00:01.200 --> 00:03.000\nGood evening.\n\n00:04.000 --> 00:05.000\nThe bridge\n\n"
    "00:05.000 --> 00:06.000\nis open.\n\n"
)
RO_EN = ["--source-lang", "ro", "--target-lang", "en"]


def test_captions_become_a_table_and_its_translations_captions_again(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    assert main(["convert", str(tmp_path / "a.srt"), str(tmp_path / "a.tsv"), *RO_EN]) == 0
    table = (tmp_path / "a.tsv").read_text()
    (tmp_path / "a.tsv").write_text(table.replace("Bună seara.\t", "Bună seara.\tGood evening."))
    assert main(["convert", str(tmp_path / "a.tsv"), str(tmp_path / "b.vtt")]) == 0
    assert (tmp_path / "b.vtt").read_text() == (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nGood evening.\n\n"
        "2\n00:00:04.000 --> 00:00:06.000\nPodul s-a\nredeschis.\n\n"
    )


def test_two_files_of_captions_are_paired_by_time(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    (tmp_path / "b.vtt").write_text(VTT)
    command = ["convert", str(tmp_path / "a.srt"), str(tmp_path / "o.jsonl"), "--with", str(tmp_path / "b.vtt"), *RO_EN]
    assert main(command) == 0
    assert [(pair.source, pair.target) for pair in load(tmp_path / "o.jsonl")] == [
        ("Bună seara.", "Good evening."),
        ("Podul s-a\nredeschis.", "The bridge\nis open."),
    ]


def test_pairs_without_times_cannot_become_captions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(make(tmp_path / "a.tmx")), str(tmp_path / "o.srt")]) == 1
    assert "no times" in capsys.readouterr().err
    assert not (tmp_path / "o.srt").exists()


def test_stand_off_links_with_their_documents_go_both_ways(tmp_path: Path) -> None:
    zipped = tmp_path / "o.ces.zip"
    assert main(["convert", str(make(tmp_path / "a.tmx")), str(zipped)]) == 0
    assert main(["convert", str(zipped), str(tmp_path / "b.jsonl"), *RO_EN]) == 0
    found = [(pair.source, pair.target, pair.id) for pair in load(tmp_path / "b.jsonl")]
    assert found == [(pair.source, pair.target, pair.id) for pair in PAIRS]


def test_links_of_opus_into_two_documents_are_read(tmp_path: Path) -> None:
    links = '<cesAlign><linkGrp fromDoc="a" toDoc="b"><link xtargets="1 2;x" certainty="0.5"/></linkGrp></cesAlign>'
    (tmp_path / "links.xml").write_text(links)
    (tmp_path / "a.xml").write_text('<text><s id="1">Bună</s><p><s id="2"><w>ziua</w> <w>.</w></s></p></text>')
    (tmp_path / "b.xml").write_text('<text><s id="x">Good day.</s></text>')
    sides = ["--documents", str(tmp_path / "a.xml"), str(tmp_path / "b.xml")]
    assert main(["convert", str(tmp_path / "links.xml"), str(tmp_path / "o.jsonl"), *sides, *RO_EN]) == 0
    (pair,) = load(tmp_path / "o.jsonl")
    assert (pair.source, pair.target, pair.score) == ("Bună ziua .", "Good day.", 0.5)
    (tmp_path / "b.xml").write_text('<text><s id="y">Good day.</s></text>')
    assert main(["convert", str(tmp_path / "links.xml"), str(tmp_path / "o.jsonl"), *sides, *RO_EN]) == 1


def test_beads_of_align_make_pairs(tmp_path: Path) -> None:
    (tmp_path / "a.ro").write_text("unu\ndoi\n\ntrei\n")
    (tmp_path / "a.en").write_text("one two\nthree\n")
    (tmp_path / "beads").write_text("0,1:0\n2:1\n")
    base = ["convert", str(tmp_path / "a.ro"), str(tmp_path / "o.jsonl"), "--with", str(tmp_path / "a.en"), *RO_EN]
    assert main([*base, "--beads", str(tmp_path / "beads")]) == 0
    assert [(pair.source, pair.target) for pair in load(tmp_path / "o.jsonl")] == [
        ("unu doi", "one two"),
        ("trei", "three"),
    ]
    for wrong in ("0:9\n", "x\n", "0;1\n"):
        (tmp_path / "beads").write_text(wrong)
        assert main([*base, "--beads", str(tmp_path / "beads")]) == 1
    assert main(["convert", str(tmp_path / "a.ro"), str(tmp_path / "o.jsonl"), "--beads", "x"]) == 2


def test_terms_are_pairs_and_pairs_are_terms(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("ro\ten\nprimar\tmayor\n")
    assert main(["convert", str(tmp_path / "a.tsv"), str(tmp_path / "o.tbx")]) == 0
    assert main(["convert", str(tmp_path / "o.tbx"), str(tmp_path / "b.jsonl"), *RO_EN]) == 0
    assert [(pair.source, pair.target) for pair in load(tmp_path / "b.jsonl")] == [("primar", "mayor")]
    assert main(["convert", str(tmp_path / "o.tbx"), str(tmp_path / "b.jsonl")]) == 1, "the languages are missing"
    (tmp_path / "a.tsv").write_text("ro\ten\nprimar\t\n")
    assert main(["convert", str(tmp_path / "a.tsv"), str(tmp_path / "o.tbx")]) == 1


def test_a_checksum_beside_a_table_tells_a_cut_between_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "a.tsv"
    assert main(["convert", str(make(tmp_path / "a.tmx")), str(table), "--checksum"]) == 0
    assert (tmp_path / "a.tsv.sha256").read_text().endswith("  a.tsv\n")
    assert main(["convert", str(table), str(tmp_path / "b.jsonl")]) == 0
    table.write_bytes(table.read_bytes().rsplit(b"\n", 2)[0] + b"\n")
    capsys.readouterr()
    assert main(["convert", str(table), str(tmp_path / "c.jsonl")]) == 1
    assert "a.tsv.sha256" in capsys.readouterr().err
    assert not (tmp_path / "c.jsonl").exists()
    assert main(["convert", str(tmp_path / "a.tmx"), "-", "--to", "tsv", "--checksum"]) == 2
