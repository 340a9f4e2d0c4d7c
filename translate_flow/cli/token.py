"""Creates a key for programs."""

import argparse

from translate_flow.cli.installation import store
from translate_flow.services import accounts, tokens


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    create = acts.add_parser("create", help="create a key with the rights of a person; it is printed once")
    create.add_argument("--email", required=True, help="whose rights it has")
    create.add_argument("--name", default="command line", help="what it is for")
    create.add_argument("--days", type=int, help="how long it holds; for good when left out")


def run(arguments: argparse.Namespace) -> int:
    """Creates it and prints it."""
    with store() as (_, database), database.write() as session:
        user = accounts.find_user(session, arguments.email)
        actor = accounts.actor_by_id(session, user.id, via="command")
        _, secret = tokens.create_token(session, actor, name=arguments.name, days=arguments.days)
    print(secret)
    return 0
