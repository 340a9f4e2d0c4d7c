"""Who wrote how much of a text, who its authors are, and the line that says so; all folds of the history.

Only people are credited. What a memory or a machine put in belongs to nobody until somebody changes or confirms it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance.Levenshtein import opcodes

from translate_flow.languages.registry import language
from translate_flow.text.characters import word_count

ROLES = ("translator", "editor", "reviewer", "author", "interviewer", "photo")

TEMPLATES: dict[str, dict[str, str]] = {
    "en": {"translator": "Translation by {names}", "editor": "edited by {names}", "reviewer": "reviewed by {names}"},
    "ro": {"translator": "Traducere: {names}", "editor": "redactor: {names}", "reviewer": "revizie: {names}"},
    "ru": {"translator": "Перевод: {names}", "editor": "редактор: {names}", "reviewer": "проверка: {names}"},
    "uk": {"translator": "Переклад: {names}", "editor": "редагування: {names}", "reviewer": "перевірка: {names}"},
    "fr": {"translator": "Traduction : {names}", "editor": "édité par {names}", "reviewer": "relecture : {names}"},
    "de": {"translator": "Übersetzung: {names}", "editor": "Redaktion: {names}", "reviewer": "Prüfung: {names}"},
}
"""Language → role → how it is said; another language falls back to names after the role in English."""

_MACHINE = frozenset({"tm", "mt"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a unit's history as crediting sees it."""

    text: str
    actor: int | None
    origin: str
    act: str


@dataclass(frozen=True, slots=True)
class Share:
    """A person's part in a text: words they wrote of its final form, and the fraction of all words."""

    person: int
    role: str
    words: float
    share: float


def authors(history: Sequence[Entry]) -> tuple[int, ...]:
    """Everybody who wrote the present text: all who changed it since it was last empty, in order of first change."""
    found: dict[int, None] = {}
    text = ""
    for entry in history:
        if not entry.text:
            found.clear()
        elif (entry.text != text and entry.actor is not None) or (
            entry.act == "confirm" and entry.actor is not None and entry.origin in _MACHINE
        ):
            found[entry.actor] = None
        text = entry.text
    return tuple(found)


def words_by_person(history: Sequence[Entry]) -> dict[int | None, float]:
    """Words of the final text by who wrote them; None stands for a memory, a machine or an import.

    Each change is compared with the text before it character by character; what was inserted is the actor's.
    """
    text = ""
    owners: list[int | None] = []
    for entry in history:
        writer = None if entry.origin in _MACHINE or entry.origin == "imported" else entry.actor
        owners = _carried(text, owners, entry.text, writer)
        text = entry.text
    if not text.strip():
        return {}
    words = word_count(text)
    letters: dict[int | None, int] = defaultdict(int)
    for character, owner in zip(text, owners, strict=True):
        if not character.isspace():
            letters[owner] += 1
    total = sum(letters.values())
    return {owner: words * count / total for owner, count in letters.items()}


def shares(units: Sequence[Sequence[Entry]]) -> tuple[Share, ...]:
    """The translators' shares in a version, the largest first; the history of each unit in order."""
    totals: dict[int | None, float] = defaultdict(float)
    for history in units:
        for person, words in words_by_person(history).items():
            totals[person] += words
    everything = sum(totals.values())
    people = sorted((p for p in totals if p is not None), key=lambda p: (-totals[p], p))
    return tuple(Share(p, "translator", round(totals[p], 1), round(totals[p] / everything, 4)) for p in people)


def credit_line(
    people: Sequence[tuple[str, str]], lang: str, templates: Mapping[str, Mapping[str, str]] | None = None
) -> str:
    """The printed line for (role, name) pairs in the language's template; the publication's own come first."""
    code = lang.split("-", maxsplit=1)[0]
    own = (templates or {}).get(lang) or (templates or {}).get(code) or {}
    said = {**TEMPLATES.get(code, {}), **own}
    parts = []
    for role in ROLES:
        names = list(dict.fromkeys(name for found, name in people if found == role))
        if names and (role in said or role in ("translator", "editor", "reviewer")):
            parts.append(said.get(role, role.capitalize() + ": {names}").replace("{names}", joined(names, lang)))
    return "; ".join(parts)


def joined(names: Sequence[str], lang: str) -> str:
    """Names in a row, the last one after the language's “and”."""
    words = language(lang).conjunctions
    if len(names) < 2:
        return "".join(names)
    last = f" {words[0]} " if words and words[0].isalpha() else ", "
    return ", ".join(names[:-1]) + last + names[-1]


def _carried(before: str, owners: list[int | None], after: str, writer: int | None) -> list[int | None]:
    if before == after:
        return owners
    carried: list[int | None] = []
    for step in opcodes(before, after):
        if step.tag == "equal":
            carried.extend(owners[step.src_start : step.src_end])
        else:
            carried.extend([writer] * (step.dest_end - step.dest_start))
    return carried
