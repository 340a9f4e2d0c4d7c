"""Abbreviations a publication writes and no table knows, learnt from its own texts and only ever proposed.

Punkt (Kiss and Strunk 2006, as nltk has it) says which words stand with a full stop more often than chance explains;
what is counted and shown here lets a person decide. Loaded by nothing that cuts sentences.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from translate_flow.text.sentence_words import words_of

# A form seen less often is as likely a word that happened to end two sentences.
_LEAST_COUNT = 3
_CONTEXT = 40
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Proposal:
    """An abbreviation without its last dot: how often it stands, how often the text goes on after it, one example."""

    abbreviation: str
    count: int
    goes_on: int
    example: str


def propose_abbreviations(
    texts: Iterable[str], lang: str, *, known: frozenset[str] = frozenset()
) -> tuple[Proposal, ...]:
    """Abbreviations worth a person's look, the most frequent first; those of the language and `known` are left out."""
    corpus = list(texts)
    words = words_of(lang, known)
    proposals = []
    for form in _dotted_types(corpus):
        if not words.knows(form):
            proposal = _seen(form, corpus)
            if proposal.count >= _LEAST_COUNT:
                proposals.append(proposal)
    return tuple(sorted(proposals, key=lambda proposal: (-proposal.count, proposal.abbreviation)))


def _dotted_types(corpus: Iterable[str]) -> list[str]:
    """What Punkt takes for abbreviations, in lower case."""
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    for text in corpus:
        trainer.train(text, finalize=False)
    trainer.finalize_training()
    types = {str(form) for form in trainer.get_params().abbrev_types}
    return sorted(form for form in types if 1 < len(form) <= _LONGEST and form[0].isalpha() and not form.isdigit())


def _seen(form: str, corpus: Iterable[str]) -> Proposal:
    pattern = re.compile(rf"(?<!\w){re.escape(form)}\.(?=(\s+[^\W\d_]|[,;:)]|\s+\d)?)", re.IGNORECASE)
    count = goes_on = 0
    example = ""
    for text in corpus:
        for found in pattern.finditer(text):
            count += 1
            goes_on += not (found[1] or "A").lstrip()[:1].isupper()
            example = example or text[max(0, found.start() - _CONTEXT) : found.end() + _CONTEXT]
    return Proposal(form, count, goes_on, " ".join(example.split()))
