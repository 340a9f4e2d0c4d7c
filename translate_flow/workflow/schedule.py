"""When work that comes again is due: hours are those of a time zone, moments are in UTC."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from translate_flow.errors import BadInput

HOURS, WEEKDAYS = 24, 7


class Every(StrEnum):
    """How often."""

    NEVER = ""
    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Every day at an hour, or every week at an hour of a weekday, Monday being 0; never runs only by hand."""

    every: Every = Every.NEVER
    hour: int = 0
    weekday: int = 0

    def next_after(self, moment: datetime, zone: tzinfo = UTC) -> datetime | None:
        """The first time later than `moment`, None for never.

        An hour that the clocks skip in spring is the one after it; of one that comes twice in autumn the first counts.
        """
        if self.every is Every.NEVER:
            return None
        is_weekly = self.every is Every.WEEK
        day = moment.astimezone(zone).replace(hour=self.hour, minute=0, second=0, microsecond=0, fold=0)
        if is_weekly:
            day += timedelta(days=(self.weekday - day.weekday()) % WEEKDAYS)
        due = day.astimezone(UTC)
        return due if due > moment else (day + timedelta(days=WEEKDAYS if is_weekly else 1)).astimezone(UTC)


def schedule_of(every: str, hour: int, weekday: int) -> Schedule:
    """A schedule from outside; BadInput for an hour, a day or a rhythm there is not."""
    if every not in list(Every):
        raise BadInput(f"“{every[:20]}” is no rhythm", place="every", remedy="It is `day`, `week`, or empty for never")
    if not 0 <= hour < HOURS:
        raise BadInput(f"{hour} is no hour", place="hour", remedy="From 0 to 23")
    if not 0 <= weekday < WEEKDAYS:
        raise BadInput(f"{weekday} is no weekday", place="weekday", remedy="From 0, Monday, to 6, Sunday")
    return Schedule(Every(every), hour, weekday)
