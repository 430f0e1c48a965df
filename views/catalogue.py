"""Every View there is, by key: what pages show, exports write and written questions are matched to."""

from __future__ import annotations

from functools import lru_cache

from views import (
    amendments,
    application_counts,
    application_places,
    applications,
    awards,
    blind_spots,
    call_records,
    calls,
    geography,
    kinds_of_city,
    municipality,
    networks,
    practice,
    projects,
    sources,
    spending,
)
from views.declaration import View

SUBJECTS = (
    spending,
    calls,
    call_records,
    application_counts,
    applications,
    projects,
    networks,
    geography,
    awards,
    application_places,
    kinds_of_city,
    blind_spots,
    municipality,
    practice,
    sources,
    amendments,
)


@lru_cache(maxsize=1)
def views() -> dict[str, View]:
    """All Views by key, in the order of the subjects. Raises ValueError when a key stands twice."""
    found: dict[str, View] = {}
    for subject in SUBJECTS:
        for view in subject.VIEWS:
            if view.key in found:
                raise ValueError(f"two Views are called {view.key}")
            found[view.key] = view
    return found


def view(key: str) -> View:
    """The View of that key. Raises KeyError."""
    return views()[key]
