from pathlib import Path

import pytest

from translate_flow.errors import BadInput
from translate_flow.http.secret import secret_key
from translate_flow.settings import Settings


def test_a_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    made = secret_key(Settings(instance=tmp_path / "new"))
    assert len(made) >= 48
    assert secret_key(Settings(instance=tmp_path / "new")) == made
    assert (tmp_path / "new" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["secret_key"]


def test_two_instances_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(Settings(instance=tmp_path / "a")) != secret_key(Settings(instance=tmp_path / "b"))


@pytest.mark.parametrize("weak", ["dev", "changeme", "secret", "translate_flow", "a" * 64])
def test_a_key_that_can_be_guessed_is_refused(tmp_path: Path, weak: str) -> None:
    with pytest.raises(BadInput, match="guessed"):
        secret_key(Settings(instance=tmp_path, secret_key=weak))


def test_a_good_key_of_the_settings_is_used_and_nothing_is_written(tmp_path: Path) -> None:
    good = "q8Zr1-0xPw72_hYtLmNvCbEa"
    assert secret_key(Settings(instance=tmp_path, secret_key=good)) == good
    assert list(tmp_path.iterdir()) == []
