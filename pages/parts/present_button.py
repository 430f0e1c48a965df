"""The button “Presentatie” under a figure: show it on the full screen, or add it to a presentation."""

from __future__ import annotations

import datetime as dt
from typing import Final

import streamlit as st

from language import Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.presenting import (
    FULL_SCREEN,
    Presenting,
    put,
    saved_stories,
    slide_of,
    story_link,
)
from pages.parts.state import Now, store
from stories import Slide, Story
from stories.story_edits import MOST_SLIDES, added
from stories.story_store import Listed, StoryChangedError, StoryGoneError, load
from views import Face, Result
from views.options import options

_NEW: Final = ""


def present_button(result: Result, now: Now, face: Face | None) -> None:
    """Draw it, in a fragment; what it holds is made when it is opened.

    Rows that were searched for have no button: a presentation cannot search.
    """
    if result.search:
        return
    t, key = now.language.t, result.view.key
    popover = st.popover(t("Presentatie"), key=f"present_{key}", on_change="rerun")
    if not popover.open:
        return
    slide = slide_of(result, face)
    with popover:
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
    titles = {story.key: _named(story, now.language) for story in saved_stories()}
    destination, latest = Presenting.destination(key), Presenting.latest.value
    if destination.value is None:
        # The one in hand, else the one that was changed last.
        destination.value = latest if latest in titles else next(iter(titles), _NEW)
    elif destination.value not in titles:
        destination.value = _NEW
    st.selectbox(
        t("Voeg toe aan"),
        [_NEW, *titles],
        key=destination.key,
        format_func=lambda story: titles.get(story, t("een nieuwe presentatie")),
    )
    st.button(
        t("Voeg toe"),
        key=f"present_add_{key}",
        on_click=_add,
        args=(slide, now.language),
        width="stretch",
    )
    if outcome := Presenting.outcome[key].take():
        st.html(f'<p class="table-note" role="status">{for_html(outcome)}</p>')
        st.page_link(
            "presentaties.py",
            label=t("Open de presentatie"),
            query_params={**now.query(), "verhaal": [Presenting.latest.value]},
        )


def _named(story: Listed, language: Language) -> str:
    """Its title, and when it was changed: titles may be the same."""
    return f"{story.title} ({moment(story.changed_at, language)})"


def _add(slide: Slide, language: Language) -> None:
    """Save the figure in the chosen presentation, and say so below the button."""
    destination, outcome = Presenting.destination(slide.view), Presenting.outcome[slide.view]
    try:
        outcome.value = _added(slide, destination.value or _NEW, language)
    except (StoryChangedError, StoryGoneError):
        outcome.value = language.t(
            "Deze presentatie is intussen gewijzigd of verwijderd. Probeer opnieuw."
        )
    else:
        destination.value = Presenting.latest.value


def _added(slide: Slide, key: str, language: Language) -> str:
    if key == _NEW:
        today = language.long_date(dt.date.today())
        story = Story(language.t("Presentatie van {date}", date=today))
    else:
        story, _ = load(store(), key, options(store()).values)
    if len(story.slides) >= MOST_SLIDES:
        return language.t("Deze presentatie is vol: {n} figuren.", n=MOST_SLIDES)
    saved = put(added(story, slide))
    return language.t(
        "Toegevoegd aan “{title}” als dia {n}.", title=saved.title, n=len(saved.slides)
    )
