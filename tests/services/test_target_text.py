import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.services import articles, edit_alignment
from translate_flow.services.check_store import check_store
from translate_flow.services.target_text import space_between
from translate_flow.services.views import BitextView


def text(desk: Desk, bitext: BitextView) -> str:
    with desk.database.read() as session:
        assert check_store(session) == ()
    return desk.see("desk", articles.version_text, bitext.target_version_id)  # type: ignore[no-any-return]


def test_a_translation_written_anew_stands_in_the_paragraphs_of_its_source(desk: Desk) -> None:
    bitext = desk.bitext()
    for unit, written in zip(desk.units(bitext), ("Title", "One.", "Two.", "“Three.”", "Four."), strict=True):
        save(desk, "translator", unit, written)
    assert text(desk, bitext) == "Title\n\nOne. Two.\n\n“Three.” Four."


def test_the_order_in_which_units_are_written_does_not_matter(desk: Desk) -> None:
    bitext = desk.bitext()
    found = desk.units(bitext)
    for place in (4, 1, 3, 0, 2):
        save(desk, "translator", found[place], ("Title", "One.", "Two.", "“Three.”", "Four.")[place])
    assert text(desk, bitext) == "Title\n\nOne. Two.\n\n“Three.” Four."


def test_a_cleared_unit_leaves_its_place_and_comes_back_to_it(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before, unit = text(desk, bitext), desk.units(bitext)[2]
    cleared = save(desk, "translator", unit, "")
    assert unit.target_text not in text(desk, bitext)
    save(desk, "translator", cleared, unit.target_text)
    assert text(desk, bitext) == before


def test_sentences_are_cut_anew_and_white_space_stays_as_typed(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = save(desk, "translator", desk.units(bitext)[1], "  One.  Two!   Three? ")
    assert [part.text for part in unit.target] == ["  One.", "Two!", "Three? "]
    assert unit.target_text in text(desk, bitext)
    blank = save(desk, "translator", unit, "   ")
    assert (blank.target_text, [part.text for part in blank.target]) == ("   ", ["   "])


def test_a_unit_over_two_paragraphs_keeps_them_while_its_text_does(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    ids = [unit.id for unit in desk.units(bitext)[2:4]]
    desk.do("desk", edit_alignment.merge_beads, bitext.id, unit_ids=ids, version=1)
    unit = desk.units(bitext)[2]
    first, second = unit.target_text.split("\n")
    unit = save(desk, "translator", unit, f"{first}!\n{second}!")
    assert f"{first}!\n\n{second}!" in text(desk, bitext)
    save(desk, "translator", unit, "All in one.")
    assert "All in one." in text(desk, bitext)


@pytest.mark.parametrize(("language", "space"), [("en", " "), ("zh", ""), ("zh-Hant", ""), ("ja", ""), ("ko", " ")])
def test_sentences_stand_apart_as_the_language_has_it(language: str, space: str) -> None:
    assert space_between(language) == space
