"""Measures said in other units: miles in kilometres, pounds in kilograms, degrees of Fahrenheit in those of Celsius."""

import re
from typing import NamedTuple

from translate_flow.quality.quantities import Quantity

_TOLERANCE = 0.08
"""Converted figures are rounded: “10 miles” is said as 16 km and “650 pounds” as 300 kg."""
_DEGREE_TOLERANCE = 1.5


class _Measure(NamedTuple):
    """A unit, the one it is turned into, both as beginnings of words, and how many of the latter it makes."""

    unit: str
    other: str
    factor: float


_METRES = r"m\b|met|mét|mèt|м\b|метр|米"
_KILOMETRES = r"km|kilom|км|кілом|килом|chilom|公里|千米"
_KILOGRAMS = r"kg|kilo|kilog|кг|кило|кіло|公斤|千克"
_MEASURES: tuple[_Measure, ...] = (
    _Measure(r"sq\w*\.? mi|mil\w* pătr|квадратн\w* мил", r"km|kil|км|кв|квад|平方", 2.59),
    _Measure(r"mile|mi\b|mph|mil[aăe]|мил|миль|meile|mérföld|mílu|英里", _KILOMETRES, 1.609),
    _Measure(r"f[eo]{2}t|ft\b|picio|фут|fuß|pied|láb|fet|英尺", _METRES, 0.3048),
    _Measure(r"yard|ярд|iarz|码", _METRES, 0.9144),
    _Measure(r"pound|lbs?\b|livr|фунт|pfund|font|pund|磅", _KILOGRAMS, 0.4536),
    _Measure(r"inch|țol|дюйм|zoll|pouce|hüvelyk|tomm|英寸", r"cm|cent|см|сант|厘米", 2.54),
    _Measure(r"acre|acri|акр|hold|英亩", r"ha\b|hect|hekt|га\b|гект|公顷", 0.4047),
    _Measure(r"gal|галон|галлон|加仑", r"l\b|lit|л\b|літр|литр|升", 3.785),
)
_DEGREES = r"°|º|degree|grad|градус|degr|fok|gráð|度"


def are_converted(source: str, one: Quantity, target: str, two: Quantity) -> bool:
    """Whether both figures are measures and one is the other in another unit, about."""
    for measure in _MEASURES:
        if _has(source, one, measure.unit) and _has(target, two, measure.other):
            return _makes(one, two, measure.factor)
        if _has(source, one, measure.other) and _has(target, two, measure.unit):
            return _makes(two, one, measure.factor)
    if _has(source, one, _DEGREES) and _has(target, two, _DEGREES):
        return any(_is_same_heat(a, b) or _is_same_heat(b, a) for a in _values(one) for b in _values(two))
    return False


def is_gloss(text: str, figure: Quantity) -> bool:
    """Whether a measure or sum stands in brackets, as its like in the reader’s units does."""
    start, end = figure.span
    opened = text.rfind("(", 0, start)
    is_inside = opened >= 0 and ")" not in text[opened:start] and ")" in text[end:]
    units = (beginning for measure in _MEASURES for beginning in (measure.unit, measure.other))
    return is_inside and (text[start - 1] in "$€£" or any(_has(text, figure, unit) for unit in units))


def _has(text: str, figure: Quantity, unit: str) -> bool:
    """Whether the unit follows the figure, with or without a hyphen, a preposition or an adjective of the unit."""
    pattern = rf"[\s\u00a0-]*(?:de )?(?:square |sq\.? )?(?:{unit})"
    return re.compile(pattern, re.IGNORECASE).match(text, figure.span[1]) is not None


def _makes(one: Quantity, two: Quantity, factor: float) -> bool:
    return any(abs(b - a * factor) <= _TOLERANCE * b for a in _values(one) for b in _values(two))


def _values(figure: Quantity) -> list[float]:
    return [float(value) for value in figure.scaled]


def _is_same_heat(fahrenheit: float, celsius: float) -> bool:
    return abs((fahrenheit - 32) / 1.8 - celsius) <= _DEGREE_TOLERANCE
