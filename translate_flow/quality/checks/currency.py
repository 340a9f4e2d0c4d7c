"""Sums of money in another currency than the source’s."""

import re
from collections.abc import Iterator, Mapping

from translate_flow.quality.checks.check import Pair
from translate_flow.quality.finding import Finding, Severity

RULE = "currency"
_SURE: Mapping[str, str] = {
    "dollar": r"\$|\bUSD\b",
    "euro": r"€|\bEUR\b",
    "pound": r"£|\bGBP\b",
    "yen": r"¥|\bJPY\b|円",
    "rouble": r"₽|\bRUB\b",
    "hryvnia": r"₴|\bUAH\b",
    "leu": r"\bMDL\b|\bRON\b",
    "lira": r"₺|\bTRY\b",
    "zloty": r"\bPLN\b|zł\b",
    "rupee": r"₹|\bINR\b",
    "franc": r"\bCHF\b",
}
"""Currency → what stands for it beyond doubt: symbols and codes."""
_SAID: Mapping[str, str] = {
    "dollar": r"dol+ar|dólar|döl|доллар|долар|дол\.|δολάρ|دولار|美元|美金|元|\bUS\b|дол\b|dal|dollár|\bcents?\b",
    "euro": r"euro|eur\b|евро|євро|欧元|يورو|evr",
    "pound": r"pound|sterling|liră|lire|lir[ei]|фунт|livre|pfund|libra|sterlin|font|pund|英镑|пенс|pence|quid|GBP",
    "yen": r"\byen|иен|йен|ієн|єн\b|jen|日元|円|yuan|юан|元",
    "rouble": r"r[ou]+b[l]|rubel|руб|крб|卢布",
    "hryvnia": r"hr[yi]vn|grivn|гривн|грн|griwna",
    "leu": r"\blei\b|\bleu|\blej|леев|лея|лей|леї|лею|леів|leilor|leul",
    "lira": r"\blir|лир|lír|里拉",
    "zloty": r"z[lł]ot|злот",
    "rupee": r"rup|рупи|рупі|卢比",
    "franc": r"fran[ck]|франк|瑞士法郎",
}
"""Currency → beginnings of the words for it, in any language."""


def check(pair: Pair) -> Iterator[Finding]:
    """A warning for each currency sign or code that the other side has neither as a sign nor as a word."""
    if not pair.target.strip():
        return
    lost = list(_unsaid(pair.source, pair.target))
    come = list(_unsaid(pair.target, pair.source))
    for at in range(max(len(lost), len(come))):
        here = lost[at] if at < len(lost) else None
        there = come[at] if at < len(come) else None
        said, instead = pair.source[slice(*here)] if here else "", pair.target[slice(*there)] if there else ""
        message = f"{said} is not in the translation" if here else f"{instead} is not in the source"
        yield Finding(RULE, Severity.WARNING, f"{said} became {instead}" if here and there else message, here, there)


def _unsaid(text: str, other: str) -> Iterator[tuple[int, int]]:
    for name, sign in _SURE.items():
        found = re.search(sign, text)
        if found and not re.search(sign, other) and not re.search(_SAID[name], other, re.IGNORECASE):
            yield found.span()
