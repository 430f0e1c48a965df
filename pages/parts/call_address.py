"""Where a call's own page is: one function that gives the address, for whatever links to it."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from pages.parts.state import LANGUAGE_PARAMETER, Now, whole_address

CALLS_PAGE: Final = "oproepen"
TAB_PARAMETER: Final = "tab"
PART_PARAMETER: Final = "onderdeel"
"""The part of what is known of a call that is opened on its page (``views.records.coverage.PARTS``)."""


def call_address(here: Now, call: str, *, tab: str = "", part: str = "") -> str:
    """The address of a call's own page, at a tab and with one part of its coverage open.

    The other choices of the reader stay; ``call`` and ``part`` are keys.
    """
    query = here.filters.with_only("calls", call).to_query()
    if here.language.code != "nl":
        query[LANGUAGE_PARAMETER] = [here.language.code]
    chosen = {TAB_PARAMETER: tab, PART_PARAMETER: part}
    query |= {name: [value] for name, value in chosen.items() if value}
    anchor = part_anchor(part) if part else ""
    return whole_address(CALLS_PAGE, urlencode(query, doseq=True), anchor)


def calls_address(here: Now) -> str:
    """The address of the list of all calls, with the other choices of the reader."""
    query = here.filters.with_only("calls").to_query()
    if here.language.code != "nl":
        query[LANGUAGE_PARAMETER] = [here.language.code]
    return whole_address(CALLS_PAGE, urlencode(query, doseq=True))


def part_anchor(part: str) -> str:
    """The place of a part on the page of its call."""
    return f"{PART_PARAMETER}-{part}"
