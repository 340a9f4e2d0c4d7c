import json

from translate_flow.formats.dataset_card import CardFacts, card
from translate_flow.formats.record import Pair

PARTS = {
    "train": [
        Pair("ro", "en", "a", "b", article="1", origin="human"),
        Pair("ro", "en", "a", "b", article="1", origin="mt"),
    ],
    "test": [Pair("ro", "ru", "a", "b", article="2")],
}


def test_the_card_says_what_is_in_it() -> None:
    facts = CardFacts("Știri", "CC-BY-4.0", "Redacția", ("Traducere de A|na",), {"double": 3}, {"train.jsonl": "00ff"})
    text = card(PARTS, facts)
    front = text.split("---\n")[1]
    assert 'license: "CC-BY-4.0"' in front
    assert json.loads(front.split("language: ")[1].split("\n")[0]) == ["en", "ro", "ru"]
    for line in (
        "| train | 2 | 1 |",
        "| ro → en | 2 |",
        "| mt | 1 |",
        "| double | 3 |",
        "| train.jsonl | 00ff |",
        "A\\|na",
    ):
        assert line in text


def test_the_same_facts_make_the_same_card() -> None:
    facts = CardFacts("n", "CC0", "p")
    assert card(PARTS, facts) == card(PARTS, facts)
