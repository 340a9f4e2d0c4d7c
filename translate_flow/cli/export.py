"""Writes aligned pairs to a file."""

import argparse
import io
import sys
from pathlib import Path

from sqlalchemy.orm import Session

from translate_flow.cli.checksum import write_checksum
from translate_flow.cli.import_ import actor_named
from translate_flow.cli.installation import store
from translate_flow.cli.streams import write_whole
from translate_flow.errors import BadInput
from translate_flow.formats.format import Format
from translate_flow.formats.registry import format_for
from translate_flow.services.access import Actor
from translate_flow.services.export import preview_export, selected_pairs, write_file
from translate_flow.services.export_recipes import recipe_named
from translate_flow.services.selection import Selection, selection_from


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--format", help="tmx, xliff, tsv, jsonl, moses, parquet, docx …")
    how.add_argument("--kept", metavar="NAME", help="all that the export kept under this name chooses, in its format")
    parser.add_argument("--publication", required=True, help="where from")
    parser.add_argument("--article", type=int, action="append", default=[], help="only this article; may be repeated")
    parser.add_argument("--state", action="append", default=[], help="only this state; may be repeated")
    parser.add_argument("--source-lang", help="only from this language")
    parser.add_argument("--target-lang", help="only into this language")
    parser.add_argument(
        "--derived", action="store_true", help="pairs of two translations of one article into both languages"
    )
    parser.add_argument("--as", dest="email", help="in whose name; the first administrator when left out")
    parser.add_argument("--checksum", action="store_true", help="write FILE.sha256 beside it")
    parser.add_argument("--out", required=True, metavar="FILE", help="the file to write; - is the standard output")


def run(arguments: argparse.Namespace) -> int:
    """Writes the file whole, or not at all."""
    out = io.BytesIO()
    with store() as (_, database), database.read() as session:
        actor = actor_named(session, arguments.email)
        known, chosen = _asked(session, actor, arguments)
        if not preview_export(session, actor, chosen).pairs:
            raise BadInput("nothing answers this selection", place="export", remedy="Choose more states or languages")
        languages = chosen.source_language, chosen.target_language
        written = write_file(
            selected_pairs(session, actor, chosen, issues=known.tells_issues), out, known, languages=languages
        )
    if arguments.out == "-":
        sys.stdout.buffer.write(out.getvalue())
    else:
        write_whole(Path(arguments.out), out.getvalue())
        if arguments.checksum:
            write_checksum(Path(arguments.out))
    print(f"{written} pairs", file=sys.stderr)
    return 0


def _asked(session: Session, actor: Actor, arguments: argparse.Namespace) -> tuple[Format, Selection]:
    """The format and the pairs that are wanted: those of a kept export, or those the arguments name."""
    if arguments.kept:
        kept = recipe_named(session, actor, arguments.publication, arguments.kept)
        return format_for(kept.format), selection_from({**kept.selection, "publication": kept.publication})
    return format_for(arguments.format), Selection(
        publication=arguments.publication,
        article_ids=tuple(arguments.article),
        states=tuple(arguments.state),
        source_language=arguments.source_lang,
        target_language=arguments.target_lang,
        is_derived=arguments.derived,
    )
