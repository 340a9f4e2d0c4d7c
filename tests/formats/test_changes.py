import pytest

from translate_flow.errors import BadInput
from translate_flow.formats.changes import changes
from translate_flow.formats.record import Pair


def pair(id_: str, target: str = "t") -> Pair:
    return Pair("ro", "en", "s", target, id=id_)


def test_differences_additions_and_removals_are_told() -> None:
    found = list(changes([pair("1"), pair("2"), pair("3")], [pair("1"), pair("2", "other"), pair("4")]))
    assert [(change.id, change.fields, change.before is None, change.after is None) for change in found] == [
        ("2", ("target",), False, False),
        ("3", (), False, True),
        ("4", (), True, False),
    ]


def test_pairs_must_be_told_apart() -> None:
    with pytest.raises(BadInput, match="twice"):
        list(changes([pair("1"), pair("1")], []))
    with pytest.raises(BadInput, match="without an id"):
        list(changes([], [pair("")]))
