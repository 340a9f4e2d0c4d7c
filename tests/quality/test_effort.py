import pytest

from translate_flow.quality.effort import edit_share


@pytest.mark.parametrize(
    ("draft", "final", "share"),
    [("a b c d", "a b c d", 0.0), ("a b c d", "a b x d", 0.25), ("", "a b", 1.0), ("", "", 0.0), ("a b", "c d", 1.0)],
)
def test_edits_per_word_of_the_longer_text(draft: str, final: str, share: float) -> None:
    assert edit_share(draft, final) == share
