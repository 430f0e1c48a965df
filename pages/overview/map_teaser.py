"""The map of Overzicht: the newest scheme, per inhabitant."""

from __future__ import annotations

from pages.parts.figure import Clicks, figure
from pages.parts.state import Now
from views.compositions import entitlements


def map_teaser(here: Now) -> None:
    """Draw it, with the way to the map itself; nothing where no scheme matches."""
    schemes = list(here.result(entitlements.PER_SCHEME).frame["key"])
    if not schemes:
        return
    view = entitlements.PER_MUNICIPALITY
    alone = here.only(schemes=(schemes[-1],))
    figure(
        alone.result(view),
        alone,
        face=view.faces[0],
        clicks=Clicks(filtering=False),
        leads=(here.path("kaart", view.at), here.language.t("Open de kaart")),
    )
