import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.headings import Headings, headings


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["src", "tgt"], Headings(("source", "target"))),
        (["Source Text", "note", "translation"], Headings(("source", "note", "target"))),
        (
            ["source", "target", "src_lang", "tgt_lang"],
            Headings(("source", "target", "source_language", "target_language")),
        ),
        (["Source (ro)", "Target (en-GB)"], Headings(("source", "target"), "ro", "en-gb")),
        (["id", "en", "ro", "comment"], Headings(("id", "source", "target", "comment"), "en", "ro")),
        (["\ufeffRomanian", "English "], Headings(("source", "target"), "ro", "en")),
    ],
)
def test_columns_are_known_by_the_names_others_give_them(names: list[str], told: Headings) -> None:
    assert headings(names, None, None, "t") == told


def test_the_languages_asked_for_choose_and_order_the_columns() -> None:
    assert headings(["en", "ro"], "ro", "en", "t") == Headings(("target", "source"), "ro", "en")
    assert headings(["en", "ru", "ro-MD"], "ro", "en", "t") == Headings(("target", "ru", "source"), "ro-MD", "en")
    assert headings(["gd", "ga"], "gd", "ga", "t") == Headings(("source", "target"), "gd", "ga")


def test_several_languages_and_none_asked_for_are_refused() -> None:
    with pytest.raises(BadInput, match="en, ru, ro"):
        headings(["en", "ru", "ro"], None, None, "t")


@pytest.mark.parametrize("names", [["Buna", "Hello"], ["id", "no"], ["en"], [""]])
def test_texts_are_no_headings(names: list[str]) -> None:
    assert headings(names, None, None, "t") is None
