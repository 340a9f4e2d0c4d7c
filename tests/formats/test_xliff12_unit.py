import io

import pytest

from tests.formats.pairs import back, written
from tests.formats.test_xliff_read import old
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_all


def read(unit: str) -> Pair:
    (pair,) = read_all(io.BytesIO(old(unit)), "xliff12", place="x")
    return pair


@pytest.mark.parametrize(
    ("target", "state"), [("new", "initial"), ("needs-review-translation", "translated"), ("signed-off", "reviewed")]
)
def test_states_become_ours(target: str, state: str) -> None:
    assert read(f'<trans-unit id="1"><source>a</source><target state="{target}">b</target></trans-unit>').state == state


def test_approved_counts_where_no_state_is_given() -> None:
    assert (
        read('<trans-unit id="1" approved="yes"><source>a</source><target>b</target></trans-unit>').state == "reviewed"
    )


def test_alternatives_are_left_out_and_contexts_are_kept() -> None:
    pair = read(
        '<trans-unit id="1"><source>a</source><target>b</target><alt-trans><target>no</target></alt-trans>'
        '<context-group><context context-type="sourcefile">f</context></context-group><note>n</note></trans-unit>'
    )
    assert (pair.target, pair.notes, pair.properties) == ("b", ("n",), {"context:sourcefile": "f"})


CUT = (
    '<trans-unit id="u"><source>Unu. Doi.</source><seg-source><mrk mtype="seg" mid="1">Unu.</mrk> <g id="1">'
    '<mrk mtype="seg" mid="2">Doi.</mrk></g></seg-source><target>{}</target></trans-unit>'
)


def test_sentences_of_a_cut_unit_are_pairs() -> None:
    target = '<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>'
    pairs = read_all(io.BytesIO(old(CUT.format(target))), "xliff12", place="x")
    assert [(pair.id, pair.source, pair.target) for pair in pairs] == [("u/1", "Unu.", "One."), ("u/2", "Doi.", "Two.")]
    assert pairs[0].properties == {"xliff.after": " "}
    one = CUT.replace("Unu.</mrk> ", "Unu.</mrk>").format('<mrk mtype="seg" mid="1">One.</mrk>')
    assert [pair.target for pair in read_all(io.BytesIO(old(one)), "xliff12", place="x")] == ["One.", ""]


@pytest.mark.parametrize(
    "target",
    ["One. Two.", '<mrk mtype="seg" mid="1">One.</mrk> Two.', '<mrk mtype="seg" mid="3">One.</mrk>'],
    ids=["uncut", "half cut", "other ids"],
)
def test_a_unit_whose_sides_are_cut_differently_stays_whole(target: str) -> None:
    pair = read(CUT.format(target))
    assert (pair.id, pair.source) == ("u", "Unu. Doi.")
    assert pair.target.startswith("One.")


def test_where_a_translation_came_from_is_read_and_written() -> None:
    pair = read('<trans-unit id="1"><source>a</source><target state-qualifier="mt-suggestion">b</target></trans-unit>')
    assert pair.origin == "mt"
    assert b'state-qualifier="leveraged-mt"' in written([pair], "xliff12")
    assert back(written([pair], "xliff12"), "xliff12") == [pair]
