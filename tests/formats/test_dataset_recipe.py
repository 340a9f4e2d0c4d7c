import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.dataset import Rules
from translate_flow.formats.dataset_recipe import Recipe, recipe_from

RECIPE = Recipe("ro", "en", licence="cc-by-4.0", names=(("Ana Rusu", "Анна Русу"),), rules=Rules(numbers=True))


def test_a_recipe_comes_back_as_it_was_stored() -> None:
    assert recipe_from(RECIPE.as_json()) == RECIPE
    assert recipe_from({"source_language": "ro", "target_language": "en"}) == Recipe("ro", "en")


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"target_language": ""}, "recipe"),
        ({"colour": "red"}, "recipe"),
        ({"order": "size"}, "order"),
        ({"dev": 1.0}, "dev"),
        ({"dev": "x"}, "dev"),
        ({"dev": 0.6, "test": 0.5}, "test"),
        ({"rules": {"length_ratio": -1}}, "rules.length_ratio"),
        ({"rules": {"length_ratio": float("nan")}}, "rules.length_ratio"),
        ({"rules": {"numbers": 3}}, "rules.numbers"),
        ({"rules": {"beauty": True}}, "rules.beauty"),
        ({"names": [""]}, "names"),
        ({"names": [["Ana", " "]]}, "names"),
    ],
)
def test_a_wrong_setting_is_named(wrong: dict[str, object], place: str) -> None:
    with pytest.raises(BadInput) as refused:
        recipe_from({"source_language": "ro", "target_language": "en", **wrong})
    assert refused.value.place == place
