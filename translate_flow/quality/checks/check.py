"""What a check is given and what it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translate_flow.languages.language import Language
from translate_flow.quality.finding import Finding
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark


@dataclass(frozen=True, slots=True)
class TermRule:
    """How one concept is said: its source terms, the target terms allowed and those forbidden."""

    source: tuple[str, ...]
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and its translation as checks see them; `target_tag` is the target’s whole tag, as `fr-CA`.

    `is_machine` says that a machine wrote the target and nobody changed it since.
    """

    source: str
    target: str
    source_language: Language
    target_language: Language
    block_type: BlockType | None = None
    terms: tuple[TermRule, ...] = ()
    target_tag: str = ""
    is_machine: bool = False
    source_marks: tuple[Mark, ...] = ()
    target_marks: tuple[Mark, ...] = ()


Check = Callable[[Pair], Iterator[Finding]]
