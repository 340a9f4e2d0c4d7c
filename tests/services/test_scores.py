import pytest

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.errors import NotFound
from translate_flow.services import review, scores
from translate_flow.services.views import BitextView


def approve(desk: Desk, bitext: BitextView, place: int, *texts: tuple[str, str]) -> None:
    """Writes the texts one after another, each submitted by its person, and approves the last."""
    unit = desk.units(bitext)[place]
    for who, text in texts:
        unit = save(desk, who, unit, text, confirm=True)
    desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)


def test_there_is_nothing_to_score_before_something_is_approved(desk: Desk) -> None:
    bitext = desk.bitext()
    save(desk, "translator", desk.units(bitext)[0], "The bridge", confirm=True)
    found = desk.see("reader", scores.bitext_scores, bitext.id)
    assert (found.scores, found.edit_share, found.people) == (None, 0.0, ())


def test_a_draft_approved_as_it_was_is_perfect(desk: Desk) -> None:
    bitext = desk.bitext()
    approve(desk, bitext, 1, ("translator", "The town hall said so, and the bridge opens on Monday."))
    found = desk.see("reader", scores.bitext_scores, bitext.id)
    assert found.edit_share == 0.0
    assert (found.scores.bleu.score, found.scores.chrf.score, found.scores.ter.score) == (100.0, 100.0, 0.0)
    assert "version" in found.scores.bleu.signature


def test_each_translator_answers_for_their_own_first_draft(desk: Desk) -> None:
    bitext = desk.bitext()
    approve(desk, bitext, 1, ("translator", "A poor first draft."), ("second", "The town hall said the bridge opens."))
    approve(desk, bitext, 2, ("second", "The works cost 12 million lei."))
    found = desk.see("reader", scores.bitext_scores, bitext.id)
    shares = {one.person.name: one.edit_share for one in found.people}
    assert shares["Second"] == 0.0 < found.edit_share < shares["Translator"]


def test_a_note_before_the_first_submission_is_no_draft(desk: Desk) -> None:
    bitext = desk.bitext()
    save(desk, "translator", desk.units(bitext)[1], "???")
    approve(desk, bitext, 1, ("translator", "The town hall said so."))
    assert desk.see("reader", scores.bitext_scores, bitext.id).edit_share == 0.0


def test_outsiders_see_no_scores(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.see("stranger", scores.bitext_scores, desk.bitext().id)
