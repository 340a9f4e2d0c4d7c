import pytest

from translate_flow.errors import BadInput, TooLarge
from translate_flow.quality.scores import MAX_SEGMENTS, MAX_TER_TOKENS, score


def test_an_equal_text_scores_best_with_signatures() -> None:
    told = score(["The mayor came to town."], ["The mayor came to town."])
    assert told.bleu.score == pytest.approx(100)
    assert told.chrf.score == pytest.approx(100)
    assert told.ter is not None and told.ter.score == 0
    assert all("version:" in metric.signature for metric in (told.bleu, told.chrf, told.ter))


def test_a_worse_text_scores_worse() -> None:
    reference = ["The mayor of the town came to the meeting on Friday."]
    near = score(["The mayor of the town came to a meeting on Friday."], reference)
    far = score(["Nobody was there."], reference)
    assert near.bleu.score > far.bleu.score and near.chrf.score > far.chrf.score and near.ter.score < far.ter.score


def test_ter_of_a_long_segment_is_left_for_later_unless_allowed() -> None:
    text = " ".join(str(n) for n in range(MAX_TER_TOKENS + 1))
    assert score([text], [text]).ter is None
    assert score([text], [text], is_long_allowed=True).ter.score == 0


def test_what_cannot_be_scored_is_refused() -> None:
    with pytest.raises(BadInput, match="1 translations against 2"):
        score(["a"], ["a", "b"])
    with pytest.raises(BadInput, match="nothing to score"):
        score([], [])
    with pytest.raises(TooLarge):
        score([""] * (MAX_SEGMENTS + 1), [""] * (MAX_SEGMENTS + 1))


def test_chinese_is_cut_into_characters() -> None:
    told = score(["市长来了"], ["市长来到了"], target_language="zh-CN")
    assert "tok:zh" in told.bleu.signature and told.bleu.score > 0
