"""Measures the aligner on hand-made and derived sets and prints the result as Markdown.

    python benchmarks/alignment.py DATA [--sets web,textberg] [--peers PYTHON] [--ablation] [--speed] [--learning]

DATA is a folder of sets: NAME.src, NAME.tgt, NAME.gold and a manifest.json with the languages of each set. Other
aligners run beside ours, see alignment_peers.py.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path

from alignment_peers import HEADINGS, gale_church, peers_on

from translate_flow.align.aligner import Document, align_batch
from translate_flow.align.bead import Alignment, Bead, Sentence
from translate_flow.align.earlier import Earlier, EarlierBead
from translate_flow.align.model import Weights
from translate_flow.align.order import in_order

Group = tuple[tuple[int, ...], tuple[int, ...]]
Texts = tuple[list[str], list[str], list[Group]]

NLTK_MOST = 1_000
"""Sentences a side up to which nltk's aligner is timed: it takes minutes at 4,000 and refuses more."""


def main() -> None:
    """Runs what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="", help="parts of names, by commas")
    parser.add_argument("--peers", default="", metavar="PYTHON", help="the interpreter that other aligners run in")
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--learning", action="store_true")
    asked = parser.parse_args()
    manifest = json.loads((asked.data / "manifest.json").read_text(encoding="utf-8"))["sets"]
    names = [name for name in manifest if any(part in name for part in asked.sets.split(","))]
    if asked.ablation:
        print_ablation(asked.data, manifest, names)
    elif asked.learning:
        print_learning(asked.data, manifest, names)
    elif asked.speed:
        print_speed(asked.data, names)
    else:
        print_quality(asked.data, manifest, names)
        print_peers(asked.data, names, asked.peers)


def print_quality(data: Path, manifest: dict[str, dict[str, str]], names: Sequence[str]) -> None:
    """Strict F1 and null F1 by set: each article alone, alone with the memory, and the batch."""
    print("| set | alone | alone + memory | batch | batch, gaps |\n|---|---|---|---|---|")
    rows = []
    for name in names:
        documents, languages = texts(data / name), _languages(manifest[name])
        memory = memory_of(data / "memory", languages)
        alone = [one for d in documents for one in run([d], languages)]
        taught = [one for d in documents for one in run([d], languages, memory)] if memory else []
        batch = run(documents, languages)
        rows += confidences(documents, batch)
        figures = [f1(documents, alone), f1(documents, taught) if memory else "–", f1(documents, batch)]
        figures += [f1(documents, batch, only_gaps=True)]
        print(f"| {name} | " + " | ".join(x if isinstance(x, str) else f"{x:.3f}" for x in figures) + " |", flush=True)
    print_reliability(rows)


def print_peers(data: Path, names: Sequence[str], python: str) -> None:
    """Strict F1 of other aligners, sentences they do not name counted as gaps."""
    print("\n| set | " + " | ".join(HEADINGS) + " |\n" + "|---" * (len(HEADINGS) + 1) + "|")
    for name in names:
        documents = texts(data / name)
        paths = sorted((data / name).glob("*.gold"))
        given = [(d[0], d[1], _translation(path)) for d, path in zip(documents, paths, strict=True)]
        found = peers_on(given, python)
        told = [x if isinstance(x, str) else f"{_f1_of(documents, x):.3f}" for x in found]
        print(f"| {name} | " + " | ".join(told) + " |", flush=True)


def print_reliability(rows: Sequence[tuple[float, bool]]) -> None:
    """How often beads are right that were said to be so sure, the expected error, and where the errors are."""
    print("\n| said | beads | right |\n|---|---|---|")
    error = 0.0
    for tenth in range(10):
        here = [row for row in rows if min(9, int(row[0] * 10)) == tenth]
        if here:
            said, right = (sum(column) / len(here) for column in zip(*here, strict=True))
            error += abs(said - right) * len(here) / len(rows)
            print(f"| {said:.2f} | {len(here)} | {right:.3f} |")
    wrong = [not right for _, right in sorted(rows, key=lambda row: row[0])]
    share = sum(wrong[: len(wrong) // 10]) / max(1, sum(wrong))
    print(f"\nExpected calibration error {error:.3f}; the least sure tenth holds {share:.0%} of the errors.")


def print_ablation(data: Path, manifest: dict[str, dict[str, str]], names: Sequence[str]) -> None:
    """Strict F1 of batches, and what it loses without each kind of evidence."""
    kinds = [field.name for field in fields(Weights)]
    print("| set | all | " + " | ".join(f"− {kind}" for kind in kinds) + " |\n" + "|---" * (len(kinds) + 2) + "|")
    for name in names:
        documents, languages = texts(data / name), _languages(manifest[name])
        whole = f1(documents, run(documents, languages))
        less = [f1(documents, run(documents, languages, weights=replace(Weights(), **{k: 0.0}))) - whole for k in kinds]
        print(f"| {name} | {whole:.3f} | " + " | ".join(f"{x:+.3f}" for x in less) + " |", flush=True)


def print_learning(data: Path, manifest: dict[str, dict[str, str]], names: Sequence[str]) -> None:
    """Strict F1 and F1 of gaps of single articles, untaught and taught by the right beads of the other half."""
    print("| set | articles | untaught | taught | gaps untaught | gaps taught |\n" + "|---" * 6 + "|")
    for name in names:
        documents, languages = texts(data / name), _languages(manifest[name])
        halves = documents[::2], documents[1::2]
        untaught: list[Alignment] = []
        taught: list[Alignment] = []
        for others, half in (halves, halves[::-1]):
            untaught += [run([document], languages)[0] for document in half]
            pairs, beads = right_pairs(others), right_beads(others)
            taught += [run([document], languages, pairs, earlier=beads)[0] for document in half]
        order = [*halves[1], *halves[0]]
        figures = [f1(order, found, only_gaps=gaps) for gaps in (False, True) for found in (untaught, taught)]
        print(f"| {name} | {len(order)} | " + " | ".join(f"{x:.3f}" for x in figures) + " |", flush=True)


def right_pairs(documents: Sequence[Texts]) -> list[tuple[str, str]]:
    """The texts of the right beads, as people would have accepted them."""
    return [
        (" ".join(source[i] for i in mine), " ".join(target[j] for j in theirs))
        for source, target, gold in documents
        for mine, theirs in gold
        if mine and theirs
    ]


def right_beads(documents: Sequence[Texts]) -> list[list[EarlierBead]]:
    """The right beads of each document, gaps too, as an alignment people corrected leaves them."""
    return [
        [
            EarlierBead(
                (len(bead.source), len(bead.target)),
                (sum(len(source[i]) for i in bead.source), sum(len(target[j]) for j in bead.target)),
            )
            for bead in in_order(Bead(*group) for group in gold)
        ]
        for source, target, gold in documents
    ]


def print_speed(data: Path, names: Sequence[str]) -> None:
    """Seconds of processor time for texts of growing length, made by joining the articles of a set, beside nltk's."""
    documents = [document for name in names for document in texts(data / name)]
    print("| sentences | seconds | nltk |\n|---|---|---|")
    for size in (20, 20, 100, 1_000, 10_000, 50_000):
        source: list[str] = []
        target: list[str] = []
        while len(source) < size:
            for mine, theirs, _ in documents:
                source += [f"{text} {len(source)}" for text in mine]
                target += [f"{text} {len(source)}" for text in theirs]
                if len(source) >= size:
                    break
        text = (source[:size], target[:size], [])
        told = [_seconds(lambda text=text: run([text], ("ro", "en")))]
        told += [_seconds(lambda text=text: gale_church(text, own_ratio=False))] if size <= NLTK_MOST else ["–"]
        print(f"| {size} | {' | '.join(told)} |", flush=True)


def _seconds(work: Callable[[], object]) -> str:
    start = time.process_time()
    work()
    return f"{time.process_time() - start:.3f}"


def texts(folder: Path) -> list[Texts]:
    """The documents of a set with their right beads."""
    found = []
    for gold in sorted(folder.glob("*.gold")):
        source, target = (_lines(gold.with_suffix(ending)) for ending in (".src", ".tgt"))
        beads = [_bead(line) for line in _lines(gold) if line.strip() and not line.startswith("#")]
        found.append((source, target, _single_gaps(beads)))
    return found


def memory_of(folder: Path, languages: tuple[str, str]) -> list[tuple[str, str]]:
    """The line-parallel memory of two languages, where there is one."""
    paths = [folder / f"news.{language}" for language in languages]
    return list(zip(*map(_lines, paths), strict=True)) if all(path.exists() for path in paths) else []


def run(
    documents: Sequence[Texts],
    languages: tuple[str, str],
    memory: Sequence[tuple[str, str]] = (),
    weights: Weights | None = None,
    earlier: Earlier = (),
) -> list[Alignment]:
    """Aligns documents of one language pair together."""
    given = [Document([Sentence(s) for s in source], [Sentence(t) for t in target]) for source, target, _ in documents]
    options = {"source_language": languages[0], "target_language": languages[1]}
    return align_batch(given, **options, memory=memory, weights=weights, earlier=earlier)


def f1(documents: Sequence[Texts], found: Sequence[Alignment], *, only_gaps: bool = False) -> float:
    """Strict F1 over all documents: precision over all beads, recall over full ones; or F1 of gaps."""
    return _f1_of(documents, [[(b.source, b.target) for b in a.beads] for a in found], only_gaps=only_gaps)


def _f1_of(documents: Sequence[Texts], found: Sequence[Sequence[Group]], *, only_gaps: bool = False) -> float:
    said = [_single_gaps(beads) for beads in found]
    counts = [0, 0, 0, 0]
    for (_, _, gold), beads in zip(documents, said, strict=True):
        keep: Callable[[Group], bool] = _is_gap if only_gaps else (lambda bead: not _is_gap(bead))
        judged = [bead for bead in beads if not only_gaps or _is_gap(bead)]
        wanted = [bead for bead in gold if keep(bead)]
        counts[0] += len(set(judged) & set(gold))
        counts[1] += len(judged)
        counts[2] += len(set(beads) & set(wanted))
        counts[3] += len(wanted)
    precision, recall = counts[0] / max(1, counts[1]), counts[2] / max(1, counts[3])
    return 2 * precision * recall / max(1e-9, precision + recall)


def confidences(documents: Sequence[Texts], found: Sequence[Alignment]) -> list[tuple[float, bool]]:
    """For each bead how sure it was said to be, and whether it is right."""
    return [
        (bead.score, (bead.source, bead.target) in set(gold))
        for (_, _, gold), alignment in zip(documents, found, strict=True)
        for bead in alignment.beads
    ]


def _is_gap(bead: Group) -> bool:
    return not bead[0] or not bead[1]


def _single_gaps(beads: Iterable[Group]) -> list[Group]:
    found: list[Group] = []
    for source, target in beads:
        if source and target:
            found.append((source, target))
        else:
            found += [((i,), ()) for i in source] + [((), (j,)) for j in target]
    return found


def _bead(line: str) -> Group:
    source, target = (tuple(sorted(int(x) for x in side.split(",") if x.strip())) for side in line.split(":")[:2])
    return source, target


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def _translation(gold: Path) -> list[str]:
    path = gold.with_suffix(".mt")
    return _lines(path) if path.exists() else []


def _languages(entry: dict[str, str]) -> tuple[str, str]:
    return entry["source_lang"], entry["target_lang"]


if __name__ == "__main__":
    main()
