"""Whether a sentence ends at a place where it might: the questions asked of a stop, in the order of their cost."""

import re
from typing import NamedTuple

from translate_flow.text.sentence_marks import (
    ADDRESS,
    BREAKS,
    ENUMERATOR,
    ITEM_START,
    LATE_CLOSER,
    NEXT,
    WORD_BEFORE,
)
from translate_flow.text.sentence_numbers import number_ends
from translate_flow.text.sentence_words import PLAIN_LENGTH, Stop, Words

# Windows keep every question's cost bounded, however long a sentence or a text without stops may be.
_WORD_WINDOW = 40
_BRACKET_WINDOW = 300
_QUOTE_WINDOW = 2000
_SPEECH_WINDOW = 60
_ENUMERATOR_WINDOW = 24
_MOST_SPEAKER_WORDS = 4
_LEAST_GLUED_WORD = 3
_LONGEST_PART = 2
# Where a sentence itself began in lower case its writer uses no capitals, and shorter words may end it too.
_CASUAL_LENGTH = 2
# “In 2023 г. Москва…” goes on, “…было построено в 2023 г. Москва…” ends: this many spaces make the difference.
_LENGTH_WINDOW = 200
_LEAST_SPACES = 4
_NOT_BEGINNING = frozenset(",;:.!?)]}»”…/%")
_BRACKETS = frozenset("([")
_QUESTIONING = frozenset("!?…‽؟")
_CLOSING_QUOTES = frozenset("\"”’»“'")
_DASHES = frozenset("–—-")
_MARKS_AROUND = "'’-–—*•·\u200b\u200e\u200f\ufeff"


class Rules(NamedTuple):
    """The questions about one text; `is_wrapped` says that a single line break is only a space."""

    text: str
    words: Words
    is_wrapped: bool

    def end_at(self, candidate: re.Match[str], start: int) -> int:
        """Where the sentence from `start` ends at this stop, closing marks included; 0 where it goes on."""
        if candidate["wide"]:
            return 0 if self._in_brackets(start, candidate.end()) else candidate.end()
        if candidate["glued"]:
            return candidate.end() if self._glued_ends(candidate) else 0
        end = self._with_late_closer(candidate.end())
        following = NEXT.match(self.text, end)
        if following is None or following.end() == end or following.end("space") == len(self.text):
            return end
        if not self.is_wrapped and BREAKS.search(following["space"]):
            return end
        return end if self._ends_before(candidate, start, end, following) else 0

    def _ends_before(self, candidate: re.Match[str], start: int, end: int, following: re.Match[str]) -> bool:
        word = following["word"] or ""
        if not self._may_begin(following, word):
            return False
        if self._in_brackets(start, end) or self._is_omission(candidate):
            return False
        is_item = ITEM_START.match(self.text, end) is not None
        if word[:1].islower() and word == word.lower() and not is_item:
            return self._ends_before_lower(candidate, start, following)
        if candidate["stop"] == ".":
            if is_item and self._is_after_known(candidate.start(), start):
                return False
            return self._dot_ends(candidate.start(), start, following)
        return not (_QUESTIONING.intersection(candidate["stop"]) and self._is_speech_tag(candidate, end))

    def _may_begin(self, following: re.Match[str], word: str) -> bool:
        """Whether what follows can begin a sentence at all: a word, a number, a sign, not further punctuation."""
        if word:
            return True
        at = following.end()
        return (
            at >= len(self.text) or self.text[at] not in _NOT_BEGINNING or not _BRACKETS.isdisjoint(following["open"])
        )

    def _ends_before_lower(self, candidate: re.Match[str], start: int, following: re.Match[str]) -> bool:
        """Lower case goes on, except after an ordinary word and full stop, or where the writer uses no capitals."""
        if candidate["after"] or following["open"]:
            return False
        is_casual = self.text[start].islower()
        if candidate["stop"] == ".":
            dot = candidate.start()
            window = self.text[max(start, dot - _WORD_WINDOW) : dot]
            before = WORD_BEFORE.search(window)
            if before is None:
                return window[-1:] in {")", "”", "»"}
            least = _CASUAL_LENGTH if is_casual else PLAIN_LENGTH
            return self.words.is_plain(before.group().strip(_MARKS_AROUND), window, least=least)
        return candidate["stop"][-1] in "!?" and is_casual

    def _is_after_known(self, dot: int, start: int) -> bool:
        """Whether an abbreviation stands before an item's letter: `lit. a)`."""
        before = WORD_BEFORE.search(self.text[max(start, dot - _WORD_WINDOW) : dot])
        return before is not None and self.words.knows(before.group().lower())

    def _dot_ends(self, dot: int, start: int, following: re.Match[str]) -> bool:
        window = self.text[max(start, dot - _WORD_WINDOW) : dot]
        before = WORD_BEFORE.search(window)
        if before is None:
            return True
        if dot - start <= _ENUMERATOR_WINDOW and ENUMERATOR.match(self.text[start:dot]):
            return False
        word = before.group().strip(_MARKS_AROUND)
        if window[: before.start()][-1:] in {"/", "@", "?", "="} or "://" in word:
            return True
        if self._is_part_of_abbreviation(word, following):
            return word.islower() and self.words.is_final(word, window)
        if word.isdecimal():
            is_dotted = self.text.startswith(".", following.end())
            return number_ends(self.words.table, word, window, following["word"] or "", is_dotted=is_dotted)
        return self.words.end_before_capital(self._stop(word, window, dot, start, following))

    def _is_part_of_abbreviation(self, word: str, following: re.Match[str]) -> bool:
        """Whether one letter and another short dotted part stand here: `J. S. Bach`, `z. B.`, `a. Rh.`."""
        if len(word) != 1 or not word.isalpha() or not self.text.startswith(".", following.end()):
            return False
        return len(following["word"] or "") <= (_LONGEST_PART if word.islower() else 1)

    def _stop(self, word: str, window: str, dot: int, start: int, following: re.Match[str]) -> Stop:
        next_word = following["word"] or ""
        is_next_initial = len(next_word) == 1 and self.text.startswith(".", following.end())
        goes_on = is_next_initial or not _DASHES.isdisjoint(following["open"])
        starts = next_word.lower() in self.words.table.starters and not goes_on
        is_long = self.text.count(" ", max(start, dot - _LENGTH_WINDOW), dot) >= _LEAST_SPACES and not goes_on
        return Stop(word, window, next_word, starts, is_long)

    def _glued_ends(self, candidate: re.Match[str]) -> bool:
        """Whether a space is missing here: `…ended.The next…`, but not in an address, a name or an abbreviation."""
        text, at, end = self.text, candidate.start(), candidate.end()
        if candidate["stop"][-1] in "!?" and text[end] >= "\u3040" and not candidate["after"]:
            return True
        if not text[end].isupper() or not text[end + 1 : end + 2].islower() or candidate["after"]:
            return False
        window = text[max(0, at - _WORD_WINDOW) : at]
        before = WORD_BEFORE.search(window)
        if before is None or len(before.group()) < _LEAST_GLUED_WORD or not before.group().isalpha():
            return False
        token = window.rsplit(maxsplit=1)[-1] + text[at : end + _WORD_WINDOW].split(maxsplit=1)[0]
        if ADDRESS.search(token.lower()) or not before.group().islower():
            return False
        return candidate["stop"] != "." or self.words.end_before_capital(
            Stop(before.group(), window, "", starts=False, is_long=True)
        )

    def _is_omission(self, candidate: re.Match[str]) -> bool:
        """Whether the stops are those of `(…)` or `[...]`, which stand for words left out."""
        at = candidate.start()
        return candidate["after"][:1] in {")", "]"} and self.text[at - 1 : at] in {"(", "["}

    def _is_speech_tag(self, candidate: re.Match[str], end: int) -> bool:
        """Whether a speaker and a verb of speech follow a quoted question, as in `“Why?” Mr Smith asked`."""
        verbs = self.words.table.speech_verbs
        if not verbs or not _CLOSING_QUOTES.intersection(candidate["after"]):
            return False
        said = self.text[end : end + _SPEECH_WINDOW].split()[:_MOST_SPEAKER_WORDS]
        if said and said[0] != "I" and said[0].lower() in self.words.table.starters:
            return False
        for word in said:
            bare = word.rstrip(",.:;")
            if bare in verbs:
                return True
            if not word[0].isupper():
                return False
        return False

    def _in_brackets(self, start: int, end: int) -> bool:
        """Whether a bracket opened in this sentence is still open, and closes soon on the same line."""
        begin = max(start, end - _BRACKET_WINDOW)
        opened = self.text.rfind("(", begin, end)
        if opened < 0 or self.text.find(")", opened, end) >= 0 or self.text[opened - 1 : opened] == ":":
            return False
        closed = self.text.find(")", end, end + _BRACKET_WINDOW)
        return closed >= 0 and "\n" not in self.text[end:closed]

    def _with_late_closer(self, end: int) -> int:
        """The end with a closing quotation mark that a space sets off, where one is still open."""
        late = LATE_CLOSER.match(self.text, end)
        if late is None:
            return end
        begin = max(0, end - _QUOTE_WINDOW, self.text.rfind("\n", max(0, end - _QUOTE_WINDOW), end))
        if late["mark"] == '"':
            is_open = self.text.count('"', begin, end) % 2 == 1
        else:
            is_open = self.text.count("”", begin, end) < sum(self.text.count(mark, begin, end) for mark in "“„")
        return late.end() if is_open else end
