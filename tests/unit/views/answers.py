"""Every different answer that a View gives to the shared filter sets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from data_access.engine import Reader
from data_access.filters import Filters
from tests.unit.filter_sets import CHOICES
from views import Result, View, read, views

EVERY_VIEW = pytest.mark.parametrize("view", views().values(), ids=views())


def answers(view: View, reader: Reader) -> Iterator[Result]:
    """The results of a View for the shared filter sets, each once."""
    for filters in _choices(view):
        yield _answer(view.key, filters, reader)


def some_answers(view: View, reader: Reader) -> Iterator[Result]:
    """Everything, real and with fictional rows, and a few choices: for what is slow to look at."""
    choices = _choices(view)
    for filters in (*choices[:2], *choices[2::5]):
        yield _answer(view.key, filters, reader)


def _choices(view: View) -> list[Filters]:
    """The shared filter sets that differ to this View."""
    return list(dict.fromkeys(choice.restricted_to(view.applies) for choice in CHOICES))


@cache
def _answer(key: str, filters: Filters, reader: Reader) -> Result:
    # More than the application's own cache keeps, and test after test asks for all of them.
    return read(views()[key], filters, reader)
