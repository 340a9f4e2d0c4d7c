"""How much of a draft was changed: an edit rate over words, like HTER without shifts."""

from rapidfuzz.distance.Levenshtein import distance


def edit_share(draft: str, final: str) -> float:
    """Word edits between draft and final per word of the longer, 0 (untouched) to 1 (written anew)."""
    before, after = draft.split(), final.split()
    longest = max(len(before), len(after))
    return distance(before, after) / longest if longest else 0.0
