"""Figures of one side that the other does not say, in whatever way: digits, words, months, other marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate_flow.languages.language import Language
from translate_flow.quality.checks.check import Pair
from translate_flow.quality.conversions import are_converted, is_gloss
from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.quantities import Quantity, quantities
from translate_flow.quality.spelled_numbers import is_known, spelled

RULE = "numbers"
_SMALL = 12
"""In a language without number words here, a whole number up to this is taken to be spelled out."""
_SHORTEST_CODE = 4
"""Digits that a phone or document number has at least; such may be grouped in any way."""


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    language: Language
    figures: tuple[Quantity, ...]
    words: frozenset[str]
    digits: str


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each figure without a partner; one that seems to stand for another is named together with it."""
    if not pair.target.strip() or not any(map(str.isdigit, pair.source + pair.target)):
        return
    source, target = _side(pair.source, pair.source_language), _side(pair.target, pair.target_language)
    missing = [figure for figure in source.figures if not _is_said(figure, target)]
    extra = [figure for figure in target.figures if not _is_said(figure, source)]
    yield from _findings(*_without_converted(missing, extra, pair), pair)


def _side(text: str, language: Language) -> _Side:
    digits = "".join(filter(str.isdigit, text))
    return _Side(text, language, quantities(text, language), spelled(text, language), digits)


def _is_said(figure: Quantity, other: _Side) -> bool:
    if any(_agree(figure, candidate, other.language) for candidate in other.figures):
        return True
    if figure.is_composite and all(_is_part_said(part, other) for part in figure.parts):
        return not figure.power
    if len(figure.parts[0]) >= _SHORTEST_CODE and not figure.power and figure.parts[0] in other.digits:
        return True
    value = figure.whole
    if value is not None and any(found.is_composite and str(value) in found.parts for found in other.figures):
        return True
    if figure.readings & other.words or figure.scaled & other.words:
        return True
    return value is not None and not is_known(other.language.code) and (value <= _SMALL or value in range(0, 100, 10))


def _agree(one: Quantity, two: Quantity, language: Language) -> bool:
    """Whether two figures may say the same value."""
    if one.scaled & two.scaled:
        return True
    if one.readings & two.readings:
        is_scale_lost = one.power != two.power and (one.is_scale_certain or two.is_scale_certain)
        return not is_scale_lost or not is_known(language.code)
    return _is_short_year(one, two) or _is_short_year(two, one)


def _is_short_year(one: Quantity, two: Quantity) -> bool:
    """Whether `’90` or `18` of `2017–18` stands for the other's 1990 or 2018."""
    short, year = one.whole, two.whole
    return short is not None and year is not None and 1000 <= year < 2100 and short < 100 and year % 100 == short


def _is_part_said(part: str, other: _Side) -> bool:
    return part in other.words or any(part in figure.parts or part in figure.readings for figure in other.figures)


def _without_converted(
    missing: Sequence[Quantity], extra: Sequence[Quantity], pair: Pair
) -> tuple[list[Quantity], list[Quantity]]:
    """Leaves out measures said in other units, and those that stand in brackets beside their like."""
    partners = {one: two for one in missing for two in extra if are_converted(pair.source, one, pair.target, two)}
    lost = [one for one in missing if one not in partners and not is_gloss(pair.source, one)]
    return lost, [two for two in extra if two not in partners.values() and not is_gloss(pair.target, two)]


def _findings(missing: Sequence[Quantity], extra: Sequence[Quantity], pair: Pair) -> Iterator[Finding]:
    for at in range(max(len(missing), len(extra))):
        here = missing[at].span if at < len(missing) else None
        there = extra[at].span if at < len(extra) else None
        said, instead = pair.source[slice(*here)] if here else "", pair.target[slice(*there)] if there else ""
        message = f"{said} is not in the translation" if here else f"{instead} is not in the source"
        if here and there:
            message = f"{said} became {instead}"
        yield Finding(RULE, Severity.WARNING, message, here, there)
