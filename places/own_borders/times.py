"""The time of which borders are, in words."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from language import Language


class Period(NamedTuple):
    """From one merger up to the next; None is open: before the first, or until today."""

    since: dt.date | None
    until: dt.date | None
    """The first day on which the borders were no longer these."""


def in_words(period: Period, language: Language) -> str:
    """Words that fit after "de grenzen"."""
    since, until = language.date(period.since), language.date(period.until)
    if period.since and period.until:
        return language.t("van {since} tot {until}", since=since, until=until)
    if period.since:
        return language.t("vanaf {since}", since=since)
    return language.t("van voor {until}", until=until)
