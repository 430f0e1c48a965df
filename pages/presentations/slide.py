"""One figure of a presentation on its page: what it says, its words, and its place in the order."""

from __future__ import annotations

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.presenting import FULL_SCREEN, story_link
from pages.parts.state import Now, is_echo
from pages.presentations import desk
from pages.presentations.files import slide_file
from pages.presentations.story_session import StorySession
from stories import Story
from stories.shown_story import Shown
from stories.story_edits import NOTES_LENGTH, TITLE_LENGTH, moved, removed, reworded
from views.place_words import nothing_found


def slide_row(shown: Shown, position: int, story: Story, now: Now, *, mine: bool) -> None:
    """Draw it; a presentation that is ``mine`` can be changed."""
    t = now.language.t
    with st.container(border=True, key=f"slide_{position}"):
        small, words = st.columns([1, 3])
        small.html(_small(shown, now))
        with words:
            st.html(_heading(shown, position, now))
            if mine:
                _title_and_notes(shown, position, now)
        with st.container(horizontal=True, gap="small", key=f"slide_actions_{position}"):
            st.link_button(
                t("Presenteer vanaf hier"),
                story_link(FULL_SCREEN, story, now, at=position),
                key=f"slide_present_{position}",
            )
            slide_file(shown, position, now)
            if mine and not shown.slide.title.strip():
                st.button(
                    t("Bewerk de titel"),
                    key=f"slide_own_{position}",
                    help=t("Neemt de voorgestelde titel over, om hem te wijzigen"),
                    on_click=_own_title,
                    args=(position, shown.title[:TITLE_LENGTH]),
                )
            if mine:
                _order(position, len(story.slides), now)


def _small(shown: Shown, now: Now) -> str:
    """A place for the slide as a small picture, which assets/presentation/thumbnails.js draws."""
    address = story_link(FULL_SCREEN, Story("", (shown.slide,)), now)
    return f'<div class="slide-small" data-slide="{for_html(address)}" aria-hidden="true"></div>'


def _heading(shown: Shown, position: int, now: Now) -> str:
    t, result = now.language.t, shown.result
    mark = badge(now.language, fictional=result.holds_fictional)
    subject = t(result.view.title)
    if shown.face:
        subject = f"{subject} ({t(shown.face.label)})"
    empty = nothing_found(result, now.language) if result.empty else ""
    return (
        f'<div class="figure-head"><h3 class="slide-title">{position + 1}. {for_html(shown.title)}{mark}</h3>'
        f"<p><strong>{for_html(subject)}.</strong> {for_html(result.sentence(now.language))} "
        f"{for_html(empty)}</p></div>"
    )


def _title_and_notes(shown: Shown, position: int, now: Now) -> None:
    t = now.language.t
    title, notes = StorySession.slide_title[position], StorySession.slide_notes[position]
    title.show(shown.slide.title)
    notes.show(shown.slide.notes)
    st.text_area(
        t("Titel van dia {n}", n=position + 1),
        key=title.key,
        height="content",
        max_chars=TITLE_LENGTH,
        placeholder=shown.title,
        help=t("Leeg: de titel wordt telkens voorgesteld uit de gegevens"),
        on_change=_take_title,
        args=(position,),
    )
    with st.expander(t("Notities bij dia {n}", n=position + 1), expanded=bool(shown.slide.notes)):
        st.text_area(
            t("Notities voor wie spreekt"),
            key=notes.key,
            max_chars=NOTES_LENGTH,
            on_change=_take_notes,
            args=(position,),
        )


def _take_title(position: int) -> None:
    slot = StorySession.slide_title[position]
    if not is_echo(slot):
        desk.change(lambda story: reworded(story, position, title=slot.value))


def _own_title(position: int, proposed: str) -> None:
    """The proposed title becomes the presenter's own, to be changed; it follows the data no more."""
    desk.change(lambda story: reworded(story, position, title=proposed))


def _take_notes(position: int) -> None:
    slot = StorySession.slide_notes[position]
    if not is_echo(slot):
        desk.change(lambda story: reworded(story, position, notes=slot.value))


def _order(position: int, count: int, now: Now) -> None:
    t, n = now.language.t, position + 1
    for name, label, by, last in (
        ("up", t("Omhoog"), -1, position == 0),
        ("down", t("Omlaag"), 1, n == count),
    ):
        st.button(
            label,
            key=f"slide_{name}_{position}",
            disabled=last,
            help=t("Dia {n} één plaats eerder", n=n)
            if by < 0
            else t("Dia {n} één plaats later", n=n),
            on_click=_move,
            args=(position, by),
        )
    st.button(
        t("Haal eruit"),
        key=f"slide_remove_{position}",
        type="tertiary",
        help=t("Haal dia {n} uit de presentatie", n=n),
        on_click=desk.take_out,
        args=(position, lambda story: removed(story, position)),
    )


def _move(position: int, by: int) -> None:
    desk.change(lambda story: moved(story, position, by))
