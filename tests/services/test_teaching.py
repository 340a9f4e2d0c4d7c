"""What a publication's work teaches the aligner, and that it stays within the publication."""

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.services import edit_alignment, terms
from translate_flow.services.lookup import publication_named
from translate_flow.services.teaching import Taught, taught
from translate_flow.workflow.roles import Operation


def lesson(
    desk: Desk, who: str = "desk", publication: str = "north", target: str = "en", besides: int | None = None
) -> Taught:
    with desk.database.read() as session:
        row = publication_named(session, desk.actor(who), publication, Operation.READ)
        return taught(session, row.id, "ro", target, besides=besides)


def accept_all(desk: Desk) -> list[tuple[str, str]]:
    bitext = desk.bitext(TARGET)
    units = desk.units(bitext)
    with desk.database.write() as session:
        edit_alignment.accept_up_to(session, desk.actor("desk"), units[-1].id, version=bitext.version)
    return [(unit.source_text, unit.target_text) for unit in units if unit.source_text and unit.target_text]


def test_an_empty_publication_teaches_nothing(desk: Desk) -> None:
    assert lesson(desk) == Taught([], {}, [])


def test_links_of_the_machine_alone_teach_nothing(desk: Desk) -> None:
    desk.bitext(TARGET)
    assert lesson(desk) == Taught([], {}, [])


def test_accepted_links_teach_this_publication_and_language_pair_only(desk: Desk) -> None:
    pairs = accept_all(desk)
    assert sorted(lesson(desk).pairs) == sorted(set(pairs))
    assert lesson(desk, target="ru").pairs == []
    assert lesson(desk, "stranger", "south").pairs == []


def test_a_bitext_looked_through_tells_how_its_sentences_are_joined_and_left_out(desk: Desk) -> None:
    bitext = desk.bitext(TARGET.replace(" The works cost 12 million lei.", ""))
    units = desk.units(bitext)
    with desk.database.write() as session:
        edit_alignment.accept_up_to(session, desk.actor("desk"), units[0].id, version=bitext.version)
    (earlier,) = lesson(desk).earlier
    assert [bead.lengths for bead in earlier] == [(len(u.source_text), len(u.target_text)) for u in units]
    assert [sum(bead.shape[k] for bead in earlier) for k in (0, 1)] == [5, 4]
    assert [min(bead.shape) > 0 for bead in earlier] == [bool(u.source_text and u.target_text) for u in units]
    assert lesson(desk, target="ru").earlier == lesson(desk, "stranger", "south").earlier == []


def test_the_translation_being_aligned_tells_nothing_of_earlier_ones(desk: Desk) -> None:
    accept_all(desk)
    bitext = desk.bitext(TARGET)
    assert len(lesson(desk, besides=bitext.target_version_id).earlier) == 1
    with desk.database.write() as session:
        edit_alignment.accept_up_to(session, desk.actor("desk"), desk.units(bitext)[0].id, version=bitext.version)
    assert len(lesson(desk).earlier) == 2
    assert len(lesson(desk, besides=bitext.target_version_id).earlier) == 1


def test_a_translation_written_here_tells_nothing_of_alignments(desk: Desk) -> None:
    desk.bitext()
    assert lesson(desk).earlier == []


def test_pairs_taught_twice_count_once(desk: Desk) -> None:
    pairs = accept_all(desk)
    accept_all(desk)
    assert len(lesson(desk).pairs) == len(set(pairs))


def test_terms_teach_words_but_forbidden_ones_do_not(desk: Desk) -> None:
    with desk.database.write() as session:
        terms.create_term(
            session,
            desk.actor("desk"),
            publication="north",
            terms=[
                ("ro", "primărie", "preferred"),
                ("en", "town hall", "preferred"),
                ("en", "city house", "forbidden"),
            ],
        )
    assert lesson(desk).words == {"primărie": {"town hall": 1.0}}


def test_the_signature_tells_how_much_was_taught(desk: Desk) -> None:
    first = desk.bitext(TARGET)
    accept_all(desk)
    second = desk.bitext(TARGET, SOURCE.replace("Orhei", "Soroca"))
    assert "memory:0|" in first.signature
    assert "memory:0|" not in second.signature
