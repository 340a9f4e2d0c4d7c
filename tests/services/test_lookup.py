import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import Conflict, FlowError, Forbidden, NotFound
from translate_flow.services import accounts, articles, assign, board, event_list, export, lookup, memberships, take_in
from translate_flow.services.selection import Selection
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


@pytest.fixture
def narrow(desk: Desk) -> str:
    """A desk editor of one pair of languages only."""
    with desk.database.write() as session:
        accounts.create_user(session, None, email="narrow@example.org", name="Narrow", password=None)
        pair = {"source_language": "ro", "target_language": "ru"}
        memberships.grant(session, None, email="narrow@example.org", publication="north", role="desk_editor", **pair)
    return "narrow"


def test_lists_of_a_whole_house_hold_only_the_pairs_one_may_read(desk: Desk, narrow: str) -> None:
    bitext = desk.bitext(TARGET)
    mine = desk.do(narrow, take_in.create_version, bitext.article_id, language="ru", text="Мост в Орхее открывается")
    for one, who in ((bitext, "translator"), (mine, narrow)):
        assignee = desk.actor(who).user_id
        desk.do("desk", assign.create_assignment, bitext_id=one.id, assignee_id=assignee, stage="translate")
    article = desk.see(narrow, articles.get_article, bitext.article_id, with_blocks=True)
    assert [version.language for version in article.versions] == ["ro", "ru"]
    told = desk.see(narrow, event_list.list_events, publication="north", limit=100).items
    assert {event.bitext_id for event in told} == {None, mine.id}
    everything = desk.see("desk", event_list.list_events, publication="north", limit=100).items
    assert {event.bitext_id for event in everything} == {None, bitext.id, mine.id}
    work = desk.see(narrow, assign.list_assignments, publication="north").items
    assert [one.bitext_id for one in work] == [mine.id]
    for chosen in (Selection(publication="north"), Selection(publication="north", article_ids=(bitext.article_id,))):
        with desk.database.read() as session:
            languages = {
                (pair.source_language, pair.target_language)
                for pair in export.selected_pairs(session, desk.actor(narrow), chosen)
            }
        assert languages == {("ro", "ru")}


def test_a_translation_into_another_language_is_not_ones_to_begin(desk: Desk, narrow: str) -> None:
    article = desk.bitext(TARGET).article_id
    with pytest.raises(Forbidden):
        desk.do(narrow, take_in.create_version, article, language="en")
    with pytest.raises(Forbidden):
        desk.do(narrow, take_in.create_version, article, language="fr")


def test_the_board_counts_only_the_pairs_one_may_read(desk: Desk, narrow: str) -> None:
    bitext = desk.bitext(TARGET)
    alone = desk.see(narrow, board.board_lane, board.Lane.UNTRANSLATED)
    assert ([card.article.id for card in alone.cards], alone.total) == ([bitext.article_id], 1)
    lanes = [desk.see(narrow, board.board_lane, lane) for lane in board.Lane if lane is not board.Lane.UNTRANSLATED]
    assert [(lane.cards, lane.total) for lane in lanes] == [((), 0)] * len(lanes)
