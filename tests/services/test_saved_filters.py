import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, NotFound
from translate_flow.services import saved_filters
from translate_flow.services.views import SavedFilterView


def keep(desk: Desk, who: str, name: str = "Numbers", **more: object) -> SavedFilterView:
    given = {"name": name, "query": {"finding": "numbers"}, **more}
    return desk.do(who, saved_filters.save_filter, "north", **given)  # type: ignore[no-any-return]


def names(desk: Desk, who: str) -> list[tuple[str, bool]]:
    return [(row.name, row.is_own) for row in desk.see(who, saved_filters.list_filters, "north").items]


def test_a_filter_is_ones_own_until_it_is_shared(desk: Desk) -> None:
    keep(desk, "translator")
    assert (names(desk, "translator"), names(desk, "reviewer")) == ([("Numbers", True)], [])
    keep(desk, "translator", is_shared=True)
    assert names(desk, "reviewer") == [("Numbers", False)]


def test_the_same_name_again_replaces_ones_own_and_not_anothers(desk: Desk) -> None:
    first = keep(desk, "translator", is_shared=True)
    again = keep(desk, "translator", query={"substate": "draft", "text": ""})
    keep(desk, "reviewer")
    assert (again.id, again.query, again.is_shared) == (first.id, {"substate": "draft"}, False)
    assert names(desk, "translator") == [("Numbers", True)]


def test_only_its_owner_deletes_a_filter(desk: Desk) -> None:
    kept = keep(desk, "translator", is_shared=True)
    for who, thing in (("desk", kept.id), ("translator", 4711)):
        with pytest.raises(NotFound):
            desk.do(who, saved_filters.delete_filter, thing)
    assert desk.do("translator", saved_filters.delete_filter, kept.id).name == "Numbers"
    assert names(desk, "translator") == []


def test_what_makes_no_filter_is_refused_with_its_place(desk: Desk) -> None:
    for given, place in (
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a\x00"}, "name"),
        ({"query": {}}, "query"),
        ({"query": {"text": ""}}, "query"),
        ({"query": {"owner": "1"}}, "query"),
        ({"query": {"text": "x" * 201}}, "query.text"),
        ({"query": {"text": "a\x00"}}, "query.text"),
    ):
        with pytest.raises(BadInput) as refused:
            keep(desk, "translator", **given)  # type: ignore[arg-type]
        assert refused.value.place is not None and refused.value.place.startswith(place)
    assert names(desk, "translator") == []


def test_there_is_a_most_of_them(desk: Desk) -> None:
    with desk.database.write() as session:
        actor = desk.actor("translator")
        for number in range(saved_filters.MAX_FILTERS):
            saved_filters.save_filter(session, actor, "north", name=str(number), query={"text": "x"})
    with pytest.raises(BadInput) as refused:
        keep(desk, "translator")
    assert refused.value.place == "name"
    keep(desk, "translator", "7")


def test_outsiders_neither_see_nor_keep_filters(desk: Desk) -> None:
    keep(desk, "translator", is_shared=True)
    with pytest.raises(NotFound):
        names(desk, "stranger")
    with pytest.raises(NotFound):
        keep(desk, "stranger")


def test_of_two_kept_at_once_under_one_name_the_second_stays(desk: Desk) -> None:
    actor = desk.actor("translator")

    def keep_as(state: str) -> object:
        query = {"substate": state}
        return lambda session: saved_filters.save_filter(session, actor, "north", name="Mine", query=query)

    told = at_once(desk, keep_as("draft"), keep_as("empty"))  # type: ignore[arg-type]
    assert isinstance(told, SavedFilterView) and told.query == {"substate": "empty"}
    assert names(desk, "translator") == [("Mine", True)]
