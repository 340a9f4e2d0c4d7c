"""The face of alignment: two lists of sentences in, beads with confidence and reasons out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from translate_flow.align.bead import Alignment, Bead, Reason, Sentence
from translate_flow.align.confidence import calibrated, verdict
from translate_flow.align.earlier import Earlier
from translate_flow.align.fixed import Plan, plan_around
from translate_flow.align.knowledge import Remembered, gathered, remembered
from translate_flow.align.model import Weights
from translate_flow.align.moved import with_moved
from translate_flow.align.order import in_order
from translate_flow.align.prepared import Side, Stretch, prepare
from translate_flow.align.reasons import reasons, word_kinds
from translate_flow.align.rounds import Ground, Run, align_in_rounds
from translate_flow.align.vectors import Vectors, unit
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.windows import Link

VERSION = "3"
MEMORY_SHARE = 0.3
"""What a word of a memory counts for among the words of the texts, where its frequency is asked."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Document:
    """Two texts to be aligned; `fixed` beads are kept as they are and cut the search."""

    source: Sequence[Sentence]
    target: Sequence[Sentence]
    fixed: Sequence[Bead] = ()
    vectors: Vectors | None = None


def align(
    source: Sequence[Sentence],
    target: Sequence[Sentence],
    *,
    source_language: str,
    target_language: str,
    fixed: Sequence[Bead] = (),
    memory: Sequence[tuple[str, str]] = (),
    lexicon: Mapping[str, Mapping[str, float]] | None = None,
    vectors: Vectors | None = None,
    earlier: Earlier = (),
) -> Alignment:
    """The alignment of one pair of texts.

    `memory` and `lexicon` (source word → target word → weight) teach it words, `earlier` bitexts the manner of their
    translators.
    """
    document = Document(source, target, fixed, vectors)
    return align_batch(
        [document],
        source_language=source_language,
        target_language=target_language,
        memory=memory,
        lexicon=lexicon,
        earlier=earlier,
    )[0]


def align_batch(
    documents: Sequence[Document],
    *,
    source_language: str,
    target_language: str,
    memory: Sequence[tuple[str, str]] = (),
    lexicon: Mapping[str, Mapping[str, float]] | None = None,
    earlier: Earlier = (),
    weights: Weights | None = None,
    run: Run = map,
) -> list[Alignment]:
    """The alignments of texts of one language pair, which teach one another; `run` may spread a round."""
    # Products of small matrices: several threads would take twice the processor's time, and round differently.
    with _threads().limit(limits=1, user_api="blas"):
        languages = (source_language, target_language)
        return _aligned(documents, languages, memory, lexicon or {}, earlier, weights or Weights(), run)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _aligned(
    documents: Sequence[Document],
    languages: tuple[str, str],
    memory: Sequence[tuple[str, str]],
    lexicon: Mapping[str, Mapping[str, float]],
    earlier: Earlier,
    weights: Weights,
    run: Run,
) -> list[Alignment]:
    plans = [plan_around(len(d.source), len(d.target), d.fixed) for d in documents]
    taught = remembered(tuple(memory), languages)
    words = (taught.source.copy(), taught.target.copy())
    sides = [_sides(d, words, languages) for d in documents]
    frequencies = _frequencies(sides, taught, words)
    ground = Ground(gathered(languages, *words, lexicon, taught), frequencies, weights, earlier)
    stretches = [(d, s) for d, plan in enumerate(plans) for s in range(len(plan.stretches))]
    parts = [_stretch(sides[d], plans[d], s) for d, s in stretches]
    result = align_in_rounds(parts, ground, run)
    links = [
        with_moved(p.source, p.target, found, result.model_of(k))
        for k, (p, found) in enumerate(zip(parts, result.links, strict=True))
    ]
    kinds = word_kinds(*words)
    told = [reasons(p.source, p.target, links[k], result.model_of(k), kinds) for k, p in enumerate(parts)]
    beads: list[list[Bead]] = [list(document.fixed) for document in documents]
    for (d, s), here, why in zip(stretches, links, told, strict=True):
        beads[d] += [_bead(link, plans[d], s, reason) for link, reason in zip(here, why, strict=True)]
    verdicts = _verdicts(documents, stretches, links, told)
    signature = _signature(ground, len(memory), len(documents), any(d.vectors for d in documents))
    return [Alignment(tuple(in_order(found)), signature, v) for found, v in zip(beads, verdicts, strict=True)]


def _signature(ground: Ground, memory: int, batch: int, has_vectors: bool) -> str:
    """Algorithm, version and evidence, so that figures can be compared."""
    vectors = "yes" if has_vectors else "no"
    known, earlier = len(ground.known.keys), sum(map(len, ground.earlier))
    taught = f"memory:{memory}|earlier:{earlier}|batch:{batch}|known:{known}"
    return f"translate_flow.align|v:{VERSION}|{taught}|vectors:{vectors}"


def _verdicts(
    documents: Sequence[Document],
    stretches: Sequence[tuple[int, int]],
    links: Sequence[Sequence[Link]],
    told: Sequence[Sequence[tuple[Reason, ...]]],
) -> list[float]:
    """For each document the probability that its texts are translations of each other."""
    found = []
    for number, document in enumerate(documents):
        parts = [k for k, (d, _) in enumerate(stretches) if d == number]
        mine = [link for k in parts for link in links[k]]
        why = [reason for k in parts for reason in told[k]]
        found.append(verdict(mine, why, len(document.fixed)))
    return found


def _sides(document: Document, words: tuple[Vocabulary, Vocabulary], languages: tuple[str, str]) -> tuple[Side, Side]:
    vectors = document.vectors
    return (
        prepare(document.source, words[0], languages[0], unit(vectors[0]) if vectors else None),
        prepare(document.target, words[1], languages[1], unit(vectors[1]) if vectors else None),
    )


def _frequencies(
    sides: Sequence[tuple[Side, Side]], memory: Remembered, words: tuple[Vocabulary, Vocabulary]
) -> tuple[Floats, Floats]:
    """How often each word occurs in the texts, and in the memory as far as that counts."""
    found = []
    for k, earlier in enumerate(memory.frequencies):
        ids = [np.zeros(0, dtype=np.int64), *[pair[k].ids for pair in sides]]
        often = np.bincount(np.concatenate(ids), minlength=len(words[k])).astype(np.float64)
        often[: len(earlier)] += MEMORY_SHARE * earlier
        found.append(often)
    return found[0], found[1]


def _stretch(sides: tuple[Side, Side], plan: Plan, number: int) -> Stretch:
    mine, theirs = plan.stretches[number]
    return Stretch(sides[0].take(mine), sides[1].take(theirs))


def _bead(link: Link, plan: Plan, number: int, told: tuple[Reason, ...]) -> Bead:
    mine, theirs = plan.stretches[number]
    source, target = tuple(mine[link.i0 : link.i1]), tuple(theirs[link.j0 : link.j1])
    return Bead(source, target, calibrated(link.probability, link, told), told)
