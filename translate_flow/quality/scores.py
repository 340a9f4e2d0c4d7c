"""BLEU, chrF and TER of translations against references, each with its sacrebleu signature.

Papineni et al. (2002), Popović (2015), Snover et al. (2006), as computed by sacrebleu (Post 2018).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from translate_flow.errors import BadInput, TooLarge

MAX_SEGMENTS = 20_000
MAX_CHARACTERS = 4_000_000
MAX_TER_TOKENS = 300
"""Words of the longest segment for which TER is worked out at once; its search for shifts grows with their cube."""
_TOKENIZERS = {"zh": "zh", "ja": "char", "th": "char"}
"""sacrebleu's tokenizers for languages written without spaces; the others take its standard one."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A score and the signature that makes it comparable."""

    score: float
    signature: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The three scores; `ter` is None where a segment is too long to compute it now."""

    bleu: Metric
    chrf: Metric
    ter: Metric | None
    segments: int


def score(
    hypotheses: Sequence[str],
    references: Sequence[str],
    *,
    is_long_allowed: bool = False,
    target_language: str | None = None,
) -> Scores:
    """The scores of a corpus; `is_long_allowed` lets TER take as long as it takes, for background work.

    The language chooses how words are told apart where spaces do not; the signatures name it.

    Raises BadInput when the two differ in number or are empty, TooLarge beyond MAX_SEGMENTS or MAX_CHARACTERS.
    """
    if len(hypotheses) != len(references):
        fault = f"{len(hypotheses)} translations against {len(references)} references"
        raise BadInput(fault, place="score", remedy="Give one line of reference for each line of translation")
    if not references:
        raise BadInput("there is nothing to score", place="score", remedy="Give at least one segment")
    if len(references) > MAX_SEGMENTS or sum(map(len, (*hypotheses, *references))) > MAX_CHARACTERS:
        raise TooLarge("too much text to score at once", place="score", remedy=f"At most {MAX_SEGMENTS:,} segments")
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    tokenizer = _TOKENIZERS.get((target_language or "").split("-", maxsplit=1)[0])
    lists = list(hypotheses), [list(references)]
    longest = max(len(text.split()) for text in (*hypotheses, *references))
    is_ter_now = is_long_allowed or longest <= MAX_TER_TOKENS
    return Scores(
        _measured(BLEU(tokenize=tokenizer, effective_order=len(references) == 1), *lists),
        _measured(CHRF(), *lists),
        _measured(TER(asian_support=tokenizer is not None), *lists) if is_ter_now else None,
        len(references),
    )


def _measured(metric: object, hypotheses: list[str], references: list[list[str]]) -> Metric:
    result = metric.corpus_score(hypotheses, references)  # type: ignore[attr-defined]
    return Metric(round(float(result.score), 2), str(metric.get_signature()))  # type: ignore[attr-defined]
