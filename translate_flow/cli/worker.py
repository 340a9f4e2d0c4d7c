"""Does the long work of an instance."""

import argparse
import sys

from translate_flow.cli.installation import store
from translate_flow.jobs.worker import run_worker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes: nothing."""


def run(arguments: argparse.Namespace) -> int:
    """Works until told to end; what is at hand is given back."""
    with store() as (found, database):
        print("the worker waits for work", file=sys.stderr, flush=True)
        run_worker(database, found)
    return 0
