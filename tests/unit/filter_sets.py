"""Filter sets that tests of every View share: each dimension, the borders, fictional off and on."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any, Final

from hypothesis import strategies as st

from data_access.filters import DIMENSIONS, Borders, Filters
from data_access.period import Period
from tests.conftest import FEW_SETS, fresh_seed
from views.options import Options

LOKEREN, LOKEREN_OF_OLD = "46029", "46014"  # merged with Moerbeke, which changed its province

_CHOICES: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"provinces": ("oost-vlaanderen",)},
    {"municipalities": (LOKEREN_OF_OLD, "31005"), "domains": ("Integratie en inburgering",)},
    {"calls": ("bondgenotennetwerken", "bondgenotennetwerken-fictief")},
    {"years": (2020,), "articles": ("PJ0-1PFC2DB-PR",)},
    {"statuses": ("awarded", "not_retained"), "provinces": ("west-vlaanderen", "limburg")},
    {"schemes": ("lekp-1",), "municipalities": (LOKEREN,)},
    {"provinces": ("brussel",), "statuses": ("withdrawn",), "years": (2024, 2025)},
)


def _with_borders(choice: dict[str, Any]) -> tuple[Borders, ...]:
    """Borders only matter to what is about places."""
    about_places = not choice or {"provinces", "municipalities"} & set(choice)
    return ("now", "then") if about_places else ("now",)


_ALL: Final = [
    replace(Filters(), **choice, borders=borders, fictional=fictional)
    for choice in _CHOICES
    for borders in _with_borders(choice)
    for fictional in (False, True)
]


def few(sets: Sequence[Filters]) -> list[Filters]:
    """Everything, real and with fictional rows, and a few choices, others in each run."""
    some = Random(fresh_seed()).sample(sets[2:], len(sets[2:]) // 5)
    return [*sets[:2], *(one for one in sets[2:] if one in some)]


CHOICES: Final = few(_ALL) if os.environ.get(FEW_SETS) else _ALL


def nowhere(filters: Filters, field: str) -> Filters:
    """These filters with a value in one dimension that no row has."""
    if field == "period":
        return replace(filters, period=Period(until=dt.date(1066, 12, 31)))
    return filters.with_only(field, 1066 if field == "years" else "bestaat-niet")


def filters(offered: Options) -> st.SearchStrategy[Filters]:
    """Any filters that people can choose: up to two values in each of a few dimensions."""
    dimensions = {
        d.field: st.lists(st.sampled_from(sorted(offered.values[d.field])), max_size=2).map(tuple)
        for d in DIMENSIONS
    }
    chosen = st.sets(st.sampled_from([d.field for d in DIMENSIONS]), max_size=3)
    return st.builds(
        lambda names, values, borders, fictional: Filters(
            **{name: values[name] for name in names}, borders=borders, fictional=fictional
        ),
        chosen,
        st.fixed_dictionaries(dimensions),
        st.sampled_from(("now", "then")),
        st.booleans(),
    )
