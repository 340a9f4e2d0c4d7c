from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.pairs import pairs
from translate_flow.formats.dataset import Removed, Rules, cleaned, counts, split, split_of, told_apart, without_doubles
from translate_flow.formats.record import Pair

LONG = "Aliații au condamnat atacurile Rusiei asupra infrastructurii energetice a Ucrainei din această săptămână"


def pair(source: str = LONG, target: str = "The allies condemned the attacks on energy", **further: object) -> Pair:
    return Pair("ro", "en", source, target, **further)


@settings(max_examples=30, deadline=None)
@given(st.lists(pairs(), max_size=8))
def test_parts_hold_every_pair_once_and_no_article_is_in_two(given_pairs: list[Pair]) -> None:
    parts = split(given_pairs, dev=0.3, test=0.3)
    assert sum(map(len, parts.values())) == len(given_pairs)
    homes = [{p.article for p in part if p.article} for part in parts.values()]
    assert not (homes[0] & homes[1] or homes[0] & homes[2] or homes[1] & homes[2])


def test_parts_are_about_as_large_as_asked_and_the_same_every_time() -> None:
    given_pairs = [pair(article=str(number)) for number in range(4000)]
    parts = split(given_pairs, dev=0.1, test=0.2)
    assert 300 < len(parts["dev"]) < 500
    assert 700 < len(parts["test"]) < 900
    assert split_of(given_pairs[7]) == split_of(given_pairs[7])
    assert parts != split(given_pairs, dev=0.1, test=0.2, seed="other")


def test_each_rule_removes_its_victims_and_says_so() -> None:
    victims = {
        "empty": pair(target=" "),
        "no letters": pair("123 !", "123 !"),
        "too long": pair("a " * 2000),
        "length ratio": pair(target="short"),
        "low score": pair(score=0.1),
        "source is target": pair(target=LONG),
        "other numbers": pair(LONG + " 5", "The allies condemned the attacks on energy 6"),
        "repetition": pair("da da da da da da da da da nu", "yes yes it is so and so on and more"),
    }
    rules = Rules(numbers=True, minimum_score=0.5)
    kept, removed = told_apart(cleaned([pair(), *victims.values()], rules))
    assert kept == [pair()]
    assert removed == [Removed(rule, victim) for rule, victim in victims.items()]
    assert counts(removed)["empty"] == 1


def test_doubles_are_removed_by_folded_text_and_near_ones_on_request() -> None:
    near = pair(LONG + ".")
    given_pairs = [pair(id="1"), pair(LONG.upper(), id="2"), near, pair("Altceva cu totul despre vreme", "Weather")]
    kept, removed = told_apart(without_doubles(given_pairs))
    assert [p.id for p in kept] == ["1", "", ""]
    assert [item.rule for item in removed] == ["double"]
    kept, removed = told_apart(without_doubles(given_pairs, near=True))
    assert [item.rule for item in removed] == ["double", "near double"]
    assert len(kept) == 2
