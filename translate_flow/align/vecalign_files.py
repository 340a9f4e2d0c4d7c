"""Vectors worked out beforehand in the files of Vecalign: a text file of overlaps and raw float32 rows, one a line.

Thompson and Koehn (2019), “Vecalign: Improved Sentence Alignment in Linear Time and Space”. Of the overlaps, lines of
one sentence are used; the others may stand in the file.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from translate_flow.align.bead import Sentence
from translate_flow.errors import BadInput

Floats = NDArray[np.float64]
NUMBER = np.dtype("<f4")


def vecalign_vectors(names: str, source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[Floats, Floats]:
    """Vectors of both sides from `SRC_OVERLAPS,SRC_EMB,TGT_OVERLAPS,TGT_EMB`; BadInput where a sentence has none."""
    paths = names.split(",")
    if len(paths) != 4:
        remedy = "Write vecalign:SRC_OVERLAPS,SRC_EMB,TGT_OVERLAPS,TGT_EMB"
        raise BadInput("four files are needed", place="--embeddings", remedy=remedy)
    return _side(paths[0], paths[1], source), _side(paths[2], paths[3], target)


def _side(overlaps: str, embeddings: str, sentences: Sequence[Sentence]) -> Floats:
    lines = [line.strip() for line in _read(overlaps).decode("utf-8", "replace").rstrip("\n").split("\n")]
    raw = _read(embeddings)
    size, rest = divmod(len(raw), NUMBER.itemsize * len(lines))
    if rest or not size:
        fault = f"{len(raw):,} bytes are no rows of float32 numbers for the {len(lines):,} lines of {overlaps}"
        raise BadInput(fault, place=embeddings, remedy="Embed exactly this file of overlaps")
    rows = np.frombuffer(raw, NUMBER).reshape(len(lines), size).astype(float)
    if not np.isfinite(rows).all():
        raise BadInput("some numbers are not finite", place=embeddings, remedy="Save little-endian float32 numbers")
    place = {line: number for number, line in enumerate(lines)}
    for number, sentence in enumerate(sentences, start=1):
        if sentence.text.strip() not in place:
            fault = f"sentence {number} is not in it: “{sentence.text[:60]}”"
            raise BadInput(fault, place=overlaps, remedy="Make the overlaps of the very file that is aligned")
    return rows[[place[sentence.text.strip()] for sentence in sentences]]


def _read(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", place=name, remedy="Name a file that is there") from error
