"""The console script: finds the command, loads only its module, and turns errors into one line and an exit code."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from translate_flow.errors import FlowError

COMMANDS: dict[str, str] = {
    "segment": "cut text into sentences",
    "parse": "see the parts of pasted articles: blocks, credits, sources",
    "align": "link the sentences of two texts",
    "pair": "find which articles of two folders are translations of each other",
    "check": "report what may be wrong in translations",
    "score": "BLEU, chrF and TER of translations",
    "convert": "turn one bilingual format into another",
    "serve": "serve the application",
    "demo": "serve a small newsroom to try everything in",
    "worker": "do the long work of an instance",
    "db": "upgrade or check the database",
    "publication": "create a publication",
    "user": "create, list, disable people; set passwords",
    "token": "create a key for programs",
    "import": "take in articles, pairs and memories",
    "export": "write aligned pairs to a file",
    "backup": "write everything into one file",
    "restore": "bring a backup back",
    "settings": "print the settings in force",
}
"""Command → its help line; the module has the same name, `import` lives in `import_`."""

DONE, AT_FAULT, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(next((word for word in given if word in COMMANDS), None))
    parsed = parser.parse_args(given)
    if not parsed.command:
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    if parsed.instance:
        os.environ["TRANSLATE_FLOW_INSTANCE"] = os.path.abspath(parsed.instance)  # noqa: PTH100 -- pathlib costs start-up
    return _guarded(parsed)


def _guarded(parsed: argparse.Namespace) -> int:
    try:
        return int(_module(parsed.command).run(parsed))
    except FlowError as error:
        print(f"translate-flow {parsed.command}: {' '.join(error.message.split())}", file=sys.stderr)
        return WRONG_USAGE if error.code == "usage" else AT_FAULT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return AT_FAULT
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser(wanted: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="translate-flow",
        description="One article, many languages: take in, align, translate, review, credit, export.",
    )
    parser.add_argument("--instance", metavar="DIR", help="the data folder (TRANSLATE_FLOW_INSTANCE)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, line in COMMANDS.items():
        if wanted is not None and name != wanted:
            continue  # parsers cost start-up, and text tools are called in loops
        sub = commands.add_parser(name, help=line, description=line[0].upper() + line[1:] + ".")
        if name == wanted:
            _module(name).add_arguments(sub)
    return parser


def _module(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- commands share a shape, not a type
    return import_module(f"translate_flow.cli.{'import_' if name == 'import' else name}")
