"""Runs the checks over one pair of texts."""

from collections.abc import Sequence

from translate_flow.languages.registry import language
from translate_flow.quality.checks.check import Pair, TermRule
from translate_flow.quality.checks.registry import CHECKS
from translate_flow.quality.checks.terms import at_hand
from translate_flow.quality.finding import Finding
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark

MAX_CHARACTERS = 20_000
"""Longer texts are not checked; no sentence of an article comes near."""
MAX_FINDINGS = 50


def run_checks(
    source: str,
    target: str,
    *,
    source_language: str,
    target_language: str,
    terms: Sequence[TermRule] = (),
    block_type: BlockType | None = None,
    disabled: frozenset[str] = frozenset(),
    is_machine: bool = False,
    marks: tuple[tuple[Mark, ...], tuple[Mark, ...]] = ((), ()),
) -> tuple[Finding, ...]:
    """The findings of all checks but the `disabled`, at most MAX_FINDINGS.

    `is_machine` as in `Pair`; `marks` are those of source and target.
    """
    if max(len(source), len(target)) > MAX_CHARACTERS:
        return ()
    languages = language(source_language), language(target_language)
    here = at_hand(terms, source, languages[0].code)
    pair = Pair(source, target, *languages, block_type, here, target_language, is_machine, *marks)
    found = [finding for name, check in CHECKS.items() if name not in disabled for finding in check(pair)]
    return tuple(found[:MAX_FINDINGS])
