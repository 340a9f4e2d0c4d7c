"""A selection of pairs as jobs and kept exports hold it: plain values by the names of its fields."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from translate_flow.errors import BadInput
from translate_flow.services.export import Selection


def selection_from(payload: Mapping[str, Any]) -> Selection:
    """The selection in a payload; fields it does not know are left alone, BadInput for a moment that is none."""
    known = {field.name for field in fields(Selection)}
    given = {key: value for key, value in payload.items() if key in known and value not in (None, "")}
    values: Any = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    for moment in ("since", "until"):
        if isinstance(values.get(moment), str):
            try:
                values[moment] = datetime.fromisoformat(values[moment])
            except ValueError as error:
                raise BadInput("not a moment", place=moment, remedy="Write it as 2026-11-24T00:00:00+00:00") from error
    return Selection(**values)
