from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.services.conftest import SOURCE, TARGET, Desk
from tests.services.test_edit_alignment import do, shape, version
from tests.services.test_save_unit import save
from translate_flow.errors import Conflict, NotFound
from translate_flow.services import articles, credits, edit_alignment, revise
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView


def merged(desk: Desk, bitext: BitextView) -> None:
    ids = [unit.id for unit in desk.units(bitext)[1:3]]
    do(desk, "merge_beads", bitext.id, unit_ids=ids, version=version(desk, bitext))


def undo(desk: Desk, bitext: BitextView, act: str = "undo_alignment") -> None:
    do(desk, act, bitext.id, version=version(desk, bitext))


@pytest.mark.parametrize(
    "text",
    [
        "The town hall said the bridge will open on Monday. At noon. The works cost 12 million lei.",
        "One sentence instead of two.",
        "Another. Text. Altogether. Here.",
        "",
    ],
)
def test_an_edit_can_be_undone_and_redone_though_the_text_has_other_sentences_now(desk: Desk, text: str) -> None:
    bitext = desk.bitext(TARGET)
    merged(desk, bitext)
    save(desk, "translator", desk.units(bitext)[1], text)
    undo(desk, bitext)
    found = desk.units(bitext)
    assert [len(unit.source) for unit in found] == [1] * 5
    assert " ".join(unit.target_text for unit in found[1:3]).strip() == text
    undo(desk, bitext, "redo_alignment")
    assert [len(unit.source) for unit in desk.units(bitext)] == [1, 2, 1, 1]
    assert desk.units(bitext)[1].target_text == text


def test_a_corrected_source_keeps_the_edits_undoable(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    merged(desk, bitext)
    with desk.database.write() as session:
        article = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        text = SOURCE.replace("12 milioane", "13 milioane").replace("Ion Ceban.", "Ion Ceban. Nimeni nu crede.")
        revise.revise_article(session, desk.actor("desk"), article.id, text=text, version=article.version)
    undo(desk, bitext)
    found = desk.units(bitext)
    assert [unit.source_text for unit in found[1:3]] == [
        "Primăria a anunțat că podul va fi deschis luni.",
        "Lucrările au costat 13 milioane de lei.",
    ]
    assert found[2].target_text == "The works cost 12 million lei."


def test_whoever_merges_splits_or_moves_gets_no_share_and_no_authorship(desk: Desk) -> None:
    bitext = desk.bitext()
    texts = (
        "The bridge in Orhei reopens",
        "It opens on Monday.",
        "It cost 12 million.",
        "“Three years.”",
        "Buses run.",
    )
    for unit, who, text in zip(desk.units(bitext), ("translator", "second") * 3, texts, strict=False):
        save(desk, who, unit, text)

    def shares() -> list[tuple[str, float | None, int]]:
        with desk.database.read() as session:
            found = credits.get_credits(session, desk.actor("desk"), bitext.target_version_id).credits
            return sorted((credit.name, credit.share, credit.words) for credit in found)

    before = shares()
    assert {name for name, _, _ in before} == {"Translator", "Second"}
    with desk.database.write() as session:
        ids = [unit.id for unit in desk.units(bitext)[1:3]]
        actor = desk.actor("reviewer")
        change = edit_alignment.merge_beads(session, actor, bitext.id, unit_ids=ids, version=version(desk, bitext))
        split = edit_alignment.split_bead(
            session, actor, change.units[0].id, source_at=1, target_at=1, version=change.bitext.version
        )
        edit_alignment.move_segment(
            session,
            actor,
            bitext.id,
            segment_id=split.units[0].target[0].id,
            to_unit_id=split.units[1].id,
            version=split.bitext.version,
        )
    assert shares() == before


def test_of_two_people_who_change_the_same_sentences_one_wins(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        text = articles.version_text(session, desk.actor("desk"), bitext.target_version_id)
    for _ in range(4):
        seen, found = version(desk, bitext), desk.units(bitext)
        acts = {
            "translator": ("merge_beads", (bitext.id,), {"unit_ids": [unit.id for unit in found[1:3]]}),
            "second": ("split_bead", (found[1].id,), {"source_at": 1, "target_at": 0}),
            "desk": ("realign_bitext", (bitext.id,), {}),
        }

        def attempt(who: str, seen: int = seen, acts: dict = acts) -> bool:  # type: ignore[type-arg]
            act, args, given = acts[who]
            try:
                with desk.database.write() as session:
                    getattr(edit_alignment, act)(session, desk.actor(who), *args, version=seen, **given)
            except (Conflict, NotFound):
                return False
            return True

        with ThreadPoolExecutor(3) as people:
            assert sum(people.map(attempt, acts)) == 1
        with desk.database.read() as session:
            assert check_store(session) == ()
            assert articles.version_text(session, desk.actor("desk"), bitext.target_version_id) == text
        undo(desk, bitext)


def test_of_two_corrections_of_a_source_one_wins(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        seen = articles.get_article(session, desk.actor("desk"), bitext.article_id).version

    def attempt(number: int) -> bool:
        try:
            with desk.database.write() as session:
                text = SOURCE.replace("12", str(number))
                revise.revise_article(session, desk.actor("desk"), bitext.article_id, text=text, version=seen)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(2) as people:
        assert sum(people.map(attempt, (20, 30))) == 1
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_beads_that_cross_merge_in_the_order_of_the_texts(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    found = desk.units(bitext)
    do(desk, "swap_beads", bitext.id, unit_ids=[found[1].id, found[2].id], version=version(desk, bitext))
    assert [unit.target_text for unit in desk.units(bitext)[1:3]] == [found[2].target_text, found[1].target_text]
    merged(desk, bitext)
    assert desk.units(bitext)[1].target_text == f"{found[1].target_text} {found[2].target_text}"
    undo(desk, bitext)
    undo(desk, bitext)
    assert shape(desk, bitext) == [(1, 1)] * 5
    assert [unit.target_text for unit in desk.units(bitext)] == [unit.target_text for unit in found]
