from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput, Forbidden, NotFound, TooLarge, TooMany
from translate_flow.models.event import Event
from translate_flow.models.history import Comment
from translate_flow.models.proof import ProofLink
from translate_flow.services import articles, comments, proof_links
from translate_flow.services.clock import now
from translate_flow.services.proof_links import NewProofLink
from translate_flow.services.views import BitextView


def shared(desk: Desk, bitext: BitextView) -> NewProofLink:
    with desk.database.write() as session:
        return proof_links.share_proof(session, desk.actor("desk"), bitext.id, show="all", days=3)


def refused(desk: Desk, token: str) -> None:
    with desk.database.read() as session, pytest.raises(NotFound):
        proof_links.shared_proof(session, token)


def say(desk: Desk, token: str, unit_id: int, name: str = "Vera", text: str = "A comma is missing") -> None:
    with desk.database.write() as session:
        proof_links.add_guest_comment(session, token, unit_id, name=name, text=text)


def test_the_secret_is_known_by_its_hash_only_and_every_act_is_an_event(desk: Desk) -> None:
    made = shared(desk, desk.bitext(TARGET))
    with desk.database.write() as session:
        row = session.get_one(ProofLink, made.link.id)
        assert made.token not in str(vars(row))
        proof_links.close_proof_link(session, desk.actor("desk"), made.link.id)
        session.flush()
        verbs = list(session.scalars(select(Event.verb).where(Event.object_type == "proof_link")))
        assert made.token not in str([event.after for event in session.scalars(select(Event))])
    assert verbs == ["proof.share", "proof.close"]


def test_a_link_that_is_over_closed_altered_or_without_article_shows_nothing(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    over, closed, whole = (shared(desk, bitext) for _ in range(3))
    with desk.database.write() as session:
        session.get_one(ProofLink, over.link.id).expires_at = now() - timedelta(seconds=1)
        proof_links.close_proof_link(session, desk.actor("desk"), closed.link.id)
    for token in (over.token, closed.token, whole.token[:-1], whole.token + "A", whole.token.swapcase(), ""):
        refused(desk, token)
        with pytest.raises(NotFound):
            say(desk, token, desk.units(bitext)[0].id)
    with desk.database.write() as session:
        current = articles.get_article(session, desk.actor("desk"), bitext.article_id)
        articles.delete_article(session, desk.actor("desk"), bitext.article_id, version=current.version)
    refused(desk, whole.token)


def test_a_link_opens_one_bitext_only(desk: Desk) -> None:
    bitext, other = desk.bitext(TARGET), desk.bitext(TARGET)
    made = shared(desk, bitext)
    with desk.database.read() as session:
        seen = proof_links.shared_proof(session, made.token)
    assert {bead.unit_id for bead in seen.beads} == {unit.id for unit in desk.units(bitext)}
    with pytest.raises(NotFound):
        say(desk, made.token, desk.units(other)[0].id)


def test_only_the_desk_shares_and_for_days_that_can_be_given(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    made = shared(desk, bitext)
    for who, error in (("translator", Forbidden), ("stranger", NotFound)):
        with desk.database.write() as session, pytest.raises(error):
            proof_links.share_proof(session, desk.actor(who), bitext.id)
        with desk.database.write() as session, pytest.raises(error):
            proof_links.close_proof_link(session, desk.actor(who), made.link.id)
    for days in (0, 61):
        with desk.database.write() as session, pytest.raises(BadInput):
            proof_links.share_proof(session, desk.actor("desk"), bitext.id, days=days)


def test_a_guest_says_something_the_desk_sees_and_resolves(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    made, unit = shared(desk, bitext), desk.units(bitext)[1]
    say(desk, made.token, unit.id, name="  Vera   Rusu ", text="„Primăria”?\n<b>no</b>")
    with desk.database.write() as session:
        found = comments.list_comments(session, desk.actor("reader"), unit_id=unit.id).items[0]
        assert (found.author, found.guest, found.text) == (None, "Vera Rusu", "„Primăria”?\n<b>no</b>")
        event = session.scalars(select(Event).where(Event.verb == "comment.add")).one()
        assert (event.actor_id, event.via) == (None, "proof")
        done = comments.resolve_comment(session, desk.actor("desk"), found.id, version=found.version)
        assert done.resolved_at is not None
        assert proof_links.list_proof_links(session, desk.actor("desk"), bitext.id)[0].comments == 1


def test_what_a_guest_writes_is_limited(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    made, unit = shared(desk, bitext), desk.units(bitext)[0]
    for name, text, error in (
        ("", "text", BadInput),
        ("Vera", " ", BadInput),
        ("Vera", "a\x00b", BadInput),
        ("Vera", "a" * (proof_links.MAX_CHARACTERS + 1), TooLarge),
    ):
        with pytest.raises(error):
            say(desk, made.token, unit.id, name, text)
    with desk.database.write() as session:
        for _ in range(proof_links.MAX_COMMENTS):
            session.add(
                Comment(
                    bitext_id=bitext.id,
                    unit_id=unit.id,
                    author_id=None,
                    guest="Vera",
                    proof_link_id=made.link.id,
                    text="again",
                    about="translation",
                    created_at=now(),
                )
            )
    with pytest.raises(TooMany):
        say(desk, made.token, unit.id)
