"""Kicker, headline and lede, and the menus that stand before them."""

from translate_flow.text.article import parse_article
from translate_flow.text.block import BlockType
from translate_flow.text.characters import fold

PROSE = "\n\nThe bridge reopened on Monday, the town hall said. It cost twelve million."


def types(head: str) -> list[str]:
    """The types of the blocks before the prose, which is the lede."""
    found = [block.type.value for block in parse_article(head + PROSE, "en").blocks]
    assert found.pop() == "lede"
    return found


def test_the_last_of_many_sections_is_the_kicker() -> None:
    assert types("Politics\nBusiness\nEurope\n\nThe old bridge reopens at last") == [
        "boilerplate",
        "boilerplate",
        "kicker",
        "headline",
    ]


def test_a_section_after_a_line_of_the_page_is_one_of_its_menu() -> None:
    assert types("Home\nNews\nOpinion\nAbout us\n\nThe old bridge reopens at last") == ["boilerplate"] * 4 + [
        "headline"
    ]


def test_two_short_lines_are_kickers() -> None:
    assert types("Europe\n\nBridges\n\nThe old bridge reopens at last") == ["kicker", "kicker", "headline"]


def test_a_short_headline_is_not_taken_for_a_section() -> None:
    assert types("Politics\n\nA bridge reopens") == ["kicker", "headline"]


def test_before_a_headline_the_file_names_only_a_short_line_is_its_kicker() -> None:
    raw = "Europe today and more\n\nEurope\n\nThe old bridge reopens at last" + PROSE
    hints = {fold("The old bridge reopens at last"): BlockType.HEADLINE}
    blocks = parse_article(raw, "en", hints=hints).blocks
    assert [block.type.value for block in blocks] == ["boilerplate", "kicker", "headline", "lede"]
