"""The button “Presentatie” under a figure: show it on the full screen, or add it to a presentation."""

from __future__ import annotations

import datetime as dt
from typing import Final

import streamlit as st

from data_access.options import options
from language import Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.state import Now, store
from pages.stories import desk as desk
from pages.stories.links import FULL_SCREEN, story_link
from stories import Slide, Story
from stories.story_edits import MOST_SLIDES, added
from stories.story_store import Listed, StoryChangedError, StoryGoneError, load
from views import Face, Result

_NEW: Final = ""


def present_button(result: Result, now: Now, face: Face | None) -> None:
    """Draw it, in a fragment; what it holds is made when it is opened.

    Rows that were searched for have no button: a presentation cannot search.
    """
    if result.search:
        return
    t, key = now.language.t, result.view.key
    held = st.popover(t("Presentatie"), key=f"present_{key}", on_change="rerun")
    if not held.open:
        return
    slide = Slide(key, result.filters, face.key if face else "")
    with held:
        st.link_button(
            t("Presenteer deze figuur"),
            story_link(FULL_SCREEN, Story("", (slide,)), now),
            type="primary",
            key=f"present_now_{key}",
            width="stretch",
        )
        _adding(slide, now)


def _adding(slide: Slide, now: Now) -> None:
    t, key = now.language.t, slide.view
    saved = desk.saved_stories()
    known = {story.key: _named(story, now.language) for story in saved}
    offered = [_NEW, *known]
    chosen = f"present_in_{key}"
    latest = desk.latest()
    # The one in hand, else the one that was changed last.
    first = latest if latest in known else next(iter(known), _NEW)
    st.session_state.setdefault(chosen, first)
    if st.session_state[chosen] not in offered:
        st.session_state[chosen] = _NEW
    st.selectbox(
        t("Voeg toe aan"),
        offered,
        key=chosen,
        format_func=lambda story: known.get(story, t("een nieuwe presentatie")),
    )
    st.button(
        t("Voeg toe"),
        key=f"present_add_{key}",
        on_click=_add,
        args=(slide, chosen, now.language),
        width="stretch",
    )
    if words := st.session_state.pop(f"{chosen}_said", ""):
        st.html(f'<p class="table-note" role="status">{for_html(words)}</p>')
        st.page_link(
            "presentaties.py",
            label=t("Open de presentatie"),
            query_params={**now.query(), "verhaal": [desk.latest()]},
        )


def _named(story: Listed, language: Language) -> str:
    """Its title, and when it was changed: titles may be the same."""
    return f"{story.title} ({moment(story.changed_at, language)})"


def _add(slide: Slide, chosen: str, language: Language) -> None:
    """Save the figure in the chosen presentation, and say so below the button."""
    key = st.session_state[chosen]
    try:
        words = _added(slide, key, language)
    except (StoryChangedError, StoryGoneError):
        words = language.t("Deze presentatie is intussen gewijzigd of verwijderd. Probeer opnieuw.")
    else:
        st.session_state[chosen] = desk.latest()
    st.session_state[f"{chosen}_said"] = words


def _added(slide: Slide, key: str, language: Language) -> str:
    if key == _NEW:
        today = language.long_date(dt.date.today())
        story = Story(language.t("Presentatie van {date}", date=today))
    else:
        story, _ = load(store(), key, options(store()).values)
    if len(story.slides) >= MOST_SLIDES:
        return language.t("Deze presentatie is vol: {n} figuren.", n=MOST_SLIDES)
    kept = desk.put(added(story, slide))
    return language.t("Toegevoegd aan “{title}” als dia {n}.", title=kept.title, n=len(kept.slides))
