"""A refusal as JSON, from the sandbox to the atlas."""

from __future__ import annotations

import datetime as dt
from typing import Any

from places.own_borders.refusal import BordersRefused
from places.own_borders.times import Period


def facts_of(refused: BordersRefused) -> dict[str, Any]:
    """The refusal as plain values; a time is an object of two days."""
    values = {name: _plain(value) for name, value in refused.values.items()}
    return {"refused": refused.code, "values": values}


def refusal_of(facts: dict[str, Any]) -> BordersRefused:
    """The refusal that gave these facts."""
    values = {name: _whole(value) for name, value in facts["values"].items()}
    return BordersRefused(facts["refused"], **values)


def _plain(value: Any) -> Any:
    if isinstance(value, Period):
        return {name: day and day.isoformat() for name, day in value._asdict().items()}
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        days = {name: day and dt.date.fromisoformat(day) for name, day in value.items()}
        return Period(**days)
    return value
