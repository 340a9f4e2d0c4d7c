import pytest

from translate_flow.memory.match import Band, Candidate, Match


def test_a_match_never_changes() -> None:
    match = Match(Candidate(1, "a", "b"), 100, Band.EXACT)
    with pytest.raises(AttributeError):
        match.score = 1
    assert match.penalties == ()
