"""What a dataset is to be made of and how; a recipe and the same pairs give the same dataset, byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.formats.dataset import Rules

ORDERS = ("article", "date")
"""How articles are put into parts: by chance, the same every time; or the newest ones into test, then dev."""

LICENCES = ("cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nc-nd-4.0", "cc0-1.0", "other")
"""Names that public hubs know; any other text is a licence of one's own."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A dataset of one language pair; `dev` and `test` are shares of the articles.

    Each of `names` holds the forms of one private person's name, in any language; all are replaced by one mark.
    """

    source_language: str
    target_language: str
    licence: str = "other"
    states: tuple[str, ...] = ("reviewed", "final")
    rules: Rules = field(default_factory=Rules)
    near_doubles: bool = True
    dev: float = 0.05
    test: float = 0.05
    order: str = "article"
    seed: str = ""
    names: tuple[tuple[str, ...], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The recipe as it is stored and as the dataset tells it."""
        told = asdict(self)
        return {**told, "states": list(self.states), "names": [list(forms) for forms in self.names]}


def recipe_from(given: Mapping[str, Any]) -> Recipe:
    """A recipe as `as_json` gives it, what is left out as usual; raises BadInput naming the setting at fault."""
    usual = Recipe(str(given.get("source_language") or ""), str(given.get("target_language") or ""))
    unknown = set(given) - set(usual.as_json())
    if unknown:
        raise BadInput(f"“{sorted(unknown)[0][:40]}” is no setting", place="recipe", remedy="Leave it out")
    if not usual.source_language or not usual.target_language:
        raise BadInput("a language is missing", place="recipe", remedy="Name source_language and target_language")
    order = str(given.get("order", usual.order))
    if order not in ORDERS:
        raise BadInput(f"“{order[:20]}” is no order", place="order", remedy=f"Known are {', '.join(ORDERS)}")
    dev, test = (_share(given.get(name, getattr(usual, name)), name) for name in ("dev", "test"))
    if dev + test >= 1:
        raise BadInput("nothing is left for training", place="test", remedy="Take smaller shares for dev and test")
    return Recipe(
        usual.source_language,
        usual.target_language,
        licence=str(given.get("licence") or usual.licence)[:100],
        states=tuple(str(name) for name in given.get("states") or usual.states),
        rules=_rules(given.get("rules") or {}),
        near_doubles=bool(given.get("near_doubles", usual.near_doubles)),
        dev=dev,
        test=test,
        order=order,
        seed=str(given.get("seed") or "")[:100],
        names=_names(given.get("names") or ()),
    )


def _share(given: Any, place: str) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not 0 <= given < 1:
        raise BadInput("not a share", place=place, remedy="A number from 0 to below 1, e.g. 0.05")
    return float(given)


def _rules(given: Mapping[str, Any]) -> Rules:
    usual = asdict(Rules())
    for name, value in given.items():
        kind = type(usual.get(name))
        is_switch = kind is bool
        fits = isinstance(value, bool) if is_switch else value is None or _is_number(value)
        if name not in usual or not fits or (not is_switch and value is not None and value < 0):
            raise BadInput(
                f"“{value}” cannot be set", place=f"rules.{name[:40]}", remedy=f"Known are {', '.join(usual)}"
            )
    return Rules(**{**usual, **given})


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value  # noqa: PLR0124 -- no NaN


def _names(given: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
    people = []
    for forms in given:
        if isinstance(forms, str) or not all(isinstance(form, str) and form.strip() for form in forms):
            raise BadInput("a name is empty", place="names", remedy="Give a list of the forms of each name")
        if forms:
            people.append(tuple(form.strip() for form in forms))
    return tuple(people)
