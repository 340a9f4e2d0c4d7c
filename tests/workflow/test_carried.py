from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.workflow.carried import carried

TEXT = st.text(alphabet="abc .ă", max_size=30)


@given(before=TEXT, after=TEXT)
@settings(max_examples=150, deadline=None)
def test_every_character_has_an_owner(before: str, after: str) -> None:
    owners = carried(before, [1] * len(before), after, 2)
    assert len(owners) == len(after)
    assert set(owners) <= {1, 2}


def test_a_correction_changes_only_its_letters() -> None:
    assert carried("guvernlui", [1] * 9, "guvernului", 2) == [1] * 6 + [2] + [1] * 3


def test_a_new_word_is_its_writers_even_if_letters_agree() -> None:
    assert carried("the mayor", [1] * 9, "the minister", 2) == [1] * 4 + [2] * 8
