import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.services import proof


def test_a_proof_numbers_the_beads_and_shows_what_was_asked_for(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        whole = proof.get_proof(session, desk.actor("reader"), bitext.id)
        reviewed = proof.get_proof(session, desk.actor("reader"), bitext.id, show="reviewed")
    assert [bead.number for bead in whole.beads] == list(range(1, len(whole.beads) + 1))
    assert [bead.target_text for bead in whole.beads] == [unit.target_text for unit in desk.units(bitext)]
    assert {bead.target_text for bead in reviewed.beads} == {None}
    assert "Maria Pop" in whole.target_credits


def test_strangers_and_strange_words_are_refused(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        with pytest.raises((NotFound, Forbidden)):
            proof.get_proof(session, desk.actor("stranger"), bitext.id)
        with pytest.raises(BadInput):
            proof.get_proof(session, desk.actor("reader"), bitext.id, show="secret")
