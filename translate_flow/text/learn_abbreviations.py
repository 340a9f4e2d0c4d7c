"""Abbreviations a publication writes and no table knows, learnt from its own texts and only ever proposed.

Punkt (Kiss and Strunk 2006, as nltk has it) says which words stand with a full stop more often than chance explains,
and people say it by joining what was cut after one; what is counted and shown here lets a person decide. Loaded by
nothing that cuts sentences.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translate_flow.text.sentence_words import words_of

# A form seen less often is as likely a word that happened to end two sentences.
_LEAST_COUNT = 3
_CONTEXT = 40
_LONGEST = 9
_LAST_WORD = re.compile(rf"(?<![\w.])([^\W\d_](?:[\w.’'-]{{0,{_LONGEST - 2}}}\w)?)\.\Z")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An abbreviation without its last dot: how often it stands, how often the text goes on after it, one example.

    `joins` is how often people joined two sentences that were cut after it.
    """

    abbreviation: str
    count: int
    goes_on: int
    example: str
    joins: int = 0


@dataclass(frozen=True, slots=True)
class Break:
    """A break between two sentences that somebody closed or opened, with the text on both sides.

    `is_again` says that the act took an earlier one back or did it again.
    """

    before: str
    after: str
    is_join: bool
    is_again: bool = False


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


def proposals_from_joins(
    breaks: Iterable[Break], lang: str, *, known: frozenset[str] = frozenset()
) -> tuple[Proposal, ...]:
    """Abbreviations after which people joined sentences, the most often joined first.

    `breaks` come in the order in which people made them. A join counts as long as it stands: not where it was taken
    back or the sentences were split there again. A split after the same form elsewhere outweighs one join.
    """
    words = words_of(lang, known)
    joined: dict[str, list[str]] = {}
    split: Counter[str] = Counter()
    for act in _standing(breaks):
        form = _form_at_end(act.before)
        if not form or words.knows(form):
            continue
        if act.is_join:
            joined.setdefault(form, []).append(" ".join(f"{act.before[-_CONTEXT:]} {act.after[:_CONTEXT]}".split()))
        else:
            split[form] += 1
    proposals = []
    for form, examples in joined.items():
        count = len(examples) - split[form]
        if count > 0:
            proposals.append(Proposal(form, len(examples) + split[form], len(examples), examples[0], count))
    return tuple(sorted(proposals, key=lambda proposal: (-proposal.joins, proposal.abbreviation)))


def _standing(breaks: Iterable[Break]) -> list[Break]:
    """The acts that nobody took back, one for each place; an act done again counts where it was once meant."""
    standing: dict[tuple[str, str], Break] = {}
    meant: dict[tuple[str, str], Break] = {}
    for act in breaks:
        place = (act.before, act.after)
        if not act.is_again:
            standing[place] = meant[place] = act
        elif place in meant and meant[place].is_join == act.is_join:
            standing[place] = meant[place]
        else:
            standing.pop(place, None)
    return list(standing.values())


def _form_at_end(text: str) -> str:
    """The word before the full stop a text ends with, as tables hold it; empty where no word with one stands there."""
    found = _LAST_WORD.search(text)
    return found[1].lower() if found else ""


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
