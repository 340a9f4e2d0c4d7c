from translate_flow.align.aligner import Document, align_batch
from translate_flow.align.bead import Alignment, Sentence

PAIRS = [("dorno", "flimp"), ("karvi", "snebu"), ("mulet", "wodge"), ("pirgo", "thrax"), ("sabun", "zilch")]


def document(k: int) -> Document:
    one, other = PAIRS[k % 5], PAIRS[(k * 2 + 1) % 5]
    return Document([Sentence(f"{one[0]} {other[0]}")], [Sentence(f"{other[1]} {one[1]}")])


def test_a_batch_teaches_words_that_one_text_cannot() -> None:
    languages = {"source_language": "xx", "target_language": "yy"}
    alone = align_batch([document(0)], **languages)[0]
    among = align_batch([document(k) for k in range(20)], **languages)[0]
    assert _words(among) > _words(alone) + 1


def _words(alignment: Alignment) -> float:
    return sum(r.value for bead in alignment.beads for r in bead.reasons if r.evidence == "lexicon")
