"""Turns one bilingual format into another."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from translate_flow.cli.checksum import check_checksum, write_checksum
from translate_flow.cli.streams import writing_whole
from translate_flow.errors import BadInput, FlowError
from translate_flow.formats.context import UNKNOWN_LANGUAGE, Reading
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import FORMATS, RELATED, format_for, read_pairs, write_pairs
from translate_flow.languages.registry import check_tag

_SHOWN_NOTES = 20
_CAPTIONS = (".srt", ".vtt")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    names = ", ".join([*FORMATS, *RELATED])
    parser.add_argument("input", metavar="IN", help="the file to read; - is the standard input")
    parser.add_argument("output", metavar="OUT", help="the file to write; - is the standard output")
    parser.add_argument("--from", dest="from_", metavar="FORMAT", help=f"how IN is read, if not by its ending: {names}")
    parser.add_argument("--to", metavar="FORMAT", help="how OUT is written, if not by its ending")
    parser.add_argument("--source-lang", metavar="A", help="the source language, or which one of several to take")
    parser.add_argument("--target-lang", metavar="B", help="the target language, or which one of several to take")
    parser.add_argument("--with", dest="with_", metavar="FILE", help="IN is plain text or captions; the other side")
    parser.add_argument("--ladder", metavar="FILE", help="with --with: the alignment of the two sides by hunalign")
    parser.add_argument("--beads", metavar="FILE", help="with --with: the alignment as `align` prints it, 0,1:0")
    parser.add_argument(
        "--documents", nargs=2, metavar=("SRC", "TGT"), help="IN holds stand-off links (<linkGrp>) into these two files"
    )
    parser.add_argument("--formula-safe", action="store_true", help="no cell that a spreadsheet would compute")
    parser.add_argument("--checksum", action="store_true", help="write OUT.sha256 too; one beside IN is always checked")
    parser.add_argument("--bare", action="store_true", help="tables with the two texts only")


def run(arguments: argparse.Namespace) -> int:
    """Writes the whole of OUT, or nothing; what was left out and how much was written is said on stderr."""
    for tag in (arguments.source_lang, arguments.target_lang):
        if tag:
            check_tag(tag, place="language")
    if arguments.checksum and arguments.output == "-":
        raise FlowError("a checksum stands beside a file, and OUT is a stream", code="usage")
    target = _named(arguments.to, arguments.output, "--to")
    notes: list[str] = []
    options = {"formula_safe": arguments.formula_safe, "bare": arguments.bare}
    with _output(arguments.output) as out:
        count = write_pairs(_told(_pairs(arguments, notes)), out, target, **options)
    if arguments.checksum:
        write_checksum(Path(arguments.output))
    for note in notes[:_SHOWN_NOTES]:
        print(note, file=sys.stderr)
    print(_counted(count, "pair") + (f", {_counted(len(notes), 'remark')}" if notes else ""), file=sys.stderr)
    return 0


def _named(given: str | None, path: str, option: str) -> str:
    if given is None and path == "-":
        raise FlowError(f"the format of a stream must be named with {option}", code="usage")
    return format_for(given or path, related=True).name


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _pairs(arguments: argparse.Namespace, notes: list[str]) -> Iterator[Pair]:
    reading = Reading(arguments.input, arguments.source_lang, arguments.target_lang, notes=notes)
    if arguments.documents:
        return _stand_off(arguments, reading)
    if arguments.with_:
        return _sides(arguments, reading)
    if arguments.ladder or arguments.beads:
        raise FlowError("an alignment needs both texts: name the other one with --with", code="usage")
    return _read(arguments.input, _named(arguments.from_, arguments.input, "--from"), reading)


def _read(name: str, named: str, reading: Reading) -> Iterator[Pair]:
    with _input(name) as stream:
        yield from read_pairs(
            stream,
            named,
            place=name,
            source_language=reading.source_language,
            target_language=reading.target_language,
            notes=reading.notes,
        )


def _sides(arguments: argparse.Namespace, reading: Reading) -> Iterator[Pair]:
    from translate_flow.formats import caption_pairs, ladder, moses

    with _input(arguments.input) as source, _input(arguments.with_) as target:
        if arguments.ladder or arguments.beads:
            read = ladder.read_files if arguments.ladder else ladder.read_beads
            with _input(arguments.ladder or arguments.beads) as links:
                yield from read(links, source, target, reading)
        elif arguments.input.lower().endswith(_CAPTIONS):
            yield from caption_pairs.read_files(source, target, reading)
        else:
            yield from moses.read_files(source, target, reading)


def _stand_off(arguments: argparse.Namespace, reading: Reading) -> Iterator[Pair]:
    from translate_flow.formats import ces_zip

    source_name, target_name = arguments.documents
    with _input(arguments.input) as links, _input(source_name) as source, _input(target_name) as target:
        yield from ces_zip.read_files(links, source, target, reading)


def _told(pairs: Iterator[Pair]) -> Iterator[Pair]:
    is_told = False
    for pair in pairs:
        if not is_told and UNKNOWN_LANGUAGE in {pair.source_language, pair.target_language}:
            is_told = True
            message = f"the file does not name its languages; they are written as “{UNKNOWN_LANGUAGE}”"
            print(f"{message}. Name them with --source-lang and --target-lang", file=sys.stderr)
        yield pair


@contextmanager
def _input(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    check_checksum(Path(name))
    with _opened(Path(name)) as stream:
        yield stream


@contextmanager
def _output(name: str) -> Iterator[IO[bytes]]:
    if name != "-":
        with writing_whole(Path(name)) as stream:
            yield stream
        return
    # Some formats are written with looking back, which a pipe does not allow; and a refusal prints nothing.
    with tempfile.TemporaryFile() as whole:
        yield whole
        whole.seek(0)
        shutil.copyfileobj(whole, sys.stdout.buffer)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", place=str(path), remedy="Check the name") from error
