"""Measures said in other units: miles in kilometres, pounds in kilograms, degrees of Fahrenheit in those of Celsius."""

import re

from translate_flow.quality.quantities import Quantity

_FACTORS = (1.609, 0.3048, 0.4536, 2.54, 0.4047, 2.59, 3.785, 4.546, 6.35, 28.35)
"""Kilometres in a mile, metres in a foot, kilograms in a pound, centimetres in an inch, hectares in an acre, square
kilometres in a square mile, litres in a gallon (US, imperial), kilograms in a stone, grams in an ounce."""
_TOLERANCE = 0.07
"""Converted figures are rounded: “10 miles” is said as 16 km and “650 pounds” as 300 kg."""
_UNIT = re.compile(
    r"[\s\u00a0-]*(?:de )?(?:mile|mi\b|mph|f[eo]{2}t|ft\b|pound|lbs?\b|inch|acre|yard|gallon|stone"
    r"|ounce|oz\b|degree|square|sq|°|º"
    r"|k?m\b|kmh?\b|cm\b|mm\b|kg\b|kilo|met|ha\b|hect|lit|grad"
    r"|mil[aăe]|picioare|livr|țol|inci|acri|миль|мил[яьюи]|фут|фунт|дюйм|акр|градус"
    r"|км|кг|м\b|метр|га\b|гект|кіл|кил|літр|литр"
    r"|meile|fuß|pfund|zoll|morgen|pied|livre|pouce|degr|kvadrat"
    r"|mérföld|láb|font|英里|英尺|英镑|磅|公里|米|度)",
    re.IGNORECASE,
)


def are_converted(source: str, one: Quantity, target: str, two: Quantity) -> bool:
    """Whether both figures are measures and one is the other in another unit, about."""
    if not (_has_unit(source, one) and _has_unit(target, two)):
        return False
    return any(_is_about(a, b) for a in _values(one) for b in _values(two))


def is_gloss(text: str, figure: Quantity) -> bool:
    """Whether a measure or sum stands in brackets, as its like in the reader’s units does."""
    start, end = figure.span
    opened = text.rfind("(", 0, start)
    is_inside = opened >= 0 and ")" not in text[opened:start] and ")" in text[end:]
    return is_inside and (_has_unit(text, figure) or text[start - 1] in "$€£")


def _has_unit(text: str, figure: Quantity) -> bool:
    return _UNIT.match(text, figure.span[1]) is not None


def _values(figure: Quantity) -> list[float]:
    return [float(value) for value in figure.scaled if value]


def _is_about(one: float, two: float) -> bool:
    if not one or not two:
        return False
    ratio = two / one
    if any(abs(ratio / factor - 1) <= _TOLERANCE or abs(ratio * factor - 1) <= _TOLERANCE for factor in _FACTORS):
        return True
    return any(abs((a - 32) / 1.8 - b) <= 1.5 for a, b in ((one, two), (two, one)))
