import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Ion (primarul) a venit.", "Ion (the mayor came.", None, "("),
        ("ro-en", "Ion (primarul) a venit.", "Ion the mayor) came.", None, ")"),
        ("ro-en", "Ion [primarul] (nou)", "Ion [the mayor) (new)", None, "["),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("brackets", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "Ion (primarul) a venit.", "Ion (the mayor) came."),
        ("ro-en", "a) primul punct", "a) the first point"),
        ("ro-en", "(Continuarea mâine", "(To be continued"),
        ("ro-en", "Bine :)", "Fine :)"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("brackets", source, target, pair) == []
