import pytest

from tests.services.conftest import Desk
from translate_flow.errors import Forbidden, NotFound
from translate_flow.services.access import Actor, readable_publications, require
from translate_flow.workflow.roles import Grant, Operation, Role


def actor(*grants: Grant) -> Actor:
    return Actor(1, "Ana", "ana@example.org", grants, "test")


def test_without_a_grant_nothing_is_allowed_and_nothing_is_known() -> None:
    for operation in Operation:
        with pytest.raises(NotFound):
            require(actor(), operation, 1)
        with pytest.raises(Forbidden):
            require(actor(), operation, None)


def test_whoever_may_read_hears_what_they_may_not_do() -> None:
    reader = actor(Grant(Role.READER, 1))
    require(reader, Operation.READ, 1)
    with pytest.raises(Forbidden) as refused:
        require(reader, Operation.PUBLISH, 1)
    assert refused.value.details == {"operation": "publish"}
    with pytest.raises(NotFound, match="article"):
        require(reader, Operation.READ, 2, what="article")


def test_a_pair_outside_the_grant_is_not_there() -> None:
    translator = actor(Grant(Role.TRANSLATOR, 1, "ro", "en"))
    require(translator, Operation.EDIT_UNIT, 1, source_language="ro", target_language="en")
    with pytest.raises(NotFound):
        require(translator, Operation.EDIT_UNIT, 1, source_language="ro", target_language="ru")


def test_publications_are_readable_by_grant_and_all_of_them_by_an_administrator(desk: Desk) -> None:
    assert readable_publications(actor()) == frozenset()
    assert readable_publications(actor(Grant(Role.READER, 3), Grant(Role.REVIEWER, 3), Grant(Role.READER, 5))) == {3, 5}
    assert readable_publications(desk.actor(desk.admin())) is None
