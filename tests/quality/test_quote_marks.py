import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.quality.quote_marks import DOUBLE, quotations


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("„a” și «b»", 2),
        ("„außen «innen» “", 2),
        ("»Ja«, »nein«", 2),
        ('"a" "b"', 2),
        ("«Он сказал „да“ нам»", 2),
        ("他说“好”了", 1),
        ("« Oui », dit-il", 1),
    ],
)
def test_pairs_any_national_style(text: str, count: int) -> None:
    told = quotations(text)
    assert len(told.pairs) == count
    assert told.unmatched == ()


@given(st.text(alphabet='ab „“”«»"', max_size=30))
@settings(max_examples=100, deadline=None)
def test_every_mark_is_in_one_pair_or_alone(text: str) -> None:
    told = quotations(text)
    places = sorted([*(at for pair in told.pairs for at in pair), *told.unmatched])
    assert places == [at for at, character in enumerate(text) if character in DOUBLE]
