"""A dataset made of pairs by a recipe, and written as an archive that `datasets.load_dataset` reads unpacked.

In the archive: `README.md` (the card), `train.jsonl`, `dev.jsonl`, `test.jsonl` (parts that hold nothing are left
out), `removed.jsonl` (every pair left out, with the rule), `recipe.json` and `SHA256SUMS`.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import IO, Any

from translate_flow.formats import dataset
from translate_flow.formats.dataset import Removed
from translate_flow.formats.dataset_card import LINE, CardFacts, card
from translate_flow.formats.dataset_recipe import Recipe
from translate_flow.formats.record import Pair

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive: the moment of building is no part of a dataset."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pairs by part, those left out, and in how many pairs a name was replaced."""

    parts: Mapping[str, Sequence[Pair]]
    removed: tuple[Removed, ...]
    replaced: int


def make(pairs: Iterable[Pair], recipe: Recipe, dates: Mapping[str, str]) -> Made:
    """Cleans, takes doubles out, replaces names and splits by article; `dates` are ISO days by article."""
    cleaned, removed = dataset.told_apart(dataset.cleaned(pairs, recipe.rules))
    kept, doubles = dataset.told_apart(dataset.without_doubles(cleaned, near=recipe.near_doubles))
    nameless = [_without_names(pair, recipe.names) for pair in kept]
    replaced = sum(before is not after for before, after in zip(kept, nameless, strict=True))
    hidden = [Removed(item.rule, _without_names(item.pair, recipe.names)) for item in (*removed, *doubles)]
    return Made(_split(nameless, recipe, dates), tuple(hidden), replaced)


def write(made: Made, recipe: Recipe, facts: CardFacts, out: IO[bytes]) -> None:
    """Writes the archive; the same dataset gives the same bytes."""
    files = {f"{name}.jsonl": _lines(map(_record, part)) for name, part in made.parts.items() if part}
    files["removed.jsonl"] = _lines({"rule": item.rule, **_record(item.pair)} for item in made.removed)
    files["recipe.json"] = (json.dumps(_told(recipe), ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    whole = replace(
        facts,
        licence=recipe.licence,
        removed=dataset.counts(made.removed),
        checksums=sums,
        recipe={name: _shown(value) for name, value in _told(recipe).items()},
        replaced=made.replaced,
    )
    files["README.md"] = card({name: part for name, part in made.parts.items() if part}, whole).encode()
    sums["README.md"] = hashlib.sha256(files["README.md"]).hexdigest()
    files["SHA256SUMS"] = "".join(f"{value}  {name}\n" for name, value in sorted(sums.items())).encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), files[name], zipfile.ZIP_DEFLATED)


def _split(pairs: Sequence[Pair], recipe: Recipe, dates: Mapping[str, str]) -> dict[str, list[Pair]]:
    if recipe.order == "article":
        return dataset.split(pairs, dev=recipe.dev, test=recipe.test, seed=recipe.seed)
    newest = sorted({pair.article for pair in pairs}, key=lambda name: (dates.get(name, ""), name), reverse=True)
    tests = round(len(newest) * recipe.test)
    devs = round(len(newest) * recipe.dev)
    of = {name: "test" if at < tests else "dev" if at < tests + devs else "train" for at, name in enumerate(newest)}
    parts: dict[str, list[Pair]] = {name: [] for name in dataset.SPLITS}
    for pair in pairs:
        parts[of[pair.article]].append(pair)
    return parts


def _without_names(pair: Pair, names: Sequence[Sequence[str]]) -> Pair:
    """The pair with every form of each name replaced by the person's mark, longest forms first."""
    source, target = pair.source, pair.target
    for number, forms in enumerate(names, 1):
        pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        sought = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
        source, target = (sought.sub(f"[PERSON_{number}]", text) for text in (source, target))
    if (source, target) == (pair.source, pair.target):
        return pair
    return replace(pair, source=source, target=target, source_codes=(), target_codes=())


def _record(pair: Pair) -> dict[str, Any]:
    """A line of a part: the same keys in every line, as typed readers want it."""
    texts = {pair.source_language: pair.source, pair.target_language: pair.target}
    return {name: texts if name == "translation" else getattr(pair, name) for name in LINE}


def _lines(records: Iterable[Mapping[str, Any]]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def _told(recipe: Recipe) -> dict[str, Any]:
    """The recipe without the names it hides."""
    return {**recipe.as_json(), "names": len(recipe.names)}


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
