"""Words written twice in a row."""

import re
from collections.abc import Iterator, Mapping

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "doubled_word"
_DOUBLE = re.compile(r"(?<![\w-])([^\W\d_]+(?:['’][^\W\d_]+)?)\s+(\1)(?![\w-])", re.IGNORECASE)
_MAY_DOUBLE: Mapping[str, str] = {
    "en": "had that is do her you so very really many long far no yes well bye ha bla blah knock there now more",
    "ro": "foarte tot mult multe care cum când unde da nu bla ha încet repede rând doar iar gata hai cât",
    "ru": "очень да нет много еле чуть давно долго тихо почти так вот ха бла ну как что был она",
    "uk": "дуже так ні багато ледь давно довго тихо ха бла ну майже що як",
    "fr": "nous vous très bien non oui si que en de bla ha trop loin tout plus",
    "de": "die der das den dem sie ihr ihnen sehr ja nein bla ha so nach und wieder es war immer als",
    "it": "piano molto via lo si così pian",
    "es": "muy no sí bla poco se luego",
    "hu": "az a egy ki már nagyon is",
}
"""Language → words that good prose doubles, as “had had”, “nous nous”, “die die”."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each doubled word that the source does not double either and that is not a name."""
    allowed = frozenset(_MAY_DOUBLE.get(pair.target_language.code, "").split())
    if _DOUBLE.search(pair.source):
        return
    for match in _DOUBLE.finditer(pair.target):
        first, second = match.group(1), match.group(2)
        is_name = second[0].isupper() and not second.isupper()
        if first.lower() not in allowed and not is_name:
            yield Finding(RULE, Severity.WARNING, f"“{second}” stands twice", target_span=match.span())
