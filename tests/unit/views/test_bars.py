"""A figure of bars, however many rows there are: the highest, in their order, and that these are not all."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from charts.look import Look
from language import get_language
from views import view
from views.bars import MOST_DRAWN

DRAWN = "register-grootste-ontvangers", "aanvragen-per-oproep", "register-per-thema"
LOOK = Look(get_language("nl"), "light")


def many(key: str, count: int, **more: Any) -> pd.DataFrame:
    """Rows of a View: numbers that grow from the first to the last."""
    columns: dict[str, Any] = {
        column.key: range(count)
        if column.numeric
        else [f"{column.key} {at}" for at in range(count)]
        for column in view(key).columns
    }
    return pd.DataFrame({**columns, "fictional": False, **more}).convert_dtypes()


@pytest.mark.parametrize(
    "key", ["register-grootste-ontvangers", "aanvragen-per-oproep", "register-per-thema"]
)
@pytest.mark.parametrize(("count", "told"), [(MOST_DRAWN, False), (2_000, True)])
def test_no_more_bars_than_can_be_read(key: str, count: int, *, told: bool) -> None:
    chart = view(key).chart
    assert chart is not None
    figure = chart(many(key, count), LOOK)
    assert all(len(trace.y) <= MOST_DRAWN for trace in figure.data)
    assert figure.layout.height < 100 * MOST_DRAWN
    words = " ".join(str(one.text) for one in figure.layout.annotations)
    assert (f"De {MOST_DRAWN} hoogste van {count}" in words) == told
    assert f" {count - 1}" in words + str([trace.hovertext for trace in figure.data])
