import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Potrivit Reuters, ploua.", "It rained.", "Reuters", None),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("agencies", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Potrivit Reuters, ploua.", "It rained, Reuters said."),
        ("ro-ru", "Potrivit Reuters, ploua.", "По данным Рейтера, шёл дождь."),
        ("ru-en", "Об этом сообщает ТАСС.", "TASS reported it."),
        ("uk-ru", "Про це повідомив Укрінформ.", "Об этом сообщил Укринформ."),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("agencies", source, target, pair) == []


def test_an_agency_named_twice_is_missed_once(found: Found) -> None:
    assert len(found("agencies", "Reuters a scris; Reuters confirmă.", "It was written.", "ro-en")) == 1
