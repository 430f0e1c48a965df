"""All named compositions of a page: as the atlas asks them, and as DuckDB answers them from the rows."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from data_access.engine import Store
from data_access.filters import Filters
from database.columnar import FROM_SETTING, READING, copy_file, make_copy
from database.columnar_reader import ColumnarReader
from tests.load.other_engine import rows_one_by_one
from views import View, views
from views.asked_rows import Held, asked_rows
from views.composition import Composition

PAGES: Final = ("geld", "kaart", "oproepen")
"""Those with figures of applications, awards or the register."""
ROUNDS: Final = 5


def seconds(database: Path) -> dict[str, dict[str, float]]:
    """Per page, by the clock: what the atlas takes for its compositions with their totals (from the columnar
    copy, with summaries, nothing cached), and what DuckDB takes for the same on the rows of the facts.

    The quickest of some rounds. The copy is made where the database has none.
    """
    import duckdb  # late: who measures something else may not have it

    store = Store(f"sqlite:///{database.absolute()}")
    with patch.dict(os.environ, {FROM_SETTING: "1"}):
        make_copy(store)
    reader = ColumnarReader(store)
    copy = reader.copy()
    if copy is None:
        raise RuntimeError("the columnar copy cannot be opened")
    found = {}

    def ask(view: View) -> None:
        asked_rows(Held(view), Filters(), reader, copy.version)

    file = str(copy_file(store, copy.version))
    with closing(duckdb.connect(file, read_only=True, config=READING)) as rows:
        for page in PAGES:
            composed = [
                view
                for view in views().values()
                if view.page == page and isinstance(view.scope, Composition)
            ]
            texts = [text for view in composed for text in on_rows(view, copy.engine.dialect)]
            found[page] = {
                "atlas": _quickest(composed, ask),
                "rows": _quickest(texts, lambda text: rows.execute(text).df()),
            }
    reader.close()
    store.engine.dispose()
    return found


def on_rows(view: View, dialect: Any) -> list[str]:
    """A composition and its totals as SQL on the rows of its facts, whatever summaries there are."""
    with rows_one_by_one(wanted=True):
        asked = [view.query(Filters()), *([view.totals(Filters())] if view.totals else [])]
    return [
        str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        for query in asked
    ]


def _quickest(several: list[Any], ask: Callable[[Any], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for one in several:
            ask(one)
        took.append(time.perf_counter() - began)
    return min(took)
