"""Writes everything into one file."""

import argparse
import shutil
import sys

from translate_flow.cli.installation import store
from translate_flow.cli.streams import named_file
from translate_flow.services.backup import backup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("file", metavar="FILE", help="the backup to write; - is the standard output")


def run(arguments: argparse.Namespace) -> int:
    """Writes the backup; work may go on meanwhile."""
    with store(is_new_allowed=False) as (found, database), named_file(arguments.file) as path:
        rows = backup(database, found, path)
        if arguments.file == "-":
            with path.open("rb") as whole:
                shutil.copyfileobj(whole, sys.stdout.buffer)
    print(f"{rows} rows written to {arguments.file}", file=sys.stderr)
    return 0
