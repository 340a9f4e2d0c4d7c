import pyarrow as pa
import pytest

from tests.formats.pairs import back, written
from tests.formats.test_parquet import table
from translate_flow.errors import BadInput
from translate_flow.formats.record import Code, Pair

FULL = Pair(
    "ro",
    "en",
    "a",
    "b",
    id="1",
    position=3,
    score=0.0,
    notes=("n",),
    properties={"p": "q"},
    source_codes=(Code(0, "alone", "1"),),
)


def test_columns_of_the_languages_are_the_texts() -> None:
    assert back(table(en=["b"], ro=["a"], other=[1.5]), "parquet") == [Pair("ro", "en", "a", "b")]
    both = table(id=[7], translation=[{"en": "b", "fr": "c", "ro": "a"}])
    assert back(both, "parquet") == [Pair("ro", "en", "a", "b", id="7")]


def test_rows_that_say_much_and_little_stand_in_one_batch() -> None:
    plain = Pair("ro", "en", "c", "d")
    assert back(written([FULL, plain, FULL], "parquet"), "parquet") == [FULL, plain, FULL]


def test_more_rows_than_a_group_holds_come_back_in_order() -> None:
    given = [Pair("ro", "en", str(number), "x", score=number / 7) for number in range(20_000)]
    assert back(written(given, "parquet"), "parquet") == given


def test_texts_of_any_type_of_text_and_json_are_read() -> None:
    data = table(
        source=pa.array(["a"], pa.large_string()),
        target=pa.array(["b"]).dictionary_encode(),
        notes=["by hand"],
        properties=['{"p":"q"}'],
        score=["0.5"],
    )
    pair = Pair("ro", "en", "a", "b", notes=("by hand",), properties={"p": "q"}, score=0.5)
    assert back(data, "parquet") == [pair]


@pytest.mark.parametrize(
    ("columns", "place"),
    [
        ({"source": ["a", None], "target": ["b", "c"]}, "row 2"),
        ({"source": ["a", "b"], "target": ["c", "d\x01"]}, "row 2, target"),
        ({"source": ["a"], "target": ["b"], "score": [float("inf")]}, "row 1"),
        ({"source": ["a"], "target": ["b"], "properties": ["["]}, "row 1"),
        ({"source": ["a"], "target": ["b"], "notes": [["n", "\x02"]]}, "row 1, notes"),
        ({"source": ["a"], "target": ["b"], "state": [True]}, "state"),
        ({"source": ["a"], "target": ["b"], "notes": [[None]]}, "row 1"),
        ({"translation": [{"fr": "a", "de": "b"}]}, "translation.ro"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_values_that_cannot_be_are_refused_with_their_row(columns: dict[str, list[object]], place: str) -> None:
    with pytest.raises(BadInput, match=place):
        back(table(**columns), "parquet")
