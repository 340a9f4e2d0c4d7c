"""The board's lanes are the statuses of the translations, in order of what is due."""

from datetime import UTC, datetime

import pytest

from tests.services.conftest import SOURCE, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, NotFound
from translate_flow.services import assign, take_in
from translate_flow.services.articles import delete_article, list_articles
from translate_flow.services.board import STATUSES, CardView, Lane, LaneView, board_lane
from translate_flow.workflow.status import Status

TEXT = "The bridge reopens\n\nThe bridge will open on Monday."


def lane(desk: Desk, name: Lane, who: str = "desk", **asked: object) -> LaneView:
    found = desk.see(who, board_lane, name, **asked)
    assert isinstance(found, LaneView)
    return found


def standing(desk: Desk, name: Lane, **asked: object) -> list[int]:
    return [card.article.id for card in lane(desk, name, **asked).cards]


def test_every_status_stands_in_one_lane() -> None:
    assert sorted(status for lane in STATUSES.values() for status in lane) == sorted(Status)


def test_each_translation_stands_in_the_lane_of_its_status(desk: Desk) -> None:
    alone = desk.do("desk", take_in.create_article, publication="north", source_language="ro", text=SOURCE)
    begun, review = desk.bitext(TEXT), desk.bitext(TEXT)
    for unit in desk.units(review):
        save(desk, "translator", unit, unit.target_text or "Said.", confirm=True)
    for name in Lane:
        for card in lane(desk, name).cards:
            assert isinstance(card, CardView)
            assert (card.version is None) == (name is Lane.UNTRANSLATED)
            assert card.version is None or Status(card.version.status) in STATUSES[name]
    assert standing(desk, Lane.UNTRANSLATED) == [alone.id]
    assert standing(desk, Lane.TRANSLATION) == [begun.article_id]
    assert standing(desk, Lane.REVIEW) == [review.article_id]
    everywhere = [card for name in Lane for card in lane(desk, name).cards]
    assert len(everywhere) == len(desk.see("desk", list_articles).items)


def test_what_is_due_first_stands_first_and_pieces_go_on_where_the_last_one_ended(desk: Desk) -> None:
    bitexts = [desk.bitext(TEXT) for _ in range(5)]
    translator = desk.actor("translator").user_id
    for at, day in ((3, 9), (1, 8), (4, 8)):
        due = datetime(2099, 1, day, tzinfo=UTC)
        desk.do(
            "desk",
            assign.create_assignment,
            bitext_id=bitexts[at].id,
            assignee_id=translator,
            stage="translate",
            due_at=due,
        )
    wanted = [bitexts[at].article_id for at in (4, 1, 3, 2, 0)]
    assert standing(desk, Lane.TRANSLATION) == wanted
    seen: list[int] = []
    cursor = None
    while True:
        piece = lane(desk, Lane.TRANSLATION, cursor=cursor, limit=2)
        assert piece.total == 5
        seen += [card.article.id for card in piece.cards]
        cursor = piece.next_cursor
        if cursor is None:
            break
    assert seen == wanted


def test_a_lane_holds_only_what_is_asked_for_and_may_be_read(desk: Desk) -> None:
    bitext = desk.bitext(TEXT)
    assert standing(desk, Lane.TRANSLATION, publication="north", language="en") == [bitext.article_id]
    assert standing(desk, Lane.TRANSLATION, language="ru") == []
    assert standing(desk, Lane.UNTRANSLATED, language="ru") == [bitext.article_id]
    assert standing(desk, Lane.UNTRANSLATED, language="en") == []
    with pytest.raises(NotFound):
        lane(desk, Lane.READY, publication="elsewhere")
    with pytest.raises(BadInput):
        lane(desk, Lane.READY, cursor="x")
    desk.do("desk", delete_article, bitext.article_id, version=1)
    assert standing(desk, Lane.TRANSLATION) == []
