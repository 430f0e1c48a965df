"""The scenes of the maps: provinces and municipalities, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import pandas as pd
import plotly.graph_objects as go

from charts.bars import count_bars, euro_bars, percent_bars
from charts.look import Look
from charts.map_fills import Category, Key, Label, Scene
from charts.map_multiples import area_multiples
from charts.maps import area_key, area_map
from charts.symbol_maps import symbol_key, symbol_map
from language import N_, Language
from places import BRUSSELS_NIS, centrumsteden, shapes
from views.breakdowns.places import PLACE_NOT_KNOWN
from views.declaration import Column, Face
from views.lists import COVERAGE
from views.ranks import NOT_RANKED, is_complete, rank_words, ranks
from views.words import cell

NOT_APPLICABLE: Final = N_("niet van toepassing")
HIGHEST_SHOWN: Final = 15

MEASURES: Final = {
    "inwoner": N_("Per inwoner"),
    "bedrag": N_("Bedrag"),
    "betaald": N_("Betaald"),
    "aantal": N_("Aantal"),
    "ontvangers": N_("Ontvangers"),
    "aandeel": N_("Aandeel"),
    "slaagkans": N_("Slaagkans"),
}
"""What maps can show, by the name that stands in links."""

PROVINCE_LABELS: Final = {
    "west-vlaanderen": Label(N_("West-Vlaanderen"), 2.98, 51.01),
    "oost-vlaanderen": Label(N_("Oost-Vlaanderen"), 3.80, 51.02),
    "antwerpen": Label(N_("Antwerpen"), 4.75, 51.23),
    "limburg": Label(N_("Limburg"), 5.44, 50.99),
    "vlaams-brabant": Label(N_("Vlaams-Brabant"), 4.83, 50.885),
    "brussel": Label(N_("Brussel"), 4.37, 50.625),
}
"""Where the value of a province is written; that of Brussels stands under the map."""

CITY_SIDES: Final = {
    "41002": "middle right",
    "11002": "top right",
    "31005": "top right",
    "71016": "top right",
    "44021": "top center",
    "71072": "bottom center",
    "34022": "middle right",
    "24062": "middle right",
    "12025": "middle right",
    "35013": "bottom right",
    "36015": "top center",
    "46021": "top center",
    "13040": "top right",
}
"""On which side of its dot the name of a city stands: so that none stands on another, from 600 pixels on."""
_BRUSSELS: Final = (4.37, 50.845)

Level = Literal["province", "municipality"]
Lines = Callable[[Mapping[str, Any]], Sequence[str]]

_SHOWN: Final = "_shown"
_RANK: Final = "_rank"
_PERMILLE: Final = 1000


@dataclass(frozen=True)
class MapOf:
    """What the maps of a View have in common.

    ``told`` are the columns that are read over an area, ``absent`` (msgid) what is said of an area
    without a row; ``without_brussels`` when Brussels can have none. ``whole`` is View.whole_list.
    """

    level: Level
    columns: Sequence[Column]
    told: Sequence[str]
    absent: str
    without_brussels: bool
    whole: bool = False

    @property
    def place(self) -> str:
        """The column with the ids of the areas."""
        return "province_slug" if self.level == "province" else "nis"

    def rates(self, frame: pd.DataFrame, look: Look, measure: str) -> go.Figure:
        """A choropleth of a column of euro per inhabitant or of a share."""
        return area_map(*self._drawn(frame, look, measure))

    def symbols(self, frame: pd.DataFrame, look: Look, measure: str) -> go.Figure:
        """Circles for a column of amounts or counts."""
        rows, look, scene = self._drawn(frame, look, measure)
        return symbol_map(rows, look, replace(scene, labels={}))

    def key(self, frame: pd.DataFrame, look: Look, measure: str, *, circles: bool) -> Key:
        """The legend of either, for where it stands outside the map."""
        return (symbol_key if circles else area_key)(*self._drawn(frame, look, measure))

    def multiples(self, frame: pd.DataFrame, look: Look, measure: str, panel: str) -> go.Figure:
        """A small choropleth per value of ``panel``."""
        scene = replace(self.scene(frame, look, measure), labels={}, cities={})
        return area_multiples(self._prepared(frame, measure), look, scene, panel=panel)

    def categories(
        self, frame: pd.DataFrame, look: Look, measure: str, categories: Mapping[str, Category]
    ) -> go.Figure:
        """A map of a column of codes, in the colours of their categories."""
        return area_map(*self._of_categories(frame, look, measure, categories))

    def key_of_categories(
        self, frame: pd.DataFrame, look: Look, measure: str, categories: Mapping[str, Category]
    ) -> Key:
        """The legend of that, for where it stands outside the map."""
        return area_key(*self._of_categories(frame, look, measure, categories))

    def _of_categories(
        self, frame: pd.DataFrame, look: Look, measure: str, categories: Mapping[str, Category]
    ) -> tuple[pd.DataFrame, Look, Scene]:
        scene = replace(self.scene(frame, look, measure), categories=categories)
        return frame.assign(**{_SHOWN: frame[measure]}), look, scene

    def _drawn(
        self, frame: pd.DataFrame, look: Look, measure: str
    ) -> tuple[pd.DataFrame, Look, Scene]:
        rows = self._prepared(frame, measure).assign(
            **{_RANK: ranks(frame, measure, whole=self.whole)}
        )
        return rows, look, self.scene(frame, look, measure)

    def face(self, key: str, measure: str, *, circles: bool = False) -> Face:
        """A face of a View under one of the names of MEASURES."""
        return self.titled(key, MEASURES[key], measure, circles=circles)

    def titled(self, key: str, label: str, measure: str, *, circles: bool = False) -> Face:
        """A face of a View: a choropleth, or circles; bars where the borders cannot be drawn."""
        draw = self.symbols if circles else self.rates

        def chart(frame: pd.DataFrame, look: Look) -> go.Figure:
            if self.level == "municipality" and not drawable(frame):
                return self.bars(frame, look, measure)
            return draw(frame, look, measure)

        def legend(frame: pd.DataFrame, look: Look) -> Key | None:
            if self.level == "municipality" and not drawable(frame):
                return None
            return self.key(frame, look, measure, circles=circles)

        return Face(key, label, measure, chart, legend)

    def bars(self, frame: pd.DataFrame, look: Look, measure: str) -> go.Figure:
        """The highest values as bars, places not known included, for borders that are not drawn."""
        column = next(column for column in self.columns if column.key == measure)
        valued = frame[frame[measure].notna() & (frame[measure] != 0)]
        shown = valued.sort_values(measure, ascending=False, kind="stable").head(HIGHEST_SHOWN)
        named = shown.assign(
            **{self.level: shown[self.level].fillna(look.language.t(PLACE_NOT_KNOWN))}
        )
        if column.kind == "euro":
            return euro_bars(named, look, item=self.level, amount=measure)
        if column.kind == "percent":
            return percent_bars(named, look, item=self.level, share=measure)
        return count_bars(named, look, item=self.level, count=measure)

    def scene(self, frame: pd.DataFrame, look: Look, measure: str) -> Scene:
        """The scene of one measure of these rows in the reader's language."""
        t, of_provinces = look.language.t, self.level == "province"
        column = next(column for column in self.columns if column.key == measure)
        outside = "brussel" if of_provinces else BRUSSELS_NIS
        labels = {id_: replace(p, name=t(p.name)) for id_, p in PROVINCE_LABELS.items()}
        return Scene(
            shapes=shapes("province")
            if of_provinces
            else shapes("municipality", brussels_as_one=self.without_brussels),
            place=self.place,
            item=self.level,
            value=_SHOWN,
            title=t(column.title),
            written=_written(column, look.language),
            lines=self._lines(frame, column, look.language),
            absent=t(self.absent),
            absent_unknown=not is_complete(frame, whole=self.whole),
            not_applicable={outside: t(NOT_APPLICABLE)} if self.without_brussels else {},
            labels=labels if of_provinces else {},
            cities={} if of_provinces else city_names(look.language),
            borders=None if of_provinces else shapes("province"),
            height=440 if of_provinces else 460,
        )

    def _prepared(self, frame: pd.DataFrame, measure: str) -> pd.DataFrame:
        """Rows with a place, and the measure in whole numbers: cents, counts or parts of a thousand."""
        column = next(column for column in self.columns if column.key == measure)
        values = frame[measure]
        if column.kind == "percent":
            values = (values * _PERMILLE).round().astype("Int64")
        return frame.assign(**{_SHOWN: values}).dropna(subset=[self.place])

    def _order(self, column: Column) -> int:
        return list(self.told).index(column.key)

    def _lines(self, frame: pd.DataFrame, shown: Column, language: Language) -> Lines:
        """What is read over an area: its value, what belongs to it, and its rank where that is known."""
        told = sorted((c for c in self.columns if c.key in self.told), key=self._order)
        others = [column for column in told if column.numeric and column is not shown]
        columns = [shown, *others[: 1 if shown.numeric else 2]]
        complete = is_complete(frame, whole=self.whole)
        of = int(ranks(frame, shown.key, whole=self.whole).notna().sum()) if shown.numeric else 0

        def lines(row: Mapping[str, Any]) -> list[str]:
            words = [f"{language.t(c.title)}: {cell(row[c.key], c, language)}" for c in columns]
            rank = row.get(_RANK)
            if not pd.isna(rank):
                words.append(rank_words(int(rank), of, language))
            elif COVERAGE in frame and not complete:
                words.append(language.t(NOT_RANKED))
            return words

        return lines


def _written(column: Column, language: Language) -> Callable[[int], str]:
    """A value of a map in words; rates per inhabitant always have two decimals."""
    if column.kind == "percent":
        return lambda value: language.percent(value / _PERMILLE)
    if column.kind == "euro":
        decimals = 2 if column.derive else None
        return lambda value: language.euro(value, decimals)
    return language.number


def city_names(language: Language) -> dict[str, Label]:
    """The 13 centrumsteden and Brussels, by the id of their area, in the order in which they give way."""
    cities = {
        city.nis: Label(city.name_nl, city.lon, city.lat, CITY_SIDES.get(city.nis, "top center"))
        for city in centrumsteden()
        if city.lon is not None and city.lat is not None
    }
    return {**cities, BRUSSELS_NIS: Label(language.t("Brussel"), *_BRUSSELS)}


def drawable(frame: pd.DataFrame) -> bool:
    """Whether every municipality of the frame stands on the map, which has today's borders."""
    codes = {feature["id"] for feature in shapes("municipality")["features"]}
    return set(frame["nis"].dropna()) <= codes
