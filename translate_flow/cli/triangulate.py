"""Links two translations of one text through the text they were both made from."""

import argparse
import sys
from typing import TYPE_CHECKING

from translate_flow.cli.align_files import bead_lines, json_lines, sentences
from translate_flow.cli.streams import read_text
from translate_flow.languages.registry import check_tag

if TYPE_CHECKING:
    from translate_flow.align.triangulate import Disagreement


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--pivot-lang", metavar="P", required=True, help="the language of the text translated")
    parser.add_argument("--first-lang", metavar="A", required=True, help="the language of the first translation")
    parser.add_argument("--second-lang", metavar="B", required=True, help="the language of the second translation")
    parser.add_argument("--json", action="store_true", help="JSON Lines with scores")
    parser.add_argument("pivot", metavar="PIVOT", help="the text translated, one sentence a line")
    parser.add_argument("first", metavar="FIRST", help="its first translation")
    parser.add_argument("second", metavar="SECOND", help="its second translation")


def run(arguments: argparse.Namespace) -> int:
    """Prints beads of the first and the second translation; the places to look at go to standard error."""
    from translate_flow.align.aligner import align
    from translate_flow.align.bead import Alignment
    from translate_flow.align.triangulate import triangulate

    names = (arguments.pivot, arguments.first, arguments.second)
    tags = [
        check_tag(tag, place=place)
        for place, tag in (
            ("--pivot-lang", arguments.pivot_lang),
            ("--first-lang", arguments.first_lang),
            ("--second-lang", arguments.second_lang),
        )
    ]
    texts = [sentences(read_text(name), name) for name in names]
    first, second, direct = (
        align(texts[a], texts[b], source_language=tags[a], target_language=tags[b]) for a, b in ((0, 1), (0, 2), (1, 2))
    )
    triangle = triangulate(first.beads, second.beads, direct.beads)
    found = Alignment(triangle.beads, first.signature, min(first.verdict, second.verdict))
    for conflict in triangle.conflicts:
        print(_told(conflict), file=sys.stderr)
    sys.stdout.write(json_lines(found) if arguments.json else bead_lines(found))
    return 0


def _told(conflict: "Disagreement") -> str:
    sides = (conflict.source, conflict.target, conflict.pivot)
    first, second, pivot = (",".join(map(str, side)) or "–" for side in sides)
    return f"{first}:{second} by way of {pivot}: {conflict.cause}"
