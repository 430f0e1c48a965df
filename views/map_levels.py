"""What the map page offers: which subject, at which level; each pair is one View."""

from __future__ import annotations

from typing import Final

from language import N_
from places import shapes
from views.compositions import applications, awards, entitlements, register
from views.declaration import Face, View

REGISTER: Final = "subsidieregister"
SUBJECTS: Final = {
    "trekkingsrechten": N_("Maximumbedragen"),
    "toekenningen": N_("Toekenningen"),
    "aanvragen": N_("Aanvragen"),
    REGISTER: N_("Subsidieregister"),
}
"""The subjects by the name that stands in links."""

LEVELS: Final = {"gemeenten": N_("Gemeenten"), "provincies": N_("Provincies")}
"""The levels by the name that stands in links."""

_VIEWS: Final[dict[str, tuple[View, View]]] = {
    "trekkingsrechten": (entitlements.PER_PROVINCE, entitlements.PER_MUNICIPALITY),
    "toekenningen": (awards.PER_PROVINCE, awards.PER_MUNICIPALITY),
    "aanvragen": (applications.SPREAD_OVER_PROVINCES, applications.SPREAD_OVER_MUNICIPALITIES),
    REGISTER: (register.PER_PROVINCE, register.PER_MUNICIPALITY),
}


def map_view(subject: str, level: str) -> View:
    """The View of a subject at a level. Raises KeyError for an unknown subject."""
    of_provinces, of_municipalities = _VIEWS[subject]
    return of_provinces if level == "provincies" else of_municipalities


def added_up(face: Face, view: View) -> str:
    """The column whose parts and total stand under the map: the one that is shown, if it has a total."""
    return face.measure if view.column(face.measure).total else view.map_total


def on_maps() -> tuple[str, ...]:
    """The ids of all areas that a map can have: codes of municipalities, slugs of provinces."""
    of_municipalities = shapes("municipality")["features"], shapes("municipality", True)["features"]
    areas = (*shapes("province")["features"], *of_municipalities[0], *of_municipalities[1])
    return tuple(dict.fromkeys(area["id"] for area in areas))
