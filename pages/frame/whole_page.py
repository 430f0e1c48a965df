"""A whole page in a meeting: its figures, as they are filtered, one after the other on the full screen."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.presenting import FULL_SCREEN, Presenting, story_link
from pages.parts.state import Now
from stories import Story
from stories.links import to_query

_FEWEST: Final = 2
"""One figure has a button of its own."""


def begin() -> None:
    """No figure has been drawn yet in this run."""
    Presenting.figures.forget()


def page_buttons(title: str, now: Now) -> None:
    """At the end of a page: present all its figures, or open them as a presentation."""
    t, slides = now.language.t, Presenting.figures.value
    if len(slides) < _FEWEST:
        return
    story = Story(title, slides)
    count = now.language.n("{n} figuur", "{n} figuren", len(slides))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="present_page"
    ):
        offer = t("Deze pagina in een vergadering: {count}.", count=count)
        st.html(f'<p class="line">{for_html(offer)}</p>', width="stretch")
        st.link_button(
            t("Presenteer deze pagina"), story_link(FULL_SCREEN, story, now), key="present_page_now"
        )
        st.page_link(
            "presentaties.py",
            label=t("Open als presentatie"),
            query_params={**now.query(), **to_query(story)},
            help=t("Om volgorde en titels te kiezen, of als PowerPoint, PDF of hand-out"),
        )
