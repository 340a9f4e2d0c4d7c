from tests.cli.conftest import Command


def test_a_publication_has_its_short_name_from_its_name(command: Command) -> None:
    assert command("publication", "create", "--name", "The Northern  Observer!").out == "the-northern-observer\n"
    assert command("publication", "create", "--slug", "south", "--languages", "ro en").out == "south\n"


def test_a_name_that_is_none_or_taken_and_no_language_are_refused(command: Command) -> None:
    command("publication", "create", "north")
    for wrong in (
        ("north",),
        ("--name", "Норд"),
        ("west", "--languages", ","),
        ("west", "--languages", "not-a-lang-uage"),
    ):
        done = command("publication", "create", *wrong)
        assert (done.code, done.out) == (1, "") and len(done.err.splitlines()) == 1
