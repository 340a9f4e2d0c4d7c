import pytest

from translate_flow.languages.registry import language
from translate_flow.quality.quantities import quantities


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("1.000", "ro", {"1000"}),
        ("1.000", "en", {"1"}),
        ("1,000", "en", {"1000"}),
        ("1,5", "ro", {"1.5"}),
        ("1.234.567,8", "ro", {"1234567.8"}),
        ("1,234,567.8", "en", {"1234567.8"}),
        ("12\u00a0500", "fr", {"12500"}),
        ("0,50", "de", {"0.5"}),
        ("007", "en", {"7"}),
    ],
)
def test_a_figure_is_read_as_its_language_writes_it(text: str, code: str, values: set[str]) -> None:
    (figure,) = quantities(text, language(code))
    assert {value for value in figure.readings if not value.startswith("t:")} == values
    assert figure.span == (0, len(text))


def test_neighbouring_numbers_stay_apart() -> None:
    assert [figure.span for figure in quantities("În 2024 236 de", language("ro"))] == [(3, 7), (8, 11)]


def test_a_scale_multiplies() -> None:
    for text, code in (("1,5 milioane", "ro"), ("1.5 million", "en"), ("1,5 млн", "ru"), ("150万", "zh")):
        (figure,) = quantities(text, language(code))
        assert figure.scaled == {"1500000"}, text


def test_a_billion_is_longer_in_german() -> None:
    assert quantities("2 Billionen", language("de"))[0].power == 12
    assert quantities("2 billion", language("en"))[0].power == 9


def test_times_of_day_agree_across_clocks() -> None:
    times = [
        quantities(text, language(code))[0].readings
        for text, code in (("8:30 p.m.", "en"), ("20 h 30", "fr"), ("20.30", "ro"))
    ]
    assert "t:1230" in set.intersection(*map(set, times))
