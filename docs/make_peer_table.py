"""Runs the tests with other programs and writes what came of each format and program into formats.md.

`python docs/make_peer_table.py` needs the programs that `.ci/run` installs; a test that fails or is left out ends it
without a change. The tests themselves hold the table: one whose result stands otherwise in the docs fails.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs" / "formats.md"
BEGIN, END = "<!-- peers: made by docs/make_peer_table.py -->\n", "<!-- end of peers -->\n"
HEAD = "| format | program | result |\n|---|---|---|\n"


def results() -> list[str]:
    """The rows the tests told, by format."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows"
        command = [sys.executable, "-m", "pytest", "-n", "0", "tests/peers"]
        environment = {**os.environ, "CI": "true", "TRANSLATE_FLOW_PEER_TABLE": str(rows)}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        return sorted(set(rows.read_text(encoding="utf-8").splitlines()), key=str.lower)


def main() -> None:
    """Puts the rows between the two marks."""
    text = DOCS.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCS.write_text(f"{before}{BEGIN}{HEAD}" + "\n".join(results()) + f"\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
