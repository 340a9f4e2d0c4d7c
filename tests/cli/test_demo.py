from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.services.conftest import SOURCE, TARGET
from translate_flow.cli import demo


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the demo is filled with, without filling it: the service's own test does."""
    seen: list[object] = []
    monkeypatch.setattr(demo, "fill_demo", lambda session, seed: seen.append(seed))
    monkeypatch.setattr(demo.paths, "CHECKOUT", None)
    return seen


def test_the_demo_is_filled_once_with_the_texts_named(command: Command, filled: list[object], tmp_path: Path) -> None:
    for name, text in zip(demo.SEED, (SOURCE, TARGET), strict=True):
        (tmp_path / name).write_text(text)
    assert command("demo", "--fill-only", "--seed", str(tmp_path)).code == 0
    assert filled == [(SOURCE, TARGET)]
    command("user", "create", "--email", "a@example.org", "--name", "A", given="a lamp on the windowsill\n")
    command("demo", "--fill-only")
    assert len(filled) == 1


def test_a_folder_without_the_texts_is_refused_and_none_is_no_fault(
    command: Command, filled: list[object], tmp_path: Path
) -> None:
    refused = command("demo", "--fill-only", "--seed", str(tmp_path))
    assert refused.code == 1 and demo.SEED[0] in refused.err
    assert command("demo", "--fill-only").code == 0 and filled == [None]


def test_beginning_anew_deletes_nothing(
    command: Command, filled: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.tempfile, "mkdtemp", lambda prefix: str(tmp_path))
    command("publication", "create", "north")
    command("demo", "--fill-only", "--fresh")
    assert list((tmp_path / "instance").glob("*.sqlite")) and "north" not in command("user", "list").out


def test_people_are_told_where_and_as_whom_to_sign_in(capsys: pytest.CaptureFixture[str]) -> None:
    demo._tell("http://127.0.0.1:1/", is_silent=True)
    said = capsys.readouterr().out
    assert "http://127.0.0.1:1/" in said and demo.PASSWORD in said and all(email in said for email, _, _ in demo.PEOPLE)
