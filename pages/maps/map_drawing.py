"""The map of a choice, and what a click on it does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from charts.map_fills import Key
from pages.maps.choice import PLACE_PARAMETER, MapChoice
from pages.parts.kept_parts import drawn_once, kept, of_result
from pages.parts.map_box import as_spec, map_box
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, page_parameter, set_page_parameter
from views.place_words import focus
from views.words import alternative


class Maps(Holder):
    """The maps of the pages, by View and face; what is outlined stands in the address."""

    prefix = "map"

    clicked = Slot("")
    """The place that was clicked last."""

    @classmethod
    def of(cls, choice: MapChoice) -> Slot[Any]:
        """The map of a choice; its value is what Streamlit tells of a click."""
        return cls.named(f"of_{choice.result.view.key}_{choice.face.key}", None)


def draw_map(choice: MapChoice, key: Key, here: Now, *, still: bool = False) -> None:
    """Draw the map of a choice and its legend; a click outlines a place, a second one lets go of it.

    A ``still`` map only shows.
    """
    slot = Maps.of(choice)
    look = replace(here.look, focus=focus(choice.result.filters), bare=True)
    spec, alt = kept(
        f"map {of_result(choice.result, choice.face)}",
        here,
        lambda: (
            drawn_once(
                choice.result,
                choice.face,
                look,
                lambda: as_spec(choice.face.chart(choice.result.frame, look)),
            ),
            alternative(choice.result, here.language, choice.face.measure),
        ),
    )
    map_box(
        spec,
        key,
        look,
        name=slot.key,
        level="municipalities" if choice.of_municipalities else "provinces",
        alt=alt,
        take_click=None if still else lambda: _take_click(slot),
        zoom=not still,
    )


def _take_click(slot: Slot[Any]) -> None:
    points = slot.value.selection.points
    # A map that holds its mark tells only that the mark was let go of.
    place = points[0].get("location") if points else Maps.clicked.value
    if not place:
        return
    Maps.clicked.value = place
    chosen = page_parameter(PLACE_PARAMETER, "")
    set_page_parameter(PLACE_PARAMETER, "" if place == chosen else place, "")
