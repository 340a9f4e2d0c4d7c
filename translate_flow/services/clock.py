"""The time services stamp rows with, and the time zones of publications."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def zone_of(settings: Mapping[str, Any]) -> tzinfo:
    """The time zone of a publication with these settings; UTC where it has none, or one this machine does not know."""
    name = settings.get("time_zone") or ""
    return ZoneInfo(name) if name in zone_names() else UTC


@cache
def zone_names() -> frozenset[str]:
    """The time zones there are, without those that only stand for an offset or an older name.

    Kept: to find them is to walk the folders of the machine's table, and every moment on every page asks.
    """
    return frozenset(name for name in available_timezones() if "/" in name and not name.startswith(_OFFSETS))


_OFFSETS = ("Etc/", "SystemV/", "posix/", "right/")
