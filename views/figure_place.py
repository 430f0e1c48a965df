"""Where in the atlas a figure stands: its page, and what is chosen there to see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from data_access.filters import Filters
from views.declaration import View
from views.unnamed import COMPOSED

THING_PARAMETER: Final = "toon"
"""On the pages of calls and places: the one thing of which the page shows all."""
FIGURE_PARAMETER: Final = "cijfer"
"""Names the one figure that a page shows: on the first page one that no page shows among others, on the
composing page the one that is composed."""
FIRST_PAGE: Final = ""
COMPOSING_PAGE: Final = "samenstellen"
"""Where figures that nobody named are made and shown."""


def place_of(view: View, filters: Filters) -> tuple[str, Mapping[str, str]]:
    """The page of a View, and the choices of that page that show it for these filters."""
    if view.of_one and len(getattr(filters, view.of_one)) == 1:
        return view.page, {THING_PARAMETER: str(getattr(filters, view.of_one)[0])}
    if view.subject == COMPOSED and not view.at:
        return COMPOSING_PAGE, {FIGURE_PARAMETER: view.key}
    if view.of_one or FIGURE_PARAMETER in view.at:
        return FIRST_PAGE, {FIGURE_PARAMETER: view.key}
    return view.page, view.at
