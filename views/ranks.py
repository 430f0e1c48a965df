"""Places by rank: only where the list that they stand in is complete."""

from __future__ import annotations

from typing import Final

import pandas as pd

from language import N_, Language
from views.lists import COVERAGE

RANK: Final = "rank"
"""The column of Views that rank municipalities themselves, per inhabitant, among all of the scheme."""
RATE: Final = "per_inhabitant"
FLEMISH_PROVINCES: Final = 5
NOT_RANKED: Final = N_("rang niet bekend")


def is_complete(frame: pd.DataFrame, *, whole: bool) -> bool:
    """Whether nothing is missing from the lists behind the rows: by themselves, or as the View says."""
    return bool((frame[COVERAGE] == "complete").all()) if COVERAGE in frame else whole


def ranks(frame: pd.DataFrame, measure: str, *, whole: bool) -> pd.Series[int]:
    """The place of every row among all, the highest first, equal values sharing one; NA without.

    ``frame`` holds municipalities (column ``nis``) or provinces; ``whole`` is View.whole_list. Nothing is
    ranked in a list that is not complete, nor in a choice of places that leaves others out.
    """
    none = pd.Series(pd.NA, index=frame.index, dtype="Int64")
    if not is_complete(frame, whole=whole) or (measure == RATE and _uncounted(frame)):
        return none
    if RANK in frame and measure == RATE:
        return frame[RANK].astype("Int64")
    if not _holds_all(frame):
        return none
    values = frame[measure].astype("Float64")
    return values.rank(method="min", ascending=False).astype("Int64")


def _uncounted(frame: pd.DataFrame) -> bool:
    """Whether the inhabitants of a place with a value are not known: its rate could stand anywhere."""
    if "inhabitants" not in frame:
        return False
    place = "nis" if "nis" in frame else "province_slug"
    return bool(frame.loc[frame[place].notna(), "inhabitants"].isna().any())


def _holds_all(frame: pd.DataFrame) -> bool:
    """Whether no place was left out by a choice."""
    if RANK in frame:
        given = frame[RANK].dropna()
        return len(given) > 0 and len(given) >= given.max()
    return "nis" in frame or frame["province_slug"].nunique() >= FLEMISH_PROVINCES


def rank_words(rank: int, of: int, language: Language) -> str:
    """5de van 285."""
    return language.t("{rank} van {n}", rank=ordinal(rank, language), n=language.number(of))


def ordinal(number: int, language: Language) -> str:
    """1ste, 2de, 8ste, 19de, 20ste, 101ste; 1st, 2nd, 11th in English."""
    last = number % 100
    if language.code == "nl":
        return f"{language.number(number)}{'ste' if last in (1, 8) or last >= 20 or (not last) else 'de'}"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if last // 10 != 1 else "th"
    return f"{language.number(number)}{ending}"
