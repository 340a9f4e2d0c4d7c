"""Captions, by the marks they bear, and whom they name."""

import pytest

from translate_flow.text.photo_lines import caption_photo, is_photo_mark, photographers


@pytest.mark.parametrize(
    ("line", "lang", "wanted"),
    [
        ("The bridge. Photo: Ana Rusu / Reuters", "en", ["Ana Rusu"]),
        ("Rudi, październik 2025 r. / Fot. Jan Nowak / AP / East News", "pl", ["Jan Nowak"]),
        ("La farmacéutica, el jueves. ALVARO GARCÍA", "es", ["ALVARO GARCÍA"]),
        ("Taller de la calle Mărășești. / CORINA PETIT", "es", ["CORINA PETIT"]),
        ("Ion dans son verger. ANDREEA CAMP POUR « LE MATIN »", "fr", ["ANDREEA CAMP"]),
        ("Viorica, en Salamanca. EFE/ J.M. García", "es", ["J.M. García"]),
        ("سكان القرية في المحطة. تصوير: سامر خليل", "ar", ["سامر خليل"]),
        ("Pole lnu. Fot. Adobe Stock", "pl", []),
        ("Furtuna la Constanța. Foto: ISU Dobrogea", "ro", []),
        ("Firefighters near Lubny. (State Emergency Service/Telegram)", "en", []),
        ("Тимофій біля печі. Фото автора", "uk", []),
        ("Илья Смирнов. Архивное фото", "ru", []),
    ],
)
def test_a_caption_is_known_by_its_mark_and_names_who_took_the_picture(line: str, lang: str, wanted: list[str]) -> None:
    after = caption_photo(line, lang)
    assert after is not None
    assert photographers(after, lang) == wanted


@pytest.mark.parametrize(
    "line", ["The bridge reopened on Monday.", "Photo: not allowed in this museum, the guards say."]
)
def test_a_sentence_is_no_caption(line: str) -> None:
    assert caption_photo(line, "en") is None


def test_a_line_that_begins_with_a_mark_shows_what_stands_elsewhere() -> None:
    assert is_photo_mark("Photo: Ana Rusu")
    assert not is_photo_mark("The bridge. Photo: Ana Rusu")
