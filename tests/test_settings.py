from pathlib import Path

import pytest

from translate_flow.errors import BadInput
from translate_flow.settings import load


def test_the_environment_beats_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('threads = 4\nlog_level = "debug"\n')
    found = load(tmp_path, {"TRANSLATE_FLOW_THREADS": "7", "TRANSLATE_FLOW_SECURE_COOKIES": "yes"})
    assert (found.threads, found.log_level, found.secure_cookies) == (7, "debug", True)
    assert found.url == f"sqlite:///{tmp_path / 'translate_flow.sqlite'}"


@pytest.mark.parametrize(
    "line",
    [
        "odd = 1",
        "threads = 'many'",
        "threads = true",
        "threads = 0",
        "secure_cookies = 3",
        "log_level = 'loud'",
        "mt_url = 'file:///etc/passwd'",
        "= =",
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, line: str) -> None:
    (tmp_path / "config.toml").write_text(line)
    with pytest.raises(BadInput, match=r"config\.toml"):
        load(tmp_path, {})


def test_a_wrong_variable_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="TRANSLATE_FLOW_THREADS"):
        load(tmp_path, {"TRANSLATE_FLOW_THREADS": "many"})
