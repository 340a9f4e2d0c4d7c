import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from translate_flow.cli.main import COMMANDS, main


def run(*arguments: str, given: str = "", instance: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({"TRANSLATE_FLOW_INSTANCE": str(instance)} if instance else {})}
    command = [sys.executable, "-m", "translate_flow", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_helps(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0 and f"usage: translate-flow {command}" in capsys.readouterr().out


def test_wrong_usage_and_bad_input_have_their_codes(tmp_path: Path) -> None:
    assert run("nonsense").returncode == 2
    assert run("segment").returncode == 2
    missing = run("segment", "--lang", "ro", str(tmp_path / "none.txt"))
    assert missing.returncode == 1 and len(missing.stderr.strip().splitlines()) == 1
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    bad = run("segment", "--lang", "fr", str(tmp_path / "bad.txt"))
    assert bad.returncode == 1 and "UTF-8" in bad.stderr and "Traceback" not in bad.stderr


def test_a_desk_is_set_up_filled_and_exported_by_commands(tmp_path: Path) -> None:
    room = tmp_path / "room"
    assert run("db", "upgrade", instance=room).returncode == 0
    assert run("publication", "create", "north", "--languages", "ro,en", instance=room).stdout == "north\n"
    user = (
        "user",
        "create",
        "--email",
        "ana@example.org",
        "--name",
        "Ana",
        "--role",
        "editor",
        "--publication",
        "north",
    )
    assert run(*user, given="a lamp on the windowsill\n", instance=room).returncode == 0
    people = json.loads(run("user", "list", instance=room).stdout)
    assert people["roles"] == [["desk_editor", "north", None, None]]
    assert run("token", "create", "--email", "ana@example.org", instance=room).stdout.startswith("tf_")
    (tmp_path / "a.txt").write_text("Un titlu\n\nPodul se redeschide luni, a spus primăria.\n")
    (tmp_path / "b.txt").write_text("A headline\n\nThe bridge reopens on Monday, the town hall said.\n")
    pair = ("import", "--publication", "north", "--source-lang", "ro", "--target-lang", "en")
    done = run(*pair, "--translation", str(tmp_path / "b.txt"), str(tmp_path / "a.txt"), instance=room)
    assert done.returncode == 0, done.stderr
    out = tmp_path / "out.tsv"
    reviewed = ("export", "--format", "tsv", "--publication", "north", "--state", "reviewed")
    nothing = run(*reviewed, "--out", str(out), instance=room)
    assert nothing.returncode == 1 and not out.exists()
    written = run(
        "export", "--format", "tsv", "--publication", "north", "--state", "initial", "--out", str(out), instance=room
    )
    assert written.returncode == 0 and "The bridge reopens on Monday" in out.read_text()
    assert run("db", "check", instance=room).stdout == "the database is whole\n"
    assert run("backup", str(tmp_path / "all.zip"), instance=room).returncode == 0
    assert run("restore", str(tmp_path / "all.zip"), instance=tmp_path / "new").returncode == 0
    assert run("db", "check", instance=tmp_path / "new").returncode == 0


def test_a_refused_import_changes_nothing(tmp_path: Path) -> None:
    room = tmp_path / "room"
    run("publication", "create", "north", "--languages", "ro,en", instance=room)
    user = ("user", "create", "--email", "a@example.org", "--name", "A", "--role", "editor", "--publication", "north")
    run(*user, given="a lamp on the windowsill\n", instance=room)
    (tmp_path / "a.txt").write_text("Un text bun, cu punct.")
    (tmp_path / "b.tmx").write_text("<tmx")
    done = run("import", "--publication", "north", str(tmp_path / "a.txt"), str(tmp_path / "b.tmx"), instance=room)
    assert done.returncode == 1 and "b.tmx" in done.stderr
    listed = run(
        "export", "--format", "tsv", "--publication", "north", "--state", "initial", "--out", "-", instance=room
    )
    assert listed.returncode == 1


def test_the_server_ends_in_peace(tmp_path: Path) -> None:
    environment = {**os.environ, "TRANSLATE_FLOW_INSTANCE": str(tmp_path)}
    command = [sys.executable, "-m", "translate_flow", "serve", "--port", "0"]
    server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None and "listens at" in server.stderr.readline()
    time.sleep(0.2)
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=30) == 0
    server.stderr.close()


def test_the_data_folder_is_named_before_or_after_the_command(tmp_path: Path) -> None:
    room = str(tmp_path / "room")
    assert run("db", "upgrade", "--instance", room).returncode == 0
    assert run(f"--instance={room}", "publication", "create", "north", "--languages", "ro,en").returncode == 0
    assert run("publication", "--instance", room, "create", "south", "--languages", "ro,en").returncode == 0
    assert run("user", "list", "--instance").returncode == 2
    assert run("user", "list", "--instance", "").returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("user", "list"),
        ("serve", "--port", "0"),
        ("worker",),
        ("backup", "-"),
    ],
)
@pytest.mark.parametrize("address", ["no address", "mysql://somebody:secret@there/data"])
def test_an_address_that_names_no_database_is_said_without_its_password(
    words: tuple[str, ...], address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATE_FLOW_DATABASE_URL", address)
    done = run(*words, instance=tmp_path)
    assert done.returncode == 1
    assert "database_url" in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert "secret" not in done.stderr


def test_a_host_that_is_none_is_refused(tmp_path: Path) -> None:
    done = run("serve", "--host", "256.1.1.1", "--port", "0", instance=tmp_path)
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1


def test_a_backup_goes_through_pipes(tmp_path: Path) -> None:
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    run("publication", "create", "north", "--languages", "ro,en", "--instance", old)
    program = f"{sys.executable} -m translate_flow"
    piped = f"{program} --instance {old} backup - | {program} --instance {new} restore -"
    assert subprocess.run(["bash", "-o", "pipefail", "-c", piped], capture_output=True, check=False).returncode == 0
    assert run("publication", "create", "north", "--languages", "ro,en", "--instance", new).returncode == 1


def test_an_output_without_space_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Unu. Doi.\n")
    for words in (("segment", "--lang", "ro"), ("parse",)):
        command = [sys.executable, "-m", "translate_flow", *words, str(tmp_path / "a.txt")]
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert "No space left" in done.stderr


def test_two_files_cannot_both_come_from_the_standard_input() -> None:
    done = run("align", "--source-lang", "ro", "--target-lang", "en", "-", "-", given="Unu.\n")
    assert done.returncode == 2 and "Only one" in done.stderr


def test_a_password_that_is_no_text_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "translate_flow", "--instance", str(tmp_path / "room"), "user", "create"]
    given = b"\xff\xfe long enough for a phrase\n"
    command += ["--email", "a@example.org", "--name", "Ana"]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    assert done.returncode == 1 and b"UTF-8" in done.stderr and len(done.stderr.strip().splitlines()) == 1
