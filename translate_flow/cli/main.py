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
    "triangulate": "link two translations through their common source",
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
    "dataset": "make a corpus of the pairs: cleaned, split, with a card",
    "terms": "read or write the termbase as a file",
    "workfile": "take a translation away as a file and bring it back",
    "backup": "write everything into one file",
    "restore": "bring a backup back",
    "settings": "print the settings in force",
}
"""Command → its help line; the module has the same name, `import` lives in `import_`."""

PROGRAM, INSTANCE = "translate-flow", "--instance"
DONE, AT_FAULT, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    given = _instance_taken(list(sys.argv[1:] if arguments is None else arguments))
    if given and given[0] in COMMANDS:
        # One parser and not the tree of all: text tools are called in loops, and parsers cost a tenth of their start.
        return _guarded(_own_parser(given[0]).parse_args(given[1:], argparse.Namespace(command=given[0])))
    parser = _parser(next((word for word in given if word in COMMANDS), None))
    parsed = parser.parse_args(given)
    if not parsed.command:
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    return _guarded(parsed)


def _instance_taken(given: list[str]) -> list[str]:
    """The arguments without `--instance DIR`, which may stand before or after the command and names the data folder."""
    left: list[str] = []
    words = iter(given)
    for word in words:
        option, joint, value = word.partition("=")
        named = (value if joint else next(words, "")) if option == INSTANCE and "--" not in left else None
        if named is None:
            left.append(word)
        elif named:
            os.environ["TRANSLATE_FLOW_INSTANCE"] = os.path.abspath(named)  # noqa: PTH100 -- pathlib costs start-up
        else:
            return [INSTANCE]  # left to the parser, which says that a folder is missing
    return left


def _guarded(parsed: argparse.Namespace) -> int:
    try:
        code = int(_module(parsed.command).run(parsed))
        sys.stdout.flush()  # here, so that a full disk or a closed pipe is met while it can still be told
        return code
    except FlowError as error:
        print(f"translate-flow {parsed.command}: {' '.join(error.message.split())}", file=sys.stderr)
        return WRONG_USAGE if error.code == "usage" else AT_FAULT
    except BrokenPipeError:
        _stop_writing()
        return AT_FAULT
    except OSError as error:
        place = error.filename or "the output"
        remedy = "Check its name, its rights and whether there is space"
        print(f"translate-flow {parsed.command}: {place}: {error.strerror or error}. {remedy}", file=sys.stderr)
        _stop_writing()
        return AT_FAULT
    except KeyboardInterrupt:
        return INTERRUPTED


def _stop_writing() -> None:
    """Lets what is still held for the standard output go nowhere; writing it at the end would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(wanted: str | None) -> argparse.ArgumentParser:
    """The parser of options that stand before the command, and of the command."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="One article, many languages: take in, align, translate, review, credit, export.",
        formatter_class=_HelpFormatter,
    )
    parser.add_argument(INSTANCE, metavar="DIR", help="the data folder (TRANSLATE_FLOW_INSTANCE); with any command")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM)
    for name, line in COMMANDS.items():
        sub = commands.add_parser(name, help=line, description=_sentence(line), formatter_class=_HelpFormatter)
        if name == wanted:
            _module(name).add_arguments(sub)
    return parser


def _own_parser(name: str) -> argparse.ArgumentParser:
    """The parser of one command alone."""
    said = _sentence(COMMANDS[name])
    parser = argparse.ArgumentParser(prog=f"{PROGRAM} {name}", description=said, formatter_class=_HelpFormatter)
    _module(name).add_arguments(parser)
    return parser


def _sentence(line: str) -> str:
    return f"{line[0].upper()}{line[1:]}."


class _HelpFormatter(argparse.HelpFormatter):
    """The usual help; it asks for the terminal's width itself, as argparse would load shutil and archives for that."""

    def __init__(self, prog: str) -> None:
        try:
            width = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            width = 80
        super().__init__(prog, width=width - 2)


def _module(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- commands share a shape, not a type
    return import_module(f"translate_flow.cli.{'import_' if name == 'import' else name}")
