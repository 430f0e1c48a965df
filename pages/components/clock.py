"""Moments as people here read them: by the clock of this machine."""

from __future__ import annotations

import datetime as dt

from language import Language


def moment(when: dt.datetime, language: Language) -> str:
    """Day and time; SQLite gives back UTC without saying so."""
    local = (when if when.tzinfo else when.replace(tzinfo=dt.UTC)).astimezone()
    return f"{language.date(local.date())} {local:%H:%M}"
