"""What the last change to a presentation came to, where that is more than what the page shows."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_
from pages.parts.escape import for_html
from pages.parts.state import Now
from pages.presentations import desk
from pages.presentations.story_session import StorySession

_OUTCOMES: Final = {
    "removed": N_("“{title}” is verwijderd."),
    "slide_removed": N_("De figuur is uit de presentatie gehaald."),
    "changed": N_(
        "Iemand anders wijzigde “{title}” intussen. Hieronder staat de nieuwste versie; uw wijziging is "
        "niet bewaard, en kan als kopie worden bewaard."
    ),
    "gone": N_(
        "Iemand anders verwijderde “{title}” intussen. Uw versie kan als kopie worden bewaard."
    ),
}
_BACK: Final = {
    "removed": N_("Zet terug"),
    "slide_removed": N_("Zet terug"),
    "changed": N_("Bewaar mijn versie als kopie"),
    "gone": N_("Bewaar mijn versie als kopie"),
}


def tell_change(now: Now, at: int | None = None) -> None:
    """Draw the sentence and the way back; nothing when there is nothing to tell.

    That a figure was taken out is told at its place ``at``, everything else on top (None).
    """
    after, t = StorySession.after.value, now.language.t
    if after is None or at != (after.at if after.what == "slide_removed" else None):
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="story_told"):
        outcome = for_html(t(_OUTCOMES[after.what], title=after.story.title))
        st.html(f'<p class="line" role="status">{outcome}</p>', width="stretch")
        st.button(t(_BACK[after.what]), key="story_back", on_click=desk.bring_back, args=(after,))
        st.button(
            t("Sluit"), key="story_let_be", type="tertiary", on_click=StorySession.after.forget
        )
