"""The words of one language as numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from translate_flow.align.tokens import Token


@dataclass(slots=True)
class Vocabulary:
    """Words in order of first sight; `tokens[number]` is the token first seen with that word."""

    ids: dict[str, int] = field(default_factory=dict)
    tokens: list[Token] = field(default_factory=list)

    def numbers(self, found: Iterable[Token]) -> list[int]:
        """The numbers of these tokens, new ones added."""
        ids = self.ids
        row = []
        for token in found:
            number = ids.get(token.word)
            if number is None:
                number = ids[token.word] = len(ids)
                self.tokens.append(token)
            row.append(number)
        return row

    def copy(self) -> "Vocabulary":
        """One that may grow apart from this."""
        return Vocabulary(self.ids.copy(), self.tokens.copy())

    def __len__(self) -> int:
        return len(self.ids)
