import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Au venit 236 de oameni.", "263 people came.", "236", "263"),
        ("ro-en", "Au venit 236 de oameni.", "Many people came.", "236", None),
        ("ro-en", "Au venit oameni.", "Some 40 people came.", None, "40"),
        ("ro-en", "Costă 1,5 milioane de lei.", "It costs 2.5 million lei.", "1,5", "2.5"),
        ("ro-en", "Costă 5 milioane de lei.", "It costs 5 billion lei.", "5", "5"),
        ("en-ru", "The meeting starts at 8 p.m.", "Встреча начинается в 21:00.", "8", "21:00"),
        ("ro-en", "Sunt 1.500 de elevi.", "There are 1.500 pupils.", "1.500", "1.500"),
        ("en-ro", "Three people and 4 dogs", "Trei oameni și 5 câini", "4", "5"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("numbers", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Costă 1,5 milioane de lei.", "It costs 1.5 million lei."),
        ("ro-en", "Sunt 1.000 de elevi.", "There are 1,000 pupils."),
        ("ru-en", "Пришли 1 000 человек.", "1,000 people came."),
        ("ro-en", "În 2024 236 de oameni au votat.", "In 2024, 236 people voted."),
        ("en-ro", "He has 3 sons and 12 cows.", "Are trei fii și douăsprezece vaci."),
        ("en-ru", "He has 2 sons.", "У него двое сыновей."),
        ("en-de", "She is 25 years old.", "Sie ist fünfundzwanzig Jahre alt."),
        ("fr-en", "Il a 92 ans, elle quatre-vingt-dix.", "He is ninety-two, she is 90."),
        ("en-uk", "The 5 sisters", "П’ять сестер"),
        ("ro-en", "La 05.11.2024 a plouat.", "It rained on 5 November 2024."),
        ("en-ru", "The meeting starts at 8:30 p.m.", "Встреча начинается в 20:30."),
        ("en-fr", "It starts at 11:15.", "Cela commence à 11 h 15."),
        ("en-de", "a 4-1 win", "ein 4:1-Sieg"),
        ("en-ro", "In the 1990s", "În anii ’90"),
        ("en-ro", "the 21st century", "secolul XXI"),
        ("en-fr", "the 19th century", "le XIXe siècle"),
        ("en-ro", "10 miles away", "la 16 km distanță"),
        ("en-ro", "500,000 people", "500 de mii de oameni"),
        ("en-hu", "The 7 dwarfs", "A hét törpe"),
        ("en-zh", "15 million people", "1500万人"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("numbers", source, target, pair) == []
