"""The termbase: concepts said as agreed, forbidden terms not at all."""

from collections.abc import Iterable, Iterator

from translate_flow.quality.checks.check import Pair, TermRule
from translate_flow.quality.finding import Finding, Severity
from translate_flow.text.word_forms import find_forms

REQUIRED, FORBIDDEN = "term", "forbidden_term"


def at_hand(rules: Iterable[TermRule], source: str, lang: str) -> tuple[TermRule, ...]:
    """The rules a pair can break: those whose concept stands in its source, and those that name no source term."""
    return tuple(
        rule for rule in rules if not rule.source or any(find_forms(source, term, lang) for term in rule.source)
    )


def required(pair: Pair) -> Iterator[Finding]:
    """A warning for each concept of the source that no allowed term of the translation says."""
    if not pair.target.strip():
        return
    for rule in pair.terms:
        here = _in_source(pair, rule)
        if here is None or not rule.allowed:
            continue
        if not any(find_forms(pair.target, term, pair.target_language.code) for term in rule.allowed):
            message = f"The termbase says “{rule.allowed[0]}” here"
            yield Finding(REQUIRED, Severity.WARNING, message, source_span=here)


def forbidden(pair: Pair) -> Iterator[Finding]:
    """An error for each forbidden term where the concept is meant, or anywhere when the rule names no source term."""
    for rule in pair.terms:
        here = _in_source(pair, rule)
        if here is None and rule.source:
            continue
        allowed = [span for term in rule.allowed for span in find_forms(pair.target, term, pair.target_language.code)]
        for term in rule.forbidden:
            for span in find_forms(pair.target, term, pair.target_language.code):
                if any(start <= span[0] and span[1] <= end for start, end in allowed):
                    continue
                message = f"“{term}” is not to be used" + (f"; say “{rule.allowed[0]}”" if rule.allowed else "")
                yield Finding(FORBIDDEN, Severity.ERROR, message, here, span)


def _in_source(pair: Pair, rule: TermRule) -> tuple[int, int] | None:
    for term in rule.source:
        for span in find_forms(pair.source, term, pair.source_language.code):
            return span
    return None
