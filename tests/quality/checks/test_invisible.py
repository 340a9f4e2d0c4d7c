import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("en-ru", "On Saturday", "В\u200b субботу", None, "\u200b"),
        ("en-ro", "On Saturday", "Sâm\xadbătă", None, "\xad"),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("invisible", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ro", "Family", "Familie 👨\u200d👩\u200d👧"),
        ("en-ar", "Hello", "مرحبا\u200f"),
        ("en-ro", "On Saturday", "Sâmbătă\xa05"),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("invisible", source, target, pair) == []
