import io

import pytest

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
