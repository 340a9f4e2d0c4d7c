from translate_flow.align.bead import Reason
from translate_flow.align.confidence import NO_WORDS_MOST, calibrated, verdict
from translate_flow.align.windows import Link


def test_numbers_alone_never_make_a_bead_sure() -> None:
    link = Link(0, 1, 0, 1, 0.999)
    assert calibrated(link.probability, link, [Reason("numbers", 9.0)]) <= NO_WORDS_MOST
    assert calibrated(link.probability, link, [Reason("lexicon", 9.0)]) > NO_WORDS_MOST


def test_joined_sentences_are_less_sure_than_single_ones_and_the_order_of_each_kind_stays() -> None:
    words = [Reason("lexicon", 5.0)]
    single, joined, gap = Link(0, 1, 0, 1, 0.8), Link(0, 2, 0, 1, 0.8), Link(0, 1, 0, 0, 0.8)
    assert calibrated(0.8, single, words) > calibrated(0.8, joined, words)
    for link in (single, joined, gap):
        said = [calibrated(p, link, words) for p in (0.0, 0.1, 0.4, 0.6, 0.9, 1.0)]
        assert said == sorted(said)
        assert 0 < said[0] < said[-1] < 1


def test_the_verdict_rises_with_words_and_partners() -> None:
    full, gaps = [Link(k, k + 1, k, k + 1, 0.9) for k in range(4)], [Link(k, k + 1, 0, 0, 0.9) for k in range(4)]
    good, bad = [[Reason("lexicon", 5.0)]] * 4, [[Reason("lexicon", -2.0)]] * 4
    assert verdict(full, good, 0) > 0.9 > 0.5 > verdict(full, bad, 0)
    assert verdict(gaps, bad, 0) < 0.1
    assert verdict([], [], 0) == 0.0
    assert verdict([], [], 2) == 1.0
