from translate_flow.align.model import SHAPES, count_priors, start_priors


def test_one_to_one_is_likeliest_and_counts_move_the_priors() -> None:
    start = start_priors()
    assert max(start.shapes, key=lambda shape: start.shapes[shape]) == (1, 1)
    counted = count_priors([(2, 1)] * 300, [50, 0], [10, 0])
    assert counted.shapes[2, 1] > start.shapes[2, 1]
    assert counted.opens[0] > start.opens[0] > counted.opens[1]
    assert set(counted.shapes) == set(SHAPES)
