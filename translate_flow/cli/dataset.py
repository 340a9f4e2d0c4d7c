"""Builds datasets of a publication's pairs."""

import argparse
import io
import json
import sys
from pathlib import Path
from typing import Any

from translate_flow.cli.import_ import actor_named
from translate_flow.cli.installation import store
from translate_flow.cli.streams import read_text, write_whole
from translate_flow.errors import BadInput
from translate_flow.services import datasets


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    build = acts.add_parser("build", help="write an archive: card, parts, what was left out and why")
    shown = acts.add_parser("preview", help="say as JSON what a recipe would give and leave out")
    listed = acts.add_parser("list", help="list the datasets kept, one JSON object a line")
    for act in (build, shown, listed):
        act.add_argument("--publication", required=True, help="whose pairs")
        act.add_argument("--as", dest="email", help="in whose name; the first administrator when left out")
    for act in (build, shown):
        act.add_argument("--name", help="the dataset kept under this name, or what the new one is called")
        act.add_argument("--recipe", metavar="FILE", help="settings as JSON; - is the standard input")
        act.add_argument("--source-lang", help="the language translated from")
        act.add_argument("--target-lang", help="the language translated into")
        act.add_argument("--licence", help="e.g. cc-by-4.0")
        act.add_argument("--state", action="append", default=[], help="only this state; may be repeated")
    build.add_argument("--out", required=True, metavar="FILE.zip", help="the archive to write")


def run(arguments: argparse.Namespace) -> int:
    """Does what was asked."""
    with store() as (_, database), database.read() as session:
        actor = actor_named(session, arguments.email)
        kept = datasets.list_datasets(session, actor, publication=arguments.publication)
        if arguments.act == "list":
            for row in kept:
                print(json.dumps({"id": row.id, "name": row.name, "recipe": row.recipe}, ensure_ascii=False))
            return 0
        known = next((row.recipe for row in kept if row.name == arguments.name), {})
        recipe = {**known, **_given(arguments)}
        if arguments.act == "preview":
            found = datasets.preview_dataset(session, actor, publication=arguments.publication, recipe=recipe)
            counts = {row.rule: row.pairs for row in found.removed}
            print(json.dumps({"selected": found.selected, "parts": found.parts, "removed": counts}))
            return 0
        name = (
            arguments.name or f"{arguments.publication} {recipe.get('source_language')}–{recipe.get('target_language')}"
        )
        out = io.BytesIO()
        written = datasets.write_dataset(
            session, actor, publication=arguments.publication, name=name, recipe=recipe, out=out
        )
    write_whole(Path(arguments.out), out.getvalue())
    print(f"{written} pairs", file=sys.stderr)
    return 0


def _given(arguments: argparse.Namespace) -> dict[str, Any]:
    """The settings of the file, then those of the command line."""
    told: dict[str, Any] = {}
    if arguments.recipe:
        try:
            told = json.loads(read_text(arguments.recipe))
        except (ValueError, RecursionError) as error:
            raise BadInput(f"not readable as JSON: {error}", place=arguments.recipe) from error
        if not isinstance(told, dict):
            raise BadInput("no object of settings", place=arguments.recipe, remedy="Write {…}")
    named = {
        "source_language": arguments.source_lang,
        "target_language": arguments.target_lang,
        "licence": arguments.licence,
        "states": arguments.state,
    }
    return {**told, **{name: value for name, value in named.items() if value}}
