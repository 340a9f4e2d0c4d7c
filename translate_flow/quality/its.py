"""What checks and reviewers find, in the words of ITS 2.0 (Localization Quality Issue), which XLIFF 2.1 carries."""

from collections.abc import Mapping
from types import MappingProxyType

from translate_flow.quality.finding import Severity

TYPE_OF_CHECK: Mapping[str, str] = MappingProxyType(
    {
        "addresses": "inconsistent-entities",
        "agencies": "inconsistent-entities",
        "brackets": "typographical",
        "capital": "typographical",
        "currency": "locale-violation",
        "dates": "numbers",
        "double_space": "whitespace",
        "doubled_word": "duplication",
        "empty": "untranslated",
        "encoding": "characters",
        "final_mark": "typographical",
        "forbidden_term": "terminology",
        "french_space": "whitespace",
        "invisible": "characters",
        "length": "length",
        "mark_spacing": "whitespace",
        "mixed_letters": "characters",
        "numbers": "numbers",
        "outer_space": "whitespace",
        "percent": "numbers",
        "quotations": "inconsistency",
        "quote_style": "typographical",
        "repeated_letters": "misspelling",
        "same_as_source": "untranslated",
        "tags": "markup",
        "term": "terminology",
        "unedited_machine": "other",
        "untranslated": "untranslated",
        "wrong_language": "untranslated",
    }
)
"""Rule of a check → type of issue."""

TYPE_OF_CATEGORY: Mapping[str, str] = MappingProxyType(
    {
        "terminology": "terminology",
        "accuracy": "mistranslation",
        "accuracy/addition": "addition",
        "accuracy/omission": "omission",
        "accuracy/untranslated": "untranslated",
        "linguistic": "grammar",
        "linguistic/punctuation": "typographical",
        "linguistic/spelling": "misspelling",
        "linguistic/unintelligible": "other",
        "linguistic/encoding": "characters",
        "style": "style",
        "style/register": "register",
        "style/inconsistent-style": "inconsistency",
        "locale": "locale-violation",
        "audience": "locale-specific-content",
        "design": "formatting",
        "design/markup": "markup",
    }
)
"""Category of MQM → type of issue; a subtype that is not here is what its dimension is."""

SEVERITIES: Mapping[Severity, int] = MappingProxyType({Severity.ERROR: 100, Severity.WARNING: 50, Severity.INFO: 10})
"""Severity of a finding, of a hundred."""


def type_of_check(rule: str) -> str:
    """The type of issue a check's rule finds."""
    return TYPE_OF_CHECK.get(rule, "uncategorized")


def type_of_category(category: str) -> str:
    """The type of issue a category of MQM names; `other` where none was named."""
    dimension = category.partition("/")[0]
    return TYPE_OF_CATEGORY.get(category) or TYPE_OF_CATEGORY.get(dimension, "other")
