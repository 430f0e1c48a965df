"""Moments of the database: SQLite gives them back in UTC without saying so."""

from __future__ import annotations

import datetime as dt


def aware(moment: dt.datetime) -> dt.datetime:
    """The moment with its zone: UTC where none was said."""
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
