"""One furnished server for the cases that leave it as it was; cases that hurt make their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.battery.server import Newsroom, Server, furnish


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A newsroom whose server is not running, to be copied."""
    return furnish(Server(tmp_path_factory.mktemp("battery") / "furnished"))


@pytest.fixture
def fresh(furnished: Newsroom, tmp_path: Path) -> Iterator[Newsroom]:
    """A copy of it for one test, not yet started."""
    server = Server(tmp_path / "instance")
    shutil.copytree(furnished.server.instance, server.instance)
    yield Newsroom(server, furnished.keys, furnished.people, furnished.admin)
    if server.process is not None and server.process.poll() is None:
        server.kill()


@pytest.fixture(scope="module")
def newsroom(furnished: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A running copy shared by the tests of a module."""
    server = Server(tmp_path_factory.mktemp("battery") / "instance")
    shutil.copytree(furnished.server.instance, server.instance)
    yield Newsroom(server.start(), furnished.keys, furnished.people, furnished.admin)
    server.kill()
