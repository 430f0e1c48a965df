"""A whole page in a meeting: its figures, as they are filtered, one after the other on the full screen."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.state import Now
from pages.stories.links import FULL_SCREEN, story_link
from stories import Slide, Story
from stories.links import to_query
from views import Face, Result

_FIGURES: Final = "_figures_of_page"
_FEWEST: Final = 2
"""One figure has a button of its own."""


def begin() -> None:
    """No figure has been drawn yet in this run."""
    st.session_state[_FIGURES] = []


def drawn(result: Result, face: Face | None) -> None:
    """Remember a figure of the page, in the order of the page. Nothing found is nothing to show."""
    if result.search or result.empty:
        return
    slide = Slide(result.view.key, result.filters, face.key if face else "")
    held: list[Slide] = st.session_state.setdefault(_FIGURES, [])
    if slide not in held:
        held.append(slide)


def page_buttons(title: str, now: Now) -> None:
    """At the end of a page: present all its figures, or open them as a presentation."""
    t, slides = now.language.t, tuple(st.session_state.get(_FIGURES, ()))
    if len(slides) < _FEWEST:
        return
    story = Story(title, slides)
    count = now.language.n("{n} figuur", "{n} figuren", len(slides))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="present_page"
    ):
        words = t("Deze pagina in een vergadering: {count}.", count=count)
        st.html(f'<p class="line">{for_html(words)}</p>', width="stretch")
        st.link_button(
            t("Presenteer deze pagina"), story_link(FULL_SCREEN, story, now), key="present_page_now"
        )
        st.page_link(
            "presentaties.py",
            label=t("Open als presentatie"),
            query_params={**now.query(), **to_query(story)},
            help=t("Om volgorde en titels te kiezen, of als PowerPoint, PDF of hand-out"),
        )
