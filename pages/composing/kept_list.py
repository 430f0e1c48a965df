"""Saved figures: a name for the one that shows, and the list of them, to open, rename and remove."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

import streamlit as st

from language import N_
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.figure_head import FACE_PARAMETER
from pages.parts.markup import head, link, note
from pages.parts.presenting import PAGE, Presenting
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, store
from stories import Slide, Story
from stories.kept_figures import Kept, kept_figures
from stories.story_edits import TITLE_LENGTH, retitled
from stories.story_store import StoryChangedError, StoryGoneError, remove, save
from views.figure_place import COMPOSING_PAGE, FIGURE_PARAMETER

MOST: Final = 12
"""Saved figures that have a line; the others are found among the presentations."""
_TOLD: Final = {
    "saved": N_("“{title}” is bewaard."),
    "removed": N_("“{title}” is verwijderd."),
    "changed": N_("Iemand anders wijzigde “{title}” intussen; hieronder staat de nieuwste versie."),
    "gone": N_("Iemand anders verwijderde “{title}” intussen."),
}


@dataclass(frozen=True)
class After:
    """What the last change came to, and of which saved figure."""

    what: Literal["saved", "removed", "changed", "gone"]
    story: Story


class Composing(Holder):
    """What the composing page remembers of its reader."""

    prefix = "composing"

    name = Slot("")
    """Per figure: what it is to be called."""
    other_name = Slot("")
    """Per saved figure: what it is to be called from now on."""
    after = Slot[After | None](None)


def tell_change(now: Now) -> None:
    """Say what the last change came to, with the way back where something was removed."""
    after, t = Composing.after.value, now.language.t
    if after is None:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="kept_told"):
        said = for_html(t(_TOLD[after.what], title=after.story.title))
        st.html(f'<p class="line" role="status">{said}</p>', width="stretch")
        if after.what == "removed":
            st.button(t("Zet terug"), key="kept_back", on_click=_bring_back, args=(after.story,))
        st.button(t("Sluit"), key="kept_let_be", type="tertiary", on_click=Composing.after.forget)


def name_and_keep(slide: Slide, title: str, now: Now) -> None:
    """The field for a name, and the button that saves the figure under it."""
    t, slot = now.language.t, Composing.name[slide.view]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="kept_new"):
        st.text_input(
            t("Bewaar onder een eigen naam"),
            key=slot.key,
            placeholder=title,
            max_chars=TITLE_LENGTH,
            width=420,
        )
        st.button(t("Bewaar"), key="kept_save", on_click=_keep, args=(slide, title))


def kept_list(now: Now) -> None:
    """The saved figures, the last one first; nothing where there is none."""
    saved = kept_figures(store(), now.options.values)
    if not saved:
        return
    with st.container(key="kept_figures"):
        st.html(head(now.language.t("Bewaarde samenstellingen")))
        for kept in saved[:MOST]:
            _line(kept, now)
        if len(saved) > MOST:
            words = now.language.t("Alle bewaarde figuren staan ook onder Presentaties.")
            st.html(f'<p class="table-note">{link(words, now.path(PAGE))}</p>')


def _line(kept: Kept, now: Now) -> None:
    t, story = now.language.t, kept.story
    figure = story.slides[0]
    of_figure = replace(now, filters=figure.filters, shared=None)
    href = of_figure.path(
        COMPOSING_PAGE, {FIGURE_PARAMETER: figure.view, FACE_PARAMETER: figure.face}
    )
    changed = t("gewijzigd op {date}", date=moment(kept.changed_at, now.language))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"kept_{story.key}"
    ):
        st.html(
            f'<p class="kept-name">{link(story.title, href)}</p>{note(changed)}', width="stretch"
        )
        with st.popover(t("Wijzig"), key=f"kept_change_{story.key}"):
            slot = Composing.other_name[story.key]
            st.text_input(t("Naam"), story.title, key=slot.key, max_chars=TITLE_LENGTH)
            st.button(t("Hernoem"), key=f"kept_rename_{story.key}", on_click=_rename, args=(story,))
            st.button(
                t("Verwijder"),
                key=f"kept_remove_{story.key}",
                type="tertiary",
                on_click=_remove,
                args=(story,),
            )


def _keep(slide: Slide, title: str) -> None:
    slot = Composing.name[slide.view]
    saved = save(store(), retitled(Story(title, (slide,)), slot.value))
    slot.forget()
    Presenting.latest.value = saved.key
    Composing.after.value = After("saved", saved)


def _rename(story: Story) -> None:
    slot = Composing.other_name[story.key]
    renamed = retitled(story, slot.value)
    slot.forget()
    Composing.after.value = _done("saved", renamed, lambda: save(store(), renamed))


def _remove(story: Story) -> None:
    Composing.after.value = _done("removed", story, lambda: remove(store(), story))


def _done(what: Literal["saved", "removed"], story: Story, do: Callable[[], object]) -> After:
    """What a change comes to; somebody else's is never written over."""
    try:
        do()
    except StoryChangedError:
        return After("changed", story)
    except StoryGoneError:
        return After("gone", story)
    return After(what, story)


def _bring_back(story: Story) -> None:
    saved = save(store(), replace(story, key="", revision=0))
    Composing.after.value = After("saved", saved)
