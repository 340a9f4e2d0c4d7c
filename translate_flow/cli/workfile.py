"""Takes a translation away as a file, shows what an edited one changes, saves it."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from translate_flow.cli.import_ import actor_named
from translate_flow.cli.installation import store
from translate_flow.cli.streams import read_bytes, write_whole
from translate_flow.errors import Conflict
from translate_flow.formats.registry import format_for
from translate_flow.services import work_file

SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    acts = "write the file, show what an edited one would change (JSON Lines), or save that"
    parser.add_argument("act", choices=("write", "show", "take"), help=acts)
    parser.add_argument("bitext", type=int, metavar="BITEXT", help="the number in the address of the editor")
    parser.add_argument("file", metavar="FILE", help=f"by its ending one of {', '.join(work_file.WORK_FORMATS)}")
    parser.add_argument("--as", dest="email", help="in whose name; the first administrator when left out")
    parser.add_argument(
        "--leave-conflicts", action="store_true", help="save the rest where others changed units meanwhile"
    )


def run(arguments: argparse.Namespace) -> int:
    """Writes, shows or saves; a file with conflicts is not saved unless those are left out."""
    if arguments.act == "write":
        return _write(arguments)
    data = read_bytes(arguments.file)
    with store() as (_, database):
        if arguments.act == "show":
            with database.read() as session:
                actor = actor_named(session, arguments.email)
                found = work_file.compare(session, actor, arguments.bitext, data=data, name=arguments.file)
            for unit in found.units:
                print(json.dumps(asdict(unit), ensure_ascii=False))
            _tell(found)
            return 0
        with database.write() as session:
            actor = actor_named(session, arguments.email)
            found = work_file.compare(session, actor, arguments.bitext, data=data, name=arguments.file)
            clashes = [unit for unit in found.units if unit.is_conflict]
            if clashes and not arguments.leave_conflicts:
                units = ", ".join(f"u{unit.unit_id}" for unit in clashes[:SHOWN])
                fault = f"{arguments.file}: {len(clashes)} units were changed here too ({units})"
                raise Conflict(f"{fault}. Decide on the page “Work elsewhere”, or add --leave-conflicts")
            edits = work_file.clean_edits(found)
            changed = work_file.take(session, actor, arguments.bitext, edits=edits, name=arguments.file)
    _tell(found)
    print(f"{changed} translations saved", file=sys.stderr)
    return 0


def _write(arguments: argparse.Namespace) -> int:
    with store() as (_, database), database.read() as session:
        actor = actor_named(session, arguments.email)
        kind = format_for(arguments.file).name
        done = work_file.work_file(session, actor, arguments.bitext, format=kind)
    write_whole(Path(arguments.file), done.data)
    return 0


def _tell(found: work_file.EditedFile) -> None:
    clashes = sum(unit.is_conflict for unit in found.units)
    print(
        f"{len(found.units) - clashes} changes, {clashes} conflicts, {found.unchanged} unchanged,"
        f" {found.missing} not in the file, {len(found.foreign)} of no unit",
        file=sys.stderr,
    )
    for note in found.notes[:SHOWN]:
        print(note, file=sys.stderr)
