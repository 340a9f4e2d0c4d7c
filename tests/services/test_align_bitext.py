from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.services import history_views
from translate_flow.services.check_store import check_store


def test_a_translation_that_is_there_is_aligned_with_evidence_and_signature(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    assert [(len(unit.source), len(unit.target)) for unit in found] == [(1, 1)] * 5
    assert {(unit.substate, unit.origin) for unit in found} == {("draft", "imported")}
    assert all(unit.bead.reasons and 0 < unit.bead.score <= 1 for unit in found)
    assert bitext.signature and bitext.verdict
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_an_empty_translation_has_a_unit_for_every_sentence_of_the_source(desk: Desk) -> None:
    found = desk.units(desk.bitext())
    assert found[0].source_text == SOURCE.split("\n", maxsplit=1)[0]
    assert {(unit.target_text, unit.substate, unit.bead.origin) for unit in found} == {("", "empty", "accepted")}
    assert found[0].block_type == "headline"


def test_every_unit_begins_its_history_with_how_it_came(desk: Desk) -> None:
    for text, act in ((TARGET, "import"), (None, "create")):
        for unit in desk.units(desk.bitext(text)):
            (row,) = desk.see("reader", history_views.list_history, unit.id).items
            assert (row.number, row.act, row.actor.name, row.target_text) == (1, act, "Desk", unit.target_text)


def test_sentences_the_other_text_lacks_stand_alone_in_their_place(desk: Desk) -> None:
    lines = TARGET.split("\n")
    found = desk.units(desk.bitext("\n".join(line for line in lines if "town hall" not in line)))
    assert any(not unit.target for unit in found) and all(unit.source or unit.target for unit in found)
    assert [unit.position for unit in found] == list(range(len(found)))


def test_findings_are_there_from_the_start(desk: Desk) -> None:
    found = desk.units(desk.bitext(TARGET.replace("12 million", "13 million")))
    assert "numbers" in {finding.rule for unit in found for finding in unit.findings}
