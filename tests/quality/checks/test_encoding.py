import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-fr", "summer", "Ã©tÃ© chaud", None, "Ã©"),
        ("ro-en", "Ion", "Ion’s fianc�", None, "�"),
        ("ro-en", "Ion & Ana", "Ion &amp; Ana", None, "&amp;"),
        ("en-ro", "Romania", "Rom?nia", None, "?"),
        ("en-ro", "Romania", "BucureÈ™ti", None, "È™"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("encoding", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-fr", "hostel", "l’hôtel À Pâques, Âge"),
        ("en-ro", "Will he come?", "Vine?Da. Vezi https://x.md/a?b=c"),
        ("en-ru", "Rostov", "Ростов, Рівне"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("encoding", source, target, pair) == []
