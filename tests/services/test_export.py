import io

import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput, Forbidden
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_pairs
from translate_flow.services import export, memory, memory_import, review
from translate_flow.services.views import BitextView


def approved(desk: Desk, *, leave: int = 0) -> BitextView:
    bitext = desk.bitext(TARGET)
    with desk.database.write() as session:
        seen = [(unit.id, unit.version) for unit in desk.units(bitext)]
        review.confirm_many(session, desk.actor("translator"), bitext.id, units=seen)
    with desk.database.write() as session:
        seen = [(unit.id, unit.version) for unit in desk.units(bitext)]
        review.decide_many(
            session, desk.actor("reviewer"), bitext.id, decision="approve", units=seen[: len(seen) - leave]
        )
    return bitext


@pytest.mark.parametrize("format", ["tmx", "xliff", "tsv", "jsonl"])
def test_an_export_holds_the_exact_pairs(desk: Desk, format: str) -> None:
    bitext = approved(desk)
    with desk.database.read() as session:
        file = export.export_bitext(session, desk.actor("desk"), bitext.id, format=format)
    given = {"source_language": "ro", "target_language": "en"}
    pairs = list(read_pairs(io.BytesIO(file.data), format, place=file.name, **given))
    assert [(p.source, p.target) for p in pairs] == [(u.source_text, u.target_text) for u in desk.units(bitext)]


def test_reviewed_only_never_holds_an_unreviewed_text(desk: Desk) -> None:
    bitext = approved(desk, leave=2)
    with desk.database.read() as session:
        chosen = export.Selection(bitext_id=bitext.id, states=("reviewed", "final"))
        pairs = list(export.selected_pairs(session, desk.actor("desk"), chosen))
    assert len(pairs) == 3 and {pair.state for pair in pairs} == {"reviewed"}


def test_without_a_state_named_a_translation_taken_in_goes_out_as_it_came(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        file = export.export_bitext(session, desk.actor("desk"), bitext.id, format="jsonl")
    pairs = list(read_pairs(io.BytesIO(file.data), "jsonl", place=file.name))
    assert [p.target for p in pairs] == [u.target_text for u in desk.units(bitext)]
    assert {p.state for p in pairs} == {"initial"}


def test_credits_and_boilerplate_are_never_pairs(desk: Desk) -> None:
    bitext = approved(desk)
    with desk.database.read() as session:
        pairs = list(export.selected_pairs(session, desk.actor("desk"), export.Selection(bitext_id=bitext.id)))
    assert not any("Maria Pop" in pair.target for pair in pairs)


def test_a_finished_article_is_written_with_its_credit_line(desk: Desk) -> None:
    bitext = approved(desk)
    with desk.database.read() as session:
        html = export.article_file(session, desk.actor("desk"), bitext.target_version_id, format="html").data.decode()
        text = export.article_file(session, desk.actor("desk"), bitext.target_version_id, format="txt").data.decode()
    assert '<html lang="en" dir="ltr">' in html and "<h1>The bridge in Orhei reopens</h1>" in html
    assert "Translation by Maria Pop" in text


def test_translators_export_their_own_work_and_readers_nothing(desk: Desk) -> None:
    bitext = approved(desk)
    chosen = export.Selection(bitext_id=bitext.id)
    with desk.database.read() as session:
        assert export.preview_export(session, desk.actor("second"), chosen).pairs == 0
        with pytest.raises(Forbidden):
            export.preview_export(session, desk.actor("reader"), chosen)


def test_an_import_is_whole_found_and_undone(desk: Desk) -> None:
    pairs = [Pair("ro", "en", f"Propoziția numărul {n} este aici.", f"Sentence number {n} is here.") for n in range(30)]
    given = {"source_language": "ro", "target_language": "en"}
    with desk.database.write() as session:
        done = memory_import.import_pairs(
            session, desk.actor("desk"), publication="north", pairs=pairs, file_name="old.tmx", format="tmx"
        )
        found = memory.search_memory(session, desk.actor("reader"), text="Propoziția numărul 7 este aici!", **given)
        assert (done.pairs, found[0].target_text) == (30, "Sentence number 7 is here.")
        assert 75 <= found[0].score < 100
        assert memory.search_concordance(session, desk.actor("reader"), phrase="number 7", **given)[0].side == "target"
        assert (
            memory.search_memory(session, desk.actor("stranger"), text="Propoziția numărul 7 este aici.", **given) == ()
        )
        memory_import.undo_import(session, desk.actor("desk"), done.id)
        assert (
            memory.search_memory(session, desk.actor("reader"), text="Propoziția numărul 7 este aici.", **given) == ()
        )


def test_a_refused_import_leaves_nothing(desk: Desk) -> None:
    pairs = [Pair("ro", "en", "Bine.", "Good."), Pair("ro", "en", "Rău\x07.", "Bad.")]
    with pytest.raises(BadInput), desk.database.write() as session:
        memory_import.import_pairs(
            session, desk.actor("desk"), publication="north", pairs=pairs, file_name="x.tmx", format="tmx"
        )
    with desk.database.read() as session:
        assert memory_import.list_imports(session, desk.actor("desk"), publication="north") == ()


@pytest.mark.parametrize("wrong", [{"states": ("x",)}, {"origins": ("x",)}, {"block_types": ("x",)}])
def test_a_name_that_is_none_is_refused_with_those_that_are(desk: Desk, wrong: dict[str, tuple[str, ...]]) -> None:
    bitext = approved(desk)
    with desk.database.read() as session, pytest.raises(BadInput) as refused:
        export.preview_export(session, desk.actor("desk"), export.Selection(bitext_id=bitext.id, **wrong))  # type: ignore[arg-type]
    assert "Known are" in refused.value.remedy
