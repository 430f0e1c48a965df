"""Which columns of a list are kept where there is no room for all: those that tell its rows apart."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.column_choice import telling, telling_grid
from exports.grid import grid
from exports.slides.tables import slide_grid
from language import get_language
from presentation.rows import table
from stories import Slide, Story
from stories.shown_story import shown
from tests.unit.views.answers import EVERY_VIEW, some_answers
from views import Result, View, read, view
from views.options import options

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")
LISTS = ("gemelde-cijfers", "oproep-wijzigingen", "plan-samenleven-acties")
CALL = Filters(calls=("plan-samenleven-1",))


def kept(result: Result) -> list[str]:
    cells = grid(result, DUTCH)
    return [cells.columns[x].key for x in telling(cells, result, DUTCH)]


@pytest.mark.some(24)
@EVERY_VIEW
def test_what_names_the_rows_comes_first_and_what_is_measured_stays(
    view: View, reader: Store
) -> None:
    for result in some_answers(view, reader):
        cells, item = grid(result, DUTCH), view.item
        columns = [c.key for c in cells.columns]
        found = [columns[x] for x in telling(cells, result, DUTCH, measure=view.measure)]
        assert found
        assert len(found) == len(set(found))
        if view.measure in columns:
            assert view.measure in found
        if item in columns and (len(result.frame) < 2 or result.frame[item].nunique() > 1):
            assert found[0] == item
        texts = {key: {row[x].text for row in cells.rows} for x, key in enumerate(columns)}
        # What differs is never left out, and stands before what does not.
        differs = [key for key in columns if len(texts[key]) > 1]
        assert set(differs) <= set(found)
        same = [key for key in found if len(texts[key]) == 1 and key not in (item, view.measure)]
        if differs and same:
            assert max(map(found.index, differs)) < min(map(found.index, same))


@pytest.mark.parametrize("key", LISTS)
def test_the_call_that_is_chosen_is_no_column_on_any_slide(key: str, reader: Store) -> None:
    result = read(view(key), CALL, reader)
    assert len(result.frame) > 1
    title = result.frame["title"].iloc[0]
    (on_screen,) = shown(Story("x", (Slide(key, CALL),)), reader, DUTCH)
    rows = [[words["text"] for words in row] for row in table(on_screen, DUTCH)["rows"]]
    for said in (
        rows,
        _texts(slide_grid(result, DUTCH)[0]),
        _texts(telling_grid(result, DUTCH, 50)[0]),
    ):
        assert all(title not in row for row in said)
        assert len({tuple(row) for row in said}) == len(rows)
    assert title in result.sentence(DUTCH)
    assert "title" in kept(read(view(key), Filters(), reader))


def _texts(cells: object) -> list[list[str]]:
    return [[words.text for words in row] for row in cells.rows]  # type: ignore[attr-defined]


def test_what_nobody_chose_stays_and_what_no_row_has_goes(reader: Store) -> None:
    result = read(view("gemelde-cijfers"), CALL, reader)
    assert "year" not in kept(result)  # "hele oproep" in every row
    unfiltered = replace(result, filters=Filters())
    assert kept(unfiltered)[-1] == "title"
    unknown = result.frame.assign(stated_on=pd.Series(pd.NaT, result.frame.index))
    assert "stated_on" in kept(replace(result, frame=unknown))  # "niet bekend" is told


def test_made_up_rows_stay_marked_and_a_total_keeps_its_name(reader: Store) -> None:
    filters = Filters(fictional=True, calls=("bondgenotennetwerken-fictief",))
    result = read(view("aanvragen"), filters, reader)
    cells, _ = telling_grid(result, DUTCH, 50)
    assert all("(fictief)" in row[0].whole for row in cells.rows)
    awards = read(view("toegekende-aanvragen"), Filters(fictional=True), reader).frame
    place = awards["municipality"].value_counts().index[0]
    nis = next(n for n, name in options(reader).values["municipalities"].items() if name == place)
    there = replace(filters, municipalities=(nis,))
    result = read(view("toegekende-aanvragen"), there, reader)
    assert len(result.frame) > 1
    cells, _ = telling_grid(result, DUTCH, 50)
    assert "municipality" not in [column.key for column in cells.columns]
    assert all("(fictief)" in row[0].whole for row in cells.rows)
    assert cells.total[0].text == DUTCH.t("Totaal")
