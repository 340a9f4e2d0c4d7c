"""Days of the week and months that turned into others."""

from collections.abc import Iterator, Sequence

from translate_flow.quality.calendar_words import Mention, knows_weekdays, months, weekdays
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quantities import quantities

RULE = "dates"


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each day or month that the other side gives otherwise; one that is just left out is let pass."""
    if knows_weekdays(pair.source_language) and knows_weekdays(pair.target_language):
        days = weekdays(pair.source, pair.source_language), weekdays(pair.target, pair.target_language)
        yield from _replaced(*days, pair)
    named = months(pair.source, pair.source_language), months(pair.target, pair.target_language)
    if any(named):
        yield from _replaced(*named, pair, figures=_figures(pair))


def _replaced(
    source: Sequence[Mention], target: Sequence[Mention], pair: Pair, *, figures: frozenset[int] = frozenset()
) -> Iterator[Finding]:
    here, there = {mention.number for mention in source}, {mention.number for mention in target}
    lost = [mention for mention in source if mention.is_sure and mention.number not in there | figures]
    come = [mention for mention in target if mention.is_sure and mention.number not in here | figures]
    for one, two in zip(lost, come, strict=False):
        message = f"{pair.source[slice(*one.span)]} became {pair.target[slice(*two.span)]}"
        yield Finding(RULE, Severity.WARNING, message, one.span, two.span)


def _figures(pair: Pair) -> frozenset[int]:
    """The numbers that a date in figures gives for its month."""
    sides = (pair.source, pair.source_language), (pair.target, pair.target_language)
    found = (part for text, language in sides for figure in quantities(text, language) for part in figure.parts[1:2])
    return frozenset(int(part) for part in found if len(part) < 3)
