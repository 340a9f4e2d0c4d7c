"""Looking words up in tables that say `trei* treime` in one string: whole words, and beginnings before a star."""

from collections.abc import Mapping
from dataclasses import dataclass

KNOWN_WORDS = 50_000
"""Words whose meaning checks keep at hand: a text says few words often, and asks for each in every sentence."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words and beginnings of words with what they stand for; the longest beginning decides."""

    whole: Mapping[str, int]
    beginnings: Mapping[str, int]

    def value(self, word: str) -> int | None:
        """What a word in lower case stands for."""
        if word in self.whole:
            return self.whole[word]
        for end in range(len(word), 0, -1):
            if word[:end] in self.beginnings:
                return self.beginnings[word[:end]]
        return None


def word_table(words: Mapping[int, str]) -> WordTable:
    """The table of `value → words`; a word that stands at two values keeps the first."""
    whole: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    for value, said in words.items():
        for word in said.split():
            if word.endswith("*"):
                beginnings.setdefault(word[:-1], value)
            else:
                whole.setdefault(word, value)
    return WordTable(whole, beginnings)
