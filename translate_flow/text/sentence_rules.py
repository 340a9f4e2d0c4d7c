"""Whether a sentence ends at a place where it might: the questions asked of a stop, in the order of their cost."""

import re
from typing import NamedTuple

from translate_flow.text.sentence_marks import (
    ENUMERATOR,
    ITEM_START,
    LINE_ENDS,
    NAME_PARTICLES,
    NEXT,
    WORD_BEFORE,
    address,
    has_line_break,
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
_LEAST_WORDS_HELD = 3
# Where a sentence itself began in lower case its writer uses no capitals, and shorter words may end it too.
_CASUAL_LENGTH = 2
_LENGTH_WINDOW = 200
# An article joined to a capital by its apostrophe: `l'A.S. Monaco`, `dell'O.N.U.`
_ELIDED = re.compile(r"\A[^\W\d_]{1,4}['’](?=[^\W\d_]\.)")
_FIXED_SPACES = frozenset(" \u00a0\u202f")
_NOT_BEGINNING = frozenset(",;:.!?)]}»”…/%")
_AFTER_LETTER = (",", ")", ";", "/")
"""What follows a letter that counts the parts of a whole."""
_BRACKETS = frozenset("([")
_SENTENCE_STOPS = frozenset(".!?…")
_QUESTIONING = frozenset("!?…‽؟")
# What goes on with the name of a company that ends in a mark: `Yahoo! Inc.`
_COMPANY_FORMS = frozenset({"Inc", "Corp", "Ltd", "LLC", "Group", "Holdings", "SA", "AG", "GmbH"})
# The number of a note, [1] or ²; nobody sets one after an abbreviation that goes on.
_NOTE_SIGNS = frozenset("[¹²³⁴⁵⁶⁷⁸⁹⁰")
_LATE_CLOSERS = frozenset('"”)')
_CLOSING_QUOTES = frozenset("\"”’»“'")
_WIDE_CLOSING_QUOTES = frozenset('”」』"')
_WIDE_TAG = re.compile(r"[^\W\d_没沒不再]{1,4}(?:说|說|道|问|問|答|喊)(?:[，。：,:]|(?=[“「]))")
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
            goes_on = self._in_brackets(start, candidate.end()) or self._is_wide_tag(candidate)
            return 0 if goes_on else candidate.end()
        if candidate["glued"]:
            return candidate.end() if self._glued_ends(candidate) else 0
        end = self._with_late_closer(candidate.end())
        following = NEXT.match(self.text, end)
        if following is None or following.end() == end or following.end("space") == len(self.text):
            return end
        if not self.is_wrapped and has_line_break(following["space"]):
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
            if not _NOTE_SIGNS.isdisjoint(candidate["after"]):
                return True
            if is_item and self._is_after_known(candidate.start(), start):
                return False
            if not is_item and self._is_amid_brackets(candidate, start, following):
                return False
            return self._dot_ends(candidate, start, following)
        is_name = candidate["stop"] == "!" and not candidate["after"] and word in _COMPANY_FORMS
        return not is_name and not (
            _QUESTIONING.intersection(candidate["stop"]) and self._is_speech_tag(candidate, end)
        )

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
        is_casual = (
            following["word"] in self.words.table.lower_starters
            or self.text[start].islower()
            or self._is_casual_line(start)
        )
        if candidate["stop"] == ".":
            dot = candidate.start()
            window = self.text[max(start, dot - _WORD_WINDOW) : dot]
            before = WORD_BEFORE.search(window)
            if before is None:
                return window[-1:] in {")", "”", "»"}
            least = _CASUAL_LENGTH if is_casual else PLAIN_LENGTH
            return self.words.is_plain(before.group().strip(_MARKS_AROUND), window, least=least)
        return candidate["stop"][-1] in "!?" and is_casual

    def _is_casual_line(self, start: int) -> bool:
        """Whether the line, as far as it is looked at, began in lower case."""
        begin = max(0, start - _QUOTE_WINDOW)
        line = self._line_start(begin, start)
        return (line > begin or begin == 0) and self.text[line].islower()

    def _line_start(self, begin: int, at: int) -> int:
        """Where the line of `at` starts, `begin` where no line break stands between."""
        return max(begin, *(self.text.rfind(mark, begin, at) + 1 for mark in LINE_ENDS))

    def _is_after_known(self, dot: int, start: int) -> bool:
        """Whether an abbreviation stands before an item's letter, `lit. a)`, or an aside, `10 a.m. (CDT)`."""
        window = self.text[max(start, dot - _WORD_WINDOW) : dot]
        before = WORD_BEFORE.search(window)
        return before is not None and self.words.is_abbreviation(before.group().strip(_MARKS_AROUND), window)

    def _is_amid_brackets(self, candidate: re.Match[str], start: int, following: re.Match[str]) -> bool:
        """Whether an aside follows, `10 a.m. (CDT)`, or held this stop, `Gen. (ret.) Paul`."""
        dot = candidate.start()
        if candidate["after"].startswith(")"):
            opened = self.text.rfind("(", max(start + 1, dot - _BRACKET_WINDOW), dot)
            return opened >= 0 and self.text.count(" ", opened, dot) < _LEAST_WORDS_HELD
        if "(" not in following["open"]:
            return False
        opened = self.text.index("(", following.start("open"))
        closed = self.text.find(")", opened, opened + _BRACKET_WINDOW)
        if closed < 0:
            return False
        inside, beyond = self.text[opened + 1 : closed], self.text[closed + 1 : closed + 4]
        if inside[:1].isupper() and inside[-1:] in _SENTENCE_STOPS and " " in inside:
            return False
        goes_on = beyond.lstrip()[:1].islower() and (self.is_wrapped or not has_line_break(beyond))
        return goes_on or self._is_after_known(dot, start)

    def _dot_ends(self, candidate: re.Match[str], start: int, following: re.Match[str]) -> bool:
        dot = candidate.start()
        window = self.text[max(start, dot - _WORD_WINDOW) : dot]
        before = WORD_BEFORE.search(window)
        if before is None:
            return True
        if dot - start <= _ENUMERATOR_WINDOW and ENUMERATOR.match(self.text[start:dot]):
            return False
        word = before.group().strip(_MARKS_AROUND)
        if "'" in word or "’" in word:
            word = _ELIDED.sub("", word)
        if window[: before.start()][-1:] in {"/", "@", "?", "="} or "://" in word:
            return True
        if self._is_part_of_abbreviation(word, following):
            return word.islower() and self.words.is_final(word, window)
        if word.isdecimal():
            is_dotted = self.text.startswith(".", following.end())
            sign = following["word"] or self.text[following.end() : following.end() + 1]
            return number_ends(self.words.table, word, window, sign, is_dotted=is_dotted)
        return self.words.end_before_capital(self._stop(word, window, dot, start, following))

    def _is_part_of_abbreviation(self, word: str, following: re.Match[str]) -> bool:
        """Whether another dotted part follows that belongs to this one: `J. S. Bach`, `z. B.`, `a. Rh.`, `пр. Хр.`."""
        if not word.isalpha() or not self.text.startswith(".", following.end()):
            return False
        part = following["word"] or ""
        if len(word) > 1:
            return self.words.knows(f"{word}.{part}".lower())
        return len(part) <= (_LONGEST_PART if word.islower() else 1)

    def _stop(self, word: str, window: str, dot: int, start: int, following: re.Match[str]) -> Stop:
        next_word = following["word"] or ""
        is_next_initial = len(next_word) == 1 and self.text.startswith(".", following.end())
        goes_on = is_next_initial or not _DASHES.isdisjoint(following["open"])
        if len(word) == 1 and word.isupper() and next_word.lower() in NAME_PARTICLES:
            goes_on = goes_on or self.text[following.end() : following.end() + 2].strip()[:1].isupper()
        starts = next_word.lower() in self.words.table.starters and not goes_on
        said = "" if goes_on else self.text[max(start, dot - _LENGTH_WINDOW) : dot]
        is_counted = (
            len(next_word) == 1 and next_word.isupper() and self.text.startswith(_AFTER_LETTER, following.end())
        )
        return Stop(word, window, next_word, starts, said, is_next_initial, is_counted)

    def _glued_ends(self, candidate: re.Match[str]) -> bool:
        """Whether a space is missing here: `…ended.The next…`, but not in an address, a name or an abbreviation."""
        text, at, end = self.text, candidate.start(), candidate.end()
        if candidate["stop"][-1] in "!?" and text[end] >= "\u3040" and not candidate["after"]:
            return True
        if not text[end].isupper() or candidate["after"]:
            return False
        is_word = text[end + 1 : end + 2].islower()
        window = text[max(0, at - _WORD_WINDOW) : at]
        before = WORD_BEFORE.search(window)
        if before is None or len(before.group()) < _LEAST_GLUED_WORD or not before.group().isalpha():
            return False
        token = window.rsplit(maxsplit=1)[-1] + text[at : end + _WORD_WINDOW].split(maxsplit=1)[0]
        if address().search(token.lower().replace(candidate["stop"], ".")) or not before.group()[1:].islower():
            return False
        if candidate["stop"] != ".":
            return is_word or text[end + 1 : end + 2] in {" ", "'", "’"}
        if not is_word or not before.group().islower():
            return False
        return self.words.end_before_capital(Stop(before.group(), window, "", starts=False, said=window))

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
        if said and said[0] != "I" and said[0] not in verbs and said[0].lower() in self.words.table.starters:
            return False
        for word in said:
            bare = word.rstrip(",.:;")
            if bare in verbs:
                return True
            if not word[0].isupper():
                return False
        return False

    def _is_wide_tag(self, candidate: re.Match[str]) -> bool:
        """Whether speaker and verb follow a quotation in a script without spaces, as in `“不知道。”她说`."""
        is_closed = candidate.group()[-1] in _WIDE_CLOSING_QUOTES
        return is_closed and _WIDE_TAG.match(self.text, candidate.end()) is not None

    def _in_brackets(self, start: int, end: int) -> bool:
        """Whether a bracket opened in this sentence is still open, and closes soon on the same line."""
        begin = max(start, end - _BRACKET_WINDOW)
        opened = self.text.rfind("(", begin, end)
        if opened < 0 or self.text.find(")", opened, end) >= 0 or self.text[opened - 1 : opened] == ":":
            return False
        closed = self.text.find(")", end, end + _BRACKET_WINDOW)
        return closed >= 0 and not has_line_break(self.text[end:closed])

    def _with_late_closer(self, end: int) -> int:
        """The end with a closing quotation mark or bracket that a space sets off, where one is still open."""
        mark = self.text[end + 1 : end + 2]
        is_late = mark in _LATE_CLOSERS and self.text[end] in _FIXED_SPACES and not self.text[end + 2 : end + 3].strip()
        return end + 2 if is_late and self._is_open(mark, end) else end

    def _is_open(self, mark: str, end: int) -> bool:
        """Whether what this mark closes was opened on the same line and not closed yet."""
        begin = self._line_start(max(0, end - _QUOTE_WINDOW), end)
        if mark == '"':
            return self.text.count('"', begin, end) % 2 == 1
        openers = "(" if mark == ")" else "“„"
        return self.text.count(mark, begin, end) < sum(self.text.count(opener, begin, end) for opener in openers)
