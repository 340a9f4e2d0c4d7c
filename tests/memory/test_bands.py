import pytest

from translate_flow.memory.bands import band_of
from translate_flow.memory.match import Band


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (101, "101"),
        (100, "100"),
        (99, "95-99"),
        (95, "95-99"),
        (94, "85-94"),
        (84, "75-84"),
        (74, "50-74"),
        (50, "50-74"),
    ],
)
def test_each_score_has_its_band(score: int, band: str) -> None:
    assert band_of(score) is Band(band)


def test_below_fifty_is_no_match() -> None:
    assert band_of(49) is None
