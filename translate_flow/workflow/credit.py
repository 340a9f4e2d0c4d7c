"""Who wrote how much of a text, who its authors are, and the line that says so; all folds of the history.

Only people are credited. What a memory or a machine put in belongs to nobody until somebody changes or confirms it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from translate_flow.languages.registry import language
from translate_flow.text.characters import word_count
from translate_flow.workflow.carried import Owner, carried

ROLES = ("translator", "editor", "reviewer", "author", "interviewer", "photo")

_UNSAID = {role: f"{role.capitalize()}: {{names}}" for role in ("translator", "editor", "reviewer")}
"""How a role is printed in a language whose table does not say it."""

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


@dataclass(frozen=True, slots=True)
class Contribution:
    """Somebody's part in one unit: words and letters; person None is a memory, a machine or an import."""

    person: int | None
    role: str
    words: float
    characters: int


def authors(history: Sequence[Entry]) -> tuple[int, ...]:
    """Everybody who wrote the present text: all who changed it since it was last empty, in order of first change.

    This is strict on purpose: a person all of whose words were replaced since remains an author, as does who put in
    the text of a memory or a machine, so that two people can never approve each other's half of one text.
    """
    found: dict[int, None] = {}
    text = ""
    for entry in history:
        if not entry.text:
            found.clear()
        elif entry.actor is not None and (entry.text != text or _takes_over(entry)):
            found[entry.actor] = None
        text = entry.text
    return tuple(found)


def _takes_over(entry: Entry) -> bool:
    """Whether somebody confirms what a memory or a machine wrote, and so answers for it."""
    return entry.act == "confirm" and entry.origin in _MACHINE


def words_by_person(history: Sequence[Entry]) -> dict[int | None, float]:
    """Words of the final text by who wrote them; None stands for a memory, a machine or an import."""
    return {part.person: part.words for part in contributions(history)}


def contributions(history: Sequence[Entry]) -> tuple[Contribution, ...]:
    """What each writer's part of the final text is; the words of the text are shared out by its letters."""
    return parts_of(*_folded(history))


def parts_of(text: str, owners: Sequence[Owner]) -> tuple[Contribution, ...]:
    """The same for a text whose characters' owners are known."""
    letters: dict[int | None, int] = defaultdict(int)
    for character, owner in zip(text, owners, strict=True):
        if not character.isspace():
            letters[owner] += 1
    each = word_count(text) / max(1, sum(letters.values()))
    return tuple(Contribution(owner, "translator", each * count, count) for owner, count in letters.items())


def shares_by_role(parts: Iterable[Contribution]) -> tuple[Share, ...]:
    """Shares within each role, roles in the order of ROLES, the largest first; nobody's words lessen everybody's."""
    words: dict[str, dict[int | None, float]] = defaultdict(lambda: defaultdict(float))
    for part in parts:
        words[part.role][part.person] += part.words
    found: list[Share] = []
    for role in sorted(words, key=lambda name: (name not in ROLES, ROLES.index(name) if name in ROLES else 0, name)):
        everything = sum(words[role].values())
        people = sorted((p for p in words[role] if p is not None), key=lambda p: (-words[role][p], p))
        found.extend(Share(p, role, round(words[role][p], 1), round(words[role][p] / everything, 4)) for p in people)
    return tuple(found)


def credit_line(
    people: Sequence[tuple[str, str]], lang: str, templates: Mapping[str, Mapping[str, str]] | None = None
) -> str:
    """The printed line for (role, name) pairs; the publication's own `templates` (language → role) come first.

    Translators, editors and reviewers are printed in every language, others where a publication says how.
    """
    table = language(lang)
    own = (templates or {}).get(lang) or (templates or {}).get(table.code) or {}
    said = {**usual_credits(lang), **own}
    parts = []
    for role in ROLES:
        names = list(dict.fromkeys(name for found, name in people if found == role))
        if names and role in said:
            parts.append(said[role].replace("{names}", joined(names, lang)))
    return table.list_marks[1].join(parts)


def usual_credits(lang: str) -> dict[str, str]:
    """Role → how its line is printed where a publication does not say otherwise."""
    return {**_UNSAID, **language(lang).printed_credits}


def joined(names: Sequence[str], lang: str) -> str:
    """Names in a row, the last one after the language's “and”."""
    table = language(lang)
    comma, words = table.list_marks[0], table.conjunctions
    # An “and” written together with the name after it (Arabic و) could be that name's first letter.
    if len(names) < 2 or not words or words[0] in table.clitics:
        return comma.join(names)
    space = " " if comma.endswith(" ") else ""
    return f"{comma.join(names[:-1])}{space}{words[0]}{space}{names[-1]}"


def writer_of(entry: Entry) -> Owner:
    """Who wrote what is new in an entry; nobody, where a memory, a machine or an import did."""
    return None if entry.origin in _MACHINE or entry.origin == "imported" else entry.actor


def _folded(history: Sequence[Entry]) -> tuple[str, list[int | None]]:
    """The final text and the owner of each of its characters."""
    text = ""
    owners: list[int | None] = []
    for entry in history:
        owners = carried(text, owners, entry.text, writer_of(entry))
        text = entry.text
    return text, owners
