"""Cuts text into sentences."""

import argparse
import sys

from translate_flow.cli.streams import read_text
from translate_flow.errors import BadInput
from translate_flow.languages.registry import check_tag
from translate_flow.text.characters import check_text
from translate_flow.text.segment import sentence_ends, spans


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--lang", help="the language of the text, as a BCP 47 tag")
    parser.add_argument("--json", action="store_true", help="JSON Lines in ({id, lang, text}) and out ({id, ends})")
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="the text; - is the standard input")


def run(arguments: argparse.Namespace) -> int:
    """Prints one sentence a line, or offsets of sentence ends."""
    text = read_text(arguments.file)
    if arguments.json:
        _json_lines(text, arguments)
        return 0
    if not arguments.lang:
        raise BadInput("the language is missing", place="--lang", remedy="Name it, as in --lang ro", code="usage")
    check_tag(arguments.lang, place="--lang")
    check_text(text, place=arguments.file)
    out = sys.stdout
    for start, end in spans(text, arguments.lang):
        out.write(" ".join(text[start:end].split("\n")) + "\n")
    return 0


def _json_lines(text: str, arguments: argparse.Namespace) -> None:
    import json

    answers = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"{arguments.file}, line {number}"
        record = _record(line, place)
        lang = check_tag(str(record.get("lang") or arguments.lang or "und"), place=place)
        ends = sentence_ends(check_text(record["text"], place=place), lang)
        answers.append(json.dumps({"id": record.get("id"), "ends": ends}, ensure_ascii=False))
    sys.stdout.write("".join(answer + "\n" for answer in answers))


def _record(line: str, place: str) -> dict[str, str]:
    import json

    try:
        record = json.loads(line)
    except ValueError as error:
        raise BadInput(f"not JSON: {error}", place=place, remedy='Write {"id", "lang", "text"} on each line') from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise BadInput("no “text” in the record", place=place, remedy='Write {"id", "lang", "text"} on each line')
    return record
