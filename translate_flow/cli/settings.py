"""Prints the settings in force."""

import argparse
from dataclasses import fields

from translate_flow.cli.installation import settings

SECRET = frozenset({"secret_key", "metrics_token", "database_url"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes: nothing."""


def run(arguments: argparse.Namespace) -> int:
    """Prints each setting with its value and meaning; secrets are only said to be set."""
    found = settings()
    for field in fields(found):
        value = getattr(found, field.name)
        shown = ("set" if value else "not set") if field.name in SECRET else value
        print(f"{field.name} = {shown}    # {field.metadata['says']}")
    return 0
