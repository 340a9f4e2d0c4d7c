import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Ploua la Iași.", "it rained in Iași.", None, "i"),
        ("ro-en", "Ploua la Iași.", "“it rained in Iași.”", None, "i"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("capital", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Ploua la Iași.", "It rained in Iași."),
        ("ro-en", "Telefonul e scump.", "iPhones are expensive."),
        ("ro-en", "Cinci oameni", "5 people"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("capital", source, target, pair) == []
