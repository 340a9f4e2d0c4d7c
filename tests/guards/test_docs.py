"""What a person can set or type is written down."""

from dataclasses import fields
from pathlib import Path

from tests.peers.names import PEERS
from translate_flow.cli.main import COMMANDS
from translate_flow.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_command_is_documented() -> None:
    text = (DOCS / "commands.md").read_text()
    assert [name for name in COMMANDS if f"`translate-flow {name}" not in text] == []


def test_every_setting_is_documented() -> None:
    text = (DOCS / "settings.md").read_text()
    assert [field.name for field in fields(Settings) if f"`{field.name}`" not in text] == []


def test_the_table_of_other_programs_names_every_format_and_program() -> None:
    table = [row for row in (DOCS / "formats.md").read_text().splitlines() if row.startswith("|")]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
    told = [row for row in rows if len(row) == 3 and row[1] in PEERS]
    assert {row[1] for row in told} == set(PEERS)
    names = "TMX XLIFF TSV CSV JSONL Moses Parquet DOCX XLSX HTML TBX SRT WebVTT".split()
    assert [name for name in names if not any(row[0].startswith(name) for row in told)] == []
