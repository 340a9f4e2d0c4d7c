"""Upgrades or checks the database."""

import argparse
import sys

from translate_flow.cli.installation import store
from translate_flow.migrations import upgrade
from translate_flow.services.check_store import check_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("act", choices=("upgrade", "check"), help="bring the schema up to date, or prove the data")


def run(arguments: argparse.Namespace) -> int:
    """Upgrades; or prints what is wrong with the data, one line each."""
    with store(is_new_allowed=arguments.act == "upgrade") as (_, database):
        if arguments.act == "upgrade":
            print(f"the database is at revision {upgrade.head()}")
            return 0
        with database.read() as session:
            problems = [str(d) for d in upgrade.differences(session.connection())] + list(check_store(session))
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("the database is whole")
    return 1 if problems else 0
