"""Every different answer that a View gives to the shared filter sets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache

import pandas as pd
import pytest

from data_access.engine import Reader
from data_access.filters import Filters
from tests.conftest import LONG
from tests.unit.filter_sets import CHOICES, few
from views import Result, View, read, views

Test = Callable[..., None]


HALF = 40
"""So many Views are tried by a test of every View, others in each run."""


def EVERY_VIEW(test: Test) -> Test:
    """A test of every View: of half of them, for a few filter sets each; in the long form for all."""
    each = pytest.mark.parametrize("view", views().values(), ids=views())
    return pytest.mark.some(HALF)(each(test))


def answers(view: View, reader: Reader) -> Iterator[Result]:
    """The results of a View for the shared filter sets, each once."""
    for filters in choices(view):
        yield answer(view, filters, reader)


def some_answers(view: View, reader: Reader) -> Iterator[Result]:
    """Everything, real and with fictional rows, and a few choices: for what is slow to look at."""
    for filters in few_choices(view):
        yield answer(view, filters, reader)


def choices(view: View) -> list[Filters]:
    """The shared filter sets that differ to this View; a few of them, and in the long form all."""
    every = list(dict.fromkeys(choice.restricted_to(view.applies) for choice in CHOICES))
    return every if os.environ.get(LONG) else few(every)


def few_choices(view: View) -> list[Filters]:
    """Everything, real and with fictional rows, and a few choices."""
    return few(choices(view)) if os.environ.get(LONG) else choices(view)[:3]


def raw_rows(view: View, filters: Filters, reader: Reader) -> pd.DataFrame:
    """What the database gives to a View, kept too: do not change it."""
    return _raw_rows(view.key, filters, reader)


def answer(view: View, filters: Filters, reader: Reader) -> Result:
    """What ``read`` gives, kept as long as the tests run: test after test asks for the same."""
    return _answer(view.key, filters, reader)


@cache
def _raw_rows(key: str, filters: Filters, reader: Reader) -> pd.DataFrame:
    return reader.frame(views()[key].query(filters))


@cache
def _answer(key: str, filters: Filters, reader: Reader) -> Result:
    # More than the application's own cache keeps.
    return read(views()[key], filters, reader)
