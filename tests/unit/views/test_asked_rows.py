"""Questions made once for a set of dimensions answer any values in these as their own question does."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters
from database.faults import DataUnavailable
from tests.unit.views.answers import EVERY_VIEW
from views import View, views
from views.asked_rows import Held, asked_rows
from views.options import options
from views.top_rows import can_be_cut

pytestmark = pytest.mark.slow


def chosen(view: View, reader: Store, rng: Random) -> list[Filters]:
    """Per dimension that it follows, and for two of them together, three times other values."""
    offered = options(reader).values
    followed = [one.field for one in DIMENSIONS if one.field in view.applies]
    sets = [[one] for one in followed] + [rng.sample(followed, min(2, len(followed)))]
    found = [Filters(), Filters(fictional=True)]
    for fields in sets:
        for size in (1, 1, 3):
            values: dict[str, Any] = {
                one: tuple(rng.sample(list(offered[one]), min(size, len(offered[one]))))
                for one in fields
            }
            found.append(Filters(**values, fictional=rng.random() < 0.5))
    return found


@EVERY_VIEW
def test_a_question_made_once_answers_each_choice_as_its_own_question(
    view: View, reader: Store, seed: int
) -> None:
    some = can_be_cut(view) or view.left is not None
    for filters in chosen(view, reader, Random(seed)):
        rows, _, totals = asked_rows(Held(view), filters, reader, reader.data_version())
        own = reader.frame(view.query(filters))
        if some:
            own = own[own[view.item].isin(rows[view.item])]
            rows, own = (one.sort_values(view.item, ignore_index=True) for one in (rows, own))
        pd.testing.assert_frame_equal(rows, own)
        if totals is not None and view.totals is not None:
            whole = reader.frame(view.totals(filters)).iloc[0]
            pd.testing.assert_series_equal(totals, whole)


def test_it_is_made_once_for_all_values_in_the_same_dimensions(reader: Store) -> None:
    made = list[Filters]()
    known = views()["toekenningen-per-provincie"]

    def query(filters: Filters) -> Any:
        made.append(filters)
        return known.query(filters)

    key = Held(replace(known, query=query, totals=None))
    for filters in (Filters(years=(2021,)), Filters(years=(2022, 2023)), Filters(calls=("lekp",))):
        asked_rows(key, filters, reader, reader.data_version())
    assert made == [Filters(years=(1,)).shape(), Filters(calls=("x",)).shape()]


def test_a_question_with_values_left_open_is_not_asked_without_them(reader: Store) -> None:
    asked = views()["toekenningen-per-provincie"].query(Filters(years=(2021,)).shape())
    with pytest.raises(DataUnavailable):
        reader.frame(asked)
