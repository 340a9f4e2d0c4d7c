from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from translate_flow.align import providers
from translate_flow.align.bead import Sentence
from translate_flow.align.providers import encode, vectors_of
from translate_flow.errors import BadInput


def test_each_sentence_is_encoded_once_and_made_a_unit_vector() -> None:
    seen: list[str] = []

    def encoder(texts: Sequence[str]) -> np.ndarray:
        seen.extend(texts)
        return np.array([[len(text), 1.0] for text in texts])

    source, target = encode(encoder, [Sentence("a"), Sentence("a")], [Sentence("bb")])
    assert seen == ["a", "bb"]
    assert source.shape == (2, 2)
    assert np.allclose(np.linalg.norm(target, axis=1), 1)


def test_vectors_come_from_files(tmp_path: Path) -> None:
    names = [tmp_path / "s.npy", tmp_path / "t.npy"]
    np.save(names[0], np.ones((1, 4)))
    np.save(names[1], np.ones((2, 4)))
    found = vectors_of(f"file:{names[0]},{names[1]}", [Sentence("a")], [Sentence("b"), Sentence("c")])
    assert found[1].shape == (2, 4)
    with pytest.raises(BadInput, match="does not fit"):
        vectors_of(f"file:{names[0]},{names[1]}", [Sentence("a")], [Sentence("b")])


@pytest.mark.parametrize(
    ("array", "fault"),
    [
        (np.array([["a", "b"]]), "no array of vectors"),
        (np.array([[1.0, np.nan]]), "not all of them are numbers"),
        (np.ones((1, 3)), "vectors of 4 and of 3 numbers"),
        (np.ones(4), "does not fit"),
    ],
)
def test_vectors_that_fit_nothing_are_refused(tmp_path: Path, array: np.ndarray, fault: str) -> None:
    names = [tmp_path / "s.npy", tmp_path / "t.npy"]
    np.save(names[0], np.ones((1, 4)))
    np.save(names[1], array)
    with pytest.raises(BadInput, match=fault):
        vectors_of(f"file:{names[0]},{names[1]}", [Sentence("a")], [Sentence("b")])


def test_a_provider_that_is_not_there_or_does_not_load_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(model: str) -> providers.Encoder:
        raise ImportError(model)

    def broken(model: str) -> providers.Encoder:
        raise OSError(f"no {model}")

    for load, fault in ((missing, "not installed"), (broken, "cannot be loaded")):
        monkeypatch.setitem(providers.ENCODERS, "model2vec", load)
        with pytest.raises(BadInput, match=fault):
            vectors_of("model2vec:x", [Sentence("a")], [Sentence("b")])


@pytest.mark.parametrize("name", ["nothing:x", "model2vec:", "file:one", "file:no.npy,none.npy"])
def test_what_is_no_provider_is_refused(name: str) -> None:
    with pytest.raises(BadInput):
        vectors_of(name, [Sentence("a")], [Sentence("b")])
