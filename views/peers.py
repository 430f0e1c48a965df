"""Municipalities of about the same size, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from language import Language
from views.declaration import Result
from views.words import cell

MOST: Final = 9


@dataclass(frozen=True)
class Peer:
    """A municipality: its inhabitants, and its value with its words (None: not known)."""

    nis: str
    name: str
    inhabitants: int
    value: float | None
    words: str


def peers(result: Result, nis: str, measure: str, language: Language) -> list[Peer]:
    """The municipality and those nearest to it in inhabitants, nine in all, the highest value first.

    ``result`` holds all municipalities (columns nis, municipality, inhabitants). None where the
    inhabitants of this one are not known.
    """
    known = result.frame.dropna(subset=["inhabitants", "nis"])
    own = known[known["nis"] == nis]
    if own.empty:
        return []
    size = int(own["inhabitants"].iloc[0])
    apart = (known["inhabitants"].astype(int) - size).abs()
    nearest = known.assign(_apart=apart).sort_values(["_apart", "nis"]).head(MOST)
    column = result.view.column(measure)
    rows = nearest.sort_values(measure, ascending=False, na_position="last", kind="stable")
    return [
        Peer(
            str(row["nis"]),
            str(row["municipality"]),
            int(row["inhabitants"]),
            None if pd.isna(row[measure]) else float(row[measure]),
            cell(row[measure], column, language),
        )
        for row in rows.to_dict("records")
    ]
