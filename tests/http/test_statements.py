"""Lists and pages ask the store as often for many things as for few."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.web.newsroom import SLUG, Browser, Newsroom, open_newsroom
from translate_flow.services import accounts, memberships, review, save_unit, take_in, terms, units

FEW, MANY = 2, 8
HOME = f"/publications/{SLUG}"
PLACES = (
    "/",
    "/articles",
    f"/articles?publication={SLUG}&status=submitted",
    "/jobs",
    f"{HOME}/people",
    f"{HOME}/statistics",
    f"{HOME}/events",
    f"{HOME}/exports",
    f"{HOME}/terms",
    f"{HOME}/memory?q=Podul+va+fi+deschis&source=ro&target=en",
    f"{HOME}/datasets",
    "/api/v1/articles",
    "/api/v1/publications",
    "/api/v1/assignments",
    "/api/v1/jobs",
    f"/api/v1/events?publication={SLUG}",
    f"/api/v1/terms?publication={SLUG}",
    "/api/v1/memory/matches?text=Podul+va+fi+deschis&source_language=ro&target_language=en",
    "/api/v1/memory/concordance?phrase=podul&source_language=ro&target_language=en",
)
OF_BITEXT = (
    "/bitexts/{}",
    "/bitexts/{}/review",
    "/bitexts/{}/review?show=all",
    "/bitexts/{}/proof",
    "/bitexts/{}/alignment",
    "/api/v1/bitexts/{}",
    "/api/v1/bitexts/{}/units?limit=500",
    "/api/v1/bitexts/{}/outline",
    "/api/v1/bitexts/{}/changes?since=0",
    "/api/v1/bitexts/{}/counts",
    "/api/v1/bitexts/{}/comments",
    "/api/v1/bitexts/{}/proof",
)


def work(room: Newsroom, number: int, *, paragraphs: int) -> int:
    """An article translated by one person and approved by another, with a term and a job; returns the bitext's id."""
    with room.database.write() as session:
        people = {
            who: accounts.actor_by_id(session, accounts.find_user(session, f"{who}@example.org").id, via="test")
            for who in ("desk", "translator", "reviewer")
        }
        desk = people["desk"]
        text = "\n\n".join(
            f"Podul numărul {number} va fi deschis în {day} mai la Orhei." for day in range(1, paragraphs)
        )
        article = take_in.create_article(
            session, desk, publication=SLUG, source_language="ro", text=f"Podul {number} din Orhei\n\n{text}\n"
        )
        bitext = take_in.create_version(session, desk, article.id, language="en")
        for unit in units.list_units(session, desk, bitext.id, limit=500).items:
            translator = people["translator"]
            mine = {"target": f"Bridge {unit.position} opens", "version": unit.version, "confirm": True}
            saved = save_unit.save_unit(session, translator, unit.id, **mine, override_reason="as agreed")
            review.decide_unit(session, people["reviewer"], unit.id, decision="approve", version=saved.version)
        given = [("ro", f"podul {number}", "preferred"), ("en", f"bridge {number}", "preferred")]
        terms.create_term(session, desk, publication=SLUG, terms=given)
        who = f"writer{number}@example.org"
        accounts.create_user(session, None, email=who, name=f"Writer {number}", password=None)
        memberships.grant(session, None, email=who, publication=SLUG, role="translator")
        return bitext.id


@contextmanager
def counted(room: Newsroom) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    event.listen(room.database.engine, "before_cursor_execute", note)
    yield statements
    event.remove(room.database.engine, "before_cursor_execute", note)


def asked(room: Newsroom, browser: Browser, place: str) -> int:
    browser.text(place)
    with counted(room) as statements:
        browser.text(place)
    return len(statements)


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Newsroom, Browser, int]]]:
    """Two newsrooms: one with few articles and units, one with many."""
    made = []
    for size in (FEW, MANY):
        folder: Path = tmp_path_factory.mktemp("room")
        room = open_newsroom(folder)
        bitexts = [work(room, number, paragraphs=size + 1) for number in range(size)]
        made.append((room, room.browser("desk"), bitexts[0]))
    yield made
    for room, _, _ in made:
        room.database.close()


@pytest.mark.parametrize("place", PLACES)
def test_a_list_of_many_takes_no_more_questions(rooms: list[tuple[Newsroom, Browser, int]], place: str) -> None:
    few, many = (asked(room, browser, place) for room, browser, _ in rooms)
    assert 0 < many <= few


@pytest.mark.parametrize("place", OF_BITEXT)
def test_a_long_article_takes_no_more_questions(rooms: list[tuple[Newsroom, Browser, int]], place: str) -> None:
    few, many = (asked(room, browser, place.format(bitext)) for room, browser, bitext in rooms)
    assert 0 < many <= few
