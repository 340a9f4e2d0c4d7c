"""Other sentence aligners on the texts of the alignment benchmark, each where it is installed.

nltk's Gale–Church runs here, as it comes and with the texts' own ratio of lengths. hunalign is found on the PATH and
gets an empty dictionary; its second way learns one from its first alignment. galechurch and Bleualign (PyPI:
pypi-bleualign) run in an interpreter of their own, since Bleualign's licence is not ours: `--peers PYTHON`. Bleualign
aligns a machine translation of the source with the target, so it runs only on sets that have one, NAME.mt beside
NAME.src, a line for each sentence of the source.

Run as `PYTHON alignment_peers.py NAME` it reads documents as JSON and writes the beads one of them finds.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

Group = tuple[tuple[int, ...], tuple[int, ...]]
Document = tuple[Sequence[str], Sequence[str], Sequence[str]]
"""Source sentences, target sentences, and a translation of each source sentence, or none."""
Find = Callable[[Document], list[Group]]

NOT_INSTALLED = 3
HEADINGS = ("nltk", "nltk, own ratio", "galechurch, own ratio", "hunalign", "hunalign -realign", "Bleualign")


def peers_on(documents: Sequence[Document], python: str | None) -> list[list[list[Group]] | str]:
    """For each peer of HEADINGS the beads it finds in each document, or why there are none."""
    has_translations = all(translation for *_, translation in documents)
    return [
        _each(documents, lambda document: gale_church(document, own_ratio=False)),
        _each(documents, lambda document: gale_church(document, own_ratio=True)),
        _apart("galechurch", documents, python),
        _hunalign(documents),
        _hunalign(documents, "-realign"),
        _apart("bleualign", documents, python) if has_translations else "no translation",
    ]


def _each(documents: Sequence[Document], find: Find) -> list[list[Group]] | str:
    try:
        return [completed(find(document), document) for document in documents]
    except ImportError:
        return "not installed"
    except ValueError:
        return "refused"


def completed(beads: Sequence[Group], document: Document) -> list[Group]:
    """The beads, and a gap for each sentence that none of them names."""
    sizes = len(document[0]), len(document[1])
    named = [{at for bead in beads for at in bead[side]} for side in (0, 1)]
    gaps: list[Group] = [((i,), ()) for i in range(sizes[0]) if i not in named[0]]
    return [*beads, *gaps, *[((), (j,)) for j in range(sizes[1]) if j not in named[1]]]


def ratio(document: Document) -> float:
    """Target characters per source character."""
    source, target = (sum(map(len, side)) for side in document[:2])
    return target / source if source and target else 1.0


def gale_church(document: Document, *, own_ratio: bool) -> list[Group]:
    """The beads of nltk's aligner; `own_ratio` tells it how long the target is, which it takes to be as the source."""
    from nltk.translate.gale_church import LanguageIndependent, align_blocks

    class Own(LanguageIndependent):
        AVERAGE_CHARACTERS = ratio(document)

    lengths = [[len(sentence) for sentence in side] for side in document[:2]]
    joined: dict[int, set[int]] = {}
    for i, j in align_blocks(*lengths, params=Own if own_ratio else LanguageIndependent):
        joined.setdefault(i, set()).add(j)
    return _merged(joined)


def _merged(links: dict[int, set[int]]) -> list[Group]:
    beads: list[tuple[set[int], set[int]]] = []
    for i, targets in sorted(links.items()):
        if beads and beads[-1][1] & targets:
            beads[-1][0].add(i)
            beads[-1][1].update(targets)
        else:
            beads.append(({i}, set(targets)))
    return [(tuple(sorted(s)), tuple(sorted(t))) for s, t in beads]


def _hunalign(documents: Sequence[Document], *options: str) -> list[list[Group]] | str:
    program = shutil.which("hunalign")
    if program is None:
        return "not installed"
    found = []
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / name for name in ("null.dic", "source", "target")]
        names[0].write_text("")
        for document in documents:
            for name, side in zip(names[1:], document[:2], strict=True):
                name.write_text("".join(f"{sentence}\n" for sentence in side), encoding="utf-8")
            command = [program, "-utf", *options, *map(str, names)]
            ladder = subprocess.run(command, capture_output=True, text=True, check=False).stdout
            found.append(completed(_rungs(ladder), document))
    return found


def _rungs(ladder: str) -> list[Group]:
    """The beads between the rungs of a ladder: a line for each, source and target places and a score, by tabs."""
    places = [tuple(map(int, line.split("\t")[:2])) for line in ladder.splitlines() if line.count("\t") == 2]
    return [
        (tuple(range(i, i_end)), tuple(range(j, j_end)))
        for (i, j), (i_end, j_end) in pairwise(places)
        if i_end > i and j_end > j
    ]


def _apart(name: str, documents: Sequence[Document], python: str | None) -> list[list[Group]] | str:
    done = subprocess.run(
        [python or sys.executable, __file__, name],
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NOT_INSTALLED:
        return "not installed"
    done.check_returncode()
    beads = [[(tuple(s), tuple(t)) for s, t in found] for found in json.loads(done.stdout)]
    return [completed(found, document) for found, document in zip(beads, documents, strict=True)]


def _galechurch(document: Document) -> list[Group]:
    from galechurch import align

    # Its mean_xy is source characters per target character: with the inverse Chinese fell from .92 to .07.
    found = align(*document[:2], mean_xy=1 / ratio(document)).beads
    ends = [((b.source_start, b.source_end), (b.target_start, b.target_end)) for b in found]
    return [(tuple(range(*s)), tuple(range(*t))) for s, t in ends]


def _bleualign(document: Document) -> list[Group]:
    from bleualign.align import Aligner

    source, target, translation = document
    options = {"srcfile": source, "targetfile": target, "srctotarget": [translation], "verbosity": 0}
    found = Aligner(options).process(source, target, [translation], [])
    return [(tuple(s), tuple(t)) for (s, t), _ in found]


def main() -> None:
    """Answers as one of the peers."""
    find = {"galechurch": _galechurch, "bleualign": _bleualign}[sys.argv[1]]
    try:
        json.dump([find(document) for document in json.load(sys.stdin)], sys.stdout)
    except ImportError:
        sys.exit(NOT_INSTALLED)


if __name__ == "__main__":
    main()
