"""An instance for commands that run in this process."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from translate_flow.cli.main import main


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command on an instance of its own, `given` at its standard input."""
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "room"))

    def run(*arguments: str, given: str = "") -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        code = main(arguments)
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return run


@pytest.fixture
def desk(command: Command) -> Command:
    """The same with a publication and somebody in it."""
    command("publication", "create", "north", "--languages", "ro,en")
    person = ("--email", "ana@example.org", "--name", "Ana", "--role", "editor", "--publication", "north")
    assert command("user", "create", *person, given="a lamp on the windowsill\n").code == 0
    return command
