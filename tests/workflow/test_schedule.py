from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.workflow.schedule import Every, Schedule, schedule_of

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def test_what_runs_by_hand_is_never_due() -> None:
    assert Schedule().next_after(datetime(2026, 11, 24, tzinfo=UTC)) is None


@given(MOMENTS, st.integers(0, 23))
def test_every_day_is_the_next_time_of_that_hour(moment: datetime, hour: int) -> None:
    due = Schedule(Every.DAY, hour).next_after(moment)
    assert due is not None and (due.hour, due.minute, due.second) == (hour, 0, 0)
    assert timedelta(0) < due - moment <= timedelta(days=1)


@given(MOMENTS, st.integers(0, 23), st.integers(0, 6))
def test_every_week_is_the_next_such_day(moment: datetime, hour: int, weekday: int) -> None:
    due = Schedule(Every.WEEK, hour, weekday).next_after(moment)
    assert due is not None and (due.hour, due.weekday()) == (hour, weekday)
    assert timedelta(0) < due - moment <= timedelta(days=7)


@given(MOMENTS, st.integers(0, 23), st.sampled_from(["Europe/Bucharest", "America/Sao_Paulo", "Asia/Kathmandu"]))
def test_hours_are_those_of_the_zone_but_in_the_hour_the_clocks_skip(moment: datetime, hour: int, name: str) -> None:
    due = Schedule(Every.DAY, hour).next_after(moment, ZoneInfo(name))
    assert due is not None and timedelta(0) < due - moment <= timedelta(hours=25)
    assert due.astimezone(ZoneInfo(name)).hour in (hour, (hour + 1) % 24)


def test_the_change_of_the_clocks_neither_skips_nor_doubles_a_run() -> None:
    zone, moment, runs = ZoneInfo("Europe/Bucharest"), datetime(2026, 3, 27, tzinfo=UTC), list[str]()
    while len(runs) < 4:
        moment = Schedule(Every.DAY, 3).next_after(moment, zone) or moment
        runs.append(moment.astimezone(zone).strftime("%d %H:%M"))
    assert runs == ["27 03:00", "28 03:00", "29 04:00", "30 03:00"]
    autumn = Schedule(Every.DAY, 3).next_after(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), zone)
    assert autumn == datetime(2026, 10, 26, 1, tzinfo=UTC)


@pytest.mark.parametrize(("every", "hour", "weekday"), [("moon", 0, 0), ("day", 24, 0), ("week", 3, 7), ("day", -1, 0)])
def test_what_no_clock_shows_is_refused(every: str, hour: int, weekday: int) -> None:
    with pytest.raises(BadInput):
        schedule_of(every, hour, weekday)


@pytest.mark.parametrize(
    ("hour", "weekday", "said"), [(24, 0, "hour"), (-1, 0, "hour"), (6, 7, "weekday"), (6, -1, "weekday")]
)
def test_an_hour_or_a_day_that_is_none_is_refused(hour: int, weekday: int, said: str) -> None:
    with pytest.raises(BadInput, match=f"is no {said}"):
        schedule_of("week", hour, weekday)
