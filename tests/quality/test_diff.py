from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.quality.diff import word_diff

TEXT = st.text(alphabet="ab ăя.,!\n", max_size=40)


@given(old=TEXT, new=TEXT)
@settings(max_examples=200, deadline=None)
def test_the_parts_give_both_texts_back(old: str, new: str) -> None:
    parts = word_diff(old, new)
    assert "".join(part.text for part in parts if part.kind != "added") == old
    assert "".join(part.text for part in parts if part.kind != "removed") == new
    assert all(part.text for part in parts)


def test_words_are_replaced_whole() -> None:
    parts = [(part.kind, part.text) for part in word_diff("The mayor came.", "The minister came.")]
    assert parts == [("same", "The "), ("removed", "mayor"), ("added", "minister"), ("same", " came.")]
