import json

import pytest

from tests.cli.conftest import Command
from translate_flow.cli import user
from translate_flow.errors import BadInput


def people(command: Command) -> list[dict[str, object]]:
    return [json.loads(line) for line in command("user", "list").out.splitlines()]


def test_people_are_created_listed_disabled_and_enabled(desk: Command) -> None:
    (ana,) = people(desk)
    assert (ana["email"], ana["roles"], ana["disabled"]) == (
        "ana@example.org",
        [["desk_editor", "north", None, None]],
        False,
    )
    for act, is_disabled in (("disable", True), ("enable", False)):
        assert desk("user", act, "--email", "ana@example.org").code == 0
        assert people(desk)[0]["disabled"] is is_disabled


def test_roles_are_given_in_every_publication_and_pair_named(desk: Command) -> None:
    desk("publication", "create", "south")
    houses = ("--publication", "north", "--publication", "south")
    roles = ("--role", "translator", "--role", "reviewer", "--target-lang", "en")
    done = desk(
        "user", "create", "--email", "i@example.org", "--name", "Ion", *houses, *roles, given="a lamp by the door\n"
    )
    assert done.out.strip().isdigit()
    assert sorted(map(str, people(desk)[1]["roles"])) == sorted(
        map(str, [[role, house, None, "en"] for house in ("north", "south") for role in ("translator", "reviewer")])
    )


def test_one_wrong_role_creates_nobody(desk: Command) -> None:
    named = (
        "--email",
        "i@example.org",
        "--name",
        "Ion",
        "--publication",
        "north",
        "--role",
        "reader",
        "--role",
        "king",
    )
    done = desk("user", "create", *named, given="a lamp by the door\n")
    assert done.code == 1 and "king" in done.err and len(people(desk)) == 1


def test_a_weak_password_an_address_taken_and_nobody_are_told_in_one_line(desk: Command) -> None:
    for arguments, given, word in (
        (("create", "--email", "i@example.org", "--name", "Ion"), "short\n", "password"),
        (("create", "--email", "ana@example.org", "--name", "Ana"), "a lamp by the door\n", "already"),
        (("password", "--email", "x@example.org"), "a lamp by the door\n", "x@example.org"),
        (("disable", "--email", "x@example.org"), "", "x@example.org"),
    ):
        done = desk("user", *arguments, given=given)
        assert done.code == 1 and word in done.err and len(done.err.splitlines()) == 1


def test_a_password_typed_at_a_terminal_is_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = ["one lamp by the door", "one lamp by the door", "one lamp", "another"]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(user.getpass, "getpass", lambda _: typed.pop(0))
    assert user._password() == "one lamp by the door"
    with pytest.raises(BadInput, match="not the same"):
        user._password()
