import pytest

from translate_flow.languages.registry import language
from translate_flow.quality.spelled_numbers import is_known, spelled


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("twenty-five years", "en", "25"),
        ("two hundred and six", "en", "206"),
        ("douăzeci și cinci", "ro", "25"),
        ("două sute de oameni", "ro", "200"),
        ("двадцать пять", "ru", "25"),
        ("двести тридцать шесть", "ru", "236"),
        ("триста сорок", "uk", "340"),
        ("quatre-vingt-dix-sept", "fr", "97"),
        ("soixante et onze", "fr", "71"),
        ("fünfundzwanzig", "de", "25"),
        ("three thousand", "en", "3000"),
        ("Secolul XXI", "ro", "21"),
        ("XIXe siècle", "fr", "19"),
        ("pe 5 noiembrie", "ro", "11"),
        ("第三", "zh", "3"),
    ],
)
def test_numbers_in_words_are_read(text: str, code: str, value: str) -> None:
    assert value in spelled(text, language(code))


def test_plain_words_say_no_number() -> None:
    assert spelled("Primarul vorbește", language("ro")) == frozenset()
    assert not is_known("is")
