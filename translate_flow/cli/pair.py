"""Finds which articles of two folders are translations of each other."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from translate_flow.cli.streams import read_bytes
from translate_flow.errors import BadInput

if TYPE_CHECKING:
    from translate_flow.align.pair import Article

GUESSED_FROM = 5_000
"""Characters of an article that its language is guessed from."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("left", metavar="DIR_A", help="a folder of articles")
    parser.add_argument("right", metavar="DIR_B", help="another, in other languages")
    parser.add_argument("--left-lang", metavar="A", help="the language of the first folder; guessed when missing")
    parser.add_argument("--right-lang", metavar="B", help="the language of the second folder; guessed when missing")


def run(arguments: argparse.Namespace) -> int:
    """Prints path, path and score by tabs; each file once, with an empty side where it has no partner."""
    from translate_flow.align.pair import pair_articles

    left = _articles(Path(arguments.left), arguments.left_lang)
    right = _articles(Path(arguments.right), arguments.right_lang)
    for pair in pair_articles(left, right):
        score = f"{pair.score:.4f}" if pair.left and pair.right else ""
        sys.stdout.write(f"{pair.left}\t{pair.right}\t{score}\n")
    return 0


def _articles(folder: Path, language: str | None) -> list["Article"]:
    if not folder.is_dir():
        raise BadInput("is not a folder", place=str(folder), remedy="Name a folder of articles")
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    names = [path for path in paths if path.name != "manifest.json"]
    if not names:
        raise BadInput("holds no files", place=str(folder), remedy="Name a folder of articles")
    return [_article(path, language) for path in names]


def _article(path: Path, language: str | None) -> "Article":
    from translate_flow.align.pair import Article
    from translate_flow.text.language import guess
    from translate_flow.text.readers.registry import read_article_file

    # A file of sentences, as `align --batch` reads them, is plain text whatever its ending says.
    name = path.name if path.suffix not in (".src", ".tgt") else f"{path.stem}.txt"
    try:
        text = read_article_file(read_bytes(str(path)), name).text
    except BadInput as error:
        raise BadInput(error.fault, place=str(path), remedy=error.remedy) from error
    guessed = [] if language else guess(text[:GUESSED_FROM])
    return Article(str(path), text, language or (guessed[0][0] if guessed else "und"))
