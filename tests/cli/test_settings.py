from dataclasses import fields
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from translate_flow.cli.settings import SECRET
from translate_flow.settings import Settings


def test_every_setting_is_printed_with_its_meaning_and_no_secret(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secret = "a-secret-nobody-should-ever-read-here"
    monkeypatch.setenv("TRANSLATE_FLOW_METRICS_TOKEN", secret)
    monkeypatch.setenv("TRANSLATE_FLOW_DATABASE_URL", f"postgresql://ana:{secret}@127.0.0.1/x")
    done = command("settings")
    lines = done.out.splitlines()
    assert [line.split(" = ")[0] for line in lines] == [field.name for field in fields(Settings)]
    assert secret not in done.out and all("    # " in line for line in lines)
    assert {line.split()[0] for line in lines if " = set " in line} <= SECRET
