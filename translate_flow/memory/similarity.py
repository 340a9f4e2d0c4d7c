"""How alike two sentences are: 100 · (1 − Levenshtein distance / length of the longer), on folded texts."""

from rapidfuzz.distance.Levenshtein import normalized_similarity

from translate_flow.text.characters import fold


def similarity(one: str, two: str) -> float:
    """The likeness of two texts in per cent; case, white space and compatibility forms do not count."""
    return folded_similarity(fold(one), fold(two))


def folded_similarity(one: str, two: str) -> float:
    """The same for texts that are folded already."""
    return 100.0 * normalized_similarity(one, two)
