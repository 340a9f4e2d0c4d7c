"""Vectors in Vecalign's files: found by sentence, and refused where they do not belong to the text."""

from pathlib import Path

import numpy as np
import pytest

from translate_flow.align.bead import Sentence
from translate_flow.align.providers import vectors_of
from translate_flow.errors import BadInput

OVERLAPS = ["Unu.", "Unu. Doi.", "Doi.", "BLANK_LINE"]


def side(folder: Path, name: str, rows: np.ndarray) -> str:
    (folder / f"{name}.overlaps").write_text("\n".join(OVERLAPS) + "\n", encoding="utf-8")
    rows.astype("<f4").tofile(folder / f"{name}.emb")
    return f"{folder / name}.overlaps,{folder / name}.emb"


def spec(folder: Path, rows: np.ndarray) -> str:
    return f"vecalign:{side(folder, 'src', rows)},{side(folder, 'tgt', rows)}"


ROWS = np.array([[3.0, 4.0], [1.0, 1.0], [0.0, 2.0], [1.0, 0.0]])


def test_each_sentence_gets_the_unit_vector_of_its_line(tmp_path: Path) -> None:
    source, target = vectors_of(spec(tmp_path, ROWS), [Sentence("Unu."), Sentence("Doi.")], [Sentence("Doi.")])
    assert np.allclose(source, [[0.6, 0.8], [0.0, 1.0]])
    assert np.allclose(target, [[0.0, 1.0]])


def test_a_sentence_without_a_vector_is_named_and_never_guessed(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Trei"):
        vectors_of(spec(tmp_path, ROWS), [Sentence("Trei.")], [Sentence("Doi.")])


def test_vectors_of_another_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="float32"):
        vectors_of(spec(tmp_path, np.ones(7)), [Sentence("Unu.")], [Sentence("Doi.")])


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="finite"):
        vectors_of(spec(tmp_path, np.full((4, 2), np.nan)), [Sentence("Unu.")], [Sentence("Doi.")])


@pytest.mark.parametrize("given", ["vecalign:a,b", "vecalign:no,such,file,here"])
def test_missing_files_are_told(given: str) -> None:
    with pytest.raises(BadInput):
        vectors_of(given, [Sentence("Unu.")], [Sentence("Doi.")])
