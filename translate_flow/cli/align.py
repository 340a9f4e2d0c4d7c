"""Links the sentences of two texts."""

import argparse
import json
import sys
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from translate_flow.cli.streams import read_bytes, read_text
from translate_flow.errors import BadInput
from translate_flow.languages.registry import check_tag
from translate_flow.text.characters import check_text

if TYPE_CHECKING:
    from translate_flow.align.bead import Alignment, Sentence
    from translate_flow.align.vectors import Vectors

DOUBTFUL_VERDICT = 0.5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--source-lang", metavar="A", help="the language of the source")
    parser.add_argument("--target-lang", metavar="B", help="the language of the target")
    parser.add_argument("--json", action="store_true", help="JSON Lines with score and reasons")
    parser.add_argument("--batch", metavar="DIR", help="align every NAME.src with NAME.tgt of this folder")
    parser.add_argument("--out", metavar="DIR", help="with --batch: where NAME.pred are written")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="with --batch: how many processes may work")
    parser.add_argument(
        "--lexicon", metavar="FILE", help="a word list: source, target and optionally a weight, by tabs"
    )
    parser.add_argument("--memory", metavar="FILE", help="earlier pairs to learn from, .tmx, .tsv or .jsonl")
    parser.add_argument(
        "--embeddings", metavar="NAME", help="a provider of sentence vectors: fastembed:MODEL, file:SRC.npy,TGT.npy …"
    )
    parser.add_argument(
        "files", nargs="*", metavar="SRC TGT", help="one sentence a line; an empty line parts paragraphs"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the beads of one pair, or writes those of a folder."""
    if arguments.batch:
        from translate_flow.cli.align_batch import run_batch

        return run_batch(arguments)
    if len(arguments.files) != 2:
        raise BadInput("two files are needed, source and target", place="align", code="usage")
    languages = given_languages(arguments.source_lang, arguments.target_lang)
    source, target = (sentences(read_text(name), name) for name in arguments.files)
    from translate_flow.align.aligner import align

    alignment = align(
        source,
        target,
        source_language=languages[0],
        target_language=languages[1],
        memory=memory_pairs(arguments.memory, languages),
        lexicon=word_list(arguments.lexicon),
        vectors=_vectors(arguments.embeddings, source, target),
    )
    if alignment.verdict < DOUBTFUL_VERDICT:
        print(f"these may not be translations of each other ({alignment.verdict:.2f})", file=sys.stderr)
    sys.stdout.write(json_lines(alignment) if arguments.json else bead_lines(alignment))
    return 0


def sentences(text: str, name: str) -> list["Sentence"]:
    """The sentences of a file: one a line, an empty line ends a paragraph and has no index."""
    from translate_flow.align.bead import Sentence

    check_text(text, place=name)
    found: list[Sentence] = []
    paragraph = 0
    is_open = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip():
            found.append(Sentence(line.strip(), paragraph))
            is_open = True
        elif is_open:
            paragraph += 1
            is_open = False
    return found


def bead_lines(alignment: "Alignment") -> str:
    """Beads one a line, `0,1:0`."""
    return "".join(f"{','.join(map(str, bead.source))}:{','.join(map(str, bead.target))}\n" for bead in alignment.beads)


def json_lines(alignment: "Alignment") -> str:
    """Beads one a line, with score and reasons."""
    rows = []
    for bead in alignment.beads:
        told = {reason.evidence: reason.value for reason in bead.reasons}
        row = {"source": bead.source, "target": bead.target, "score": bead.score, "reasons": told}
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(rows)


def given_languages(source: str | None, target: str | None) -> tuple[str, str]:
    """Both languages, checked; wrong usage where one is missing."""
    if not source or not target:
        remedy = "Name them with --source-lang and --target-lang"
        raise BadInput("the languages are missing", place="align", remedy=remedy, code="usage")
    return check_tag(source, place="--source-lang"), check_tag(target, place="--target-lang")


def memory_pairs(name: str | None, languages: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs of a memory file in these languages."""
    if not name:
        return []
    from translate_flow.formats.registry import format_for, read_all

    kind = format_for(name).name
    pairs = read_all(
        BytesIO(read_bytes(name)), kind, place=name, source_language=languages[0], target_language=languages[1]
    )
    return [(pair.source, pair.target) for pair in pairs if pair.source.strip() and pair.target.strip()]


def word_list(name: str | None) -> dict[str, dict[str, float]]:
    """The entries of a word list: source, target and optionally a weight, by tabs; blank and `#` lines are skipped."""
    found: dict[str, dict[str, float]] = {}
    if not name:
        return found
    for number, line in enumerate(check_text(read_text(name), place=name).split("\n"), start=1):
        parts = [part.strip() for part in line.rstrip("\r").split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        try:
            weight = float(parts[2]) if len(parts) > 2 else 1.0
            if not parts[0] or not parts[1] or not 0 < weight < 1e6:
                raise ValueError
            found.setdefault(parts[0], {})[parts[1]] = weight
        except (IndexError, ValueError) as error:
            remedy = "Write source, target and, if you like, a weight above 0, parted by tabs"
            raise BadInput("not an entry of a word list", place=f"{name}, line {number}", remedy=remedy) from error
    return found


def _vectors(name: str | None, source: Sequence["Sentence"], target: Sequence["Sentence"]) -> "Vectors | None":
    if not name:
        return None
    from translate_flow.align.providers import vectors_of

    return vectors_of(name, source, target)
