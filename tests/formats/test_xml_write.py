import io

import pytest

from translate_flow.errors import BadCharacter, BadInput
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.xml_write import write_batches

GOOD = Pair("ro", "en", "a", "b")


def test_batches_are_written_in_order_and_counted() -> None:
    out = io.BytesIO()
    given = [Pair("ro", "en", str(number), "") for number in range(1000)]
    assert write_batches(given, out, lambda batch: "".join(f"{pair.source}," for pair in batch)) == 1000
    assert out.getvalue() == "".join(f"{number}," for number in range(1000)).encode()


def test_the_pair_at_fault_is_named() -> None:
    with pytest.raises(BadCharacter, match="pair 2, target"):
        write_batches(
            [GOOD, Pair("ro", "en", "", "\x00")], io.BytesIO(), lambda batch: "".join(p.target for p in batch)
        )


def test_codes_out_of_place_are_refused() -> None:
    with pytest.raises(BadInput, match="pair 2"):
        write_batches([GOOD, Pair("ro", "en", "a", "b", source_codes=(Code(2, "alone"),))], io.BytesIO(), lambda _: "")
