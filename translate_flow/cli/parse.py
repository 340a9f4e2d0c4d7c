"""Sees the parts of pasted articles: blocks, credits, sources."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from translate_flow.cli.streams import read_bytes, write_whole
from translate_flow.errors import BadInput
from translate_flow.languages.registry import check_tag
from translate_flow.text.article import parse_article
from translate_flow.text.block import ParsedArticle
from translate_flow.text.readers.registry import read_article_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--lang", help="the language of the text; guessed when missing")
    parser.add_argument("--out", metavar="DIR", help="write NAME.json for each file into this folder")
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="pasted text, .html, .docx, .md; - is the standard input"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints one JSON object a file, or writes them into the folder; all files are read before anything is written."""
    if arguments.lang:
        check_tag(arguments.lang, place="--lang")
    parsed = [(name, _parsed(name, arguments.lang)) for name in arguments.files]
    if not arguments.out:
        for _, article in parsed:
            json.dump(article, sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        return 0
    names = [Path(name).stem for name, _ in parsed]
    if len(set(names)) < len(names):
        raise BadInput("two files would be written under one name", place=arguments.out, remedy="Rename one of them")
    for (_, article), name in zip(parsed, names, strict=True):
        text = json.dumps(article, ensure_ascii=False, indent=1) + "\n"
        write_whole(Path(arguments.out) / f"{name}.json", text.encode())
    return 0


def _parsed(name: str, lang: str | None) -> dict[str, Any]:
    read = read_article_file(read_bytes(name), name)
    for note in read.notes:
        print(f"{name}: {note}", file=sys.stderr)
    marks = [
        {"kind": mark.kind.value, "start": mark.start, "end": mark.end}
        | ({"target": mark.target} if mark.target else {})
        for mark in read.marks
    ]
    parsed = as_json(parse_article(read.text, lang, hints=read.hints))
    return {"id": Path(name).stem, **parsed} | ({"marks": marks} if marks else {})


def as_json(article: ParsedArticle) -> dict[str, Any]:
    """The parsed article in the shape the outside knows."""
    return {
        "lang": article.lang,
        "blocks": [
            {"type": block.type.value, "start": block.start, "end": block.end, "text": block.text}
            | ({} if block.duplicate_of is None else {"duplicate_of": block.duplicate_of})
            for block in article.blocks
        ],
        "credits": [{"role": found.role, "name": found.name, "block": found.block} for found in article.credits],
        "sources": list(article.sources),
    }
