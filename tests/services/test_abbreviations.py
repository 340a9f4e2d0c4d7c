from tests.services.conftest import Desk
from translate_flow.services import (
    abbreviations,
    alignment_history,
    memberships,
    publications,
    segments,
    take_in,
    units,
)
from translate_flow.text.learn_abbreviations import Proposal

TEXT = "Titlu\n\n" + " ".join(
    f"Firma xyz. Popescu din blocul {n} a ales altceva azi, spune xyz. Ionescu." for n in range(30)
)


def test_a_word_of_the_house_is_proposed_adopted_and_then_known(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication="north", role="admin")
    actor = desk.actor("desk")
    with desk.database.write() as session:
        take_in.create_article(session, actor, publication="north", source_language="ro", text=TEXT)
        found = [proposal.abbreviation for proposal in abbreviations.propose(session, actor, "north", language="ro")]
        assert "xyz" in found
        abbreviations.adopt(session, actor, "north", language="ro", word="xyz.", version=1)
        again = abbreviations.propose(session, actor, "north", language="ro")
        assert "xyz" not in [proposal.abbreviation for proposal in again]
        assert publications.get_publication(session, actor, "north").settings["abbreviations"] == {"ro": ["xyz"]}
        seen = take_in.create_article(session, actor, publication="north", source_language="ro", text=TEXT)
        texts = [segment.text for block in seen.versions[0].blocks for segment in block.segments]
    assert any("xyz. Popescu" in text for text in texts)


def test_sentences_that_people_joined_propose_the_word_between(desk: Desk) -> None:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication="north", role="admin")
    bitext = desk.bitext("Title\n\nOne. Two.", source="Titlu\n\nA venit la gard. Popescu tot. Restul nu.")
    first, second = (desk.units(bitext)[i] for i in (1, 2))
    ids = [first.source[0].id, second.source[0].id]
    actor = desk.actor("desk")
    with desk.database.write() as session:
        version = units.get_bitext(session, actor, bitext.id).version
        segments.join_segments(session, actor, bitext.id, segment_ids=ids, version=version)
        found = abbreviations.propose(session, actor, "north", language="ro")
        assert found == (Proposal("gard", 1, 1, "A venit la gard. Popescu tot.", joins=1),)
        assert abbreviations.propose(session, actor, "north", language="en") == ()
    with desk.database.write() as session:
        version = units.get_bitext(session, actor, bitext.id).version
        alignment_history.undo_alignment(session, actor, bitext.id, version=version)
        assert abbreviations.propose(session, actor, "north", language="ro") == ()
