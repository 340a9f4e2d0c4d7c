import pytest

from tests.quality.checks.conftest import Found


@pytest.mark.parametrize(
    ("rule", "target", "span"),
    [
        ("double_space", "The mayor  came.", (9, 11)),
        ("outer_space", " The mayor came.", (0, 1)),
        ("outer_space", "The mayor came. ", (15, 16)),
        ("mark_spacing", "The mayor , who came", (9, 10)),
        ("mark_spacing", "The mayor,who came", (9, 10)),
        ("mark_spacing", "He came.Then he left.", (7, 8)),
    ],
)
def test_tells_where_the_space_is_wrong(found: Found, rule: str, target: str, span: tuple[int, int]) -> None:
    (finding,) = found(rule, "A venit primarul.", target)
    assert finding.target_span == span


@pytest.mark.parametrize("rule", ["double_space", "outer_space", "mark_spacing"])
@pytest.mark.parametrize(
    "target", ["The mayor, who came at 10:30, left.", "News.ro and U.S. said 1,000 ...", "x.md/A.B"]
)
def test_lets_good_spacing_pass(found: Found, rule: str, target: str) -> None:
    assert found(rule, "A venit primarul.", target) == []


def test_keeps_the_outer_space_of_the_source(found: Found) -> None:
    assert found("outer_space", "A venit. ", "He came. ") == []
