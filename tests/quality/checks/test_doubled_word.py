import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "A venit primarul.", "The the mayor came.", None, "The the"),
        ("en-ro", "He came to the sea.", "A venit la la mare.", None, "la la"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("doubled_word", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "El avusese dreptate.", "He had had a point."),
        ("en-fr", "We met.", "Nous nous sommes vus."),
        ("en-de", "The woman who knows the man", "Die Frau, die die Männer kennt"),
        ("ro-en", "Cântă Duran Duran.", "Duran Duran sings."),
        ("ro-en", "mare mare", "a big big one"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("doubled_word", source, target, pair) == []
