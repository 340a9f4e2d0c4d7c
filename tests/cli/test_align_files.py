from pathlib import Path

import pytest

from translate_flow.align.bead import Alignment, Bead, Reason
from translate_flow.cli.align_files import bead_lines, given_languages, json_lines, memory_pairs, sentences, word_list
from translate_flow.errors import BadInput


def test_empty_lines_part_paragraphs_and_have_no_index() -> None:
    found = sentences("\n\nOne.\r\n Two. \n\n\n\nThree.\n", "a.txt")
    assert [(one.text, one.paragraph) for one in found] == [("One.", 0), ("Two.", 0), ("Three.", 1)]
    with pytest.raises(BadInput):
        sentences("a\x00", "a.txt")


def test_beads_are_printed_plainly_or_with_their_reasons() -> None:
    alignment = Alignment((Bead((0, 1), (0,), 0.5, (Reason("length", -1.5),)), Bead((), (1,))), "x")
    assert bead_lines(alignment) == "0,1:0\n:1\n"
    assert (
        json_lines(alignment).splitlines()[0]
        == '{"source": [0, 1], "target": [0], "score": 0.5, "reasons": {"length": -1.5}}'
    )


def test_languages_are_needed_and_checked() -> None:
    assert given_languages("ro", "en") == ("ro", "en")
    for given, place in (((None, "en"), "align"), (("ro", ""), "align"), (("ro", "not a tag"), "--target-lang")):
        with pytest.raises(BadInput) as refused:
            given_languages(*given)
        assert refused.value.place == place


def test_a_word_list_has_entries_weights_and_remarks(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("# remark\npod\tbridge\r\n\npod\tdeck\t0.5\n")
    assert word_list(str(path)) == {"pod": {"bridge": 1.0, "deck": 0.5}} and word_list(None) == {}
    for line in ("pod", "pod\t", "pod\tbridge\t0", "pod\tbridge\tnan", "pod\tbridge\tmuch", "\tbridge"):
        path.write_text(f"a\tb\n{line}\n")
        with pytest.raises(BadInput) as refused:
            word_list(str(path))
        assert refused.value.place.endswith("line 2")


def test_a_memory_gives_its_whole_pairs(tmp_path: Path) -> None:
    path = tmp_path / "memory.tsv"
    path.write_text("pod\tbridge\nsingur\t\n")
    assert memory_pairs(str(path), ("ro", "en")) == [("pod", "bridge")] and memory_pairs(None, ("ro", "en")) == []
