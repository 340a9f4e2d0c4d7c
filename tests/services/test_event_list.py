import pytest

from tests.services.conftest import Desk
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.services import articles, event_list


def test_every_act_is_told_to_those_who_may_read_it(desk: Desk) -> None:
    bitext = desk.bitext()
    told = desk.see("desk", event_list.list_events, publication="north").items
    assert {"article.create", "version.create", "bitext.create"} <= {event.verb for event in told}
    assert {event.actor.name for event in told if event.verb == "article.create"} == {"Desk"}
    with pytest.raises(Forbidden):
        desk.see("translator", event_list.list_events, publication="north")
    assert desk.see("reader", event_list.list_events, bitext_id=bitext.id).items
    assert desk.see("reader", event_list.list_events, article_id=bitext.article_id).items


def test_outsiders_are_told_nothing_of_it(desk: Desk) -> None:
    bitext = desk.bitext()
    for asked in ({"publication": "north"}, {"article_id": bitext.article_id}, {"bitext_id": bitext.id}):
        with pytest.raises(NotFound):
            desk.see("stranger", event_list.list_events, **asked)
    with pytest.raises(Forbidden):
        desk.see("desk", event_list.list_events)


def test_the_history_of_a_deleted_article_stays_readable(desk: Desk) -> None:
    bitext = desk.bitext()
    desk.do("desk", articles.delete_article, bitext.article_id, version=1)
    told = desk.see("reader", event_list.list_events, article_id=bitext.article_id).items
    assert told[0].verb == "article.delete"


def test_pages_follow_on_while_new_events_come(desk: Desk) -> None:
    desk.bitext()
    seen, cursor = [], None
    wanted = [event.id for event in desk.see("desk", event_list.list_events, publication="north", limit=500).items]
    while True:
        page = desk.see("desk", event_list.list_events, publication="north", cursor=cursor, limit=2)
        seen += [event.id for event in page.items]
        desk.bitext()
        cursor = page.next_cursor
        if cursor is None or len(seen) >= len(wanted):
            break
    assert seen[: len(wanted)] == wanted


def test_a_limit_below_one_and_a_made_up_cursor_are_refused(desk: Desk) -> None:
    for asked, place in (({"limit": 0}, "limit"), ({"cursor": "x"}, "cursor")):
        with pytest.raises(BadInput) as refused:
            desk.see("desk", event_list.list_events, publication="north", **asked)
        assert refused.value.place == place
