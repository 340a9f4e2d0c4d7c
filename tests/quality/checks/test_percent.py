import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "A crescut cu 12%.", "It grew by 12.", "%", None),
        ("ro-en", "A crescut cu 12.", "It grew by 12%.", None, "%"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("percent", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "A crescut cu 12%.", "It grew by 12 percent."),
        ("en-ru", "It fell by 50%.", "Упало вдвое."),
        ("en-fr", "It fell by 5%.", "Cela a baissé de 5 %."),
        ("en-ro", "It fell by 5%.", "A scăzut cu cinci la sută."),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("percent", source, target, pair) == []
