import pytest

from tests.services.conftest import Desk
from tests.services.test_save_unit import save
from translate_flow.errors import BadInput, NotFound, TooLarge
from translate_flow.formats.record import Pair
from translate_flow.services import memberships, memory, memory_import, review
from translate_flow.services.views import MatchView, UnitView

RO_EN = {"source_language": "ro", "target_language": "en"}


def search(desk: Desk, text: str, who: str = "translator", **more: object) -> tuple[MatchView, ...]:
    return desk.see(who, memory.search_memory, text=text, **{**RO_EN, **more})  # type: ignore[no-any-return]


def take_in(desk: Desk, *pairs: tuple[str, str], target: str = "en") -> int:
    """Pairs from a file; the id of the import."""
    found = [Pair("ro", target, source, text) for source, text in pairs]
    given = {"publication": "north", "pairs": found, "file_name": "archive.tsv", "format": "tsv"}
    return desk.do("desk", memory_import.import_pairs, **given).id  # type: ignore[no-any-return]


def approved(desk: Desk, place: int, text: str) -> UnitView:
    unit = save(desk, "translator", desk.units(desk.bitext())[place], text, confirm=True)
    return desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)  # type: ignore[no-any-return]


def test_what_was_approved_is_found_under_the_name_of_who_wrote_it(desk: Desk) -> None:
    unit = approved(desk, 1, "The town hall said so.")
    (match,) = search(desk, unit.source_text)
    assert (match.target_text, match.author, match.score >= 100) == ("The town hall said so.", "Translator", True)


def test_a_sentence_much_like_it_is_found_with_what_differs(desk: Desk) -> None:
    take_in(
        desk, ("Podul din Orhei va fi închis luni dimineață.", "The bridge in Orhei will be closed on Monday morning.")
    )
    (match,) = search(desk, "Podul din Orhei va fi închis marți dimineață.")
    assert 50 <= match.score < 100
    assert [text.strip() for kind, text in match.diff if kind != "same"] == ["luni", "marți"]
    assert search(desk, "Cu totul altceva despre vreme.") == ()


def test_a_memory_whose_last_pair_went_and_another_came_is_not_taken_for_the_same(desk: Desk) -> None:
    """SQLite gives the id of a deleted last row out again: count and highest id are then those known before."""
    first = take_in(desk, ("Podul din Orhei va fi închis luni dimineață.", "The bridge closes."))
    assert search(desk, "Podul din Orhei va fi închis marți dimineață.")
    desk.do("desk", memory_import.undo_import, first)
    take_in(desk, ("Școala din sat se deschide în septembrie, spune primarul.", "The school opens."))
    (match,) = search(desk, "Școala din sat se deschide în octombrie, spune primarul.")
    assert match.target_text == "The school opens."
    assert search(desk, "Podul din Orhei va fi închis marți dimineață.") == ()


def test_pairs_that_replace_the_last_ones_and_more_are_all_found(desk: Desk) -> None:
    sentences = [
        f"Sentința numărul {word} a fost publicată ieri la Chișinău." for word in ("unu", "doi", "trei", "patru")
    ]
    first = take_in(desk, *((text, "x") for text in sentences[:2]))
    assert len(search(desk, sentences[0] + " Azi.")) == 2
    desk.do("desk", memory_import.undo_import, first)
    fresh = [f"Pictorul {word} deschide o expoziție la muzeul din Bălți." for word in ("Ion", "Radu", "Mihai")]
    take_in(desk, *((text, text) for text in fresh))
    for text in fresh:
        found = search(desk, text.replace("expoziție", "galerie"), limit=1)
        assert found and found[0].target_text == text


def test_text_that_is_no_longer_approved_is_forgotten(desk: Desk) -> None:
    unit = approved(desk, 1, "The town hall said so.")
    save(desk, "reviewer", unit, "The mayor said so.")
    assert search(desk, unit.source_text) == ()


def test_a_phrase_is_found_on_either_side_and_signs_mean_themselves(desk: Desk) -> None:
    take_in(desk, ("Prețul a crescut cu 12%.", "The price rose by 12%."), ("Prețul a crescut.", "The price rose."))
    for phrase, side, count in (("prețul", "source", 2), ("PRICE", "target", 2), ("12%", "source", 1), ("_", "", 0)):
        found = desk.see("reader", memory.search_concordance, phrase=phrase, **RO_EN)
        assert [one.side for one in found] == [side] * count
    assert all(one.spans for one in desk.see("reader", memory.search_concordance, phrase="a crescut", **RO_EN))


def test_nobody_finds_what_they_may_not_read(desk: Desk) -> None:
    take_in(desk, ("Podul se redeschide.", "The bridge reopens."))
    assert search(desk, "Podul se redeschide.", "stranger") == ()
    assert desk.see("stranger", memory.search_concordance, phrase="Podul", **RO_EN) == ()
    for act, asked in ((memory.search_memory, {"text": "x"}), (memory.search_concordance, {"phrase": "x"})):
        with pytest.raises(NotFound):
            desk.see("stranger", act, publication="north", **RO_EN, **asked)


def test_a_role_for_one_pair_finds_nothing_of_another(desk: Desk) -> None:
    take_in(desk, ("Podul se redeschide.", "Мост снова открыт."), target="ru")
    with desk.database.write() as session:
        given = {"email": "stranger@example.org", "publication": "north", "role": "translator"}
        memberships.grant(session, None, **given, target_language="en")
    ro_ru = {"target_language": "ru"}
    assert search(desk, "Podul se redeschide.", "stranger", **ro_ru) == ()
    with pytest.raises(NotFound):
        search(desk, "Podul se redeschide.", "stranger", publication="north", **ro_ru)
    assert search(desk, "Podul se redeschide.", "reader", publication="north", **ro_ru)
    assert search(desk, "Podul", "stranger", publication="north") == ()


def test_questions_without_measure_are_refused(desk: Desk) -> None:
    with pytest.raises(TooLarge):
        search(desk, "x" * (memory.MAX_QUERY + 1))
    for phrase in ("", "  ", "x" * (memory.MAX_QUERY + 1)):
        with pytest.raises(BadInput):
            desk.see("reader", memory.search_concordance, phrase=phrase, **RO_EN)
    with pytest.raises(BadInput) as refused:
        search(desk, "x", target_language="not a language")
    assert refused.value.place == "target_language"


def test_the_newest_pairs_teach_the_aligner_oldest_first(desk: Desk) -> None:
    take_in(desk, *((f"Propoziția {n}.", f"Sentence {n}.") for n in range(5)))
    with desk.database.read() as session:
        home = desk.actor("desk").grants[0].publication_id or 0
        found = memory.pairs_for_teaching(session, home, "ro", "en", 3)
    assert [target for _, target in found] == ["Sentence 2.", "Sentence 3.", "Sentence 4."]
