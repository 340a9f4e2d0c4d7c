from pathlib import Path

from tests.cli.conftest import Command


def test_a_backup_is_written_for_its_owner_only_and_not_of_nothing(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    assert command("backup", str(path)).code == 1 and not path.exists()
    command("publication", "create", "north")
    done = command("backup", str(path))
    assert done.code == 0 and "rows written" in done.err and path.stat().st_mode & 0o077 == 0
