"""Which quotation marks open, which close, and which of them lack a partner."""

from dataclasses import dataclass

DOUBLE = '„“”«»"‟「」『』《》'
_ALWAYS_OPEN = "„‟「『《"
_ALWAYS_CLOSE = "」』》"
_BEFORE_OPENING = " \t\n\u00a0\u202f\u2009([{—–-/'’‘‚„“«\"¿¡："


@dataclass(frozen=True, slots=True)
class Quotations:
    """Quotations by the places of their marks, and the marks without a partner."""

    pairs: tuple[tuple[int, int], ...]
    unmatched: tuple[int, ...]


def quotations(text: str) -> Quotations:
    """Pairs the double quotation marks of a text by what stands around them, so that any national style is read."""
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    unmatched: list[int] = []
    for at, mark in enumerate(text):
        if mark not in DOUBLE:
            continue
        if _opens(text, at, waiting):
            waiting.append(at)
        elif waiting:
            pairs.append((waiting.pop(), at))
        else:
            unmatched.append(at)
    return Quotations(tuple(pairs), tuple(sorted(unmatched + waiting)))


def _opens(text: str, at: int, waiting: list[int]) -> bool:
    mark = text[at]
    if mark in _ALWAYS_OPEN or mark in _ALWAYS_CLOSE:
        return mark in _ALWAYS_OPEN
    inner = text[waiting[-1]] if waiting else ""
    if mark in "«»":
        return inner != {"»": "«", "«": "»"}[mark] and (mark == "«" or not waiting)
    if mark == '"':
        return inner != '"' and (not waiting or _has_room_before(text, at))
    if mark == "”" and waiting:
        return False
    if not waiting:
        return mark == "“" or _has_room_before(text, at)
    return inner != "„" and _has_room_before(text, at) and not (inner == mark and _ends_here(text, at))


def _has_room_before(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _BEFORE_OPENING


def _ends_here(text: str, at: int) -> bool:
    return at + 1 == len(text) or not text[at + 1].isalnum()
