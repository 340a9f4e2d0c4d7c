import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "A venit primarul.", "The mayyyor came.", None, "yyy"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("repeated_letters", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ro", "the children", "copiii mei"),
        ("en-de", "voyage", "Schifffahrt"),
        ("ro-en", "secolul XIII", "the XIII century, www.x.md"),
        ("en-ru", "Uh, uh, what.", "Ммм... какого?"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("repeated_letters", source, target, pair) == []
