import random

import pytest
from sqlalchemy import update

from tests.services.conftest import Desk
from translate_flow.errors import BadInput
from translate_flow.models.article import Version
from translate_flow.models.bitext import Unit
from translate_flow.services import articles, take_in
from translate_flow.services.clock import now
from translate_flow.workflow.states import Substate
from translate_flow.workflow.status import Status

TEXT = "Titlul zilei\n\nPrima frază. A doua frază.\n"


def test_the_filter_by_status_finds_what_the_list_shows(desk: Desk) -> None:
    rng = random.Random(3)
    mixtures = [[one] for one in Substate] + [rng.sample(list(Substate), 2) for _ in range(12)]
    mixtures += [[Substate.SUBMITTED, Substate.APPROVED]] * 3
    with desk.database.write() as session:
        actor = desk.actor("desk")
        for number in range(40):
            article = take_in.create_article(
                session, actor, publication="north", source_language="ro", text=f"{number}. {TEXT}"
            )
            if number % 8 == 0:
                continue
            bitext = take_in.create_version(session, actor, article.id, language="en")
            few = mixtures[number % len(mixtures)]
            for unit in session.query(Unit).filter_by(bitext_id=bitext.id):
                unit.substate = rng.choice(few)
                unit.target_text = "" if unit.substate is Substate.EMPTY else "x"
            if rng.random() < 0.3:
                session.execute(
                    update(Version).where(Version.id == bitext.target_version_id).values(published_at=now())
                )
    with desk.database.read() as session:
        everything = articles.list_articles(session, desk.actor("desk"), limit=100).items
        seen = set()
        for status in Status:
            wanted = [
                a.id for a in everything if any(v.status == status for v in a.versions if v.kind == "translation")
            ]
            found, cursor = [], None
            while True:
                page = articles.list_articles(session, desk.actor("desk"), status=status, limit=3, cursor=cursor)
                found += [article.id for article in page.items]
                cursor = page.next_cursor
                if cursor is None:
                    break
            assert found == wanted
            seen |= {status} if wanted else set()
        assert seen == set(Status)
        with pytest.raises(BadInput):
            articles.list_articles(session, desk.actor("desk"), status="nearly")
