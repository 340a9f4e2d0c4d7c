import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from docx import Document

from tests.services.conftest import TARGET, Desk
from tests.services.test_marks import begun as marked_bitext
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, Conflict, Forbidden
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_all, write_pairs
from translate_flow.services import comments, save_unit, work_file
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView
from translate_flow.services.work_file import EditedFile, clean_edits

NAMES = {"docx": "a.docx", "xlsx": "a.xlsx", "xliff": "a.xlf", "xliff12": "a.xlf12", "tsv": "a.tsv"}


def away(desk: Desk, bitext: BitextView, kind: str) -> bytes:
    with desk.database.read() as session:
        return work_file.work_file(session, desk.actor("translator"), bitext.id, format=kind).data


def edited(data: bytes, kind: str, change: Callable[[Pair], Pair]) -> bytes:
    pairs = [change(pair) for pair in read_all(io.BytesIO(data), kind, place="work file")]
    out = io.BytesIO()
    write_pairs(pairs, out, kind)
    return out.getvalue()


def compare(desk: Desk, bitext: BitextView, data: bytes, name: str) -> EditedFile:
    with desk.database.read() as session:
        return work_file.compare(session, desk.actor("translator"), bitext.id, data=data, name=name)


def take(desk: Desk, bitext: BitextView, found: EditedFile) -> int:
    with desk.database.write() as session:
        edits = clean_edits(found)
        return work_file.take(session, desk.actor("translator"), bitext.id, edits=edits, name=found.name)


def shouting(pair: Pair) -> Pair:
    return replace(pair, target=pair.target.upper()) if pair.position < 2 else pair


@pytest.mark.parametrize("kind", work_file.WORK_FORMATS)
def test_a_file_nobody_edited_changes_nothing(desk: Desk, kind: str) -> None:
    bitext = desk.bitext(TARGET)
    found = compare(desk, bitext, away(desk, bitext, kind), NAMES[kind])
    assert (found.units, found.missing, found.foreign) == ((), 0, ())
    assert found.unchanged == len(desk.units(bitext))


@pytest.mark.parametrize("kind", work_file.WORK_FORMATS)
def test_edited_texts_are_shown_and_then_saved(desk: Desk, kind: str) -> None:
    bitext = desk.bitext(TARGET)
    before = desk.units(bitext)
    found = compare(desk, bitext, edited(away(desk, bitext, kind), kind, shouting), NAMES[kind])
    assert [(u.position, u.mine, u.is_conflict) for u in found.units] == [
        (unit.position, unit.target_text.upper(), False) for unit in before[:2]
    ]
    assert desk.units(bitext) == before, "showing stores nothing"
    assert take(desk, bitext, found) == 2
    after = desk.units(bitext)
    assert [unit.target_text for unit in after[:2]] == [unit.target_text.upper() for unit in before[:2]]
    assert [unit.version for unit in after[:2]] == [unit.version + 1 for unit in before[:2]]
    assert after[2:] == before[2:]
    with desk.database.read() as session:
        assert list(check_store(session)) == []


def test_a_translation_not_yet_begun_goes_out_and_comes_back(desk: Desk) -> None:
    bitext = desk.bitext()
    data = edited(away(desk, bitext, "xliff"), "xliff", lambda pair: replace(pair, target=f"en: {pair.source}"))
    assert take(desk, bitext, compare(desk, bitext, data, "a.xlf")) == len(desk.units(bitext))
    assert all(unit.target_text == f"en: {unit.source_text}" for unit in desk.units(bitext))


def test_a_unit_changed_here_meanwhile_is_a_conflict_with_both_texts(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    data = edited(away(desk, bitext, "docx"), "docx", shouting)
    unit = desk.units(bitext)[0]
    with desk.database.write() as session:
        save_unit.save_unit(session, desk.actor("second"), unit.id, target="Theirs", version=unit.version)
    first, second = compare(desk, bitext, data, "a.docx").units
    assert (first.is_conflict, first.base, first.mine, first.theirs, first.version, first.version_now) == (
        True,
        unit.target_text,
        unit.target_text.upper(),
        "Theirs",
        unit.version,
        unit.version + 1,
    )
    assert not second.is_conflict
    assert take(desk, bitext, compare(desk, bitext, data, "a.docx")) == 1
    assert desk.units(bitext)[0].target_text == "Theirs"


def test_a_change_between_showing_and_saving_stops_the_whole_file(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = compare(desk, bitext, edited(away(desk, bitext, "tsv"), "tsv", shouting), "a.tsv")
    unit = desk.units(bitext)[1]
    with desk.database.write() as session:
        save_unit.save_unit(session, desk.actor("second"), unit.id, target="Theirs", version=unit.version)
    before = desk.units(bitext)
    with pytest.raises(Conflict):
        take(desk, bitext, found)
    assert desk.units(bitext) == before


def test_states_and_people_of_a_file_are_not_taken(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    forged = edited(
        away(desk, bitext, "xliff"),
        "xliff",
        lambda pair: replace(pair, state="final", substate="approved", reviewer="Ana", translator="Ion"),
    )
    assert compare(desk, bitext, forged, "a.xlf").units == ()


def test_comments_go_out_as_notes_and_new_notes_come_back_as_comments(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = desk.units(bitext)[0]
    with desk.database.write() as session:
        comments.add_comment(session, desk.actor("reviewer"), unit.id, text="Which bridge?")
    document = Document(io.BytesIO(away(desk, bitext, "docx")))
    cell = document.tables[0].rows[1].cells[4]
    assert cell.text == "Reviewer: Which bridge?"
    cell.text += "\nThe new one"
    out = io.BytesIO()
    document.save(out)
    found = compare(desk, bitext, out.getvalue(), "a.docx")
    assert [(u.unit_id, u.comment, u.mine) for u in found.units] == [(unit.id, "The new one", unit.target_text)]
    assert take(desk, bitext, found) == 0
    with desk.database.read() as session:
        told = comments.list_comments(session, desk.actor("desk"), unit_id=unit.id).items
    assert [comment.text for comment in told] == ["Which bridge?", "The new one"]


def test_rows_of_another_translation_are_named_and_left_out(desk: Desk) -> None:
    bitext, other = desk.bitext(TARGET), desk.bitext(TARGET)
    with pytest.raises(BadInput, match="no row of the file"):
        compare(desk, bitext, away(desk, other, "tsv"), "a.tsv")
    mixed = away(desk, bitext, "tsv") + away(desk, other, "tsv").split(b"\n", 2)[1] + b"\n"
    assert compare(desk, bitext, mixed, "a.tsv").foreign == (f"u{desk.units(other)[0].id}",)


def test_an_edited_source_is_said_and_not_taken(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    data = edited(away(desk, bitext, "tsv"), "tsv", lambda pair: replace(shouting(pair), source=pair.source + "!"))
    found = compare(desk, bitext, data, "a.tsv")
    assert all(unit.is_source_edited for unit in found.units)
    take(desk, bitext, found)
    assert not any(unit.source_text.endswith("!") for unit in desk.units(bitext))


def test_rows_without_a_version_or_twice_are_refused(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    data = away(desk, bitext, "tsv")
    with pytest.raises(BadInput, match="which version"):
        compare(desk, bitext, edited(data, "tsv", lambda pair: replace(pair, properties={})), "a.tsv")
    with pytest.raises(BadInput, match="stands twice"):
        compare(desk, bitext, data + data.split(b"\n", 1)[1], "a.tsv")


def test_units_that_a_program_cut_into_sentences_come_back_whole(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    unit = next(unit for unit in desk.units(bitext) if unit.target_text.count(" ") > 2)
    data = away(desk, bitext, "xliff").decode()
    first, _, rest = unit.target_text.partition(" ")
    head, _, source = unit.source_text.partition(" ")
    whole = f"<source>{unit.source_text}</source><target>{unit.target_text}</target></segment>"
    cut = (
        f"<source>{head}</source><target>{first}</target></segment><ignorable><source> </source></ignorable>"
        f"<segment><source>{source}</source><target>{rest} (sic)</target></segment>"
    )
    assert data.count(whole) == 1
    found = compare(desk, bitext, data.replace(whole, cut).encode(), "a.xlf")
    assert [(edited.unit_id, edited.mine, edited.is_source_edited) for edited in found.units] == [
        (unit.id, f"{unit.target_text} (sic)", False)
    ]
    assert (found.missing, found.foreign) == (0, ())


def test_readers_take_nothing_away_and_bring_nothing_back(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session, pytest.raises(Forbidden):
        work_file.work_file(session, desk.actor("reader"), bitext.id, format="docx")
    with desk.database.read() as session, pytest.raises(BadInput, match="cannot be worked on"):
        work_file.work_file(session, desk.actor("translator"), bitext.id, format="moses")


@pytest.mark.parametrize("kind", work_file.WORK_FORMATS)
def test_bold_words_and_links_go_out_and_come_back(desk: Desk, kind: str) -> None:
    bitext = marked_bitext(desk)
    unit = desk.units(bitext)[1]
    save(desk, "translator", unit, "They ⟨1⟩said⟨/1⟩ the ⟨2⟩old bridge⟨/2⟩ opens.", is_tagged=True)
    data = away(desk, bitext, kind)
    assert compare(desk, bitext, data, NAMES[kind]).units == ()
    found = compare(desk, bitext, edited(data, kind, said_anew), NAMES[kind])
    assert [(edit.mine, edit.is_source_edited) for edit in found.units] == [
        ("They ⟨1⟩told⟨/1⟩ the ⟨2⟩old bridge⟨/2⟩ opens.", False)
    ]
    assert take(desk, bitext, found) == 1
    assert desk.units(bitext)[1].target_tagged == "They ⟨1⟩told⟨/1⟩ the ⟨2⟩old bridge⟨/2⟩ opens."
    with desk.database.read() as session:
        assert list(check_store(session)) == []


def said_anew(pair: Pair) -> Pair:
    return replace(pair, target=pair.target.replace("said", "told"))
