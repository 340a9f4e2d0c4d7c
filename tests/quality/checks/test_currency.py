import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-ro", "It costs $5.", "Costă 5 €.", "$", "€"),
        ("en-ro", "It costs €5.", "Costă cinci.", "€", None),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("currency", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ro", "It costs $5.", "Costă 5 dolari."),
        ("en-ru", "It costs €5.", "Стоит 5 евро."),
        ("ro-en", "Costă 5 USD.", "It costs $5."),
        ("uk-en", "Коштує 5 ₴.", "It costs 5 hryvnias."),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("currency", source, target, pair) == []
