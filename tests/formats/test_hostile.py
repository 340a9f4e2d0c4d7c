import io
import json
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats.pairs import LANGUAGES, back, written
from translate_flow.errors import BadInput
from translate_flow.formats.context import DEFAULT, Reading
from translate_flow.formats.moses import read_files
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for, read_all

KINDS = {"tmx", "xliff", "csv", "json", "jsonl", "gz", "parquet", "zip", "docx"}
SECONDS = 10
BYTES = 256_000_000


def entries(shared: Path, kinds: set[str]) -> list[dict[str, str]]:
    manifest = json.loads((shared / "hostile" / "manifest.json").read_text())
    return [m for m in manifest if m["kind"] in kinds and m["file"].startswith("files/")]


def read(shared: Path, entry: dict[str, str]) -> list[Pair]:
    data = (shared / "hostile" / entry["file"]).read_bytes()
    named = format_for(entry["file"])
    return read_all(io.BytesIO(data), named.name, place=entry["file"], **LANGUAGES)


def outcome(shared: Path, entry: dict[str, str]) -> list[Pair] | BadInput:
    started = time.monotonic()
    tracemalloc.start()
    try:
        return read(shared, entry)
    except BadInput as error:
        return error
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert time.monotonic() - started < SECONDS, entry
        assert peak < BYTES, entry


def test_every_file_that_must_be_refused_is(shared: Path) -> None:
    accepted = []
    for entry in entries(shared, KINDS):
        if entry["expect"] == "REJECT":
            found = outcome(shared, entry)
            if not isinstance(found, BadInput):
                accepted.append((entry["id"], len(found)))
            else:
                assert found.place or found.remedy, entry
    assert accepted == []


def test_every_file_that_must_be_taken_is_and_comes_back_exactly(shared: Path) -> None:
    for entry in entries(shared, KINDS - {"docx"}):
        if entry["expect"] in {"EXACT", "SAFE"}:
            found = outcome(shared, entry)
            assert isinstance(found, list), (entry, found)
            assert found, entry
            name = format_for(entry["file"]).name
            assert back(written(found, name), name) == found, entry


def test_nothing_else_than_pairs_or_a_refusal_comes_of_the_others(shared: Path) -> None:
    for entry in entries(shared, KINDS | {"txt", "html"}):
        if entry["kind"] in KINDS or entry["file"].endswith((".html", ".tsv")):
            assert isinstance(outcome(shared, entry), list | BadInput)


def test_a_forged_file_reads_no_other_file(shared: Path) -> None:
    for entry in entries(shared, {"tmx", "xliff"}):
        found = outcome(shared, entry)
        if isinstance(found, list):
            assert "CANARY" not in repr(found)


def test_the_text_of_cdata_entities_and_controls_is_letter_for_letter(shared: Path) -> None:
    def of(name: str) -> list[Pair]:
        entry = next(e for e in entries(shared, KINDS) if e["id"] == name)
        return read(shared, entry)

    assert of("t26")[0].source == "<b>5 < 6 & 7 > 2</b>"
    assert of("t22")[0].source == "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg"
    assert of("t09") == of("t10") == of("t11")
    assert of("x19")[0].source == "  a\n\n  b\t"
    assert of("c13")[0].source == "a\nb"
    assert of("c05") == [Pair("ro", "en", "a", "b")]
    assert of("j16")[0].source == "a\u2028b\u0085c"
    assert [pair.target for pair in of("x20")] == ["One. ", ""]
    assert of("x10")[0].state == "reviewed"


def test_inline_codes_survive(shared: Path) -> None:
    entry = next(e for e in entries(shared, {"tmx"}) if e["id"] == "t34")
    pair = read(shared, entry)[0]
    assert pair.source == "Vezi aici"
    assert [(code.at, code.kind, code.data) for code in pair.source_codes] == [
        (5, "open", "<b>"),
        (9, "close", "</b>"),
        (9, "alone", "{0}"),
    ]
    seg = b'<seg>Vezi <bpt i="1">&lt;b&gt;</bpt>aici<ept i="1">&lt;/b&gt;</ept><ph x="1">{0}</ph></seg>'
    assert seg in written([pair], "tmx")
    for name in ("xliff", "xliff12", "jsonl"):
        assert back(written([pair], name), name) == [pair]


def test_two_plain_files_of_unlike_length_are_refused_with_both_counts(shared: Path) -> None:
    folder = shared / "hostile" / "files" / "moses"
    sides = [io.BytesIO((folder / f"m01-uneven.{lang}").read_bytes()) for lang in ("ro", "en")]
    with pytest.raises(BadInput, match="3 lines against 2"):
        list(read_files(*sides, Reading("m01", "ro", "en")))
    sides = [io.BytesIO((folder / f"m02-separators.{lang}").read_bytes()) for lang in ("ro", "en")]
    with pytest.raises(BadInput, match="line 2"):
        # Two lines by LF on either side; the second holds a vertical tab, which no XML carries.
        list(read_files(*sides, Reading("m02", "ro", "en")))


def test_a_refusal_names_the_place(shared: Path) -> None:
    places = {"t17": "unit 2", "c03": "line 3", "j08": "line 500", "x03": "unit 1"}
    for entry in entries(shared, KINDS):
        if entry["id"] in places:
            found = outcome(shared, entry)
            assert isinstance(found, BadInput)
            assert places[entry["id"]] in found.message


def test_a_tight_gzip_file_is_refused_early(shared: Path) -> None:
    data = (shared / "hostile" / "files" / "gz" / "g02-bomb.tmx.gz").read_bytes()
    with pytest.raises(BadInput):
        read_all(io.BytesIO(data), "jsonl", place="bomb", limits=replace(DEFAULT, text=10**9))
