"""Links the sentences of two texts."""

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from translate_flow.cli.align_files import (
    DOUBTFUL_VERDICT,
    bead_lines,
    given_languages,
    json_lines,
    memory_pairs,
    sentences,
    word_list,
)
from translate_flow.cli.streams import only_once, read_text
from translate_flow.errors import BadInput

if TYPE_CHECKING:
    from translate_flow.align.bead import Sentence
    from translate_flow.align.vectors import Vectors


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
    only_once(*arguments.files)
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


def _vectors(name: str | None, source: Sequence["Sentence"], target: Sequence["Sentence"]) -> "Vectors | None":
    if not name:
        return None
    from translate_flow.align.providers import vectors_of

    return vectors_of(name, source, target)
