from pathlib import Path

import pytest

from tests.web.newsroom import SLUG, open_newsroom
from translate_flow.cli.main import main


def test_the_termbase_is_read_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRANSLATE_FLOW_INSTANCE", str(tmp_path / "instance"))
    open_newsroom(tmp_path / "instance").database.close()
    (tmp_path / "list.tsv").write_text("ro\ten\nprimărie\ttown hall\n")
    for told in ("1 concepts added, 0 known already", "0 concepts added, 1 known already"):
        assert main(["terms", "import", str(tmp_path / "list.tsv"), "--publication", SLUG]) == 0
        assert told in capsys.readouterr().err
    assert main(["terms", "export", str(tmp_path / "out.tbx"), "--publication", SLUG, "--tbx", "2"]) == 0
    assert "<term>town hall</term>" in (tmp_path / "out.tbx").read_text()
    assert main(["terms", "import", str(tmp_path / "none.tbx"), "--publication", SLUG]) == 1
