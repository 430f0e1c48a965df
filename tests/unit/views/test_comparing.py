"""Two answers side by side: rows are paired once, and nothing that is the same is told."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from language import get_language
from views import Result, read, view
from views.result_difference import as_frame, difference
from views.results import narrowed

DUTCH = get_language("nl")


def answer(reader: Reader) -> Result:
    return read(view("aanvragen"), Filters(fictional=True), reader)


def kept(result: Result, keep: list[bool]) -> Result:
    return narrowed(result, pd.Series(keep, index=result.frame.index), "")


def test_the_same_answer_does_not_differ_whatever_the_order(reader: Reader) -> None:
    result = answer(reader)
    turned = replace(result, frame=result.frame.iloc[::-1].reset_index(drop=True))
    assert not difference(result, result)
    assert not difference(result, turned)


def test_rows_that_came_and_went_are_counted_for_any_draw(reader: Reader, seed: int) -> None:
    """Of random parts of a list, the difference holds exactly what only one of the two has."""
    draw, result = random.Random(seed), answer(reader)
    told = [c.key for c in result.view.columns if c.derive is None]
    for _ in range(20):
        before = kept(result, [draw.random() < 0.7 for _ in result.frame.index])
        after = kept(result, [draw.random() < 0.7 for _ in result.frame.index])
        rows = [
            Counter(map(tuple, one.frame[told].astype(str).to_numpy().tolist()))
            for one in (before, after)
        ]
        gone, came = (rows[0] - rows[1]).total(), (rows[1] - rows[0]).total()
        found = difference(before, after)
        counts = Counter(line.what for line in found.lines)
        # A row that changed is one that went and one that came, of the same name.
        assert counts["removed"] + counts["changed"] == gone
        assert counts["added"] + counts["changed"] == came
        for cell in found.totals:
            assert cell.before == before.totals[cell.column.key]
            assert cell.after == after.totals[cell.column.key]


def test_one_changed_value_is_one_line(reader: Reader) -> None:
    result = answer(reader)
    frame = result.frame.copy()
    at = frame.index[frame["asked"].notna()][0]
    frame.loc[at, "asked"] = int(frame.loc[at, "asked"]) + 1
    totals = {**result.totals, "asked": int(result.totals["asked"]) + 1}
    found = difference(result, replace(result, frame=frame, totals=totals))
    assert [line.what for line in found.lines] == ["changed"]
    assert [cell.column.key for cell in found.lines[0].cells] == ["asked"]
    assert [cell.column.key for cell in found.totals] == ["asked"]
    told = as_frame(found, result.view.column(result.view.item), DUTCH)
    assert list(told["Wat"]) == ["gewijzigd", "gewijzigd"]
    assert list(told["Rij"])[-1] == "Totaal"


def test_what_becomes_unknown_is_a_change(reader: Reader) -> None:
    result = answer(reader)
    frame = result.frame.copy()
    at = frame.index[frame["asked"].notna()][0]
    frame.loc[at, "asked"] = pd.NA
    found = difference(result, replace(result, frame=frame))
    assert found.lines[0].cells[0].words(DUTCH).endswith("→ niet bekend")
    assert not difference(replace(result, frame=frame), replace(result, frame=frame.copy()))
