"""What an answer says of one place: its value, what belongs to it, and the averages around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import N_, Language
from views.declaration import Column, Face, Result
from views.ranking import Ranking, place_column
from views.ranks import NOT_RANKED, rank_words
from views.words import cell

_AVERAGES: Final = ("province_rate", "flanders_rate")
FLANDERS: Final = N_("Vlaanderen {value}")


@dataclass(frozen=True)
class PlaceFact:
    """One number of a place: its words, what it is, and a line that belongs to it."""

    value: str
    title: str
    line: str = ""


def place_facts(
    result: Result, face: Face, place: str, listed: Ranking, language: Language
) -> list[PlaceFact]:
    """The numbers of a place in an answer, the one that its map shows first; none without a row."""
    rows = result.frame[result.frame[place_column(result)] == place]
    if rows.empty:
        return []
    row, view = rows.iloc[0], result.view
    shown = view.column(face.measure)
    other = next(
        (view.column(f.measure) for f in view.faces if f.measure not in (face.measure, "share")),
        None,
    )
    facts = [
        PlaceFact(
            _cell(row, shown, language), _small(shown, language), _rank(place, listed, language)
        )
    ]
    if other is not None:
        facts.append(
            PlaceFact(_cell(row, other, language), _small(other, language), _people(row, language))
        )
    if all(key in result.frame for key in _AVERAGES) and shown.derive is not None:
        province, flanders = (_cell(row, view.column(key), language) for key in _AVERAGES)
        facts.append(
            PlaceFact(province, str(row["province"]), language.t(FLANDERS, value=flanders))
        )
    return facts


def _cell(row: pd.Series[Any], column: Column, language: Language) -> str:
    return cell(row[column.key], column, language)


def _small(column: Column, language: Language) -> str:
    title = language.t(column.title)
    return title[:1].lower() + title[1:]


def _rank(place: str, listed: Ranking, language: Language) -> str:
    held = listed.of(place)
    if held is not None and held.rank is not None:
        return rank_words(held.rank, listed.ranked, language)
    return "" if listed.complete else language.t(NOT_RANKED)


def _people(row: pd.Series[Any], language: Language) -> str:
    """With how many inhabitants it was reckoned, and of which year."""
    if pd.isna(row.get("inhabitants")) or pd.isna(row.get("population_year")):
        return ""
    return language.t(
        "{n} inwoners in {year}",
        n=language.number(int(row["inhabitants"])),
        year=int(row["population_year"]),
    )
