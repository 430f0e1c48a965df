"""Where a call's own page is: one function that gives the address, for whatever links to it."""

from __future__ import annotations

from typing import Final

from pages.parts.state import TAB_PARAMETER, Now
from views.figure_place import THING_PARAMETER
from views.things import THINGS

CALLS_PAGE: Final = THINGS["oproep"].page
PART_PARAMETER: Final = "onderdeel"
"""The part of what is known of a call that is opened on its page (``views.records.coverage.PARTS``)."""


def call_address(here: Now, call: str, *, tab: str = "", part: str = "") -> str:
    """The path of a call's own page, at a tab and with one part of its coverage open.

    The choices of the reader stay; ``call`` and ``part`` are keys.
    """
    chosen = {THING_PARAMETER: call, TAB_PARAMETER: tab, PART_PARAMETER: part}
    return here.path(CALLS_PAGE, chosen, anchor=part_anchor(part) if part else "")


def calls_address(here: Now) -> str:
    """The address of the list of all calls, with the other choices of the reader."""
    return here.path(CALLS_PAGE)


def part_anchor(part: str) -> str:
    """The place of a part on the page of its call."""
    return f"{PART_PARAMETER}-{part}"
