"""The way from the page of a thing to where it is compared with others."""

from __future__ import annotations

from typing import Final

from pages.parts.escape import for_html
from pages.parts.state import Now
from views.side_by_side import KIND_PARAMETER, PAGE

WITH_PARAMETER: Final = "met"
"""The things that are compared, in their order."""


def compare_with(kind: str, thing: str, now: Now) -> str:
    """The link to compare a thing of a kind with others, as HTML."""
    href = for_html(now.path(PAGE, {KIND_PARAMETER: kind, WITH_PARAMETER: thing}))
    words = for_html(now.language.t("Vergelijk met …"))
    return f'<a class="button" href="{href}" target="_self">{words}</a>'
