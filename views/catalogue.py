"""Every View there is, by key: what pages show, exports write and written questions are matched to."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from views.compositions import applications as counted
from views.compositions import awards, entitlements, inhabitants, meetings, money
from views.compositions import register as registered
from views.declaration import View
from views.records import (
    amendments,
    applications,
    blind_spots,
    call_records,
    calls,
    counted_calls,
    coverage,
    doubles,
    moved_maxima,
    networks,
    organisations,
    projects,
    register,
    sources,
    spending,
)
from views.side_by_side import SIDE_BY_SIDE
from views.texts import practice
from views.unnamed import unnamed

IN_ORDER: Final = (
    *spending.VIEWS,
    *money.VIEWS,
    *registered.VIEWS,
    *register.VIEWS,
    *calls.VIEWS,
    *coverage.VIEWS,
    *call_records.VIEWS,
    *counted_calls.VIEWS,
    *counted.VIEWS,
    *applications.VIEWS,
    *counted.REFUSALS,
    *projects.VIEWS,
    *organisations.VIEWS,
    *doubles.VIEWS,
    *meetings.VIEWS,
    *networks.VIEWS,
    *entitlements.VIEWS,
    *moved_maxima.VIEWS,
    *awards.VIEWS,
    *counted.SPREAD,
    *entitlements.OF_KINDS,
    *awards.OF_KINDS,
    *blind_spots.VIEWS,
    *entitlements.OF_ONE_MUNICIPALITY,
    *awards.OF_ONE_MUNICIPALITY,
    *entitlements.OF_PARTS,
    *inhabitants.VIEWS,
    *practice.VIEWS,
    *sources.VIEWS,
    *amendments.VIEWS,
)


@lru_cache(maxsize=1)
def views() -> dict[str, View]:
    """All Views by key, in the order of the subjects. Raises ValueError when a key stands twice."""
    by_key: dict[str, View] = {}
    for view in IN_ORDER:
        if view.key in by_key:
            raise ValueError(f"two Views are called {view.key}")
        by_key[view.key] = view
    return by_key


def view(key: str) -> View:
    """The View of that key, named or composed of the parts in it. Raises KeyError, NotComposable."""
    named = views().get(key) or SIDE_BY_SIDE.get(key)
    return named if named is not None else unnamed(key)


def list_behind(counted: View) -> View | None:
    """The list with the rows that a composition counts; None where there is none."""
    lists = (one for one in views().values() if one.rows_of and one.rows_of == counted.fact)
    return next(lists, None)


def find(key: str) -> View | None:
    """The View of that key, named or composed; None when there is none."""
    try:
        return view(key)
    except KeyError:
        return None
