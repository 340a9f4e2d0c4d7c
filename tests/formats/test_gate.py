import pytest

from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.formats.context import Limits
from translate_flow.formats.gate import check_pair, gated, limited
from translate_flow.formats.record import Code, Pair

GOOD = Pair("ro", "en", "a", "b")


@pytest.mark.parametrize(
    "further",
    [
        {"notes": ("\x00",)},
        {"properties": {"\x01": ""}},
        {"properties": {"a": "\x01"}},
        {"reviewer": "\ufffe"},
        {"score": float("nan")},
        {"source_codes": (Code(9, "alone"),)},
        {"source_codes": (Code(1, "alone"), Code(0, "alone"))},
        {"target_codes": (Code(0, "odd"),)},
        {"source_codes": (Code(0, "alone", data="\x00"),)},
    ],
)
def test_what_no_format_carries_is_refused(further: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="p1"):
        check_pair(Pair("ro", "en", "a", "b", **further), "p1")


def test_the_pair_is_named_by_number_and_id() -> None:
    with pytest.raises(BadCharacter, match=r"f, pair 2 \(x\), source"):
        list(gated([GOOD, Pair("ro", "en", "\x00", "", id="x")], "f"))


def test_limits_and_languages_are_held_while_reading() -> None:
    assert list(limited([GOOD], Limits(), "f")) == [GOOD]
    with pytest.raises(TooLarge):
        list(limited([GOOD, GOOD], Limits(pairs=1), "f"))
    with pytest.raises(TooLarge):
        list(limited([GOOD], Limits(text=0), "f"))
    with pytest.raises(BadInput):
        list(limited([Pair("", "en", "a", "b")], Limits(), "f"))
