"""All checks by their name; the order is the order of findings."""

from translate_flow.quality.checks import completeness, facts, length, numbers, punctuation, spacing
from translate_flow.quality.checks.check import Check

CHECKS: dict[str, Check] = {
    "empty": completeness.empty,
    "same_as_source": completeness.same,
    "numbers": numbers.check,
    "addresses": facts.addresses,
    "terms": facts.terms,
    "quotations": punctuation.quotations,
    "brackets": punctuation.brackets,
    "final_mark": punctuation.final_mark,
    "doubled_words": spacing.doubled_words,
    "foreign_letters": spacing.foreign_letters,
    "length": length.check,
    "spaces": spacing.spaces,
    "french_spaces": spacing.french_spaces,
}
