import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        (
            "ro-en",
            "A venit primarul orașului și a vorbit mult despre drumuri și poduri.",
            "He came.",
            "A venit primarul orașului și a vorbit mult despre drumuri și poduri.",
            None,
        ),
        (
            "ro-en",
            "A venit primarul.",
            "The mayor of the town came and talked at great length about roads and bridges.",
            None,
            "The mayor of the town came and talked at great length about roads and bridges.",
        ),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("length", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "A venit primarul orașului și a vorbit.", "The mayor of the town came and talked."),
        ("ro-en", "Da.", "Yes, he did."),
        ("en-zh", "The mayor of the town came and talked at great length about roads.", "市长来了。"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("length", source, target, pair) == []
