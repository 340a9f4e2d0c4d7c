import pytest

from tests.services.conftest import TARGET, Desk
from tests.services.test_save_unit import save
from translate_flow.errors import Forbidden
from translate_flow.services import accounts, credits, memberships, scores
from translate_flow.services.publications import row_by_slug


def test_shares_follow_from_who_wrote_what(desk: Desk) -> None:
    bitext = desk.bitext()
    units = desk.units(bitext)
    for unit in units[:3]:
        save(desk, "translator", unit, "Four words stand here.")
    save(desk, "second", units[3], "Four words stand here.")
    with desk.database.read() as session:
        told = credits.get_credits(session, desk.actor("reader"), bitext.target_version_id)
    assert [(c.name, c.share) for c in told.credits] == [("Translator", 0.75), ("Second", 0.25)]
    assert told.line == "Translation by Translator and Second"


def test_memory_and_machine_are_never_people(desk: Desk) -> None:
    bitext = desk.bitext()
    save(desk, "translator", desk.units(bitext)[1], "A machine wrote this sentence.", origin="mt", origin_detail="x")
    with desk.database.read() as session:
        told = credits.get_credits(session, desk.actor("reader"), bitext.target_version_id)
    assert told.credits == () and told.words_by_origin == {"mt": 5}


def test_whom_the_text_names_is_printed_however_little_they_changed_here(desk: Desk) -> None:
    with desk.database.write() as session:
        accounts.create_user(session, None, email="maria@example.org", name="Maria Pop", password=None)
        memberships.grant(session, None, email="maria@example.org", publication="north", role="translator")
    bitext = desk.bitext(TARGET)
    unit = desk.units(bitext)[0]
    save(desk, "maria", unit, unit.target_text + "!")
    with desk.database.read() as session:
        told = credits.get_credits(session, desk.actor("reader"), bitext.target_version_id)
    assert told.line == "Translation by Maria Pop"


def test_the_house_template_prints_the_line(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.write() as session:
        row_by_slug(session, "north").settings = {"credit_templates": {"en": {"translator": "English by {names}"}}}
        assert credits.get_credits(session, desk.actor("desk"), bitext.target_version_id).line == "English by Maria Pop"


def test_the_desk_adds_and_removes_credits(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.write() as session:
        actor = desk.actor("desk")
        credits.set_credit(session, actor, bitext.target_version_id, name="Ion Rusu", role="editor")
        told = credits.set_credit(
            session, actor, bitext.target_version_id, name="MARIA  POP", role="translator", status="removed"
        )
        assert told.line == "edited by Ion Rusu" or told.line == "Edited by Ion Rusu"
    with pytest.raises(Forbidden), desk.database.write() as session:
        credits.set_credit(session, desk.actor("translator"), bitext.target_version_id, name="Me", role="translator")


def test_scores_compare_the_first_draft_with_what_was_approved(desk: Desk) -> None:
    from tests.services.test_review import decide

    bitext = desk.bitext()
    unit = save(
        desk, "translator", desk.units(bitext)[1], "The town hall said the bridge opens on Monday.", confirm=True
    )
    unit = save(desk, "second", unit, "The town hall said the bridge will open on Monday.", confirm=True)
    decide(desk, "reviewer", unit, "approve")
    with desk.database.read() as session:
        told = scores.bitext_scores(session, desk.actor("desk"), bitext.id)
    assert told.scores is not None and 0 < told.scores.bleu.score < 100
    assert "version:" in told.scores.chrf.signature and told.people[0].person.name == "Translator"
