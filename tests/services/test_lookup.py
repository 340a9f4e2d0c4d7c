import pytest

from tests.services.conftest import Desk
from translate_flow.errors import Conflict, FlowError, NotFound
from translate_flow.services import articles, lookup
from translate_flow.workflow.roles import Operation

READ = Operation.READ


def code(desk: Desk, who: str, find: object, thing: object) -> str:
    try:
        desk.see(who, find, thing, READ)  # type: ignore[arg-type]
    except FlowError as error:
        return error.code
    return "found"


def test_what_is_not_there_and_what_is_not_ones_own_look_the_same(desk: Desk) -> None:
    bitext = desk.bitext()
    unit = desk.units(bitext)[0].id
    for find, thing, nothing in (
        (lookup.publication_named, "north", "west"),
        (lookup.article_by_id, bitext.article_id, 4711),
        (lookup.version_by_id, bitext.target_version_id, 4711),
        (lookup.bitext_by_id, bitext.id, 4711),
        (lookup.unit_by_id, unit, 4711),
    ):
        assert code(desk, "reader", find, thing) == "found"
        assert code(desk, "stranger", find, thing) == code(desk, "stranger", find, nothing) == "not_found"


def test_a_publication_is_found_by_its_number_too(desk: Desk) -> None:
    number = str(desk.see("reader", lookup.publication_named, "north", READ).id)
    assert desk.see("reader", lookup.publication_named, number, READ).slug == "north"
    for strange in ("9" * 30, "٣", "-1", ""):
        with pytest.raises(NotFound):
            desk.see("reader", lookup.publication_named, strange, READ)


def test_nothing_of_a_deleted_article_is_found(desk: Desk) -> None:
    bitext = desk.bitext()
    unit = desk.units(bitext)[0].id
    desk.do("desk", articles.delete_article, bitext.article_id, version=1)
    found = [
        code(desk, "desk", find, thing)
        for find, thing in (
            (lookup.article_by_id, bitext.article_id),
            (lookup.version_by_id, bitext.target_version_id),
            (lookup.bitext_by_id, bitext.id),
            (lookup.unit_by_id, unit),
        )
    ]
    assert found == ["not_found", "not_found", "deleted", "deleted"]
    assert desk.see("desk", lookup.article_by_id, bitext.article_id, READ, deleted_too=True).id == bitext.article_id


def test_an_older_version_is_a_conflict_that_tells_both() -> None:
    lookup.check_version(3, 3)
    with pytest.raises(Conflict) as refused:
        lookup.check_version(3, 2)
    assert refused.value.details == {"version": 3, "based_on": 2}
