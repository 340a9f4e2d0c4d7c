from translate_flow.memory.match import Band, Candidate
from translate_flow.memory.rank import best_matches

QUERY = "Primarul a deschis podul vineri."


def test_the_same_sentence_scores_a_hundred_and_one_more_in_its_context() -> None:
    here = Candidate(1, QUERY, "a", context_before="Înainte.", context_after="După.")
    matches = best_matches(QUERY, [Candidate(2, QUERY, "b"), here], before="Înainte.", after="Altceva.")
    assert [(m.candidate.id, m.score, m.band) for m in matches] == [(1, 101, Band.CONTEXT), (2, 100, Band.EXACT)]


def test_without_neighbours_there_is_no_context() -> None:
    assert best_matches(QUERY, [Candidate(1, QUERY, "a")])[0].score == 100


def test_a_nearly_equal_text_never_reaches_a_hundred() -> None:
    long = "a" * 400
    assert best_matches(long, [Candidate(1, long[:-1] + "b", "x")])[0].score == 99


def test_penalties_are_taken_and_named() -> None:
    (match,) = best_matches(QUERY, [Candidate(1, QUERY, "a", reviewed=False)])
    assert (match.score, match.band) == (95, Band.HIGH)
    assert [penalty.cause for penalty in match.penalties] == ["unreviewed"]


def test_best_first_and_of_equals_the_newest() -> None:
    pool = [
        Candidate(1, "Primarul a deschis podul joi.", "far"),
        Candidate(2, QUERY, "old", changed_at="2024-01-01"),
        Candidate(3, QUERY, "new", changed_at="2025-01-01"),
        Candidate(4, QUERY, "new", changed_at="2023-01-01"),
        Candidate(5, "Cu totul altceva, fără legătură.", "no"),
    ]
    assert [m.candidate.id for m in best_matches(QUERY, pool)] == [3, 2, 1]
    assert [m.candidate.id for m in best_matches(QUERY, pool, limit=1)] == [3]
    assert [m.candidate.id for m in best_matches(QUERY, pool, minimum=100)] == [3, 2]


def test_nothing_matches_nothing() -> None:
    assert best_matches("  ", [Candidate(1, "", "x")]) == ()
    assert best_matches(QUERY, [Candidate(1, QUERY, "x")], limit=0) == ()
