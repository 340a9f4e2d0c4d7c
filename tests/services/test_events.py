from sqlalchemy import select

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.models.event import Event
from translate_flow.services import articles, events


def told(desk: Desk, **asked: object) -> list[Event]:
    with desk.database.read() as session:
        return list(session.scalars(select(Event).filter_by(**asked).order_by(Event.id)))


def test_an_act_tells_who_through_which_edge_and_what_stood_before_and_after(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    save(desk, "translator", unit, "The bridge")
    (event,) = told(desk, verb="unit.edit")
    assert (event.actor_id, event.via) == (desk.actor("translator").user_id, "test")
    assert (event.before["target"], event.after["target"], event.after["version"]) == ("", "The bridge", 2)
    assert (event.object_type, event.object_id, event.at.tzinfo is not None) == ("unit", unit.id, True)


def test_without_a_person_an_act_tells_what_acted(desk: Desk) -> None:
    with desk.database.write() as session:
        events.record(session, None, "store.sweep", "store", None)
        events.record(session, None, "proof.comment", "comment", 1, stranger="proof")
    assert [event.via for event in told(desk, actor_id=None, object_type="store")] == ["command"]
    assert [event.via for event in told(desk, verb="proof.comment")] == ["proof"]


def test_changes_in_a_bitext_are_numbered_without_a_gap(desk: Desk) -> None:
    bitext = desk.bitext()
    for unit in desk.units(bitext)[:3]:
        save(desk, "translator", unit, "x")
    numbers = [event.change_number for event in told(desk, bitext_id=bitext.id) if event.change_number is not None]
    assert numbers == list(range(1, len(numbers) + 1))


def test_acts_on_a_whole_article_carry_its_house(desk: Desk) -> None:
    bitext = desk.bitext()
    desk.do("desk", articles.delete_article, bitext.article_id, version=1)
    (event,) = told(desk, verb="article.delete")
    assert (event.article_id, event.publication_id) == (bitext.article_id, desk.actor("desk").grants[0].publication_id)


def test_what_failed_leaves_no_event(desk: Desk) -> None:
    before = len(told(desk))
    try:
        with desk.database.write() as session:
            events.record(session, None, "store.sweep", "store", None)
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    assert len(told(desk)) == before
