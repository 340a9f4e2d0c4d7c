import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-ro", "He said “yes”.", "A spus “da”.", None, "“da”"),
        ("en-de", "He said “yes”.", 'Er sagte "ja".', None, '"ja"'),
        ("ro-en", "A spus „da”.", "He said „yes”.", None, "„yes”"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("quote_style", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ro", "He said “yes”.", "A spus „da”."),
        ("en-ro", "He said “yes”.", "A spus «da»."),
        ("ro-en", "A spus „da”.", 'He said "yes".'),
        ("en-fr", "“Yes”", "«\xa0Oui\xa0»"),
        ("en-is", "“Yes”", "„Já“"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("quote_style", source, target, pair) == []


def test_a_language_without_a_table_has_no_style_to_miss(found: Found) -> None:
    assert found("quote_style", "He said “yes”.", 'Tha e ag ràdh "yes".', "en-gd") == []
