import numpy as np

from translate_flow.align.bead import Sentence
from translate_flow.align.corridor import through
from translate_flow.align.knowledge import gathered, remembered
from translate_flow.align.lexicon import Lesson, learn
from translate_flow.align.model import SHAPES, Model
from translate_flow.align.prepared import prepare
from translate_flow.align.vocabulary import Vocabulary
from translate_flow.align.windows import align_side


def test_windows_cover_both_texts_in_order() -> None:
    words = (Vocabulary(), Vocabulary())
    source = prepare([Sentence(f"alpha beta {k + 1000}") for k in range(250)], words[0], "en")
    target = prepare([Sentence(f"alpha beta {k + 1000}") for k in range(250) if k != 120], words[1], "en")
    lesson = Lesson([], [], np.zeros(0))
    counts = tuple(np.bincount(s.ids).astype(float) for s in (source, target))
    lexicon, _ = learn(lesson, gathered(("en", "de"), *words, {}, remembered((), ("en", "de"))), counts)
    links = align_side(source, target, Model(lexicon=lexicon), SHAPES, through([], 250, 249))
    assert [i for k in links for i in range(k.i0, k.i1)] == list(range(250))
    assert [j for k in links for j in range(k.j0, k.j1)] == list(range(249))
    assert sum(k.shape == (1, 1) for k in links) >= 247


def test_an_empty_side_makes_gaps() -> None:
    words = (Vocabulary(), Vocabulary())
    source, target = prepare([Sentence("a")], words[0], "en"), prepare([], words[1], "en")
    assert [k.shape for k in align_side(source, target, Model(), SHAPES, through([], 1, 0))] == [(1, 0)]
