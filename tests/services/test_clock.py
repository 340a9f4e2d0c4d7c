import os
import subprocess
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from translate_flow.services import clock


def test_a_publication_has_the_zone_it_names_and_utc_otherwise() -> None:
    assert clock.zone_of({"time_zone": "Europe/Chisinau"}) == ZoneInfo("Europe/Chisinau")
    for settings in ({}, {"time_zone": ""}, {"time_zone": "Etc/GMT+5"}, {"time_zone": "Nowhere/Atall"}):
        assert clock.zone_of(settings) is UTC


def test_moments_are_in_utc() -> None:
    assert clock.now().tzinfo is UTC
    assert abs((datetime.now(UTC) - clock.now()).total_seconds()) < 60


def test_the_machine_is_asked_once_which_zones_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def available() -> set[str]:
        asked.append(1)
        return {"Europe/Chisinau", "Etc/UTC", "EST"}

    monkeypatch.setattr(clock, "available_timezones", available)
    clock.zone_names.cache_clear()
    try:
        for _ in range(50):
            assert clock.zone_of({"time_zone": "Europe/Chisinau"}) == ZoneInfo("Europe/Chisinau")
        assert clock.zone_names() == {"Europe/Chisinau"}
    finally:
        clock.zone_names.cache_clear()
    assert len(asked) == 1


def test_there_are_zones_where_the_machine_has_no_table_of_its_own() -> None:
    code = "from translate_flow.services import clock; print(clock.zone_of({'time_zone': 'Europe/Chisinau'}))"
    environment = {**os.environ, "PYTHONTZPATH": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "Europe/Chisinau"
