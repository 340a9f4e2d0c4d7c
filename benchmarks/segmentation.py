"""Sentence ends beside those of other segmenters, on the same texts in the same run, as a Markdown table.

`python benchmarks/segmentation.py --data DIR [--only hard-ro ud-en …]`: DIR holds JSON Lines files with gold ends and
their scorer `score.py`. Plain Punkt always runs; pysbd, sentencex and blingfire where they are installed, as by the
extra `bench`. A cell says inner F1 and, in brackets, the share of texts with every boundary right; the last row is
megabytes of UTF-8 a second.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

Segmenter = Callable[[str, str], dict[str, Any]]
"""(text, language) → what the scorer reads: `ends`, or `sentences` to be found in the text again."""


def ours(text: str, lang: str) -> dict[str, Any]:
    """The segmenter of this package."""
    from translate_flow.text.segment import sentence_ends

    return {"ends": sentence_ends(text, lang)}


def punkt() -> Segmenter:
    """Punkt as nltk has it, without a model: what it learns from the text itself."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    def segment(text: str, lang: str) -> dict[str, Any]:
        del lang
        spans = PunktSentenceTokenizer(text).span_tokenize(text) if text.strip() else ()
        return {"ends": [end for _, end in spans]}

    return segment


def pysbd() -> Segmenter:
    """Pysbd, with English rules for languages it lacks."""
    import pysbd as peer
    from pysbd.languages import LANGUAGE_CODES

    def segment(text: str, lang: str) -> dict[str, Any]:
        code = lang if lang in LANGUAGE_CODES else "en"
        return {"sentences": peer.Segmenter(language=code, clean=False).segment(text)}

    return segment


def sentencex() -> Segmenter:
    """Sentencex of Wikimedia."""
    from sentencex import segment as peer

    return lambda text, lang: {"sentences": list(peer(lang, text))}


def blingfire() -> Segmenter:
    """BlingFire of Microsoft, one model for all languages."""
    from blingfire import text_to_sentences_and_offsets

    return lambda text, lang: {"ends": [end for _, end in text_to_sentences_and_offsets(text)[1]]}


PEERS: dict[str, Callable[[], Segmenter]] = {
    "translate_flow": lambda: ours,
    "Punkt": punkt,
    "pysbd": pysbd,
    "sentencex": sentencex,
    "blingfire": blingfire,
}


def installed() -> Iterator[tuple[str, Segmenter]]:
    """The segmenters that can run here; the others are named on stderr."""
    for name, load in PEERS.items():
        try:
            yield name, load()
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)


def scorer(folder: Path) -> ModuleType:
    """The scorer that lies beside the data."""
    spec = importlib.util.spec_from_file_location("segmentation_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: there is no score.py; name the folder of the data with --data")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(score: ModuleType, gold: dict[str, Any], segment: Segmenter) -> tuple[str, int, float]:
    """A cell of the table, the bytes read, the seconds of processor time taken."""
    before = time.process_time()
    predicted = {name: segment(record["text"], record["lang"]) for name, record in gold.items()}
    seconds = time.process_time() - before
    try:
        total = score.score(gold, predicted)[0]["TOTAL"]
    except score.ScoreError as error:
        return f"offsets lost ({error})", 0, 0.0
    cell = f"{100 * total['inner']['F1']:.1f} ({100 * total['exact']:.0f} %)"
    return cell, sum(len(record["text"].encode()) for record in gold.values()), seconds


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of gold files and score.py")
    parser.add_argument("--only", nargs="*", default=(), help="names of files, without .jsonl")
    given = parser.parse_args()
    score = scorer(given.data)
    segmenters = dict(installed())
    speed = {name: [0, 0.0] for name in segmenters}
    print(f"| data | {' | '.join(segmenters)} |\n|---|{'---|' * len(segmenters)}")
    for path in sorted(given.data.glob("*.jsonl")):
        if given.only and path.stem not in given.only:
            continue
        cells = []
        for name, segment in segmenters.items():
            cell, size, seconds = measure(score, score.load([path]), segment)
            cells.append(cell)
            speed[name][0] += size
            speed[name][1] += seconds
        print(f"| {path.stem} | {' | '.join(cells)} |", flush=True)
    print(f"| MB/s | {' | '.join(f'{size / max(seconds, 1e-9) / 1e6:.2f}' for size, seconds in speed.values())} |")


if __name__ == "__main__":
    main()
