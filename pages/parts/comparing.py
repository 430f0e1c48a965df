"""The way from the page of a thing to where it is compared with others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pages.parts.escape import for_html
from pages.parts.state import Now
from views.side_by_side import KIND_PARAMETER, KINDS, PAGE, Kind

WITH_PARAMETER: Final = "met"
"""The things that are compared, in their order."""


def beside_address(kind: Kind, things: Iterable[object], now: Now) -> str:
    """The path of the page where these things stand side by side."""
    return now.path(PAGE, {KIND_PARAMETER: kind.key, WITH_PARAMETER: list(map(str, things))})


def compare_with(kind: str, thing: str, now: Now) -> str:
    """The link to compare a thing of a kind with others, as HTML."""
    href = for_html(beside_address(KINDS[kind], [thing], now))
    words = for_html(now.language.t("Vergelijk met …"))
    return f'<a class="button" href="{href}" target="_self">{words}</a>'
