"""Sentence vectors from optional providers, one more evidence for the aligner; weights are the user's own download.

`fastembed:MODEL`, `sentence-transformers:MODEL`, `model2vec:MODEL`, `file:SRC.npy,TGT.npy` with one row a sentence,
or `vecalign:SRC_OVERLAPS,SRC_EMB,TGT_OVERLAPS,TGT_EMB` with the files of Vecalign.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Sentence
from translate_flow.align.vecalign_files import vecalign_vectors
from translate_flow.errors import BadInput

Floats = NDArray[np.float64]


class Encoder(Protocol):
    """Turns texts into vectors, one row each."""

    def __call__(self, texts: Sequence[str]) -> Floats:
        """The vectors of these texts, of any length; the caller makes them unit vectors."""


def vectors_of(name: str, source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[Floats, Floats]:
    """Unit vectors of both sides from the named provider; BadInput where it or its files are missing."""
    kind, _, model = name.partition(":")
    if kind == "file":
        return _from_files(model, len(source), len(target))
    if kind == "vecalign":
        mine, theirs = vecalign_vectors(model, source, target)
        return _units(mine), _units(theirs)
    if kind not in ENCODERS:
        raise BadInput(
            f"“{kind}” is not a provider",
            place="--embeddings",
            remedy=f"Known are {', '.join(ENCODERS)}, file, vecalign",
        )
    if not model:
        raise BadInput("no model is named", place="--embeddings", remedy=f"Write {kind}:MODEL, a name or a folder")
    return encode(_loaded(kind, model), source, target)


def encode(encoder: Encoder, source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[Floats, Floats]:
    """Unit vectors of both sides; each distinct sentence is encoded once."""
    texts = list(dict.fromkeys(sentence.text for sentence in (*source, *target)))
    rows = dict(zip(texts, _units(np.asarray(encoder(texts), dtype=float)), strict=True)) if texts else {}
    sides = [np.array([rows[sentence.text] for sentence in side]) for side in (source, target)]
    return sides[0], sides[1]


def _units(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9))


def _from_files(names: str, n: int, m: int) -> tuple[Floats, Floats]:
    paths = names.split(",")
    if len(paths) != 2:
        raise BadInput("two files are needed", place="--embeddings", remedy="Write file:SRC.npy,TGT.npy")
    sides = []
    for path, size in zip(paths, (n, m), strict=True):
        try:
            vectors = np.asarray(np.load(path, allow_pickle=False), dtype=float)
        except (OSError, ValueError, TypeError) as error:
            raise BadInput("no array of vectors", place=path, remedy="Save it with numpy.save") from error
        if vectors.ndim != 2 or len(vectors) != size:
            raise BadInput(f"{vectors.shape} does not fit {size} sentences", place=path, remedy="One row a sentence")
        if not np.isfinite(vectors).all():
            raise BadInput("not all of them are numbers", place=path, remedy="Encode the sentences again")
        sides.append(_units(vectors))
    if n and m and sides[0].shape[1] != sides[1].shape[1]:
        fault = f"vectors of {sides[0].shape[1]} and of {sides[1].shape[1]} numbers"
        raise BadInput(fault, place="--embeddings", remedy="Encode both texts by one model")
    return sides[0], sides[1]


def _loaded(kind: str, model: str) -> Encoder:
    try:
        return ENCODERS[kind](model)
    except ImportError as error:
        remedy = "Install translate-flow[embeddings]"
        raise BadInput(f"{kind} is not installed", place="--embeddings", remedy=remedy) from error
    except (OSError, ValueError) as error:
        raise BadInput(f"the model “{model}” cannot be loaded: {error}", place="--embeddings") from error


def _sentence_transformers(model: str) -> Encoder:
    from sentence_transformers import SentenceTransformer

    loaded = SentenceTransformer(model)
    return lambda texts: np.asarray(loaded.encode(list(texts)))


def _fastembed(model: str) -> Encoder:
    from fastembed import TextEmbedding

    loaded = TextEmbedding(model)
    return lambda texts: np.array(list(loaded.embed(list(texts))))


def _model2vec(model: str) -> Encoder:
    from model2vec import StaticModel

    loaded = StaticModel.from_pretrained(model)
    return lambda texts: np.asarray(loaded.encode(list(texts)))


ENCODERS: dict[str, Callable[[str], Encoder]] = {
    "sentence-transformers": _sentence_transformers,
    "fastembed": _fastembed,
    "model2vec": _model2vec,
}
"""Provider → loader of a model by name or folder."""
