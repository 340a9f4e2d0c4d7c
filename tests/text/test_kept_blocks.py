from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.text.article import parse_article
from translate_flow.text.block import BlockType
from translate_flow.text.kept_blocks import cut_at, kept_starts, kept_types

RAW = "Titlul zilei\n\nFoto: Ana Rusu Podul a fost închis.\n\nA fost redeschis\nluni dimineață."


def test_blocks_begin_where_a_person_says() -> None:
    assert [RAW[start:end] for start, end in cut_at(RAW, [0, 14, 29, 51])] == [
        "Titlul zilei",
        "Foto: Ana Rusu",
        "Podul a fost închis.",
        "A fost redeschis\nluni dimineață.",
    ]


@pytest.mark.parametrize("starts", [[], [-1], [0, 0], [14, 0], [1], [0, 12], [0, 9_999]])
def test_a_place_no_block_can_begin_at_is_named(starts: list[int]) -> None:
    with pytest.raises(BadInput) as refused:
        cut_at(RAW, starts)
    assert refused.value.place == "starts"


@given(st.text(st.sampled_from("ab.\n \u200b“"), min_size=1), st.data())
def test_every_character_but_spaces_lies_in_one_block_wherever_it_is_cut(raw: str, data: st.DataObject) -> None:
    places = [at for at, character in enumerate(raw) if not character.isspace()]
    if not places:
        return
    chosen = data.draw(st.sets(st.sampled_from(places)))
    blocks = parse_article(raw, "ro", starts=sorted({places[0], *chosen})).blocks
    covered = [at for block in blocks for at in range(block.start, block.end) if not raw[at].isspace()]
    assert covered == places


def test_a_cut_by_hand_is_kept_where_its_paragraph_stands_unchanged() -> None:
    changed = "Un alt titlu\n\nO frază nouă.\n\n" + RAW.split("\n\n", 1)[1].replace("luni", "marți")
    starts = kept_starts(RAW, [0, 14, 29, 51], changed)
    assert [changed[start:end] for start, end in cut_at(changed, starts)] == [
        "Un alt titlu",
        "O frază nouă.",
        "Foto: Ana Rusu",
        "Podul a fost închis.",
        "A fost redeschis",
        "marți dimineață.",
    ]


def test_a_joined_block_stays_joined_until_it_changes() -> None:
    joined = [0, 14, 51]
    assert kept_starts(RAW, joined, RAW) == joined
    assert kept_starts(RAW, joined, f"Nou.\n\n{RAW}") == [0, *(start + 6 for start in joined)]
    assert kept_starts(RAW, joined, RAW.replace("luni", "marți")) == [0, 14, 51, 68]


def test_the_words_of_a_block_within_a_longer_one_are_no_block() -> None:
    old = "Foto: Ana\nRusu și fiii."
    assert kept_starts(old, [0], "Azi. Foto: Ana\nRusu și fiii.") == [0, 15]


@given(st.text(st.sampled_from("ab.\n "), max_size=40), st.text(st.sampled_from("ab.\n "), max_size=40), st.data())
def test_kept_places_are_places_a_block_can_begin_at(old: str, new: str, data: st.DataObject) -> None:
    starts = _some_cut(old, data)
    kept = kept_starts(old, starts, new)
    assert not new.strip() or cut_at(new, kept)
    assert kept_starts(old, starts, old) == starts


def _some_cut(raw: str, data: st.DataObject) -> Sequence[int]:
    places = [at for at, character in enumerate(raw) if not character.isspace()]
    return sorted({places[0], *data.draw(st.sets(st.sampled_from(places)))}) if places else []


def test_an_unchanged_block_keeps_its_type() -> None:
    old = [(BlockType.QUOTE, "Unu."), (BlockType.BODY, "Doi."), (BlockType.CAPTION, "Unu.")]
    found = parse_article("Unu.\n\nTrei.\n\nUnu.\n\nUnu.", "ro")
    kept = kept_types(old, found.raw, found.blocks)
    assert [kept[0], kept[2]] == [BlockType.QUOTE, BlockType.CAPTION]
    assert [kept[1], kept[3]] == [found.blocks[1].type, found.blocks[3].type]


def test_words_that_stand_there_twice_are_told_apart_by_their_order() -> None:
    old = "Ana.\nRusu.\n\nAna.\nRusu."
    second = old.rindex("Ana")
    assert kept_starts(old, [0, 5, second], old) == [0, 5, second]
    assert kept_starts(old, [0, second, second + 5], f"Nou.\n{old}") == [0, 5, second + 5, second + 10]
