import pytest

from translate_flow.errors import BadInput
from translate_flow.services.paging import cursor_id


def test_a_list_begins_at_the_top_without_a_cursor_and_goes_on_from_one() -> None:
    assert (cursor_id(None), cursor_id(""), cursor_id("42")) == (None, None, 42)


@pytest.mark.parametrize("made_up", ["x", "-1", "1.5", "9" * 19, " 1", "1\x00"])
def test_a_cursor_no_list_gave_is_refused_with_a_remedy(made_up: str) -> None:
    with pytest.raises(BadInput) as refused:
        cursor_id(made_up)
    assert (refused.value.place, bool(refused.value.remedy)) == ("cursor", True)
