import zipfile
from pathlib import Path

import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.database import Database
from translate_flow.errors import BadInput, Conflict
from translate_flow.services import articles, units
from translate_flow.services.backup import backup, restore
from translate_flow.services.check_store import check_store
from translate_flow.settings import Settings


def test_a_backup_brings_everything_back(desk: Desk, tmp_path: Path) -> None:
    bitext = desk.bitext(TARGET)
    file = tmp_path / "all.zip"
    here = Settings(instance=tmp_path / "here")
    (here.files / "exports").mkdir(parents=True)
    (here.files / "exports" / "one.tmx").write_text("kept")
    backup(desk.database, here, file)
    there = Settings(instance=tmp_path / "there")
    restore(file, there)
    found = Database(there.url)
    with found.read() as session:
        assert check_store(session) == ()
        told = [unit.target_text for unit in units.list_units(session, desk.actor("desk"), bitext.id).items]
        assert told == [unit.target_text for unit in desk.units(bitext)]
        assert articles.version_text(session, desk.actor("desk"), bitext.target_version_id) == TARGET
    found.close()
    assert (there.files / "exports" / "one.tmx").read_text() == "kept"
    with pytest.raises(Conflict):
        restore(file, there)


def test_a_damaged_backup_touches_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.bitext(TARGET)
    file = tmp_path / "all.zip"
    backup(desk.database, Settings(instance=tmp_path / "here"), file)
    whole = file.read_bytes()
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"bridge", b"ferry!") if "unit" in name else data)
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) * 9 // 10])
    for name in ("cut.zip", "changed.zip"):
        there = Settings(instance=tmp_path / f"there-{name}")
        with pytest.raises(BadInput):
            restore(tmp_path / name, there)
        assert not there.instance.exists()
