"""Brings a backup back."""

import argparse
import sys
from pathlib import Path

from translate_flow.cli.installation import settings
from translate_flow.services.backup import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("file", metavar="FILE", help="the backup to read")


def run(arguments: argparse.Namespace) -> int:
    """Restores into an empty instance; a damaged backup is refused before anything is touched."""
    rows = restore(Path(arguments.file), settings())
    print(f"{rows} rows brought back", file=sys.stderr)
    return 0
