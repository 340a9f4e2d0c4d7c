from pathlib import Path

import pytest

from tests.web.newsroom import open_newsroom
from translate_flow.http.uploads import kept


def test_an_upload_stays_for_its_job_and_goes_where_that_is_refused(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path)
    with room.app.app_context():
        with kept(b"data") as name:
            pass
        path = tmp_path / "files" / name
        assert path.read_bytes() == b"data" and path.stat().st_mode & 0o077 == 0
        with pytest.raises(ZeroDivisionError), kept(b"more") as other:
            raise ZeroDivisionError
        assert other != name and [found.name for found in path.parent.iterdir()] == [path.name]
    room.database.close()
