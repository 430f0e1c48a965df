"""Slides: charts that can be edited, tables with the totals of the screen, and nothing that runs."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pandas as pd
import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from charts.look import CATEGORICAL, Look
from data_access.engine import Store
from data_access.filters import Filters
from exports.slides import slides
from exports.slides.package import check_package
from exports.slides.tables import MOST_SHEETS
from exports.slides.template import FILTERS, HOUSE, SOURCE, empty_deck
from language import get_language
from tests.unit.exports.opened import part
from tests.unit.exports.test_excel import HOSTILE, hostile
from tests.unit.views.answers import EVERY_VIEW
from views import Result, View, read, view
from views.words import total_cell

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")


def shapes(data: bytes, kind: str) -> list[Any]:
    """The charts or tables of a file, in the order of its slides."""
    deck: Any = pptx.Presentation(io.BytesIO(data))
    found = [shape for slide in deck.slides for shape in slide.shapes]
    return [getattr(shape, kind) for shape in found if getattr(shape, f"has_{kind}")]


def texts(data: bytes) -> list[str]:
    deck: Any = pptx.Presentation(io.BytesIO(data))
    return [
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]


def rows_of(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.fixture
def lines(reader: Store) -> Result:
    """The nine lines of 2020."""
    return read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)


def test_the_lines_of_2020_are_bars_and_a_table_with_their_total(lines: Result) -> None:
    made = slides(lines, DUTCH)
    (chart,) = shapes(made, "chart")
    (plot,) = chart.plots
    assert list(plot.categories) == list(lines.frame["title"])
    (series,) = plot.series
    assert [round(value * 100) for value in series.values] == list(lines.frame["amount"])
    (table,) = shapes(made, "table")
    rows = rows_of(table)
    assert len(rows) == 11
    assert "1.998.813\xa0€" in rows[-1]
    said = " ".join(texts(made))
    assert "Schriftelijke vraag nr. 162 van 2 februari 2021" in said
    assert "Niet op deze dia, wel in het Excelbestand: Omschrijving" in said


def test_what_is_not_known_is_a_gap_in_a_chart_and_never_zero(reader: Store) -> None:
    made = slides(read(view("uitgaven-per-jaar"), Filters(), reader), DUTCH)
    (chart,) = shapes(made, "chart")
    (series,) = chart.plots[0].series
    assert list(series.values) == [1_998_813.0, None, None, None, None]
    assert list(chart.plots[0].categories)[:2] == ["2020", "2021 (niet bekend)"]


def test_amounts_side_by_side_are_a_series_each(reader: Store) -> None:
    result = read(view("gevraagd-toegekend-budget"), Filters(fictional=True), reader)
    (chart,) = shapes(slides(result, DUTCH), "chart")
    names = [series.name for series in chart.plots[0].series]
    assert names == ["Budget", "Gevraagd", "Toegekend", "Toegekend volgens bronnen"]
    asked = list(chart.plots[0].series)[1]
    known = [None if pd.isna(value) else int(value) for value in result.frame["asked"]]
    assert [None if v is None else round(v * 100) for v in asked.values] == known


@pytest.mark.some(5)
@EVERY_VIEW
def test_every_view_is_slides_with_its_totals_and_marks(view: View, reader: Store) -> None:
    result = read(view, Filters(fictional=True), reader)
    made = slides(result, DUTCH)
    assert ("Bevat fictieve gegevens." in texts(made)) == result.holds_fictional
    found = shapes(made, "table")
    assert bool(found) != result.empty
    assert len(found) <= MOST_SHEETS
    rows = [row for table in found for row in rows_of(table)[1:]]
    columns = [c for c in view.columns if not c.minor]
    totals = [total_cell(result, c, DUTCH) for c in columns if c.total and c.numeric]
    totals = totals if len(result.frame) > 1 else []  # one row is its own total
    if any(totals):
        assert {words for words in totals if words} <= {
            cell.removesuffix(" (fictief)") for cell in rows[-1]
        }
    total_row = any(totals) and len(result.frame) > 1
    left_out = len(result.frame) - len(rows) + bool(total_row)
    said = DUTCH.n(
        "Nog {n} rij staat in het Excelbestand.",
        "Nog {n} rijen staan in het Excelbestand.",
        left_out,
    )
    assert (said in " ".join(texts(made))) == bool(left_out and found)


def test_text_of_the_data_is_no_formula_in_the_sheet_of_a_chart(reader: Store) -> None:
    result = hostile(reader)
    (chart,) = shapes(slides(result, DUTCH), "chart")
    blob = chart.part.chart_workbook.xlsx_part.blob
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(blob)).active for cell in row]  # type: ignore[union-attr]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    assert HOSTILE[0] in {cell.value for cell in cells}


def test_the_same_result_gives_the_same_file(lines: Result) -> None:
    assert slides(lines, DUTCH) == slides(lines, DUTCH)


# --- the atlas's own master -----------------------------------------------------------------------


def test_the_master_has_the_colours_of_the_charts_and_the_two_layouts_that_slides_need() -> None:
    theme = part(HOUSE.read_bytes(), "ppt/theme/theme1.xml")
    main = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    accents = [
        colour.get("val", "")
        for number in range(1, len(CATEGORICAL) + 1)
        for colour in theme.iterfind(f".//{main}accent{number}/{main}srgbClr")
    ]
    of_the_message = Look(get_language("nl")).accent
    assert [f"#{colour}".lower() for colour in accents] == [of_the_message, *CATEGORICAL[1:]]
    assert {one.get("typeface") for one in theme.iterfind(f".//{main}latin")} == {"Calibri"}
    deck: Any = pptx.Presentation(str(HOUSE))
    title, figure = deck.slide_layouts
    assert {shape.name for shape in figure.placeholders} >= {FILTERS, SOURCE}
    assert PP_PLACEHOLDER.CENTER_TITLE in {
        shape.placeholder_format.type for shape in title.placeholders
    }


def test_the_layouts_are_called_in_the_language_of_the_reader() -> None:
    for code, names in (
        ("nl", ["Titeldia", "Titel en figuur"]),
        ("en", ["Title slide", "Title and figure"]),
    ):
        assert [layout.name for layout in empty_deck(get_language(code)).slide_layouts] == names


def test_the_master_passes_as_a_house_style_of_somebody_else() -> None:
    with zipfile.ZipFile(HOUSE) as parts:
        check_package(parts)
