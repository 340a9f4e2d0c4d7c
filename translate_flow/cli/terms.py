"""Reads or writes the termbase as a file."""

import argparse
import sys
from pathlib import Path

from translate_flow.cli.import_ import actor_named
from translate_flow.cli.installation import store
from translate_flow.cli.streams import read_bytes, write_whole
from translate_flow.services import term_files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("act", choices=("import", "export"), help="add the concepts of a file, or write them all")
    parser.add_argument("file", metavar="FILE", help="TBX; import also reads tables of two columns (.tsv, .csv, .xlsx)")
    parser.add_argument("--publication", required=True, help="whose termbase")
    parser.add_argument("--tbx", type=int, choices=(2, 3), default=3, help="the version to write")
    parser.add_argument("--source-lang", default="", help="the language of a table's first column")
    parser.add_argument("--target-lang", default="", help="the language of its second column")
    parser.add_argument("--as", dest="email", help="in whose name; the first administrator when left out")


def run(arguments: argparse.Namespace) -> int:
    """All concepts of the file, or none."""
    if arguments.act == "export":
        with store() as (_, database), database.read() as session:
            actor = actor_named(session, arguments.email)
            given = {"publication": arguments.publication, "version": arguments.tbx}
            done = term_files.export_terms(session, actor, **given)
        if arguments.file == "-":
            sys.stdout.buffer.write(done.data)
        else:
            write_whole(Path(arguments.file), done.data)
        return 0
    data = read_bytes(arguments.file)
    with store() as (_, database), database.write() as session:
        taken = term_files.import_terms(
            session,
            actor_named(session, arguments.email),
            publication=arguments.publication,
            data=data,
            name=arguments.file,
            source_language=arguments.source_lang,
            target_language=arguments.target_lang,
        )
    print(f"{taken.added} concepts added, {taken.known} known already", file=sys.stderr)
    return 0
