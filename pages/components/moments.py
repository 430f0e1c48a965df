"""Moments as people read them."""

from __future__ import annotations

import datetime as dt

from language import Language


def moment(when: dt.datetime, language: Language) -> str:
    """A moment by the clock of this machine; SQLite gives back UTC without saying so."""
    local = (when if when.tzinfo else when.replace(tzinfo=dt.UTC)).astimezone()
    return f"{language.date(local.date())} {local:%H:%M}"
