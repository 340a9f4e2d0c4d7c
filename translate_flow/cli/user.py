"""Creates, lists and disables people, and sets their passwords."""

import argparse
import getpass
import json
import sys

from translate_flow.cli.installation import store
from translate_flow.errors import BadInput
from translate_flow.services import accounts, memberships


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    create = acts.add_parser("create", help="create an account; the password is asked for, or read from stdin")
    create.add_argument("--email", required=True)
    create.add_argument("--name", required=True)
    create.add_argument("--role", action="append", default=[], help="a role; may be given several times")
    create.add_argument("--publication", action="append", default=[], help="where; without it only admin is possible")
    create.add_argument("--source-lang", help="only for this source language")
    create.add_argument("--target-lang", help="only for this target language")
    acts.add_parser("list", help="list all accounts, one JSON object a line")
    for name, says in (("disable", "let nobody sign in with it"), ("enable", "let them again"), ("password", "set it")):
        act = acts.add_parser(name, help=says)
        act.add_argument("--email", required=True)


def run(arguments: argparse.Namespace) -> int:
    """Does what was asked."""
    password = _password() if arguments.act in {"create", "password"} else ""
    with store() as (_, database), database.write() as session:
        if arguments.act == "list":
            for user in accounts.list_users(session, None):
                roles = [[m.role, m.publication, m.source_language, m.target_language] for m in user.memberships]
                told = {
                    "id": user.id,
                    "email": user.email,
                    "name": user.name,
                    "disabled": user.is_disabled,
                    "roles": roles,
                }
                print(json.dumps(told, ensure_ascii=False))
            return 0
        if arguments.act == "create":
            made = accounts.create_user(session, None, email=arguments.email, name=arguments.name, password=password)
            for role in arguments.role:
                for publication in arguments.publication or [None]:
                    memberships.grant(
                        session,
                        None,
                        email=made.email,
                        publication=publication,
                        role=role,
                        source_language=arguments.source_lang,
                        target_language=arguments.target_lang,
                    )
            print(made.id)
            return 0
        user_id = accounts.find_user(session, arguments.email).id
        if arguments.act == "password":
            accounts.set_password(session, None, user_id, password=password)
        else:
            {"disable": accounts.disable_user, "enable": accounts.enable_user}[arguments.act](session, None, user_id)
    print(f"done: {arguments.email}", file=sys.stderr)
    return 0


def _password() -> str:
    """Asked for twice at a terminal, else the first line of the standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise BadInput("the two are not the same", place="password", remedy="Try again")
    return first
