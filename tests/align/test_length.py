import numpy as np

from translate_flow.align.length import FLOOR, START_VARIANCE, LengthModel, fit, start_model


def test_a_perfect_fit_costs_nothing_and_a_bad_one_much() -> None:
    model = LengthModel(ratio=1.2)
    scores = model.log_score(np.array([100.0, 100.0]), np.array([120.0, 300.0]))
    assert abs(scores[0]) < 0.01
    assert FLOOR <= scores[1] < -5


def test_the_ratio_is_learnt() -> None:
    source = np.full(50, 100.0)
    model = fit(source, source * 1.5, LengthModel())
    assert 1.4 < model.ratio < 1.5
    assert model.variance < START_VARIANCE


def test_the_start_is_the_ratio_of_the_whole_texts_within_reason() -> None:
    assert start_model(np.array([10.0]), np.array([30.0])).ratio == 3.0
    assert start_model(np.array([1.0]), np.array([1000.0])).ratio == 5.0
    assert start_model(np.zeros(0), np.ones(3)) == LengthModel()
    assert fit(np.zeros(0), np.zeros(0), LengthModel(2.0)) == LengthModel(2.0)
