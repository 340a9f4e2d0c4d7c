import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "El a spus „da” ieri.", "He said “yes yesterday.", None, "“"),
        ("ro-en", "El a spus „da” ieri.", "He said yes” yesterday.", None, "”"),
        ("ro-en", "El a spus „da” ieri.", 'He said "yes yesterday.', None, '"'),
        ("ro-en", "El a spus „da” ieri.", "He said yes yesterday.", "„da”", None),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("quotations", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "El a spus „da” ieri.", "He said “yes” yesterday."),
        ("en-de", "He said “yes”.", "Er sagte „ja“."),
        ("en-ru", "“He said ‘yes’ to “us””.", "«Он сказал „да“ нам»."),
        ("ro-en", "„Vom vedea.", "“We shall see."),
        ("en-de", "“Yes”, “no”", "»Ja«, »nein«"),
        ("en-zh", 'a "racist" text', "一条“种族主义”短信"),
        ("en-fr", "‘Yes’, he said", "« Oui », dit-il"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("quotations", source, target, pair) == []
