import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-ru", "The mayor came to the town.", "Primarul a venit în oraș.", None, "Primarul a venit în oraș."),
        (
            "ro-en",
            "Primarul a venit ieri în oraș.",
            "Ieri primarul a sosit în orașul nostru și a vorbit cu locuitorii despre drumuri.",
            None,
            "Ieri primarul a sosit în orașul nostru și a vorbit cu locuitorii despre drumuri.",
        ),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("wrong_language", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "The mayor came to the town.", "Мэр приехал в город."),
        (
            "ro-en",
            "Primarul a venit ieri în oraș.",
            "The mayor came to our town yesterday and talked with people about roads.",
        ),
        ("en-zh", "BBC Scotland's Alasdair Lamont", "BBC 苏格兰的 Alasdair Lamont"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("wrong_language", source, target, pair) == []
