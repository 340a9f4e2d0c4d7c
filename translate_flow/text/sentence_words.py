"""What a word before a full stop says: a language's table, made ready for quick questions."""

import re
from functools import lru_cache
from typing import NamedTuple

from translate_flow.languages.language import Language
from translate_flow.languages.registry import language
from translate_flow.text.sentence_marks import ACRONYM, LONG_WORD, ROMAN, dotted_parts

# Titles and company forms that newsrooms keep in any language, most with their capital.
_INTERNATIONAL = frozenset(
    "Mr Mrs Ms Dr Prof Sr Jr St Inc Ltd Corp Bros Co Mt Rev Gen Col Capt Sgt Lt Sen Gov dr prof mr mrs".split()
)
_INTERNATIONAL_NUMBER = frozenset({"No", "Nos", "Nr", "№", "p", "pp", "vol"})
_VOWELS = frozenset("aeiouyàáâãäåæăāąèéêëēęěìíîïīįòóôõöøőœùúûüūůűýÿıаеёиоуыэюяіїєαεηιουωάέήίόύώ")
# Measured on the development sets: a word of five letters that no table knows ends its sentence even before lower
# case in 56 of 57 places; of four letters and fewer too many are abbreviations.
PLAIN_LENGTH = 5
_PARTS_WINDOW = 20
# “In 2023 г. Москва…” goes on, “…было построено в 2023 г. Москва…” ends: this many spaces make the difference.
_LEAST_SPACES = 4
_SHORT_NUMBER = 2
_SHORT_WORD = 3
_LONGEST_FIRST = 5
"""A longer word before a hyphen and a capital is no first name: `Objective-C`."""
_DEGREES = frozenset({"C", "F"})


class Stop(NamedTuple):
    """A full stop: the word before it, the text up to it, the word after it, and what the sentence so far says.

    `starts` says whether `following` is one of the words that begin sentences, `is_before_initial` whether it is one
    letter with a stop, `is_before_letter` one that counts as numbers do: `sc. A, ap. 15`; `said` is the sentence so
    far, or nothing where it goes on in any case.
    """

    word: str
    window: str
    following: str
    starts: bool
    said: str = ""
    is_before_initial: bool = False
    is_before_letter: bool = False

    @property
    def is_long(self) -> bool:
        """Whether enough words stand before the stop for a sentence; without case that shows nothing."""
        is_long = self.said.count(" ") >= _LEAST_SPACES and LONG_WORD.search(self.said) is not None
        return is_long and not self.is_caseless

    @property
    def is_initial(self) -> bool:
        """Whether the word is a single capital."""
        return len(self.word) == 1 and self.word.isupper()

    @property
    def is_before_number(self) -> bool:
        """Whether a number follows, in digits or in Roman letters."""
        word = self.following
        return word[:1].isdigit() or ((len(word) > 1 or word in {"V", "X"}) and ROMAN.match(word) is not None)

    @property
    def is_before_short_number(self) -> bool:
        """Whether one or two digits follow, as in `2 год. 15 хв.`; a longer number may be a year that begins."""
        return self.following.isdecimal() and len(self.following) <= _SHORT_NUMBER

    @property
    def is_caseless(self) -> bool:
        """Whether the word that follows is written without upper and lower case, and so shows no beginning."""
        word = self.following
        return word[:1].isalpha() and word.upper() == word.lower()

    @property
    def is_shouted(self) -> bool:
        """Whether the word is all capitals where the next one is not: `EST. Drivers`, no abbreviation in lower case."""
        return len(self.word) > 2 and self.word.isalpha() and self.word.isupper() and not self.following.isupper()

    def is_after_number(self, form: str, units: frozenset[str] = frozenset()) -> bool:
        """Whether a number stands before the abbreviation, or a number with one of `units`: `II в. пр.н.е.`."""
        before = self.window[: len(self.window) - len(form)].split()
        if len(before) > 1 and before[-1].endswith(".") and before[-1][:-1].lower() in units:
            before.pop()
        if not before or before[-1][-1] in ",;:":
            return False
        return any(map(str.isdigit, before[-1])) or ROMAN.match(before[-1]) is not None


class Words(NamedTuple):
    """A language's abbreviations together with those a publication has `added`.

    `decisive` are the forms that are abbreviations wherever they stand, `known` all that any table has.
    """

    table: Language
    added: frozenset[str]
    decisive: frozenset[str]
    known: frozenset[str]

    def end_before_capital(self, stop: Stop) -> bool:
        """Whether a sentence ends at this stop when a capital, a number or a caseless word follows."""
        if stop.word.rpartition("-")[2] in self.table.short_names:
            return stop.starts
        for form in self._known_forms(stop.word, stop.window):
            verdict = self._verdict(form, stop)
            if verdict is not None:
                return verdict
        if stop.is_before_number and (stop.word in _INTERNATIONAL_NUMBER or self._may_count(stop)):
            return False
        if stop.word in _DEGREES and stop.is_after_number(stop.word):
            return stop.starts or stop.is_long
        return stop.starts or not self._looks_short(stop.word)

    def is_plain(self, word: str, window: str, *, least: int = PLAIN_LENGTH) -> bool:
        """Whether `word.` is an ordinary word of `least` letters at its sentence's end, whatever case follows."""
        if len(word) < least or not word.isalpha() or not (word[1:].islower() or word.isupper()):
            return False
        return not self.is_abbreviation(word, window)

    def is_final(self, word: str, window: str) -> bool:
        """Whether an abbreviation of several parts that may end a sentence is complete here: `и т. д`."""
        return any("." in form and form in self.table.may_end for form in self._known_forms(word, window))

    def is_abbreviation(self, word: str, window: str) -> bool:
        """Whether `word.` stands in a table, or looks like an initial, an acronym or a title cut short."""
        return bool(self._known_forms(word, window)) or self._looks_short(word)

    def knows(self, form: str) -> bool:
        """Whether a table, or the publication, has the abbreviation already."""
        return form in self.known

    def _known_forms(self, word: str, window: str) -> list[str]:
        return [form for form in _forms(word, window, self.table.clitics) if form in self.known]

    def _verdict(self, form: str, stop: Stop) -> bool | None:
        """What the tables say of an abbreviation they know, None where the word is an ordinary one here."""
        table = self.table
        if form in self.added:
            return False
        is_before_letter = stop.is_before_initial or stop.is_before_letter
        is_before_number = stop.is_before_number or (is_before_letter and form in table.before_number)
        if stop.is_initial and len(form) == 1 and form not in table.never_end and not is_before_number:
            return None
        if form in table.before_number and (is_before_number or form not in self.decisive):
            return False if is_before_number else None
        if stop.is_shouted:
            return None
        if form in table.short_months and (stop.is_before_number or stop.is_after_number(form)):
            return not stop.is_before_number and (stop.starts or stop.is_long)
        if stop.is_before_short_number and form in self.decisive and stop.is_after_number(form):
            return False
        return self._verdict_by_class(form, stop)

    def _verdict_by_class(self, form: str, stop: Stop) -> bool | None:
        table = self.table
        continues = stop.following.lower() in table.continuers
        if form in table.after_number and stop.is_after_number(form, table.after_number):
            return (stop.starts or stop.is_long) and not continues
        if form in table.rarely_end:
            return stop.starts
        if form in table.may_end:
            return (stop.starts or not (stop.is_caseless and "." in form)) and not continues
        if form in table.never_end:
            return form in table.before_number and stop.starts
        return None

    def _may_count(self, stop: Stop) -> bool:
        """Whether a short word before a number is likelier an abbreviation, `доб. 12`, than the last of a sentence."""
        word = stop.word
        is_short = 1 < len(word) <= _SHORT_WORD and word.isalpha() and word[-1].lower() not in _VOWELS
        return is_short and stop.is_before_short_number and (word.islower() or word.istitle())

    def _looks_short(self, word: str) -> bool:
        """Whether the word is an initial, a dotted acronym, a name or title cut short, or a Roman ordinal."""
        table = self.table
        if _is_initial(word) or ACRONYM.match(word) is not None:
            return True
        if word in _INTERNATIONAL or (len(word) == 1 and word.isalpha() and word.lower() not in _VOWELS):
            return True
        if table.abbreviation_endings and word.lower().endswith(table.abbreviation_endings):
            return True
        if table.dotted_romans and len(word) > 1 and ROMAN.match(word):
            return True
        return word.istitle() and 1 < len(word) < PLAIN_LENGTH and word.isalpha() and _VOWELS.isdisjoint(word.lower())


@lru_cache(maxsize=256)
def words_of(tag: str, added: frozenset[str]) -> Words:
    """The words of a language, with `added` abbreviations in lower case and without their last dot."""
    table = language(tag)
    decisive = table.never_end.union(table.rarely_end, table.after_number, table.may_end, added)
    return Words(table, added, decisive, decisive.union(table.before_number, table.short_months))


@lru_cache(maxsize=4096)
def _forms(word: str, window: str, clitics: str = "") -> tuple[str, ...]:
    """The ways the word may stand in a table: with its spaced parts, as it is, without what is joined to its front.

    Kept, as is what shows an initial, for texts full of dots: they repeat themselves, and would be read too slowly.
    """
    key = word.lower()
    forms = [key]
    if key[:1] and key[0] in clitics:
        forms.append(key[1:])
    last = key.replace("’", "-").replace("'", "-").rpartition("-")[2]
    if last != key and len(last) > 1:
        forms.append(last)
    dotted = dotted_parts().search(window, max(0, len(window) - _PARTS_WINDOW)) if "." in window else None
    if dotted is not None:
        parts = re.sub(r"\s", "", dotted.group().lower()).split(".")
        forms[:0] = [".".join(parts[skip:]) for skip in range(len(parts) - 1)]
    return tuple(forms)


@lru_cache(maxsize=4096)
def _is_initial(word: str) -> bool:
    """Whether the word is one capital, capitals with dots or hyphens between, or a name cut: `J`, `J.-P`, `Karl-H`."""
    if len(word) == 1:
        return word.isupper()
    first, hyphen, second = word.partition("-")
    if hyphen and len(second) == 1 and second.isupper() and first.istitle() and 1 < len(first) <= _LONGEST_FIRST:
        return True
    return all(len(part) == 1 and part.isupper() for part in re.split(r"\.-|[.-]", word))
