"""What a person can set or type is written down."""

from dataclasses import fields
from pathlib import Path

from translate_flow.cli.main import COMMANDS
from translate_flow.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_command_is_documented() -> None:
    text = (DOCS / "commands.md").read_text()
    assert [name for name in COMMANDS if f"`translate-flow {name}" not in text] == []


def test_every_setting_is_documented() -> None:
    text = (DOCS / "settings.md").read_text()
    assert [field.name for field in fields(Settings) if f"`{field.name}`" not in text] == []
