"""What a View is declared with, as traits that words can speak for: fact, measures, breakdowns, form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from views import View, view

NONE: Final = ""
"""The key of what no View answers: judgements, plans, and facts that are not held."""
_HALF: Final = 0.5
_ITSELF: Final = 0.7
"""What a View has that no other has counts less than what it shares with others."""


@lru_cache(maxsize=2000)
def traits(key: str) -> Mapping[str, float]:
    """The traits of a View and how much each counts; together they are of length one."""
    if key == NONE:
        return {"none": 1.0}
    shown = view(key)
    counted = _counted(shown)
    given = {f"is:{key}": _ITSELF, f"of:{counted}": 1.0, f"subject:{shown.subject}": _HALF}
    given |= {f"by:{one}": 1.0 for one in shown.by or ("nothing",)}
    given[f"{len(shown.by)} breakdowns"] = _HALF
    form = _form(shown)
    given |= {f"form:{form}": 1.0, f"{form} of:{counted}": _ITSELF}
    columns = [one.key for one in shown.columns if one.numeric and not one.minor]
    given |= {f"column:{one}": 1 / sqrt(len(columns)) for one in columns}
    if shown.measure:
        given[f"measure:{shown.measure}"] = _ITSELF
    if shown.top:
        given["top"] = 1.0
    length = sqrt(sum(weight * weight for weight in given.values()))
    return {name: weight / length for name, weight in given.items()}


def matrix(keys: Sequence[str], names: Sequence[str]) -> NDArray[np.float32]:
    """A row of traits per View; traits that have no place among the names are left out."""
    at = {name: place for place, name in enumerate(names)}
    rows = np.zeros((len(keys), len(names)), dtype=np.float32)
    for row, key in enumerate(keys):
        for name, weight in traits(key).items():
            if name in at:
                rows[row, at[name]] = weight
    return rows


def _counted(shown: View) -> str:
    return shown.fact or shown.rows_of or shown.subject


def _form(shown: View) -> str:
    if shown.fact:
        return "figures"
    if shown.rows_of:
        return "rows"
    return "list" if any(one.numeric for one in shown.columns) else "text"
