"""The atlas with ready-made data: the same elements, but every result, chart and sentence remembered.

`uvicorn benchmarks.ready_made:app`. What was asked once is never worked out again; what remains is
what Streamlit itself needs for the same page. Only for measuring: it never looks at the data again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard import app
from pages.frame import filter_bar
from pages.parts import figure, state, table
from pages.parts.escape import for_markdown
from views import views
from views.declaration import Result, View

__all__ = ["app"]

Work = Callable[..., Any]


def remembered(work: Work) -> Work:
    """The same function, that works only once for the same arguments."""
    known: dict[Any, Any] = {}
    held: list[Any] = []  # so that no identity is used anew

    def answer(*arguments: Any) -> Any:
        key = tuple(_key(argument) for argument in arguments)
        if key not in known:
            held.append(arguments)
            known[key] = work(*arguments)
        return known[key]

    return answer


def _key(argument: Any) -> Any:
    if isinstance(argument, Result | View | pd.DataFrame):
        return id(argument)
    return tuple(map(id, argument)) if isinstance(argument, list) else argument


def _with_remembered_chart(read: Work) -> Work:
    def answer(view: View, *rest: Any) -> Result:
        result: Result = read(view, *rest)
        if view.chart is None:
            return result
        ready = dataclasses.replace(view, chart=remembered(view.chart))
        return dataclasses.replace(result, view=ready)

    return answer


for view in views().values():
    for face in view.faces:  # the figures of maps
        object.__setattr__(face, "chart", remembered(face.chart))
for name in ("_head", "foot", "gaps", "empty_words", "alternative"):
    setattr(figure, name, remembered(getattr(figure, name)))
for name in ("_set", "reconciliation"):
    setattr(table, name, remembered(getattr(table, name)))
vars(filter_bar)["for_markdown"] = remembered(for_markdown)
vars(state)["read"] = remembered(_with_remembered_chart(vars(state)["read"]))
