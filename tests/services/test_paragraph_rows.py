import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput
from translate_flow.models.article import Block
from translate_flow.services import articles, paragraphs, units
from translate_flow.services.check_store import check_store
from translate_flow.services.paragraph_rows import ParagraphBreak
from translate_flow.services.views import BitextView


def set_break(desk: Desk, bitext: BitextView, place: int, *, is_break: bool) -> str:
    segment = desk.units(bitext)[place].target[0].id
    version = desk.see("desk", units.get_bitext, bitext.id).version
    given = {"segment_id": segment, "is_break": is_break, "version": version}
    desk.do("desk", paragraphs.set_paragraph_break, bitext.id, **given)
    with desk.database.read() as session:
        assert check_store(session) == ()
        positions = [
            b.position
            for b in session.query(Block).filter_by(version_id=bitext.target_version_id).order_by(Block.position)
        ]
        assert positions == list(range(len(positions)))
    return desk.see("desk", articles.version_text, bitext.target_version_id)  # type: ignore[no-any-return]


def test_a_break_is_kept_as_it_was() -> None:
    made = ParagraphBreak(7, " ", "\n\n", "body")
    assert ParagraphBreak.from_json(made.as_json()) == made


def test_a_break_changes_the_white_space_before_a_sentence_and_nothing_else(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    before = desk.see("desk", articles.version_text, bitext.target_version_id)
    parted = set_break(desk, bitext, 2, is_break=True)
    assert parted == before.replace("on Monday. The works", "on Monday.\n\nThe works")
    joined = set_break(desk, bitext, 3, is_break=False)
    assert joined == parted.replace("lei.\n\n“We", "lei. “We")


def test_what_stands_before_the_text_is_no_paragraph_to_join_to(desk: Desk) -> None:
    bitext = desk.bitext("By Maria Pop\n\n" + TARGET)
    first = next(place for place, unit in enumerate(desk.units(bitext)) if unit.target)
    with pytest.raises(BadInput) as refused:
        set_break(desk, bitext, first, is_break=False)
    assert refused.value.place == "segment_id"
