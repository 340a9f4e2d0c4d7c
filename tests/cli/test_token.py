from tests.cli.conftest import Command


def test_a_key_is_printed_once_for_somebody_there(desk: Command) -> None:
    done = desk("token", "create", "--email", "ana@example.org", "--name", "script", "--days", "3")
    assert done.code == 0 and done.out.startswith("tf_") and len(done.out.splitlines()) == 1
    for wrong in (("--email", "x@example.org"), ("--email", "ana@example.org", "--days", "0")):
        refused = desk("token", "create", *wrong)
        assert (refused.code, refused.out) == (1, "") and len(refused.err.splitlines()) == 1
