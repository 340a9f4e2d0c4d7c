import pytest
from pydantic import ValidationError

from translate_flow.api.kinds import Count, Id, Name, Paged, Strict, Tag


class Body(Strict):
    """A body of every kind of value."""

    id: Id = 1
    count: Count = 0
    name: Name = "x"
    tag: Tag = "ro"


def test_a_whole_number_may_be_written_as_json_writes_numbers() -> None:
    assert Body(id=3.0, count=0.0) == Body(id=3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 0),
        ("id", 2**31),
        ("id", "1"),
        ("id", 1.5),
        ("id", True),
        ("id", None),
        ("count", -1),
        ("name", ""),
        ("name", "x" * 201),
        ("name", "\ud800"),
        ("tag", "r"),
        ("odd", 1),
    ],
)
def test_what_is_of_another_kind_is_refused_by_its_name(field: str, value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        Body(**{field: value})  # type: ignore[arg-type]
    assert refused.value.errors()[0]["loc"] == (field,)


def test_lists_have_a_least_and_a_most() -> None:
    assert Paged.model_validate({"limit": "500", "odd": 1}).limit == 500
    for limit in ("0", "501", "x", str(10**30)):
        with pytest.raises(ValidationError):
            Paged.model_validate({"limit": limit})
