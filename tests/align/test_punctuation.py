import numpy as np

from translate_flow.align.bead import Sentence
from translate_flow.align.punctuation import mark_scores, mark_sums


def score(source: str, target: str) -> float:
    sums = [mark_sums([Sentence(text)]) for text in (source, target)]
    return float(mark_scores(sums[0][1:], sums[1][1:])[0, 0])


def test_questions_go_with_questions() -> None:
    assert score("Ce faci?", "你好吗？") > 0 > score("Ce faci?", "I am well.")
    assert score("Bine.", "Well.") == 0


def test_quotations_go_together_in_any_style() -> None:
    assert score("„Da”, a spus el.", '"Yes," he said.') > 0
    assert np.isclose(score("«Да»", "Yes"), score("Yes", "«Да»"))
