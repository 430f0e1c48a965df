"""Charts that PowerPoint draws itself, so that their figures can be edited there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Literal

import pandas as pd
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.slide import Slide
from pptx.util import Cm, Pt
from xlsxwriter.workbook import Workbook

from charts.look import NOTHING, Look
from charts.rows import made_up
from exports.plain_text import plain
from exports.slides.layouts import Area
from exports.steady import MADE
from language import Language
from views import Column, Result
from views.words import cell

MOST: Final = 20
"""More bars than this cannot be read on a slide."""

MOST_COLUMNS: Final = 12
"""The amounts on more columns than this would stand on each other."""

_FORMATS: Final = {"euro": "#,##0 [$€-813]", "euro_cents": "#,##0.00 [$€-813]"}
_PLAIN_FORMATS: Final = {"number": "#,##0", "percent": "0.0%"}


Role = Literal["accent", "mark", "whole", "series"]


@dataclass(frozen=True)
class Fill:
    """How a bar is filled: by its role, else in the colour of its series; hatched when it is fictional."""

    role: Role
    fictional: bool


@dataclass(frozen=True)
class Bars:
    """A result as bars: names, and a series of values (None where not known) per measure.

    ``fills`` says per series how each of its bars is filled.
    """

    names: list[str]
    series: list[tuple[str, list[float | None]]]
    fills: list[list[Fill]]
    lying: bool
    stacked: bool
    number_format: str


def bars_of(result: Result, language: Language) -> Bars | None:
    """The bars of a result whose chart is made of bars over its items; None for any other chart."""
    view = result.view
    if view.chart is None or view.measure is None or not 0 < len(result.frame) <= MOST:
        return None
    look = Look(language)
    drawn = view.chart(result.frame, look)
    if not drawn.data or any(trace.type != "bar" for trace in drawn.data):
        return None
    if len(drawn.data) > 1 and not all(trace.name for trace in drawn.data):
        return None  # bars in bars: PowerPoint would set them side by side
    if not all(_draws_each(trace, len(result.frame)) for trace in drawn.data):
        return None  # a map whose borders are not drawn shows the largest of its places
    columns = _measures(result, [trace.name for trace in drawn.data], language)
    if not columns:
        return None
    # What is not known for any row has no bar, and then no place in the legend either.
    columns = [c for c in columns if result.frame[c.key].notna().any()] or columns[:1]
    traces = {trace.name: trace for trace in drawn.data}
    lying = any(trace.orientation == "h" for trace in drawn.data)
    if not lying and len(columns) * len(result.frame) > MOST_COLUMNS:
        return None
    return Bars(
        names=_names(result, columns[0], language),
        series=[
            (plain(language.t(c.title)), [_value(v, c) for v in result.frame[c.key]])
            for c in columns
        ],
        fills=[
            _fills(traces.get(language.t(c.title), drawn.data[0]), result, look) for c in columns
        ],
        lying=lying,
        stacked=drawn.layout.barmode in ("stack", "relative"),
        number_format=_number_format(result, columns),
    )


def _draws_each(trace: Any, rows: int) -> bool:
    """Whether bars with colours of their own are there for every row."""
    colour = trace.marker.color
    return isinstance(colour, str) or len(colour) == rows


def _fills(trace: Any, result: Result, look: Look) -> list[Fill]:
    """How the bars of a series are filled: as they are drawn elsewhere."""
    colour, rows = trace.marker.color, len(result.frame)
    colours = [colour] * rows if isinstance(colour, str) else list(colour)
    roles: dict[str, Role] = {look.accent: "accent", look.mark: "mark", NOTHING: "whole"}
    return [
        Fill(roles.get(one, "series"), fictional)
        for one, fictional in zip(colours, made_up(result.frame), strict=True)
    ]


def _measures(result: Result, drawn: list[str | None], language: Language) -> list[Column]:
    """The columns that the traces of a chart show, by their titles; else the one it is about."""
    view = result.view
    by_title = {language.t(c.title): c for c in view.columns if c.numeric}
    measures = [by_title[name] for name in drawn if name in by_title]
    if len(measures) == len(drawn) and len({c.kind for c in measures}) == 1:
        return measures
    measure = view.column(str(view.measure))
    # Several series under other names (a place, its province) are no columns that can be written.
    return [measure] if measure.numeric and len(drawn) == 1 else []


def _names(result: Result, measure: Column, language: Language) -> list[str]:
    """What each bar is called; what tells rows of one name apart, that it is made up or not known."""
    view, frame = result.view, result.frame
    item = view.column(view.item)
    others = [c for c in view.columns if not (c.minor or c.numeric or c.key == item.key)]
    told = [item, *others[:1]] if frame[item.key].duplicated().any() else [item]
    names = []
    for _, row in frame.iterrows():
        name = ", ".join(cell(row[column.key], column, language) for column in told)
        made_up = language.t("fictief")
        marks = [made_up] if row["fictional"] and f"({made_up})" not in name else []
        if pd.isna(row[measure.key]):
            marks.append(cell(None, measure, language))
        names.append(plain(f"{name} ({', '.join(marks)})" if marks else name))
    return names


def _value(value: Any, column: Column) -> float | None:
    if pd.isna(value):
        return None
    return int(value) / 100 if column.kind == "euro" else float(value)


def _number_format(result: Result, columns: list[Column]) -> str:
    kind = columns[0].kind
    if kind != "euro":
        return _PLAIN_FORMATS.get(kind, "General")
    cents = any(int(v) % 100 for c in columns for v in result.frame[c.key].dropna())
    return _FORMATS["euro_cents" if cents else "euro"]


def add_bars(slide: Slide, bars: Bars, area: Area) -> Any:
    """Draw bars on a slide, in that area; gives the shape."""
    data: Any = _Data(bars.number_format)
    data.categories = bars.names
    for name, values in bars.series:
        data.add_series(name, values)
    place = (Cm(area.left), Cm(area.top), Cm(area.width), Cm(area.height))
    frame: Any = slide.shapes.add_chart(_KINDS[bars.lying, bars.stacked], *place, data)
    _dress(frame.chart, bars)
    return frame


_KINDS: Final = {
    (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
    (True, True): XL_CHART_TYPE.BAR_STACKED,
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    (False, True): XL_CHART_TYPE.COLUMN_STACKED,
}


def _dress(chart: Chart, bars: Bars) -> None:
    several = len(bars.series) > 1
    bars_drawn = len(bars.names) * (1 if bars.stacked else len(bars.series))
    chart.font.size = Pt(16 if bars_drawn <= FEW else 14 if bars_drawn <= MANY else 12)
    chart.has_title, chart.has_legend = False, several
    if several:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.category_axis.reverse_order = bars.lying
    chart.category_axis.has_major_gridlines = chart.value_axis.has_major_gridlines = False
    chart.category_axis.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    chart.value_axis.visible = False
    chart.value_axis.minimum_scale = 0 if _never_negative(bars) else None
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = _GAPS.get(bars_drawn, 60), 100 if bars.stacked else 0
    plot.has_data_labels = True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = (
        bars.number_format,
        False,
    )
    if not bars.stacked:
        plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for number, (series, fills) in enumerate(zip(plot.series, bars.fills, strict=True)):
        series.invert_if_negative = False
        _paint(series.format, fills[0], number)
        for at, fill in enumerate(fills):
            if fill != fills[0]:
                _paint(series.points[at].format, fill, number)


def _paint(form: Any, fill: Fill, number: int) -> None:
    """Fill a bar in colours of the theme, so that a house style colours the charts too."""
    if fill.role == "whole":
        form.fill.background()
        form.line.width = Pt(1.5)
        _colour(form.line.color, fill, number)
        return
    if not fill.fictional:
        form.fill.solid()
        _colour(form.fill.fore_color, fill, number)
        return
    form.fill.patterned()
    form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    _colour(form.fill.fore_color, fill, number)
    form.fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def _colour(colour: Any, fill: Fill, number: int) -> None:
    if fill.role == "accent":
        colour.theme_color = MSO_THEME_COLOR.ACCENT_1
    elif fill.role == "series":
        colour.theme_color = _ACCENTS[number % len(_ACCENTS)]
    else:
        colour.theme_color, colour.brightness = MSO_THEME_COLOR.TEXT_1, _QUIET


_QUIET: Final = 0.5
"""How much lighter than text a bar is that the message does not name: near the quiet colour of the screen."""

FEW, MANY = 8, 12
"""Bars that leave room for larger letters."""

_GAPS: Final = {1: 400, 2: 180, 3: 100}
"""Room between bars as a part (%) of their own width: a few would become walls. Else 60."""

_ACCENTS: Final = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5,
)
"""Of several series of equal rank."""


def _never_negative(bars: Bars) -> bool:
    return all(value is None or value >= 0 for _, values in bars.series for value in values)


class _Sheet(CategoryWorkbookWriter):
    """The sheet inside a chart: text of the data stays text in it, also when it starts with "="."""

    def __init__(self, data: ChartData) -> None:
        super().__init__(data)  # type: ignore[no-untyped-call]

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Iterator[tuple[Any, Any]]:
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with Workbook(xlsx_file, options) as book:
            book.set_properties({"created": MADE})
            yield book, book.add_worksheet()


class _Data(ChartData):
    def __init__(self, number_format: str) -> None:
        super().__init__(number_format)  # type: ignore[no-untyped-call]

    @property
    def _workbook_writer(self) -> _Sheet:
        return _Sheet(self)
