"""Moments as people here read them: by the clock of this machine."""

from __future__ import annotations

import datetime as dt

from database.moments import aware
from language import Language


def moment(when: dt.datetime, language: Language) -> str:
    """Day and time."""
    local = aware(when).astimezone()
    return f"{language.date(local.date())} {local:%H:%M}"
