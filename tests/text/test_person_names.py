"""Names of people, and names that look like them."""

import pytest

from translate_flow.languages.registry import language
from translate_flow.text.person_names import is_archive, is_name, is_person, split_names


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Ana Rusu", "ro"),
        ("Marian Ochoa de Eribe", "es"),
        ("Ludwig van der Berg", "ro"),
        ("J. M. García", "en"),
        ("von der Heide", "de"),
        ("Виктория СТОЯНОВА", "bg"),
        ("米尔恰·波佩斯库", "zh"),
        ("سامر خليل", "ar"),
    ],
)
def test_names_have_capitals_initials_and_particles_of_any_language(text: str, lang: str) -> None:
    assert is_name(text, language(lang))
    assert is_person(text, language(lang))


@pytest.mark.parametrize("text", ["la Paris", "Ana de la", "Ana scrie", "Ács Dániel. Angolra", "Ana 2"])
def test_other_words_are_no_name(text: str) -> None:
    assert not is_name(text, language("ro"))


@pytest.mark.parametrize(
    "text",
    ["Reuters", "ISU Dobrogea", "Diario del Sur", "Le Nouveau Jour", "DER SPIEGEL", "Adobe Stock", "Google Translate"],
)
def test_agencies_papers_offices_archives_and_machines_are_nobody(text: str) -> None:
    assert not is_person(text, language("en"))


def test_a_list_is_names_or_nothing() -> None:
    assert split_names("Ana Rusu și Ion Ceban", language("ro")) == ["Ana Rusu", "Ion Ceban"]
    assert split_names("Ana Rusu/ts", language("ro")) == ["Ana Rusu"]
    assert split_names("Ana Rusu cu drag", language("ro")) == []


def test_a_picture_archive_is_known_by_its_words() -> None:
    assert is_archive("Adobe Stock")
    assert not is_archive("Ana Rusu")
