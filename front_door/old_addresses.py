"""Pages that moved: an address of before leads to where its page stands now, with all that it chose."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

Query = dict[str, list[str]]

MOVED: Final = {
    "uitgaven": ("geld", ""),
    "projecten": ("organisaties", ""),
    "spreiding": ("kaart", ""),
    "gemeenten": ("kaart", "blinde-vlekken"),
    "praktijk": ("netwerken", "praktijk"),
    "gegevens": ("bronnen", "laden"),
}
"""The page of before -> the page and the part of it that it became."""


async def moved(old: str, request: Request) -> Response:
    """Lead on from the page ``old``; the browser takes the anchor along."""
    page, tab = MOVED[old]
    query = parse_qs(request.url.query, keep_blank_values=True)
    if old == "gemeenten" and len(query.get("gemeente", [])) == 1:
        # One municipality was shown there with all that is known of it.
        tab, query["toon"] = "", query.pop("gemeente")
    if old == "spreiding":
        query.setdefault("niveau", ["provincies"])  # what it showed when nothing was chosen
    if tab:
        query["tab"] = [tab]
    search = f"?{urlencode(query, doseq=True)}" if query else ""
    return RedirectResponse(f"/{page}{search}", 307)
