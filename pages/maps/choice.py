"""What the map shows, as its address says: subject, level, measure, scheme, and the place in hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from language import N_
from pages.parts.segments import Segment, segments
from pages.parts.state import Chosen, Now, page_parameter
from views import Face, Result
from views.compositions import entitlements
from views.map_levels import LEVELS, SUBJECTS, map_view

PLACE_PARAMETER: Final = "plaats"
ROWS_PARAMETER: Final = "rijen"
ALL_ROWS: Final = "alle"
_NOTHING: Final[Chosen] = {}


@dataclass(frozen=True)
class MapChoice:
    """One map: ``here`` with the one scheme that it is of, its answer, its face, and the place in hand."""

    here: Now
    subject: str
    level: str
    result: Result
    face: Face
    place: str
    all_rows: bool

    @property
    def of_municipalities(self) -> bool:
        """Whether its areas are municipalities."""
        return self.level == "gemeenten"


def map_choice(here: Now) -> MapChoice:
    """What the address of the page asks for; what it does not say is the first of what is offered."""
    subject = _chosen("over", SUBJECTS)
    level = _chosen("niveau", LEVELS)
    view = map_view(subject, level)
    face = view.face(_chosen("maat", {face.key: face.label for face in view.faces}))
    shown = here
    if subject == "trekkingsrechten":
        matching = list(here.result(entitlements.PER_SCHEME).frame["key"])
        shown = here.only(schemes=tuple(matching[-1:]))
    place, rows = page_parameter(PLACE_PARAMETER, ""), page_parameter(ROWS_PARAMETER, "")
    return MapChoice(shown, subject, level, shown.result(view), face, place, rows == ALL_ROWS)


def _chosen(parameter: str, labels: dict[str, str]) -> str:
    """What is chosen of what is offered here: another choice may have offered something else."""
    default = next(iter(labels))
    chosen = page_parameter(parameter, default)
    return chosen if chosen in labels else default


def controls(choice: MapChoice, here: Now) -> str:
    """One row of links: subject, scheme, level, measure."""
    t, view = here.language.t, choice.result.view
    # A place of one level is none of the other.
    rows = [
        segments(t(N_("Onderwerp")), links(here, "over", SUBJECTS, choice.subject)),
        _schemes(choice, here) if choice.subject == "trekkingsrechten" else "",
        segments(
            t(N_("Niveau")), links(here, "niveau", LEVELS, choice.level, {PLACE_PARAMETER: ""})
        ),
        segments(
            t(N_("Maat")),
            links(here, "maat", {f.key: f.label for f in view.faces}, choice.face.key),
        ),
    ]
    return f'<div class="map-controls">{"".join(rows)}</div>'


def links(
    here: Now, parameter: str, labels: dict[str, str], chosen: str, too: Chosen = _NOTHING
) -> list[Segment]:
    """A choice of the page by its parameter, each value (``labels`` are msgids) as a segment."""
    default = next(iter(labels))
    return [
        Segment(
            here.language.t(label),
            here.path_here({parameter: "" if value == default else value, **too}),
            value == chosen,
        )
        for value, label in labels.items()
    ]


def _schemes(choice: MapChoice, here: Now) -> str:
    """The schemes, of which one is shown at a time."""
    label, chosen = here.options.label, choice.here.filters.schemes
    offered = [
        Segment(
            label("schemes", scheme, here.language),
            replace(here, filters=here.filters.with_only("schemes", scheme)).path_here(),
            chosen == (scheme,),
        )
        for scheme in here.options.values["schemes"]
    ]
    return segments(here.language.t("Regeling"), offered)
