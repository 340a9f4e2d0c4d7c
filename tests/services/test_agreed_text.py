import pytest

from tests.services.conftest import SOURCE, Desk
from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.models.publication import Publication
from translate_flow.services import agreed_text
from translate_flow.services.agreed_text import Corrections
from translate_flow.text.block import ParsedArticle
from translate_flow.workflow.credit import ROLES

ROLE = next(iter(ROLES))


def read(desk: Desk, text: str = SOURCE, **said: object) -> ParsedArticle:
    with desk.database.read() as session:
        home = session.query(Publication).filter_by(slug="north").one()
        return agreed_text.agreed_text(session, home, text, "ro", Corrections(**said))  # type: ignore[arg-type]


def test_what_a_person_says_stands_instead_of_what_was_found(desk: Desk) -> None:
    found = read(desk)
    types = ["headline", *["body"] * (len(found.blocks) - 1)]
    people = [(ROLE, "  Ion   Ceban "), (ROLE, "Ion Ceban"), (ROLE, "Nimeni Altul")]
    agreed = read(desk, types=types, people=people, sources=["BBC", " BBC ", "", "TASR"])
    assert [block.type.value for block in agreed.blocks] == types
    said = [(credit.name, agreed.blocks[credit.block].text if credit.block >= 0 else "") for credit in agreed.credits]
    assert [name for name, _ in said] == ["Ion Ceban", "Nimeni Altul"] and "Ion Ceban" in said[0][1] and not said[1][1]
    assert agreed.sources == ("BBC", "TASR")


def test_what_does_not_fit_is_refused_with_its_place(desk: Desk) -> None:
    count = len(read(desk).blocks)
    for said, place in (
        ({"types": ["body"]}, "types"),
        ({"types": ["poem"] * count}, "types"),
        ({"types": ["credit"] * count}, "text"),
        ({"people": [("king", "Ion")]}, "credits"),
        ({"people": [(ROLE, " ")]}, "name"),
        ({"people": [(ROLE, f"Ion {n}") for n in range(41)]}, "credits"),
        ({"sources": ["x" * 121]}, "sources"),
        ({"sources": [str(n) for n in range(41)]}, "sources"),
        ({"sources": ["a\x00"]}, "sources"),
    ):
        with pytest.raises(BadInput) as refused:
            read(desk, **said)
        assert refused.value.place is not None and refused.value.place.startswith(place), said


def test_a_text_has_a_least_and_a_most_and_only_characters_one_can_export() -> None:
    agreed_text.check_size("ă")
    with pytest.raises(BadInput):
        agreed_text.check_size(" \n\u00a0")
    with pytest.raises(TooLarge):
        agreed_text.check_size("x" * (agreed_text.MAX_CHARACTERS + 1))
    with pytest.raises(BadCharacter):
        agreed_text.check_size("a\x07")
