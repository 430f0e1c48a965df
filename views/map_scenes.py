"""The scenes of the maps: provinces and municipalities, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.map_fills import Label, Scene
from charts.maps import area_map
from data_access.reference import BRUSSELS_NIS, shapes
from language import N_, Language
from views.model import Column
from views.words import cell

NOT_APPLICABLE: Final = N_("niet van toepassing")

PROVINCE_LABELS: Final = {
    "west-vlaanderen": Label(N_("West-Vlaanderen"), 2.98, 51.01),
    "oost-vlaanderen": Label(N_("Oost-Vlaanderen"), 3.80, 51.02),
    "antwerpen": Label(N_("Antwerpen"), 4.75, 51.23),
    "limburg": Label(N_("Limburg"), 5.44, 50.99),
    "vlaams-brabant": Label(N_("Vlaams-Brabant"), 4.83, 50.885),
    "brussel": Label(N_("Brussel"), 4.37, 50.625),
}
"""Where the value of a province is written; that of Brussels stands under the map."""

Lines = Callable[[Mapping[str, Any]], Sequence[str]]


def rate(language: Language) -> Callable[[int], str]:
    """Cents per inhabitant in words, always with two decimals."""
    return lambda cents: language.euro(cents, 2)


def lines_of(columns: Sequence[Column], keys: Sequence[str], language: Language) -> Lines:
    """A row's values under their titles, as the reader of a map sees them over an area."""
    chosen = [column for column in columns if column.key in keys]

    def lines(row: Mapping[str, Any]) -> list[str]:
        return [f"{language.t(c.title)}: {cell(row[c.key], c, language)}" for c in chosen]

    return lines


def province_map(
    frame: pd.DataFrame,
    look: Look,
    *,
    columns: Sequence[Column],
    measure: str,
    told: Sequence[str],
    absent: str,
    without_brussels: bool,
) -> go.Figure:
    """The six areas of Flanders and Brussels by a measure in cents per inhabitant."""
    t = look.language.t
    scene = Scene(
        shapes=shapes("province"),
        place="province_slug",
        item="province",
        value=measure,
        title=_title(columns, measure, look.language),
        written=rate(look.language),
        lines=lines_of(columns, told, look.language),
        absent=t(absent),
        not_applicable={"brussel": t(NOT_APPLICABLE)} if without_brussels else {},
        labels={id_: replace(p, name=t(p.name)) for id_, p in PROVINCE_LABELS.items()},
    )
    return area_map(frame.dropna(subset=["province_slug"]), look, scene)


def municipality_map(
    frame: pd.DataFrame,
    look: Look,
    *,
    columns: Sequence[Column],
    measure: str,
    told: Sequence[str],
    absent: str,
    without_brussels: bool,
) -> go.Figure:
    """Today's municipalities by a measure in cents per inhabitant, with province borders."""
    t = look.language.t
    scene = Scene(
        shapes=shapes("municipality", brussels_as_one=without_brussels),
        place="nis",
        item="municipality",
        value=measure,
        title=_title(columns, measure, look.language),
        written=rate(look.language),
        lines=lines_of(columns, told, look.language),
        absent=t(absent),
        not_applicable={BRUSSELS_NIS: t(NOT_APPLICABLE)} if without_brussels else {},
        borders=shapes("province"),
        height=500,
    )
    return area_map(frame.dropna(subset=["nis"]), look, scene)


def drawable(frame: pd.DataFrame) -> bool:
    """Whether every municipality of the frame stands on the map, which has today's borders."""
    known = {feature["id"] for feature in shapes("municipality")["features"]}
    return set(frame["nis"].dropna()) <= known


def _title(columns: Sequence[Column], measure: str, language: Language) -> str:
    return language.t(next(column.title for column in columns if column.key == measure))
