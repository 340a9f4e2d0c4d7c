import pytest

from translate_flow.errors import BadInput
from translate_flow.text.block import TRANSLATABLE, BlockType, block_type


def test_a_type_is_known_by_its_name() -> None:
    assert [block_type(kind.value, place="types") for kind in BlockType] == list(BlockType)


@pytest.mark.parametrize("name", ["", "Body", "poem", "x" * 300])
def test_any_other_word_is_refused_where_it_stands_with_those_known(name: str) -> None:
    with pytest.raises(BadInput) as refused:
        block_type(name, place="types, 3")
    assert refused.value.place == "types, 3" and "headline" in refused.value.remedy and len(refused.value.message) < 300


def test_what_people_are_named_in_is_not_translated() -> None:
    assert {BlockType.CREDIT, BlockType.BYLINE, BlockType.SOURCE_LINE, BlockType.BOILERPLATE}.isdisjoint(TRANSLATABLE)
