from translate_flow.languages.registry import language
from translate_flow.quality.conversions import are_converted, is_gloss
from translate_flow.quality.quantities import quantities


def converted(one: str, two: str) -> bool:
    first, second = quantities(one, language("en"))[0], quantities(two, language("ro"))[0]
    return are_converted(one, first, two, second)


def test_miles_pounds_and_degrees() -> None:
    assert converted("10 miles", "16 km")
    assert converted("650 pounds", "295 kg")
    assert converted("80 degrees", "27 de grade")


def test_other_figures_are_not_conversions() -> None:
    assert not converted("10 miles", "60 km")
    assert not converted("10 people", "16 oameni")


def test_a_measure_in_brackets_is_a_gloss() -> None:
    text = "300 km (180 miles)"
    first, second = quantities(text, language("en"))
    assert is_gloss(text, second)
    assert not is_gloss(text, first)


def test_measures_are_converted_in_either_direction() -> None:
    first, second = quantities("16 km", language("en"))[0], quantities("10 mile", language("ro"))[0]
    assert are_converted("16 km", first, "10 mile", second)
