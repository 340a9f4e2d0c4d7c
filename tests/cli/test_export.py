"""Exports by command: those kept under a name, and those of two translations."""

from pathlib import Path

import pytest

from tests.services.test_triangle import GERMAN
from tests.web.newsroom import SLUG, TRANSLATION, open_newsroom
from translate_flow.cli.main import main
from translate_flow.services import accounts, export_recipes


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An instance with an article in two translations, and an export kept of it."""
    room = open_newsroom(tmp_path / "room")
    desk = room.browser("desk")
    article = room.take_in(desk)
    room.translate(desk, article, TRANSLATION)
    room.translate(desk, article, GERMAN, language="de")
    with room.database.write() as session:
        user = accounts.find_user(session, "desk@example.org")
        actor = accounts.actor_by_id(session, user.id, via="test")
        chosen = {"states": ["initial"], "target_language": "de"}
        export_recipes.save_recipe(session, actor, SLUG, name="German drafts", format="tsv", selection=chosen)
    room.database.close()
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "room"))
    return tmp_path


def test_a_kept_export_is_written_by_its_name(instance: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = instance / "out.tsv"
    assert main(["export", "--kept", "German drafts", "--publication", SLUG, "--out", str(out)]) == 0
    assert "Das Rathaus sagte" in out.read_text() and "The town hall" not in out.read_text()
    assert main(["export", "--kept", "Nothing", "--publication", SLUG, "--out", str(out)]) == 1
    assert "kept are “German drafts”" in capsys.readouterr().err


def test_pairs_of_two_translations_are_written(instance: Path) -> None:
    out = instance / "out.tsv"
    asked = ["--format", "tsv", "--publication", SLUG, "--state", "initial", "--derived", "--out", str(out)]
    assert main(["export", "--source-lang", "en", "--target-lang", "de", *asked]) == 0
    line = next(line for line in out.read_text().splitlines() if "The town hall" in line)
    assert "Das Rathaus sagte" in line and "Primăria" not in line
