import pytest

from translate_flow.memory.match import Candidate
from translate_flow.memory.penalty import PENALTIES, penalties


@pytest.mark.parametrize(
    ("query", "candidate", "causes"),
    [
        ("Au venit 5.", Candidate(1, "Au venit 5.", "x"), []),
        ("Au venit 5.", Candidate(1, "Au venit 6.", "x"), ["numbers"]),
        ("Au venit.", Candidate(1, "au venit.", "x"), ["case"]),
        ("Au venit.", Candidate(1, "Au venit!", "x"), ["punctuation"]),
        ("Au venit.", Candidate(1, "Au venit.", "x", reviewed=False), ["unreviewed"]),
        ("Au venit.", Candidate(1, "Au venit.", "x", origin="mt"), ["machine"]),
    ],
)
def test_each_cause_takes_its_points(query: str, candidate: Candidate, causes: list[str]) -> None:
    taken = penalties(query, candidate)
    assert [penalty.cause for penalty in taken] == causes
    assert all(penalty.points == PENALTIES[penalty.cause].points > 0 for penalty in taken)
