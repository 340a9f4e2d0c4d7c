import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        (
            "ro-en",
            "Ieri a venit primarul orașului și a plecat.",
            "Yesterday a venit primarul orașului and left.",
            "a venit primarul orașului",
            "a venit primarul orașului",
        ),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("untranslated", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "A venit Ion Popescu de la Ziarul de Gardă.", "Ion Popescu of Ziarul de Gardă came."),
        ("en-ro", "He read “the quick brown fox jumps”.", "A citit „the quick brown fox jumps”."),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("untranslated", source, target, pair) == []
