import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound, TooLarge
from translate_flow.services import articles, comments, units


def test_comments_are_said_listed_resolved_and_taken_up_again(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[1]
    said = desk.do("reviewer", comments.add_comment, unit.id, text="Really?", about="source")
    assert desk.see("reader", units.get_unit, unit.id).open_comments == 1
    done = desk.do("translator", comments.resolve_comment, said.id, version=said.version)
    assert done.resolved_by.name == "Translator" and done.resolved_at is not None
    assert desk.see("reader", units.get_unit, unit.id).open_comments == 0
    again = desk.do("reviewer", comments.resolve_comment, said.id, version=done.version, is_resolved=False)
    assert (again.resolved_by, again.resolved_at, again.about) == (None, None, "source")
    told = desk.see("reader", comments.list_comments, unit_id=unit.id).items
    assert told == (again,)


def test_the_others_hear_of_a_comment_as_a_change_of_the_unit(desk: Desk) -> None:
    bitext = desk.bitext()
    unit, since = desk.units(bitext)[1], desk.see("reader", units.get_bitext, bitext.id).change_number
    desk.do("reviewer", comments.add_comment, unit.id, text="Really?")
    assert [one.id for one in desk.see("reader", units.list_changes, bitext.id, since=since).units] == [unit.id]


def test_all_open_comments_on_some_units_are_found_however_many_there_are(desk: Desk) -> None:
    bitext = desk.bitext()
    one, two, three = desk.units(bitext)[:3]
    for number in range(110):
        desk.do("reviewer", comments.add_comment, one.id, text=f"Remark {number}")
    on_two = desk.do("reviewer", comments.add_comment, two.id, text="And here?")
    closed = desk.do("reviewer", comments.add_comment, two.id, text="Done already")
    desk.do("reviewer", comments.resolve_comment, closed.id, version=closed.version)
    assert desk.see("reader", comments.open_comments, bitext.id, [two.id, three.id]) == [on_two]
    assert len(desk.see("reader", comments.open_comments, bitext.id, [one.id, two.id])) == 111
    with pytest.raises(NotFound):
        desk.see("stranger", comments.open_comments, bitext.id, [one.id])


def test_an_empty_long_or_misplaced_comment_is_refused_and_not_stored(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    for text, about, place in ((" \n", "source", "text"), ("a\x00", "source", "text"), ("x", "author", "about")):
        with pytest.raises(BadInput) as refused:
            desk.do("reviewer", comments.add_comment, unit.id, text=text, about=about)
        assert refused.value.place is not None and refused.value.place.startswith(place)
    with pytest.raises(TooLarge):
        desk.do("reviewer", comments.add_comment, unit.id, text="x" * (comments.MAX_CHARACTERS + 1))
    assert desk.see("reader", comments.list_comments, unit_id=unit.id).items == ()


def test_readers_say_nothing_and_strangers_hear_nothing(desk: Desk) -> None:
    bitext = desk.bitext()
    unit = desk.units(bitext)[0]
    said = desk.do("reviewer", comments.add_comment, unit.id, text="Really?")
    with pytest.raises(Forbidden):
        desk.do("reader", comments.add_comment, unit.id, text="Me too")
    with pytest.raises(Forbidden):
        desk.do("reader", comments.resolve_comment, said.id, version=said.version)
    for asked in ({"unit_id": unit.id}, {"bitext_id": bitext.id}):
        with pytest.raises(NotFound):
            desk.see("stranger", comments.list_comments, **asked)
    for comment in (said.id, 4711):
        with pytest.raises(NotFound):
            desk.do("stranger", comments.resolve_comment, comment, version=1)
    with pytest.raises(BadInput):
        desk.see("reader", comments.list_comments)


def test_of_two_who_resolve_at_once_one_is_told(desk: Desk) -> None:
    said = desk.do("reviewer", comments.add_comment, desk.units(desk.bitext())[0].id, text="Really?")
    one, two = desk.actor("translator"), desk.actor("second")
    told = at_once(
        desk,
        lambda session: comments.resolve_comment(session, one, said.id, version=1),
        lambda session: comments.resolve_comment(session, two, said.id, version=1),
    )
    assert isinstance(told, Conflict)


def test_lists_go_through_an_article_page_by_page(desk: Desk) -> None:
    bitext = desk.bitext()
    found = desk.units(bitext)
    made = [desk.do("reviewer", comments.add_comment, unit.id, text=f"No. {n}") for n, unit in enumerate(found)]
    desk.do("reviewer", comments.resolve_comment, made[1].id, version=1)
    first = desk.see("reader", comments.list_comments, bitext_id=bitext.id, open_only=True, limit=2)
    rest = desk.see(
        "reader", comments.list_comments, bitext_id=bitext.id, open_only=True, cursor=first.next_cursor, limit=9
    )
    assert [one.id for one in (*first.items, *rest.items)] == [one.id for one in made if one is not made[1]]


def test_comments_of_a_deleted_article_are_not_there(desk: Desk) -> None:
    bitext = desk.bitext()
    said = desk.do("reviewer", comments.add_comment, desk.units(bitext)[0].id, text="Really?")
    desk.do("desk", articles.delete_article, bitext.article_id, version=1)
    with pytest.raises(NotFound):
        desk.see("reviewer", comments.list_comments, bitext_id=bitext.id)
    with pytest.raises(NotFound):
        desk.do("reviewer", comments.resolve_comment, said.id, version=said.version)
    desk.do("desk", articles.restore_article, bitext.article_id)
    assert desk.see("reviewer", comments.list_comments, bitext_id=bitext.id).items == (said,)
