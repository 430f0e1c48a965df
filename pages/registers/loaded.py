"""Whether any line of the subsidieregister is loaded, and what is said where none is."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.escape import for_html
from pages.parts.markup import empty
from pages.parts.state import TAB_PARAMETER, Now
from views.compositions import register


def is_loaded(here: Now) -> bool:
    """Whether the atlas holds lines of the register, whatever is chosen."""
    whole = replace(here, filters=here.filters.cleared())
    return not whole.result(register.PER_YEAR).empty


def how_to_load(here: Now) -> str:
    """One sentence, and the way to where lists are loaded, as HTML."""
    t = here.language.t
    said = empty(
        t(
            "Er is nog geen subsidieregister geladen. Bewaar de export van subsidieregister.vlaanderen.be en "
            "laad dat bestand: daarna staan de lijnen hier."
        )
    )
    href = for_html(here.path("bronnen", {TAB_PARAMETER: "laden"}))
    way = f'<a class="button" href="{href}" target="_self">{for_html(t("Lijst laden"))}</a>'
    return f'{said}<p class="ways">{way}</p>'
