import pytest

from translate_flow.workflow.states import Substate
from translate_flow.workflow.status import Status, progress, status

S = Substate


@pytest.mark.parametrize(
    ("counts", "is_published", "expected"),
    [
        ({}, False, Status.PLANNED),
        ({S.EMPTY: 3}, False, Status.PLANNED),
        ({S.EMPTY: 2, S.DRAFT: 1}, False, Status.IN_TRANSLATION),
        ({S.APPROVED: 2, S.RETURNED: 1}, False, Status.IN_TRANSLATION),
        ({S.APPROVED: 2, S.OUTDATED: 1}, False, Status.IN_TRANSLATION),
        ({S.SUBMITTED: 3}, False, Status.SUBMITTED),
        ({S.SUBMITTED: 2, S.APPROVED: 1}, False, Status.IN_REVIEW),
        ({S.APPROVED: 3}, False, Status.APPROVED),
        ({S.PUBLISHED: 3}, True, Status.PUBLISHED),
        ({S.PUBLISHED: 2, S.OUTDATED: 1}, True, Status.OUTDATED),
    ],
)
def test_the_status_follows_from_the_units(counts: dict[Substate, int], is_published: bool, expected: Status) -> None:
    assert status(counts, is_published=is_published) is expected


def test_progress_counts_reviewed_as_translated_and_rounds_down() -> None:
    told = progress({S.EMPTY: 1, S.SUBMITTED: 100, S.APPROVED: 50, S.PUBLISHED: 49})
    assert (told.total, told.translated, told.reviewed) == (200, 199, 99)
    assert (told.translated_percent, told.reviewed_percent) == (99, 49)
    assert progress({}).translated_percent == 0
