"""The card of a dataset: what it holds, from where, under which licence, how it was cleaned and split."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate_flow.formats.record import Pair

LINE = ("id", "article", "position", "translation", "block_type", "origin", "state", "score")
"""The fields of a line of a part, in their order."""
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the pairs themselves do not say.

    `checksums` are SHA-256 by file name, `removed` counts by rule, `replaced` the pairs in which a name was replaced,
    `withdrawn` the articles taken back since, `signatures` what aligned the sentences.
    """

    name: str
    licence: str
    publication: str
    credits: tuple[str, ...] = ()
    removed: Mapping[str, int] | None = None
    checksums: Mapping[str, str] | None = None
    recipe: Mapping[str, str] | None = None
    replaced: int = 0
    withdrawn: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()


def card(parts: Mapping[str, Sequence[Pair]], facts: CardFacts) -> str:
    """Markdown with YAML front matter, as public dataset hubs read it; the files are `PART.jsonl`."""
    pairs = [pair for part in parts.values() for pair in part]
    languages = sorted({tag for pair in pairs for tag in (pair.source_language, pair.target_language)})
    front = [
        f"pretty_name: {_yaml(facts.name)}",
        f"license: {_yaml(facts.licence)}",
        f"language: {_yaml(languages)}",
        "task_categories: [translation]",
        f"size_categories: [{_size(len(pairs))}]",
        "configs:",
        "- config_name: default",
        "  data_files:",
        *(f"  - {{split: {name}, path: {_yaml(name + '.jsonl')}}}" for name in parts),
        # Readers would guess the types part by part, and a part may have no score at all.
        "dataset_info:",
        "  features:",
        *(f"  - {{name: {name}, dtype: {dtype}}}" for name, dtype in _features(pairs)),
    ]
    sections = [
        f"# {facts.name}",
        f"Aligned sentence pairs of articles by {facts.publication}, licence {facts.licence}.",
        _table("Parts", ("part", "pairs", "articles"), _parts(parts)),
        _table("Languages", ("pair", "pairs"), _counted(f"{p.source_language} → {p.target_language}" for p in pairs)),
        _table(
            "How the translations came to be", ("origin", "pairs"), _counted(p.origin or "not known" for p in pairs)
        ),
        _table("States", ("state", "pairs"), _counted(p.state or "not known" for p in pairs)),
        _table("Left out", ("rule", "pairs"), [(name, str(n)) for name, n in (facts.removed or {}).items()]),
        _table("Recipe", ("setting", "value"), list((facts.recipe or {}).items())),
        _table("Files", ("file", "SHA-256"), list((facts.checksums or {}).items())),
        _table("Aligned by", ("signature",), [(line,) for line in facts.signatures]),
        f"Names of private persons were replaced in {facts.replaced} pairs." if facts.replaced else "",
        "Withdrawn and therefore not in here: articles " + ", ".join(facts.withdrawn) + "." if facts.withdrawn else "",
        "## Credits\n\n" + "\n".join(f"- {_cell(line)}" for line in facts.credits) if facts.credits else "",
        "Parts are split by article, never by sentence: no article is in two of them.",
    ]
    body = "\n\n".join(section for section in sections if section)
    return "---\n" + "\n".join(front) + f"\n---\n\n{body}\n"


def _features(pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """The fields of a line of a part with their types, in the words of public dataset hubs."""
    languages = dict.fromkeys(tag for pair in pairs for tag in (pair.source_language, pair.target_language))
    types = {"position": "int64", "score": "float64"}
    types["translation"] = f"{{translation: {{languages: {_yaml(list(languages))}}}}}"
    for name in LINE:
        yield name, types.get(name, "string")


def _yaml(value: object) -> str:
    # JSON texts and lists are YAML too.
    return json.dumps(value, ensure_ascii=False)


def _size(count: int) -> str:
    return next((name for limit, name in _SIZES if count < limit), "n>1M")


def _parts(parts: Mapping[str, Sequence[Pair]]) -> list[tuple[str, str, str]]:
    return [
        (name, str(len(part)), str(len({pair.article for pair in part if pair.article})))
        for name, part in parts.items()
    ]


def _counted(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, str(count)) for name, count in Counter(names).most_common()]


def _table(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = [heads, ("---",) * len(heads), *rows]
    return f"## {title}\n\n" + "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())
