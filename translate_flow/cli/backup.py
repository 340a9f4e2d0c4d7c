"""Writes everything into one file."""

import argparse
import sys
from pathlib import Path

from translate_flow.cli.installation import store
from translate_flow.services.backup import backup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("file", metavar="FILE", help="the backup to write")


def run(arguments: argparse.Namespace) -> int:
    """Writes the backup; work may go on meanwhile."""
    with store(is_new_allowed=False) as (found, database):
        rows = backup(database, found, Path(arguments.file))
    print(f"{rows} rows written to {arguments.file}", file=sys.stderr)
    return 0
