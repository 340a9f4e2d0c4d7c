from translate_flow.align.bead import Sentence
from translate_flow.align.prepared import prepare
from translate_flow.align.vocabulary import Vocabulary


def test_parts_of_a_text_are_texts() -> None:
    words = Vocabulary()
    side = prepare([Sentence("one two"), Sentence("three?"), Sentence(""), Sentence("two two")], words, "en")
    assert len(side) == 4
    assert side.words(3, 4).tolist() == [1, 1]
    assert side.cut(1, 4).words(2, 3).tolist() == [1, 1]
    picked = side.take([1, 3])
    assert picked.words(0, 2).tolist() == [2, 1, 1]
    assert picked.marks[-1].tolist() == side.cut(1, 2).marks[-1].tolist() or picked.marks[-1][0] == 1
    assert side.lengths.min() == 1
