"""Brings a backup back."""

import argparse
import shutil
import sys

from translate_flow.cli.installation import settings
from translate_flow.cli.streams import named_file
from translate_flow.services.backup import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("file", metavar="FILE", help="the backup to read; - is the standard input")


def run(arguments: argparse.Namespace) -> int:
    """Restores into an empty instance; a damaged backup is refused before anything is touched."""
    with named_file(arguments.file) as path:
        if arguments.file == "-":
            with path.open("wb") as whole:
                shutil.copyfileobj(sys.stdin.buffer, whole)
        rows = restore(path, settings())
    print(f"{rows} rows brought back", file=sys.stderr)
    return 0
