"""Screen = CSV = Excel = Word, to the cent, for any filters: every row and every total."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data_access.engine import Store
from exports.csv import as_csv
from exports.excel import HEAD_ROW
from exports.plain_text import plain
from exports.word import tables_document
from language import get_language
from pages.parts.table import rows_table
from tests.conftest import examples
from tests.unit.exports.opened import paragraphs, screen_rows, tables
from tests.unit.exports.test_excel import agrees, columns_of, is_its_total, opened, rows_of
from tests.unit.filter_sets import filters
from views import Column, Result, read, views
from views.options import options
from views.words import cell

DUTCH = get_language("nl")


def drawn(count: int) -> settings:
    """So many sets of filters. A smaller case is not worth the minutes it takes to find one."""
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(
        max_examples=examples(count), suppress_health_check=list(HealthCheck), phases=phases
    )


@pytest.mark.slow
@drawn(15)
@given(data=st.data())
def test_every_face_holds_the_same_figures_for_any_filters(reader: Store, data: Any) -> None:
    holds_the_same_figures(reader, data)


@pytest.mark.long
@drawn(200)
@given(data=st.data())
def test_every_face_holds_the_same_figures_for_many_filters(reader: Store, data: Any) -> None:
    holds_the_same_figures(reader, data)


def holds_the_same_figures(reader: Store, data: Any) -> None:
    chosen = data.draw(filters(options(reader)))
    for key in data.draw(
        st.lists(st.sampled_from(list(views())), min_size=2, max_size=2, unique=True)
    ):
        result = read(views()[key], chosen, reader)
        in_csv(result)
        in_excel(result)
        in_word(result)


def in_csv(result: Result) -> None:
    columns = result.view.columns
    rows = list(csv.reader(io.StringIO(as_csv(result, DUTCH).decode("utf-8-sig")), delimiter=";"))
    for found, (_, row) in zip(rows[1:], result.frame.iterrows(), strict=True):
        for text, column in zip(found, columns, strict=False):
            assert text == in_a_csv_cell(row[column.key], column), column
    for x, column in enumerate(columns):
        if column.kind == "euro" and column.total and result.totals.get(column.key) is not None:
            added = sum(int(row[x].replace(",", "")) for row in rows[1:] if row[x])
            assert added == result.totals[column.key]


def in_a_csv_cell(value: Any, column: Column) -> str:
    """What a cell must hold, written in another way than the export does."""
    if pd.isna(value):
        return ""
    if column.kind == "euro":
        euros, cents = divmod(int(value), 100)
        return f"{euros},{cents:02d}"
    if column.kind == "percent":
        return format(float(value) * 100, ".2f").replace(".", ",")
    if column.kind in ("number", "year"):
        return f"{int(value)}"
    if column.kind == "date":
        assert isinstance(value, dt.date)
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    text = cell(value, column, DUTCH)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def in_excel(result: Result) -> None:
    sheet = opened([result]).worksheets[1]
    columns = columns_of(sheet, result, DUTCH)
    found = rows_of(sheet, result) if len(result.frame) else []
    for row, (_, expected) in zip(found, result.frame.iterrows(), strict=True):
        for x, column in enumerate(columns):
            assert agrees(row[x], expected[column.key], column, DUTCH), (column, row[x])
    total = [c.value for c in sheet[HEAD_ROW + 2 + len(result.frame)]]
    if is_its_total(result):
        assert not any(total)  # the one row is the total
        return
    for x, column in enumerate(columns):
        value = result.totals.get(column.key)
        if value is not None and any(
            result.totals.get(c.key) is not None for c in columns if c.total
        ):
            assert agrees(total[x], value, column, DUTCH), column


def in_word(result: Result) -> None:
    """Cell for cell what the page shows; what adds up in words is the total in words.

    A column of the page that is not in the table is accounted for beside it: see ``columns_on_paper``.
    """
    made = tables_document([result], DUTCH)
    found = tables(made)
    if result.empty:
        assert found == []
        return
    (rows,) = found
    columns = columns_on_paper(result, rows[0], paragraphs(made))
    screen = screen_rows(rows_table(result, columns, DUTCH, name=""))
    assert len(rows) == len(screen)
    has_total = len(rows) == len(result.frame) + 2
    for y, (row, shown) in enumerate(zip(rows, screen, strict=True)):
        for x, (text, on_screen) in enumerate(zip(row, shown, strict=True)):
            if columns[x].kind == "link" and 0 < y <= len(result.frame):
                on_screen = cell(result.frame.iloc[y - 1][columns[x].key], columns[x], DUTCH)
            assert same(text, on_screen, mark=has_total and y == len(rows) - 1 and x == 0), (y, x)
    if has_total and result.holds_fictional:
        assert "fictief" in rows[-1][0]
    for x, column in enumerate(columns):
        if column.total and column.kind in ("euro", "number") and rows[-1][x] and has_total:
            assert counted(rows[-1][x]) == sum(counted(row[x]) for row in rows[1:-1]), column


def columns_on_paper(result: Result, head: list[str], said: list[str]) -> list[Column]:
    """Those of the page, less what the sentence above says of every row and what is only in Excel."""
    shown = [c for c in result.view.columns if not c.minor]
    columns = [c for c in shown if DUTCH.t(c.title) in head]
    assert [DUTCH.t(c.title) for c in columns] == head
    assert columns[0] == shown[0]
    above = [text for text in said if text.startswith(("Voor elke rij: ", "Voor deze rij: "))]
    below = [text for text in said if text.startswith("Alleen in Excel: ")]
    alone: list[str] = []
    told: list[str] = []
    for column in shown:
        if column in columns:
            continue
        title = DUTCH.t(column.title)
        values = {cell(value, column, DUTCH) for value in result.frame[column.key]}
        words = f"{title}: {plain(values.copy().pop())}"
        if above and len(values) == 1 and words in above[0]:
            assert result.totals.get(column.key) is None, column
            told.append(words)
        else:
            assert column.aside, column
            alone.append(title)
    rows = "Voor deze rij" if len(result.frame) == 1 else "Voor elke rij"
    assert above == ([f"{rows}: {'; '.join(told)}."] if told else [])
    assert below == ([f"Alleen in Excel: {DUTCH.join(alone)}."] if alone else [])
    return columns


def same(text: str, on_screen: str, *, mark: bool) -> bool:
    """A text that says itself that it is made up is not marked again; a total is marked on paper.

    Whole euros have cents where another row of their column has, which a cut table may not show.
    """
    once = re.sub(r"\(fictief\) \(fictief\)$", "(fictief)", on_screen)
    shown = plain(re.sub(r"^(.*\(fictief\).*) \(fictief\)$", r"\1", once, flags=re.DOTALL))
    told, shown = (re.sub(r",00(?=\s€)", "", one) for one in (text, shown))
    return told == shown or (mark and told == f"{shown} (fictief)")


def counted(text: str) -> int:
    """Cents, or a count times a hundred, of a figure in words; nothing for what is not known."""
    found = re.fullmatch(r"([\d.]+)(?:,(\d\d))?(?:\s€)?(?: \(fictief\))?", text)
    if found is None:
        assert not re.search(r"\d", text), text
        return 0
    return int(found[1].replace(".", "")) * 100 + int(found[2] or 0)
