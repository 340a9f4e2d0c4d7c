"""BLEU, chrF and TER of translations."""

import argparse
import json
import sys

from translate_flow.cli.streams import only_once, read_text
from translate_flow.errors import BadInput
from translate_flow.quality.scores import MAX_TER_TOKENS, Metric, score


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--reference", metavar="REF", required=True, help="the good translation, one segment a line")
    parser.add_argument("--source", metavar="SRC", help="the source, one segment a line; its lines are counted only")
    parser.add_argument("--lang", metavar="CODE", help="the language of the translation, where words have no spaces")
    parser.add_argument("--long", action="store_true", help=f"TER of segments beyond {MAX_TER_TOKENS} words, slowly")
    parser.add_argument("file", metavar="HYP", help="the translation to score; - is the standard input")


def run(arguments: argparse.Namespace) -> int:
    """Prints the scores with their sacrebleu signatures as JSON."""
    only_once(arguments.reference, arguments.file, arguments.source or "")
    references = _segments(arguments.reference)
    hypotheses = _segments(arguments.file)
    if arguments.source:
        _same_number(_segments(arguments.source), references, arguments.source, arguments.reference)
    _same_number(hypotheses, references, arguments.file, arguments.reference)
    scores = score(hypotheses, references, is_long_allowed=arguments.long, target_language=arguments.lang)
    if scores.ter is None:
        print(f"no TER: a segment has over {MAX_TER_TOKENS} words; --long takes the time", file=sys.stderr)
    told = {
        "segments": scores.segments,
        "bleu": _told(scores.bleu),
        "chrf": _told(scores.chrf),
        "ter": _told(scores.ter),
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


def _segments(name: str) -> list[str]:
    lines = read_text(name).replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def _same_number(some: list[str], others: list[str], name: str, other_name: str) -> None:
    if len(some) != len(others):
        fault = f"{len(some)} lines, but {other_name} has {len(others)}"
        raise BadInput(fault, place=name, remedy="Give both the same number of lines, one segment each")


def _told(metric: Metric | None) -> dict[str, object] | None:
    return {"score": metric.score, "signature": metric.signature} if metric else None
