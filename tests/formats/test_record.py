from dataclasses import FrozenInstanceError, replace

import pytest

from translate_flow.formats.record import Pair, plain_pair


def test_a_quickly_made_pair_is_the_same_as_any() -> None:
    quick = plain_pair("ro", "en", "a", "b", {"id": "1"})
    assert quick == Pair("ro", "en", "a", "b", id="1")
    assert repr(quick) == repr(Pair("ro", "en", "a", "b", id="1"))
    assert replace(quick, target="c") == Pair("ro", "en", "a", "c", id="1")
    with pytest.raises(FrozenInstanceError):
        quick.target = "c"
