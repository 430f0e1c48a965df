"""One presentation: its figures in order, with what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from language import Language
from pages.parts.escape import for_markdown
from pages.parts.markup import empty, head, note
from pages.parts.presenting import FULL_SCREEN, LONGEST, PAGE, Presenting, saved_stories, story_link
from pages.parts.state import Now, is_echo, store
from pages.presentations import desk
from pages.presentations.files import story_files
from pages.presentations.last_change import tell_change
from pages.presentations.slide import slide_row
from pages.presentations.story_session import StorySession
from stories import Story
from stories.kept_figures import kept_figures
from stories.ready_made import is_ready_made
from stories.shown_story import Shown, shown
from stories.story_edits import retitled
from stories.story_lookup import asked
from stories.story_store import StoryGoneError


def story_page(address: Mapping[str, list[str]], now: Now) -> None:
    """Draw the presentation that the address names or holds. Raises DataUnavailable."""
    t = now.language.t
    query = now.filters.cleared().to_query() | {name: its for name, its in address.items() if its}
    try:
        story, dropped = asked(query, store(), now.reader, now.language)
    except StoryGoneError:
        st.warning(t("Deze presentatie bestaat niet (meer)."))
        _to_list(now.language)
        return
    if dropped:
        choices = now.language.join([f"{name}={value}" for name, value in dropped])
        st.warning(t("Weggelaten, want het bestaat niet: {what}.", what=for_markdown(choices)))
    mine = bool(story.key) and not is_ready_made(story.key)
    if mine:
        StorySession.shown.value = story
    _head(story, now, mine=mine)
    slides = shown(story, now.reader, now.language)
    _actions(story, slides, now, mine=mine)
    _add(story, now)
    for position, slide in enumerate(slides):
        if mine:
            tell_change(now, position)
        slide_row(slide, position, story, now, mine=mine)
    if mine:
        tell_change(now, len(slides))
    if not slides:
        sentence = (
            t(
                "Hier staat nog geen figuur. Kies bij een figuur “Bewaar” en dan “In een presentatie”."
            )
            if mine
            else t("Hierover is nog niets bekend dat getoond kan worden.")
        )
        st.html(empty(sentence))


def _to_list(language: Language) -> None:
    st.button(
        language.t("Alle presentaties"),
        key="story_to_list",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=desk.open_story,
        args=("",),
    )


def _head(story: Story, now: Now, *, mine: bool) -> None:
    t = now.language.t
    _to_list(now.language)
    count = now.language.n("{n} figuur", "{n} figuren", len(story.slides))
    st.html(head(story.title or t("Presentatie"), count))
    if mine:
        StorySession.title.show(story.title)
        st.text_input(
            t("Titel van de presentatie"), key=StorySession.title.key, on_change=_take_title
        )


def _take_title() -> None:
    if not is_echo(StorySession.title):
        desk.change(lambda story: retitled(story, StorySession.title.value))


def _actions(story: Story, slides: Sequence[Shown], now: Now, *, mine: bool) -> None:
    t = now.language.t
    with st.container(horizontal=True, gap="small", key="story_actions"):
        if story.slides:
            st.link_button(
                t("Presenteer"),
                story_link(FULL_SCREEN, story, now),
                type="primary",
                key="story_present",
                help=t(
                    "Volledig scherm; pijltjes of een afstandsbediening gaan verder, Esc keert terug"
                ),
            )
            story_files(story, slides, now)
        _link(story, now)
        if mine:
            _delete(now.language)
        else:
            st.button(
                t("Bewaar als eigen presentatie"),
                key="story_keep",
                on_click=desk.keep,
                args=(story, story.title or t("Presentatie")),
                help=t("Daarna zijn volgorde, titels en notities te wijzigen"),
            )


def _add(story: Story, now: Now) -> None:
    """Put these figures in a presentation that is there already."""
    if story.key or not story.slides:
        return
    # A figure that was saved by itself stays what it is.
    alone = {one.story.key for one in kept_figures(store(), now.options.values)}
    t, saved = now.language.t, {one.key: one for one in saved_stories() if one.key not in alone}
    if not saved:
        return
    slot = StorySession.destination
    if slot.value not in saved:
        latest = Presenting.latest.value
        slot.value = latest if latest in saved else next(iter(saved))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="story_add"):
        st.selectbox(
            t("Of voeg toe aan"),
            list(saved),
            key=slot.key,
            format_func=lambda key: saved[key].title,
            width=360,
        )
        st.button(
            t("Voeg toe"), key="story_add_now", on_click=desk.add_to, args=(slot.value, story)
        )


def _link(story: Story, now: Now) -> None:
    t = now.language.t
    with st.popover(t("Link"), key="story_link"):
        link = story_link(PAGE, story, now)
        st.code(link, language=None, wrap_lines=True)
        if any(slide.notes for slide in story.slides):
            st.html(note(t("De notities staan niet in de link.")))
        if len(link) > LONGEST:
            warning = t(
                "Deze link is lang: sommige programma’s nemen hem niet aan. Kort de titels in."
            )
            st.html(note(warning))


def _delete(language: Language) -> None:
    # No question first: the way back stands on the page afterwards.
    st.button(language.t("Verwijder"), key="story_delete", type="tertiary", on_click=desk.delete)
