"""Per cent said on one side only."""

import re
from collections.abc import Iterator

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "percent"
_FIGURE = re.compile(r"\d[\s\u00a0\u202f]?([%‰])")
_SAID = re.compile(
    r"[%‰٪]|per\s?cent|pct\b|la\s+sută|suta\b|процент|п\.\s?п|проц\b|відсот|pour[\s\u00a0]cent|pro[sz]ent|procent|por\s+ciento"
    r"|percent|per\s+cento|százalék|yüzde|posto|τοις εκατό|百分|بالمئة|на сто",
    re.IGNORECASE,
)
_PART = re.compile(
    r"half|third|quarter|double|twice|jumătate|treime|sfert|dubl|полов|трет|четверт|вдвое|пів|чверт|удвіч|moitié|tiers"
    r"|quart|doubl|hälfte|drittel|viertel|doppelt|helming|fele|fold|fach|fois|раз[аи]?\b|ori\b|十|半",
    re.IGNORECASE,
)


def check(pair: Pair) -> Iterator[Finding]:
    """A warning where a figure is per cent on one side and nothing on the other says so, not even a fraction."""
    if not pair.target.strip():
        return
    sides = (pair.source, pair.target, "translation"), (pair.target, pair.source, "source")
    for text, other, name in sides:
        found = _FIGURE.search(text)
        if found and not _SAID.search(other) and not _PART.search(other):
            message = f"{found.group(1)} is not in the {name}"
            spans = (found.span(1), None) if name == "translation" else (None, found.span(1))
            yield Finding(RULE, Severity.WARNING, message, *spans)
