"""Creates a publication."""

import argparse

from translate_flow.cli.installation import store
from translate_flow.services.publications import create_publication


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    create = acts.add_parser("create", help="create a publication")
    create.add_argument("slug", nargs="?", help="its short name, a-z, 0-9 and hyphens")
    create.add_argument("--slug", dest="slug_option", help="the same")
    create.add_argument("--name", help="its name; the short name when left out")
    create.add_argument("--languages", default="ro,en,ru,uk,fr,de", help="language tags, by commas (ro,en,ru,uk,fr,de)")


def run(arguments: argparse.Namespace) -> int:
    """Creates it and prints its short name."""
    slug = arguments.slug or arguments.slug_option or _slug(arguments.name or "")
    languages = [tag for tag in arguments.languages.replace(" ", ",").split(",") if tag]
    with store() as (_, database), database.write() as session:
        made = create_publication(session, None, slug=slug, name=arguments.name or slug, languages=languages)
    print(made.slug)
    return 0


def _slug(name: str) -> str:
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower())
    return "-".join(part for part in plain.split("-") if part)
