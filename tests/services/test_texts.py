from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.models.article import Revision, Version
from translate_flow.services import publications
from translate_flow.services.texts import loaded_blocks, pieces, placed_blocks, rebuilt, segments_in_order, sentences
from translate_flow.text.block import TRANSLATABLE


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80), st.sampled_from(["ro", "en", "zh"]))
def test_leads_and_sentences_in_turn_give_a_paragraph_back(text: str, language: str) -> None:
    found = pieces(text, language)
    assert "".join(piece.lead + piece.text for piece in found) == text or (not found and not text.strip())


def test_the_exact_text_is_rebuilt_and_kept_as_a_revision(desk: Desk) -> None:
    raw = "  " + SOURCE + "\n\u00a0\nText: Ana Rusu \n\n"
    bitext = desk.bitext(TARGET, raw)
    with desk.database.read() as session:
        version = session.get_one(Version, bitext.source_version_id)
        assert rebuilt(session, version) == raw
        assert [row.raw_text for row in session.query(Revision).filter_by(version_id=version.id)] == [raw]
        for start, _, exact in placed_blocks(session, version):
            assert raw[start : start + len(exact)] == exact


def test_segments_come_in_reading_order_and_only_of_what_is_translated(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with desk.database.read() as session:
        blocks = loaded_blocks(session, bitext.target_version_id)
        found = segments_in_order(session, bitext.target_version_id)
        wanted = [part.id for block in blocks if block.type in TRANSLATABLE for part in block.segments]
        assert [segment.id for segment in found] == wanted
        assert [one.text for one in sentences(found)][:2] == [
            "The bridge in Orhei reopens",
            "The town hall said the bridge will open on Monday.",
        ]
        credit = next(block for block in blocks if block.type not in TRANSLATABLE)
        assert credit.segments == [] and "Maria Pop" in credit.text


def test_the_abbreviations_of_a_house_end_no_sentence_in_its_texts(desk: Desk) -> None:
    source = "Titlu\n\nA venit jd. Popescu la bloc. Apoi a plecat."
    before = len(desk.units(desk.bitext(source=source)))
    settings = {"abbreviations": {"ro": ["jd"]}}
    desk.do(desk.admin(), publications.update_publication, "north", version=1, settings=settings)
    assert len(desk.units(desk.bitext(source=source))) == before - 1
