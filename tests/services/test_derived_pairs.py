import pytest

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.formats.record import Pair
from translate_flow.services import review, take_in
from translate_flow.services.derived_pairs import BEAD_ORIGIN, derived_pairs
from translate_flow.services.selection import Selection
from translate_flow.services.views import BitextView

RUSSIAN = """Мост в Оргееве снова открыт

Мэрия сообщила, что мост откроют в понедельник. Работы стоили 12 миллионов леев.

«Мы ждали три года», — говорит Ион Чебан. Автобусы снова пойдут по старому маршруту.
"""
ALL = ("initial", "translated", "reviewed", "final")


def pairs(desk: Desk, who: str = "desk", **asked: object) -> list[Pair]:
    given = {"publication": "north", "source_language": "en", "target_language": "ru", "states": ALL, **asked}
    with desk.database.read() as session:
        return list(derived_pairs(session, desk.actor(who), Selection(is_derived=True, **given)))  # type: ignore[arg-type]


def both(desk: Desk) -> tuple[BitextView, BitextView]:
    english = desk.bitext(TARGET, SOURCE)
    return english, desk.do("desk", take_in.create_version, english.article_id, language="ru", text=RUSSIAN)


def test_two_translations_of_one_article_make_pairs_through_their_source(desk: Desk) -> None:
    english, _ = both(desk)
    desk.bitext(TARGET)
    found = pairs(desk)
    assert (found[0].source, found[0].target) == (
        "The bridge in Orhei reopens",
        "Мост в Оргееве снова открыт",
    )
    assert len(found) == 5 and [pair.position for pair in found] == list(range(5))
    assert {(pair.bead_origin, pair.article, pair.properties["pivot_language"]) for pair in found} == {
        (BEAD_ORIGIN, str(english.article_id), "ro")
    }
    assert [pair.source for pair in pairs(desk, source_language="ru", target_language="en")] == [
        p.target for p in found
    ]


def test_a_pair_is_no_further_than_its_less_finished_side(desk: Desk) -> None:
    english, russian = both(desk)
    for bitext in (english, russian):
        unit = desk.units(bitext)[1]
        desk.do("translator", review.confirm_many, bitext.id, units=[(unit.id, unit.version)])
    unit = desk.units(english)[1]
    desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    assert [pair.state for pair in pairs(desk)][1] == "translated"
    assert [pair.position for pair in pairs(desk, states=("translated", "reviewed"))] == [1]
    assert pairs(desk, states=("reviewed",)) == []


def test_filters_hold_for_both_sides(desk: Desk) -> None:
    english, _ = both(desk)
    found = pairs(desk)
    assert pairs(desk, article_ids=(english.article_id,)) == found and pairs(desk, article_ids=(4711,)) == []
    assert [pair.block_type for pair in pairs(desk, block_types=("headline",))] == ["headline"]
    assert pairs(desk, min_score=1.1) == [] and pairs(desk, origins=("mt",)) == []
    assert pairs(desk, person=desk.actor("desk").user_id) == []
    assert len(pairs(desk, without_findings=True)) <= len(found)


def test_two_languages_and_the_right_to_both_are_needed(desk: Desk) -> None:
    both(desk)
    for asked in ({"source_language": None}, {"target_language": "en"}, {"publication": ""}):
        with pytest.raises(BadInput) as refused:
            pairs(desk, **asked)
        assert refused.value.remedy
    for who, refusal in (("translator", Forbidden), ("stranger", NotFound)):
        with pytest.raises(refusal):
            pairs(desk, who)
    with pytest.raises(BadInput):
        pairs(desk, block_types=("poem",))
