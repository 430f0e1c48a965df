"""``python -m tests.golden.record [VIEW ...]``: writes what every View, or these, give now.

What is recorded is the truth that Views are held to: record anew only what was changed on purpose.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from data_access.engine import Store
from data_access.filters import Filters
from tests.golden import recording
from tests.golden.data_sets import DATA_SETS, HOSTILE, on_sqlite
from tests.golden.faces import told_of_faces
from tests.golden.filter_sets import drawn
from tests.golden.told import told_of_result, told_of_view
from views import View, read, views


def recorded(view: View, stores: Mapping[str, Store]) -> recording.Recorded:
    """All that is kept of a View."""
    answers, faces = {}, {}
    for data_set in DATA_SETS:
        store = stores[data_set]
        results = [read(view, filters, store) for filters in drawn(view, data_set, store)]
        answers[data_set] = {one.query_string(): told_of_result(one) for one in results}
        if data_set != HOSTILE:
            chosen = [one for one in results[1:] if _drawn_on_faces(one.filters, view)][:1]
            faces[data_set] = {
                one.query_string(): told_of_faces(one) for one in (results[0], *chosen)
            }
    return {"view": told_of_view(view), "answers": answers, "faces": faces}


def _drawn_on_faces(filters: Filters, view: View) -> bool:
    """Whether one thing that the View follows is chosen, and exists."""
    chosen = [dimension.field for dimension, _ in filters.chosen()]
    named = "bestaat-niet" in filters.query_string()
    return not named and len(chosen) == 1 and set(chosen) <= view.applies


def main() -> int:
    """The command; returns its exit code."""
    asked = sys.argv[1:] or list(views())
    with tempfile.TemporaryDirectory() as folder, on_sqlite(Path(folder)) as stores:
        for key in asked:
            made = recorded(views()[key], stores)
            recording.save(key, made)
            count = sum(len(one) for one in made["answers"].values())
            print(f"{key}: {count} answers")
    return 0


if __name__ == "__main__":
    sys.exit(main())
