"""The places of an answer in their order, for the list beside a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import Language
from views.breakdowns.places import PLACE_NOT_KNOWN
from views.declaration import Face, Result
from views.ranks import is_complete, ranks
from views.words import cell

FIRST: Final = 13
"""So many of the highest stand in the short list, beside the chosen place with its neighbours."""
LAST: Final = 2
_LITTLE_MORE: Final = 4
"""A list that is so little longer is given whole."""


@dataclass(frozen=True)
class RankedPlace:
    """A place in the list: its id on the map ("" where the place is not known), its value and its words."""

    id: str
    name: str
    value: float | None
    words: str
    rank: int | None
    fictional: bool


@dataclass(frozen=True)
class Ranking:
    """The places, the highest first and what is not known last; ``ranked`` of them have a rank.

    ``complete`` says whether nothing is missing from the list: else nothing has one.
    """

    places: tuple[RankedPlace, ...]
    ranked: int
    complete: bool

    def of(self, id_: str) -> RankedPlace | None:
        """The place of this id."""
        return next((place for place in self.places if id_ and place.id == id_), None)

    @property
    def known(self) -> int:
        """How many places have a value."""
        return sum(place.value is not None for place in self.places if place.id)


def ranking(result: Result, everywhere: Result, face: Face, language: Language) -> Ranking:
    """The places of ``result`` in the order of a face; ``everywhere`` is the answer for all places."""
    view = result.view
    column, key = view.column(face.measure), place_column(result)
    names = view.column(view.item)
    standing = ranks(everywhere.frame, face.measure, whole=view.whole_list)
    rank_of = dict(zip(everywhere.frame[key], standing, strict=True))
    # Values that are equal in cents may differ in rank: the rank decides where there is one.
    ordered = result.frame.assign(
        _no_place=result.frame[key].isna(), _rank=result.frame[key].map(rank_of)
    ).sort_values(
        ["_no_place", "_rank", face.measure],
        ascending=[True, True, False],
        na_position="last",
        kind="stable",
    )

    def place(row: Mapping[Any, Any]) -> RankedPlace:
        id_, value = row[key], row[face.measure]
        rank: Any = rank_of.get(id_, pd.NA)
        placed = not pd.isna(id_)
        return RankedPlace(
            id=str(id_) if placed else "",
            name=cell(row[view.item], names, language) if placed else language.t(PLACE_NOT_KNOWN),
            value=None if pd.isna(value) else float(value),
            words=cell(value, column, language),
            rank=int(rank) if placed and not pd.isna(rank) else None,
            fictional=bool(row["fictional"]),
        )

    places = tuple(place(row) for row in ordered.to_dict("records"))
    complete = is_complete(result.frame, whole=view.whole_list)
    return Ranking(places, int(standing.notna().sum()), complete)


def place_column(result: Result) -> str:
    """The column with the ids of the areas of a map."""
    return "nis" if "nis" in result.frame else "province_slug"


def short_list(count: int, chosen: int | None) -> list[list[int]]:
    """Which rows of a long list are given, in runs: the first, those around the chosen one, the last."""
    if count <= FIRST + LAST + _LITTLE_MORE:
        return [list(range(count))]
    rows = {*range(FIRST), *range(count - LAST, count)}
    if chosen is not None:
        rows |= {row for row in (chosen - 1, chosen, chosen + 1) if 0 <= row < count}
    runs: list[list[int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs
