from dataclasses import dataclass

import pytest

from tests.services.conftest import Desk
from translate_flow.errors import Conflict, Forbidden
from translate_flow.services import house_lines, memberships, publications, take_in
from translate_flow.services.access import Actor
from translate_flow.text.repeated_lines import RepeatedLine

TEXT = """Podul din {town} se redeschide

Primăria a anunțat că podul din {town} va fi deschis luni, după trei ani de lucrări.

Alte {n} știri despre poduri din nord
"""
TOWNS = ("Orhei", "Soroca", "Cahul", "Ungheni", "Edineț")
SHAPE = "alte # știri despre poduri din nord"


@dataclass(frozen=True)
class House:
    desk: Desk
    actor: Actor

    def take_in(self, number: int) -> dict[str, str]:
        """Stores an article; the type of each block by its text."""
        text = TEXT.format(n=number, town=TOWNS[number])
        with self.desk.database.write() as session:
            preview = take_in.preview(session, self.actor, publication="north", text=text, language="ro")
            take_in.create_article(session, self.actor, publication="north", source_language="ro", text=text)
        return {block.text: block.type for block in preview.blocks}

    def proposed(self) -> tuple[RepeatedLine, ...]:
        with self.desk.database.read() as session:
            return house_lines.propose(session, self.actor, "north", language="ro")


@pytest.fixture
def house(desk: Desk) -> House:
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication="north", role="admin")
    made = House(desk, desk.actor("desk"))
    for number in (1, 2, 3):
        made.take_in(number)
    return made


def test_a_line_that_repeats_is_offered_adopted_and_then_read_so(house: House) -> None:
    (line,) = house.proposed()
    assert (line.shape, line.articles) == (SHAPE, 3)
    with house.desk.database.write() as session:
        house_lines.adopt(session, house.actor, "north", language="ro", line=line.shape, type_="boilerplate")
    assert house.proposed() == ()
    assert house.take_in(4)["Alte 4 știri despre poduri din nord"] == "boilerplate"


def test_what_was_adopted_can_be_forgotten_and_is_offered_again(house: House) -> None:
    with house.desk.database.write() as session:
        house_lines.adopt(session, house.actor, "north", language="ro", line=SHAPE, type_="boilerplate")
    with house.desk.database.write() as session:
        (kept,) = house_lines.list_house_lines(session, house.actor, "north")
        house_lines.forget_house_line(session, house.actor, "north", kept.id)
    assert [line.shape for line in house.proposed()] == [SHAPE]


def test_a_line_left_aside_is_offered_again_only_when_asked(house: House) -> None:
    with house.desk.database.write() as session:
        left = house_lines.dismiss(session, house.actor, "north", language="ro", line=SHAPE, version=1)
        assert house_lines.dismissed(left.settings, "ro") == (SHAPE,)
    assert house.proposed() == ()
    with house.desk.database.write() as session, pytest.raises(Conflict):
        house_lines.dismiss(session, house.actor, "north", language="ro", line="Alta", version=1)
    with house.desk.database.write() as session:
        house_lines.offer_again(session, house.actor, "north", language="ro", line=SHAPE, version=left.version)
    assert [line.shape for line in house.proposed()] == [SHAPE]


def test_only_who_runs_the_publication_decides(house: House) -> None:
    translator = house.desk.actor("translator")
    with house.desk.database.write() as session, pytest.raises(Forbidden):
        house_lines.adopt(session, translator, "north", language="ro", line=SHAPE, type_="boilerplate")
    with house.desk.database.read() as session:
        assert "dismissed_lines" not in publications.get_publication(session, house.actor, "north").settings
