"""The error categories reviewers name when they return a unit: MQM's seven dimensions with their core subtypes."""

CATEGORIES: dict[str, tuple[str, ...]] = {
    "terminology": ("wrong-term", "inconsistent-term"),
    "accuracy": (
        "mistranslation",
        "over-translation",
        "under-translation",
        "addition",
        "omission",
        "do-not-translate",
        "untranslated",
    ),
    "linguistic": ("grammar", "punctuation", "spelling", "unintelligible", "encoding"),
    "style": ("house-style", "register", "awkward", "inconsistent-style"),
    "locale": ("number-format", "date-format", "measurement-format", "name-format"),
    "audience": ("culture", "end-user"),
    "design": ("layout", "markup"),
}
"""Dimension → subtypes, after the MQM Council's core typology."""

SEVERITY_WEIGHTS: dict[str, int] = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}


def is_category(name: str) -> bool:
    """Whether a name is a dimension, or dimension/subtype."""
    dimension, _, subtype = name.partition("/")
    return dimension in CATEGORIES and (not subtype or subtype in CATEGORIES[dimension])
