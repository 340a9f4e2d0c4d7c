import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Vine vineri la Chișinău.", "He comes to Chisinau on Thursday.", "vineri", "Thursday"),
        ("ru-ro", "В субботу было холодно.", "Duminică a fost frig.", "субботу", "Duminică"),
        ("ro-en", "Pe 5 noiembrie a plouat.", "It rained on 5 December.", "noiembrie", "December"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("dates", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Vine vineri.", "He comes on Friday."),
        ("ro-en", "Două luni mai târziu, vineri", "Two months later, on Friday"),
        ("ro-en", "Vine vineri.", "He comes tomorrow."),
        ("ro-en", "Pe 05.11.2024 a plouat.", "It rained on 5 November 2024."),
        ("ru-en", "Средства и среда", "Means and environment on Monday"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("dates", source, target, pair) == []
