import pytest

from translate_flow.align import pair
from translate_flow.align.pair import Article, pair_articles

RO = {
    "buget": "Guvernul a aprobat bugetul pentru 2025: 12,5 miliarde de lei. "
    "Premierul Dorin Recean a vorbit luni la Chișinău.",
    "furtuna": "Furtuna Boris a lovit județul Galați duminică: 7 morți și 6000 de case inundate. "
    "Klaus Iohannis a mers acolo.",
    "fotbal": "Echipa Zimbru a câștigat meciul cu Sheriff, scor 3-1, sâmbătă la Tiraspol, în fața a 4500 de oameni.",
}
EN = {
    "storm": "Storm Boris hit Galati county on Sunday: 7 dead and 6,000 houses flooded. Klaus Iohannis went there.",
    "budget": "The government approved the 2025 budget: 12.5 billion lei. "
    "Prime Minister Dorin Recean spoke on Monday in Chisinau.",
    "cats": "Cats are popular pets; a museum in Oslo shows drawings of them since 1911.",
}


def heap(texts: dict[str, str], language: str) -> list[Article]:
    return [Article(name, text, language) for name, text in texts.items()]


def test_translations_find_each_other_and_strangers_stay_alone() -> None:
    found = pair_articles(heap(RO, "ro"), heap(EN, "en"))
    assert [(pair.left, pair.right) for pair in found] == [
        ("buget", "budget"), ("furtuna", "storm"), ("fotbal", ""), ("", "cats"),
    ]  # fmt: skip
    assert found[0].score > 0.5
    assert found[2].score == 0


def test_every_article_is_told_once() -> None:
    found = pair_articles(heap(RO, "ro") * 2, heap(EN, "en"))
    assert sorted(pair.left for pair in found if pair.left) == sorted([*RO, *RO])
    assert sorted(pair.right for pair in found if pair.right) == sorted(EN)


def test_empty_heaps_are_no_trouble() -> None:
    assert pair_articles([], []) == []
    assert [pair.right for pair in pair_articles([], heap(EN, "en"))] == list(EN)
    assert [pair.right for pair in pair_articles(heap({"a": ""}, "ro"), heap({"b": ""}, "en"))] == ["", "b"]


def test_long_articles_are_paired_as_well() -> None:
    left, right = ({name: f"{text}\n" * 40 for name, text in texts.items()} for texts in (RO, EN))
    found = {(pair.left, pair.right) for pair in pair_articles(heap(left, "ro"), heap(right, "en"))}
    assert {("buget", "budget"), ("furtuna", "storm")} <= found


def test_the_rarest_keys_find_the_pairs_where_not_all_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    all_read = pair_articles(heap(RO, "ro"), heap(EN, "en"))
    monkeypatch.setattr(pair, "BUDGET", 4)
    assert pair_articles(heap(RO, "ro"), heap(EN, "en")) == all_read
