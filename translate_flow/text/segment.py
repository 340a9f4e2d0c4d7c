"""Where sentences end: rules over a language's table, without a model, linear in the length of the text.

A boundary is proposed at every run of stops that white space (or, after an ideographic stop, anything) follows, and at
every line break; `_ends_here` then says no for abbreviations, initials, ordinals, open brackets and what goes on in
lower case. Unknown abbreviations of a publication are handed in by the caller.
"""

import re
from dataclasses import dataclass

from translate_flow.languages.language import Language
from translate_flow.languages.registry import language

_CLOSERS = "\"'”’»›)\\]}“‘」』）】》"
_OPENERS = "\"'“„«‘‹(\\[{¿¡「『（【《‚—–-"
_SPACE_BEFORE_GUILLEMET = "[ \u00a0\u202f]»"
_NOTE = r"(?:\[\d{1,3}\]|[¹²³⁴-⁹†‡*]+)?"
_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…‽؟۔।]+)(?:[{_CLOSERS}]|{_SPACE_BEFORE_GUILLEMET})*{_NOTE}(?=\s|\Z)"
    rf"|(?P<wide>[。！？｡]+)[{_CLOSERS}]*"
    r"|(?P<line>[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]))"
)
_BREAKS = re.compile(r"\s*(?:\r\n|[\n\r\u2028\u2029])")
_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])")
_NEXT = re.compile(rf"\s*(?P<open>(?:[{_OPENERS}][ \u00a0\u202f]?)*)(?P<word>\w+)?")
_SPACES = re.compile(r"\s*")
# The dotted or hyphenated word right before a stop, looked for in a short window only.
_WORD_BEFORE = re.compile(r"[^\s()\[\]{}\"“”„«»‘<>/,;:!?…]+\Z")
_SPACED_PARTS = re.compile(r"(?:(?<=\s)|\A|(?<=[(«„“\"]))(?:\w{1,3}\.[ \u00a0\u202f]?)+\w{1,4}\Z")
_WINDOW = 40
_BRACKET_WINDOW = 300


def sentence_ends(
    text: str, lang: str, *, abbreviations: frozenset[str] = frozenset(), is_wrapped: bool = False
) -> list[int]:
    """The exclusive character offsets at which sentences end, strictly increasing, white space belonging to nobody.

    `abbreviations` (folded to lower case, without the last dot) are added to those after which no sentence ends. With
    `is_wrapped` a single line break counts as a space; a blank line always ends a sentence.
    """
    return [end for _, end in spans(text, lang, abbreviations=abbreviations, is_wrapped=is_wrapped)]


def spans(
    text: str, lang: str, *, abbreviations: frozenset[str] = frozenset(), is_wrapped: bool = False
) -> list[tuple[int, int]]:
    """The sentences as (start, end) without the white space around them; every other character is in exactly one."""
    rules = _Rules(text, language(lang), abbreviations, is_wrapped)
    found: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for candidate in _CANDIDATE.finditer(text):
        end = candidate.start() if candidate.lastgroup == "line" else candidate.end()
        if end <= start:
            continue
        if rules.ends_here(candidate, start):
            found.append((start, end))
            start = _skip_space(text, end)
    last = len(text.rstrip())
    if start < last:
        found.append((start, last))
    return found


@dataclass(frozen=True, slots=True)
class _Rules:
    text: str
    language: Language
    abbreviations: frozenset[str]
    is_wrapped: bool

    def ends_here(self, candidate: re.Match[str], start: int) -> bool:
        if candidate.lastgroup == "line":
            return self._line_ends(candidate)
        end = candidate.end()
        if candidate.group("wide"):
            return not self._in_brackets(start, end)
        if _BREAKS.match(self.text, end) and not self.is_wrapped:
            return True
        following = _NEXT.match(self.text, end)
        if following is None or following.end() == len(self.text.rstrip()) == end:
            return True
        word = following.group("word") or ""
        if not self._may_begin(word, following, end):
            return False
        if self._in_brackets(start, end):
            return False
        return candidate.group("stop") != "." or self._dot_ends(candidate.start(), start, word)

    def _line_ends(self, candidate: re.Match[str]) -> bool:
        return not self.is_wrapped or _BLANK_LINE.match(self.text, candidate.end() - 1) is not None

    def _may_begin(self, word: str, following: re.Match[str], end: int) -> bool:
        """Whether what follows can begin a sentence: not lower case, not further punctuation."""
        if not word:
            after = self.text[_skip_space(self.text, end) : following.end() + 1]
            return bool(following.group("open")) or not after or after[0] not in ",;:.!?)]}»”…·"
        return not word[0].islower()

    def _in_brackets(self, start: int, end: int) -> bool:
        """Whether a bracket opened in this sentence is still open, and closes soon on the same line."""
        begin = max(start, end - _BRACKET_WINDOW)
        opened = self.text.rfind("(", begin, end)
        if opened < 0 or self.text.find(")", opened, end) >= 0:
            return False
        closed = self.text.find(")", end, end + _BRACKET_WINDOW)
        return closed >= 0 and "\n" not in self.text[end:closed]

    def _dot_ends(self, dot: int, start: int, next_word: str) -> bool:
        window = self.text[max(start, dot - _WINDOW) : dot]
        before = _WORD_BEFORE.search(window)
        if before is None:
            return True
        word = before.group().lstrip("'’-–—*•")
        if word.isdigit():
            return self._number_ends(word, dot, start, next_word)
        return self._word_ends(word, window, next_word)

    def _word_ends(self, word: str, window: str, next_word: str) -> bool:
        table = self.language
        key = word.lower()
        spaced = _SPACED_PARTS.search(window)
        keys = [key, re.split("['’-]", key)[-1]]
        if spaced is not None:
            keys.insert(0, re.sub(r"\s", "", spaced.group().lower()))
        starts = next_word.lower() in table.starters
        for form in keys:
            if form in table.before_number and (next_word[:1].isdigit() or form not in table.never_end):
                return not next_word[:1].isdigit()
            if form in table.rarely_end:
                return starts
            if form in table.may_end:
                return True
            if form in table.never_end or form in self.abbreviations:
                return form in table.before_number and starts
        return not (_is_initial(word) and not starts)

    def _number_ends(self, number: str, dot: int, start: int, next_word: str) -> bool:
        if not self.text[start:dot].replace(number, "", 1).strip():
            return False  # a leading enumerator: “1. Roads”
        table = self.language
        if not table.dotted_ordinals or len(number) > 2:
            return True
        if next_word.lower() in table.months or next_word.lower() in table.after_ordinal:
            return False
        before = self.text[max(start, dot - _WINDOW) : dot - len(number)].split()
        return not before or before[-1].lower().strip("(–-") not in table.before_ordinal


def _is_initial(word: str) -> bool:
    """Whether the word is one capital, or capitals with dots or hyphens between: `J`, `Ю.В`, `J.-P`."""
    parts = re.split(r"\.-|[.-]", word)
    return all(len(part) == 1 and part.isupper() for part in parts) or (
        len(word) == 2
        and word[0].isupper()
        and word in {"Dž", "Dz", "Sz", "Cs", "Gy", "Th", "Ch", "Ph", "Ст", "Св", "Ал"}
    )


def _skip_space(text: str, at: int) -> int:
    match = _SPACES.match(text, at)
    return match.end() if match else at
