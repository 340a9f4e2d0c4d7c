"""A newsroom for each test of the pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.newsroom import Newsroom, open_newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    room = open_newsroom(tmp_path)
    yield room
    room.database.close()
