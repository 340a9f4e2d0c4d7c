"""What a word before a full stop says: a language's table, made ready for quick questions."""

import re
from functools import lru_cache
from typing import NamedTuple

from translate_flow.languages.language import Language
from translate_flow.languages.registry import language
from translate_flow.text.sentence_marks import ACRONYM, DOTTED_PARTS, ROMAN

# Titles and company forms that newsrooms keep in any language, most with their capital.
_INTERNATIONAL = frozenset(
    "Mr Mrs Ms Dr Prof Sr Jr St Inc Ltd Corp Bros Co Mt Rev Gen Col Capt Sgt Lt Sen Gov dr prof mr mrs".split()
)
_INTERNATIONAL_NUMBER = frozenset({"No", "Nos", "Nr", "№", "p", "pp", "vol"})
_VOWELS = frozenset("aeiouyàáâãäåæăāąèéêëēęěìíîïīįòóôõöøőœùúûüūůűýÿıаеёиоуыэюяіїєαεηιουωάέήίόύώ")
_PARTS = re.compile(r"['’-]")
# Measured on the development sets: a word of five letters that no table knows ends its sentence even before lower
# case in 56 of 57 places; of four letters and fewer too many are abbreviations.
PLAIN_LENGTH = 5
_PARTS_WINDOW = 20


class Stop(NamedTuple):
    """A full stop: the word before it, the text up to it, the word after it, and what the sentence so far says.

    `starts` says whether `following` is one of the words that begin sentences, `is_long` whether enough words stand
    before the stop for a sentence.
    """

    word: str
    window: str
    following: str
    starts: bool
    is_long: bool

    @property
    def is_initial(self) -> bool:
        """Whether the word is a single capital."""
        return len(self.word) == 1 and self.word.isupper()

    @property
    def is_before_number(self) -> bool:
        """Whether a number follows, in digits or in Roman letters."""
        word = self.following
        return word[:1].isdigit() or ((len(word) > 1 or word in {"V", "X"}) and ROMAN.match(word) is not None)

    def is_after_number(self, form: str) -> bool:
        """Whether a number stands before the abbreviation."""
        before = self.window[: len(self.window) - len(form)].split()
        if not before or before[-1][-1] in ",;:":
            return False
        return any(map(str.isdigit, before[-1])) or ROMAN.match(before[-1]) is not None


class Words(NamedTuple):
    """A language's abbreviations together with those a publication has added."""

    table: Language
    added: frozenset[str]

    def end_before_capital(self, stop: Stop) -> bool:
        """Whether a sentence ends at this stop when a capital, a number or a caseless word follows."""
        if stop.word.rpartition("-")[2] in self.table.short_names:
            return stop.starts
        for form in _forms(stop.word, stop.window):
            verdict = self._verdict(form, stop)
            if verdict is not None:
                return verdict
        if stop.is_before_number and stop.word in _INTERNATIONAL_NUMBER:
            return False
        return stop.starts or not self._looks_short(stop.word)

    def is_plain(self, word: str, window: str, *, least: int = PLAIN_LENGTH) -> bool:
        """Whether `word.` is an ordinary word of `least` letters at its sentence's end, whatever case follows."""
        if len(word) < least or not word.isalpha() or not (word[1:].islower() or word.isupper()):
            return False
        return not any(self.knows(form) for form in _forms(word, window)) and not self._looks_short(word)

    def is_final(self, word: str, window: str) -> bool:
        """Whether an abbreviation of several parts that may end a sentence is complete here: `и т. д`."""
        return any("." in form and form in self.table.may_end for form in _forms(word, window))

    def knows(self, form: str) -> bool:
        """Whether a table, or the publication, has the abbreviation already."""
        table = self.table
        return form in table.before_number or form in table.short_months or self._is_known_elsewhere(form)

    def _is_known_elsewhere(self, form: str) -> bool:
        table = self.table
        known = (table.never_end, table.rarely_end, table.after_number, table.may_end, self.added)
        return any(form in forms for forms in known)

    def _verdict(self, form: str, stop: Stop) -> bool | None:
        """What the tables say of an abbreviation, None where they do not know it."""
        table = self.table
        if form in self.added:
            return False
        if stop.is_initial and len(form) == 1 and form not in table.never_end and not stop.is_before_number:
            return None
        if form in table.before_number and (stop.is_before_number or not self._is_known_elsewhere(form)):
            return not stop.is_before_number
        if form in table.short_months and (stop.is_before_number or stop.is_after_number(form)):
            return not stop.is_before_number and (stop.starts or stop.is_long)
        if form in table.after_number and stop.is_after_number(form):
            return (stop.starts or stop.is_long) and stop.following.lower() not in table.continuers
        if form in table.rarely_end:
            return stop.starts
        if form in table.may_end:
            return stop.following.lower() not in table.continuers
        if form in table.never_end:
            return form in table.before_number and stop.starts
        return None

    def _looks_short(self, word: str) -> bool:
        """Whether the word is an initial, a dotted acronym, a name or title cut short, or a Roman ordinal."""
        table = self.table
        if _is_initial(word) or ACRONYM.match(word) is not None:
            return True
        if word in _INTERNATIONAL or (len(word) == 1 and word.isalpha() and word.lower() not in _VOWELS):
            return True
        if table.abbreviation_endings and word.lower().endswith(table.abbreviation_endings):
            return True
        if table.dotted_ordinals and len(word) > 1 and ROMAN.match(word):
            return True
        return word.istitle() and 1 < len(word) < PLAIN_LENGTH and word.isalpha() and _VOWELS.isdisjoint(word.lower())


@lru_cache(maxsize=256)
def words_of(tag: str, added: frozenset[str]) -> Words:
    """The words of a language, with `added` abbreviations in lower case and without their last dot."""
    return Words(language(tag), added)


def _forms(word: str, window: str) -> list[str]:
    """The ways the word may stand in a table: with its spaced parts, as it is, without what is joined to its front."""
    key = word.lower()
    forms = [key]
    last = _PARTS.split(key)[-1]
    if last != key:
        forms.append(last)
    dotted = DOTTED_PARTS.search(window, max(0, len(window) - _PARTS_WINDOW)) if "." in window else None
    if dotted is not None:
        parts = re.sub(r"\s", "", dotted.group().lower()).split(".")
        forms[:0] = [".".join(parts[skip:]) for skip in range(len(parts) - 1)]
    return forms


def _is_initial(word: str) -> bool:
    """Whether the word is one capital, or capitals with dots or hyphens between: `J`, `Ю.В`, `J.-P`."""
    return all(len(part) == 1 and part.isupper() for part in re.split(r"\.-|[.-]", word))
