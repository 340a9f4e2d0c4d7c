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


def test_a_line_that_stands_in_every_text_teaches_no_more_than_in_one() -> None:
    """Lines of two sites' pages, a share line here and a credit there, do not become translations by repetition."""
    languages = {"source_language": "xx", "target_language": "yy"}

    def page(number: int, lines: int) -> Document:
        plain = document(number)
        mine, theirs = ([Sentence(text)] if number < lines else [] for text in ("quibo vesk", "norri plat"))
        return Document([*plain.source, *mine], [*plain.target, *theirs])

    once, always = (align_batch([page(k, lines) for k in range(20)], **languages)[0] for lines in (1, 20))
    assert _words_of(always, 1) < _words_of(once, 1) + 0.5


def _words_of(alignment: Alignment, sentence: int) -> float:
    reasons = [r for bead in alignment.beads if sentence in bead.source and bead.target for r in bead.reasons]
    return sum(r.value for r in reasons if r.evidence == "lexicon")


def _words(alignment: Alignment) -> float:
    return sum(r.value for bead in alignment.beads for r in bead.reasons if r.evidence == "lexicon")
