from translate_flow.align.bead import Sentence
from translate_flow.align.corridor import first_corridor, through
from translate_flow.align.prepared import prepare
from translate_flow.align.vocabulary import Vocabulary


def test_between_places_it_runs_straight() -> None:
    corridor = through([(10, 30)], 20, 40)
    assert [corridor.at(i) for i in (0, 5, 10, 15, 20)] == [0, 15, 30, 35, 40]
    assert corridor.doubt(5) == 15


def test_rare_words_mark_the_way_around_an_insertion() -> None:
    words = (Vocabulary(), Vocabulary())
    texts = [f"alpha {k + 1000}" for k in range(60)]
    source = prepare([Sentence(text) for text in texts], words[0], "en")
    longer = [*texts[:30], *(f"other {k + 9000}" for k in range(40)), *texts[30:]]
    target = prepare([Sentence(text) for text in longer], words[1], "en")
    partners = {words[0].ids[w]: [words[1].ids[w]] for w in words[0].ids if w in words[1].ids}
    corridor = first_corridor(source, target, partners)
    assert abs(corridor.at(20) - 20) <= 1
    assert abs(corridor.at(50) - 90) <= 1
