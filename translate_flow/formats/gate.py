"""What every pair must satisfy on its way in or out: legal characters, languages, lengths, codes in order."""

import math
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from operator import attrgetter

from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.formats.context import Limits
from translate_flow.formats.fields import PLAIN
from translate_flow.formats.record import Code, Pair
from translate_flow.languages.registry import check_tag, is_tag
from translate_flow.text.characters import check_text, is_legal

_plain = attrgetter(*PLAIN)
# Texts looked through at once take a third of the time.
_BATCH = 256
KINDS = frozenset({"open", "close", "alone"})


def gated(pairs: Iterable[Pair], place: str = "") -> Iterator[Pair]:
    """The same pairs, each checked; BadInput names the pair by number and id."""
    before = 0
    rest = iter(pairs)
    while batch := list(islice(rest, _BATCH)):
        if not passes(batch):
            for number, pair in enumerate(batch, start=before + 1):
                check_pair(pair, pair_place(pair, number, place))
        yield from batch
        before += len(batch)


def passes(batch: list[Pair]) -> bool:
    """Whether all of these pairs are plainly legal; where not, `check_pair` says which is at fault."""
    texts: list[str] = []
    for pair in batch:
        if pair.score is not None and not math.isfinite(pair.score):
            return False
        texts += (pair.source, pair.target, *_plain(pair), *pair.notes)
        for name, value in pair.properties.items():
            texts += (name, value)
    tags = {tag for pair in batch for tag in (pair.source_language, pair.target_language)}
    return is_legal("\n".join(texts)) and all(map(is_tag, tags)) and are_coded_well(batch)


def pair_place(pair: Pair, number: int, place: str = "") -> str:
    """How errors name a pair."""
    named = f"pair {number} ({pair.id[:60]})" if pair.id else f"pair {number}"
    return f"{place}, {named}" if place else named


def check_pair(pair: Pair, place: str) -> Pair:
    """The same pair; BadCharacter or BadInput where a format could not carry it."""
    further = (*pair.notes, *pair.properties.keys(), *pair.properties.values())
    try:
        check_text("\n".join((pair.source, pair.target, *_plain(pair), *further)))
    except BadCharacter:
        _blame(pair, further, place)
        raise
    if pair.score is not None and not math.isfinite(pair.score):
        raise BadInput("the score is not a number", place=place, remedy="Leave it out")
    for tag in (pair.source_language, pair.target_language):
        check_tag(tag, place=place)
    for text, codes in ((pair.source, pair.source_codes), (pair.target, pair.target_codes)):
        _check_codes(text, codes, place)
    return pair


def _blame(pair: Pair, further: tuple[str, ...], place: str) -> None:
    # All texts were looked through at once; now the one at fault is wanted.
    for name in ("source", "target", *PLAIN):
        check_text(getattr(pair, name), place=f"{place}, {name}")
    for text in further:
        check_text(text, place=f"{place}, notes and properties")


def limited(pairs: Iterable[Pair], limits: Limits, place: str) -> Iterator[Pair]:
    """The same pairs, held to the limits, with well-formed language tags."""
    longest, known = limits.text, set[tuple[str, str]]()
    for number, pair in enumerate(pairs, start=1):
        if number > limits.pairs:
            raise TooLarge(f"more than {limits.pairs:,} pairs", place=place, remedy="Split the file")
        if len(pair.source) > longest or len(pair.target) > longest:
            raise TooLarge(
                f"a text of more than {longest:,} characters", place=pair_place(pair, number, place), remedy="Split it"
            )
        if (pair.source_language, pair.target_language) not in known:
            known.add(check_tags(pair, number, place))
        yield pair


def check_tags(pair: Pair, number: int, place: str = "") -> tuple[str, str]:
    """The languages of a pair; BadInput where one is no language tag."""
    named = pair_place(pair, number, place)
    return check_tag(pair.source_language, place=named), check_tag(pair.target_language, place=named)


def are_coded_well(pairs: Iterable[Pair]) -> bool:
    """Whether all inline codes stand inside their texts and in order, and hold what every format carries."""
    return all(
        (not pair.source_codes or _are_in_place(pair.source, pair.source_codes))
        and (not pair.target_codes or _are_in_place(pair.target, pair.target_codes))
        for pair in pairs
    )


def _are_in_place(text: str, codes: tuple[Code, ...]) -> bool:
    at, parts = 0, list[str]()
    for code in codes:
        if code.at < at or code.kind not in KINDS:
            return False
        at = code.at
        parts += (code.id, code.data, code.element)
        if code.attributes:
            parts += chain.from_iterable(code.attributes)
    return at <= len(text) and is_legal("\n".join(parts))


def _check_codes(text: str, codes: tuple[Code, ...], place: str) -> None:
    at = 0
    for code in codes:
        if not at <= code.at <= len(text) or code.kind not in KINDS:
            raise BadInput("an inline code is out of place", place=place, remedy="Remove the codes of this text")
        at = code.at
        for part in chain((code.id, code.data, code.element), *code.attributes):
            check_text(part, place=f"{place}, inline code")
