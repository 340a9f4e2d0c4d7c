import hashlib
import io
import json
import zipfile
from dataclasses import replace

import pytest

from translate_flow.formats.dataset_build import Made, make, write
from translate_flow.formats.dataset_card import CardFacts
from translate_flow.formats.dataset_recipe import Recipe
from translate_flow.formats.record import Pair

RECIPE = Recipe("ro", "en", licence="cc-by-4.0", dev=0.2, test=0.2)
FACTS = CardFacts(name="North", licence="", publication="Observatorul", credits=("Translation by Ana Rusu",))


def pairs(articles: int = 20, each: int = 4) -> list[Pair]:
    return [
        Pair(
            "ro",
            "en",
            f"Propoziția {chr(97 + n)} din articolul {word(a)}.",
            f"Sentence {chr(97 + n)} of article {word(a)}.",
            id=f"u{a}-{n}",
            article=str(a),
            position=n,
            origin="human",
            state="final",
        )
        for a in range(articles)
        for n in range(each)
    ]


def word(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()[:24].translate(str.maketrans("0123456789", "ghijklmnop"))


def built(made: Made, recipe: Recipe = RECIPE) -> dict[str, bytes]:
    out = io.BytesIO()
    write(made, recipe, FACTS, out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def articles_of(made: Made) -> dict[str, set[str]]:
    return {name: {pair.article for pair in part} for name, part in made.parts.items()}


@pytest.mark.parametrize("order", ["article", "date"])
def test_no_article_is_in_two_parts_and_no_pair_is_lost(order: str) -> None:
    made = make(pairs(), replace(RECIPE, order=order), {str(n): f"2026-01-{n + 1:02}" for n in range(20)})
    found = articles_of(made)
    assert not (found["train"] & found["dev"] or found["train"] & found["test"] or found["dev"] & found["test"])
    assert sum(len(part) for part in made.parts.values()) + len(made.removed) == len(pairs())


def test_by_date_the_newest_articles_are_the_test() -> None:
    made = make(pairs(), replace(RECIPE, order="date"), {str(n): f"2026-01-{n + 1:02}" for n in range(20)})
    assert articles_of(made) == {
        "test": {"16", "17", "18", "19"},
        "dev": {"12", "13", "14", "15"},
        "train": {str(n) for n in range(12)},
    }


def test_the_same_pairs_and_recipe_give_the_same_bytes() -> None:
    one, two = io.BytesIO(), io.BytesIO()
    for out in (one, two):
        write(make(pairs(), RECIPE, {}), RECIPE, FACTS, out)
    assert one.getvalue() == two.getvalue()


def test_the_archive_holds_parts_card_log_and_true_checksums() -> None:
    doubled = [*pairs(), pairs()[0]]
    files = built(make(doubled, RECIPE, {}))
    assert {"README.md", "train.jsonl", "removed.jsonl", "recipe.json", "SHA256SUMS"} <= set(files)
    for line in files["SHA256SUMS"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest
    card = files["README.md"].decode()
    assert 'license: "cc-by-4.0"' in card
    assert "| double | 1 |" in card
    assert "Translation by Ana Rusu" in card
    removed = [json.loads(line) for line in files["removed.jsonl"].decode().splitlines()]
    assert [row["rule"] for row in removed] == ["double"]


def test_every_line_has_the_same_keys_with_both_texts() -> None:
    files = built(make(pairs(), RECIPE, {}))
    rows = [
        json.loads(line)
        for name in files
        if name in {"train.jsonl", "dev.jsonl", "test.jsonl"}
        for line in files[name].splitlines()
    ]
    assert len({tuple(row) for row in rows}) == 1
    assert all(set(row["translation"]) == {"ro", "en"} for row in rows)


def test_a_part_that_holds_nothing_is_left_out_of_the_card_too() -> None:
    files = built(make(pairs(1), replace(RECIPE, dev=0.0, test=0.0), {}), replace(RECIPE, dev=0.0, test=0.0))
    assert "dev.jsonl" not in files
    assert "dev.jsonl" not in files["README.md"].decode()


def test_names_are_replaced_on_both_sides_and_nowhere_told() -> None:
    recipe = replace(RECIPE, names=(("Ana Rusu", "Anei Rusu", "Anna Russo"), ("Ion",)))
    given = [
        replace(pairs()[0], source="Cartea Anei Rusu e bună.", target="Anna Russo's book is good."),
        replace(pairs()[1], source="Ion doarme; Ionică nu.", target="Ion sleeps; Ionică does not."),
    ]
    made = make(given, recipe, {})
    texts = [(pair.source, pair.target) for part in made.parts.values() for pair in part]
    assert ("Cartea [PERSON_1] e bună.", "[PERSON_1]'s book is good.") in texts
    assert ("[PERSON_2] doarme; Ionică nu.", "[PERSON_2] sleeps; Ionică does not.") in texts
    assert made.replaced == 2
    assert b"Rusu" not in b"".join(data for name, data in built(made, recipe).items() if name != "README.md")


def test_what_is_left_out_hides_names_too() -> None:
    recipe = replace(RECIPE, names=(("Ana Rusu",),))
    given = [replace(pairs()[0], source="Ana Rusu", target="…")]
    assert [item.pair.source for item in make(given, recipe, {}).removed] == ["[PERSON_1]"]
