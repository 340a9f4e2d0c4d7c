import sys
from pathlib import Path

import pytest

from tests.services.conftest import postgres_url
from translate_flow.database import Database
from translate_flow.errors import BadInput
from translate_flow.jobs.embedded import EmbeddedEngine
from translate_flow.jobs.port import engine
from translate_flow.jobs.procrastinate_engine import ProcrastinateEngine
from translate_flow.settings import Settings

__all__ = ["postgres_url"]


def test_the_settings_name_the_engine(tmp_path: Path) -> None:
    settings = Settings(instance=tmp_path)
    assert isinstance(engine(Database(settings.url), settings), EmbeddedEngine)


@pytest.mark.postgres
def test_the_engine_for_many_machines_stands_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    settings = Settings(instance=tmp_path, database_url=postgres_url, job_engine="procrastinate")
    assert isinstance(engine(Database(settings.url), settings), ProcrastinateEngine)


def test_an_engine_that_is_none_or_does_not_fit_is_refused_with_a_remedy(tmp_path: Path) -> None:
    for name in ("celery", "procrastinate"):
        with pytest.raises(BadInput) as refused:
            settings = Settings(instance=tmp_path, job_engine=name)
            engine(Database(settings.url), settings)
        assert (refused.value.place, bool(refused.value.remedy)) == ("job_engine", True)


def test_an_engine_that_is_not_installed_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "translate_flow.jobs.procrastinate_engine", None)
    settings = Settings(instance=tmp_path, job_engine="procrastinate")
    with pytest.raises(BadInput, match=r"translate-flow\[queue\]"):
        engine(Database(settings.url), settings)
