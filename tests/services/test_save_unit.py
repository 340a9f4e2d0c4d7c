import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadCharacter, BadInput, Conflict, Forbidden
from translate_flow.services import articles, history_views, memory, review, save_unit, units
from translate_flow.services.check_store import check_store
from translate_flow.services.views import UnitView


def save(desk: Desk, who: str, unit: UnitView, text: str, **more: object) -> UnitView:
    given = {"target": text, "version": unit.version, **more}
    with desk.database.write() as session:
        return save_unit.save_unit(session, desk.actor(who), unit.id, **given)  # type: ignore[arg-type]


def test_a_saved_text_is_there_with_a_new_version(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    saved = save(desk, "translator", unit, "The bridge")
    assert (saved.target_text, saved.version, saved.substate) == ("The bridge", unit.version + 1, "draft")
    assert saved.updated_by is not None and saved.updated_by.name == "Translator"


def test_confirming_with_the_text_is_one_version(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    saved = save(desk, "translator", unit, "The bridge", confirm=True)
    assert (saved.version, saved.substate, saved.state) == (unit.version + 1, "submitted", "translated")


def test_the_same_text_again_changes_nothing(desk: Desk) -> None:
    unit = save(desk, "translator", desk.units(desk.bitext())[0], "The bridge")
    assert save(desk, "translator", unit, "The bridge").version == unit.version


def test_a_stale_save_is_answered_with_base_mine_and_theirs(desk: Desk) -> None:
    unit = desk.units(desk.bitext(TARGET))[0]
    save(desk, "translator", unit, "Theirs")
    with pytest.raises(Conflict) as conflict:
        save(desk, "second", unit, "Mine")
    assert conflict.value.details == {"base": unit.target_text, "mine": "Mine", "theirs": "Theirs", "version": 2}


def test_a_version_that_never_was_is_bad_input(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    for version in (0, 99):
        with pytest.raises(BadInput), desk.database.write() as session:
            save_unit.save_unit(session, desk.actor("translator"), unit.id, target="x", version=version)


def test_readers_may_not_write(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        save(desk, "reader", desk.units(desk.bitext())[0], "x")


def test_a_control_character_is_refused(desk: Desk) -> None:
    with pytest.raises(BadCharacter):
        save(desk, "translator", desk.units(desk.bitext())[0], "a\x07b")


@pytest.mark.parametrize("field", ["override_reason", "origin_detail"])
def test_a_control_character_beside_the_text_is_refused_too(desk: Desk, field: str) -> None:
    with pytest.raises(BadCharacter) as refused:
        save(desk, "translator", desk.units(desk.bitext())[0], "The bridge", **{field: "a\x00b"})
    assert refused.value.place is not None and field in refused.value.place


def test_an_error_stands_against_confirming_until_a_reason_is_given(desk: Desk) -> None:
    from translate_flow.services import terms

    with desk.database.write() as session:
        given = (("ro", "podul", ""), ("en", "bridge", ""), ("en", "viaduct", "forbidden"))
        terms.create_term(session, desk.actor("desk"), publication="north", terms=given)
    unit = desk.units(desk.bitext())[0]
    with pytest.raises(Conflict) as conflict:
        save(desk, "translator", unit, "The viaduct reopens", confirm=True)
    assert conflict.value.code == "findings"
    assert (
        save(desk, "translator", unit, "The viaduct reopens", confirm=True, override_reason="a name").substate
        == "submitted"
    )


def test_a_changed_text_is_never_still_approved(desk: Desk) -> None:
    unit = save(desk, "translator", desk.units(desk.bitext())[1], "The town hall said so.", confirm=True)
    with desk.database.write() as session:
        approved = review.decide_unit(
            session, desk.actor("reviewer"), unit.id, decision="approve", version=unit.version
        )
        given = {"source_language": "ro", "target_language": "en"}
        assert memory.search_memory(session, desk.actor("reader"), text=approved.source_text, **given)[0].score >= 100
    changed = save(desk, "reviewer", approved, "The mayor said so.")
    assert changed.substate == "draft"
    with desk.database.read() as session:
        assert memory.search_memory(session, desk.actor("reader"), text=approved.source_text, **given) == ()
        assert check_store(session) == ()


def test_an_earlier_text_can_be_brought_back(desk: Desk) -> None:
    unit = desk.units(desk.bitext(TARGET))[0]
    changed = save(desk, "translator", unit, "Another headline")
    with desk.database.write() as session:
        back = save_unit.restore_unit(session, desk.actor("second"), unit.id, number=1, version=changed.version)
        told = history_views.list_history(session, desk.actor("second"), unit.id).items
    assert back.target_text == unit.target_text
    assert [row.act for row in told] == ["restore", "edit", "import"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), min_size=1, max_size=4))
def test_whatever_is_typed_stays_exact_and_the_store_whole(desk: Desk, texts: list[str]) -> None:
    bitext = desk.bitext(TARGET)
    unit = desk.units(bitext)[3]
    for text in [*texts, "One. Two!  Three? \u2028 Four", " outer  "]:
        unit = save(desk, "translator", unit, text)
        assert unit.target_text == text
    with desk.database.read() as session:
        assert check_store(session) == ()
        assert " outer  " in articles.version_text(session, desk.actor("desk"), bitext.target_version_id)
    with desk.database.write() as session:
        current = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        articles.delete_article(session, desk.actor("desk"), bitext.article_id, version=current.version)


def test_nobody_overwrites_anybody_however_many_write_at_once(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    lost: list[str] = []

    def write(name: str) -> None:
        actor = desk.actor("translator")
        for number in range(10):
            mark = f"[{name}{number}]"
            for _ in range(200):
                with desk.database.read() as session:
                    seen = units.get_unit(session, actor, unit.id)
                try:
                    with desk.database.write() as session:
                        save_unit.save_unit(
                            session, actor, unit.id, target=seen.target_text + mark, version=seen.version
                        )
                    break
                except Conflict:
                    continue
            else:
                lost.append(mark)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desk.database.read() as session:
        text = units.get_unit(session, desk.actor("desk"), unit.id).target_text
    assert lost == []
    assert all(text.count(f"[{name}{number}]") == 1 for name in "abcdef" for number in range(10))


def test_a_machine_translation_nobody_edited_is_told_until_somebody_does(desk: Desk) -> None:
    unit = desk.units(desk.bitext())[0]
    with desk.database.write() as session:
        made = save_unit.save_unit(
            session, desk.actor("translator"), unit.id, target="The bridge", version=unit.version, origin="mt"
        )
    assert "unedited_machine" in [finding.rule for finding in made.findings]
    edited = save(desk, "translator", made, "The bridge reopens")
    assert "unedited_machine" not in [finding.rule for finding in edited.findings]
