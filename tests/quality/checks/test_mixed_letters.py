import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-ru", "The house", "Стaрый дом", None, "Стaрый"),
        ("en-ro", "The house", "Caсa mare", None, "Caсa"),
        ("en-ru", "With a friend", "Он c другом", None, "c"),
        ("en-uk", "He and she", "Він i вона", None, "i"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("mixed_letters", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "An IT company", "IT-компания и витамин C"),
        ("en-ru", "texts", "СМС и SMSки"),
        ("en-ro", "The house", "Casa mare"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("mixed_letters", source, target, pair) == []
