"""Other programs, each run as a process of its own; a missing one is left out, or fails under CI."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / ".peers"
"""Where `.ci/run` puts what is no system package."""
TABLE = ROOT / "docs" / "formats.md"

Tell = Callable[[str, str, str], None]


def program(name: str, *others: str | Path) -> str:
    """The first of these programs that is there."""
    for candidate in (name, *others):
        found = shutil.which(candidate)
        if found:
            return found
    if os.environ.get("CI"):
        pytest.fail(f"{name} is missing, and CI requires it: .ci/run installs it")
    pytest.skip(f"no {name} on this machine")


def python_peer() -> str:
    """The interpreter that has the Python peers."""
    return program(str(PEERS / "python" / "bin" / "python"))


def run(command: Sequence[str | Path], **given: Any) -> str:
    """What a program prints; an error or a hang of it fails the test."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=150, check=False, **given)
    assert done.returncode == 0, (done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def script(text: str, *arguments: Path | str) -> Any:
    """The JSON that a script prints in the interpreter of the peers."""
    return json.loads(run([python_peer(), "-c", text, *map(str, arguments)]))


@pytest.fixture
def tell() -> Tell:
    """Says what came of a format and a peer; the docs must say the same, or are being written from it."""

    def tell(format: str, peer: str, result: str) -> None:
        row = f"| {format} | {peer} | {result} |"
        if written := os.environ.get("TRANSLATE_FLOW_PEER_TABLE"):
            with Path(written).open("a", encoding="utf-8") as out:
                out.write(row + "\n")
        else:
            assert row in TABLE.read_text(encoding="utf-8"), "renew the table with docs/make_peer_table.py"

    return tell
