import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("pair", "source", "target", "here", "there"),
    [
        ("ro-en", "Ce mai faci azi, Ioane?", "How are you today, Ion.", None, "."),
        ("ro-en", "A plouat toată ziua ieri.", "It rained all day yesterday", None, "y"),
        ("ro-en", "A spus următoarele lucruri:", "He said the following things.", None, "."),
    ],
)
def test_tells_where_it_is_wrong(
    found: Found, pair: str, source: str, target: str, here: str | None, there: str | None
) -> None:
    finding = found("final_mark", source, target, pair)[0]
    said = source[slice(*finding.source_span)] if finding.source_span else None
    instead = target[slice(*finding.target_span)] if finding.target_span else None
    assert (said, instead) == (here, there)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ro-en", "A plouat toată ziua.", "It rained all day."),
        ("ro-en", "„A plouat toată ziua”.", "“It rained all day.”"),
        ("en-zh", "It rained all day.", "下了一整天雨。"),
        ("en-el", "How are you today?", "Τι κάνεις σήμερα;"),
        ("ro-en", "Ploaie", "Rain."),
    ],
)
def test_lets_good_translations_pass(found: Found, pair: str, source: str, target: str) -> None:
    assert found("final_mark", source, target, pair) == []


def test_headlines_end_as_they_like(found: Found) -> None:
    from translate_flow.text.block import BlockType

    source, target = "A plouat toată ziua la Chișinău", "It rained all day in Chisinau."
    assert found("final_mark", source, target, block_type=BlockType.HEADLINE) == []
    assert len(found("final_mark", source, target, block_type=BlockType.BODY)) == 1
