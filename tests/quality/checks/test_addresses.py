import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Vezi https://ziar.md/a.", "See https://ziar.md/b.", "https://ziar.md/a", "https://ziar.md/b"),
        ("ro-en", "Scrieți la ion@ziar.md.", "Write to us.", "ion@ziar.md", None),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("addresses", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Vezi (https://ziar.md/a).", "See https://ziar.md/a, please."),
        ("ro-en", "Scrieți la ion@ziar.md.", "Write to ion@ziar.md!"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("addresses", source, target, pair) == []
