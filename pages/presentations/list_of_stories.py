"""The list of presentations: those that were saved, and those that are ready-made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from language import N_
from pages.parts.clock import moment
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import empty, head
from pages.parts.presenting import FULL_SCREEN, named_link, saved_stories
from pages.parts.state import Now
from pages.presentations import desk
from pages.presentations.story_session import StorySession
from stories.ready_made import CALL, NETWORKS, PROVINCE, titles
from stories.story_store import Listed

MOST: Final = 12
"""Presentations of a kind that have a line; the others are found by their name."""
_KINDS = ((NETWORKS, N_("Onderwerp")), (CALL, N_("Per oproep")), (PROVINCE, N_("Per provincie")))


def story_list(now: Now) -> None:
    """Draw both."""
    _saved(saved_stories(), now)
    _ready_made(titles(now.reader, now.filters, now.language), now)


def _saved(stories: list[Listed], now: Now) -> None:
    t = now.language.t
    with st.container(key="stories_saved"):
        st.html(head(t("Bewaarde presentaties")))
        if not stories:
            st.html(
                empty(
                    t(
                        "Er is nog geen presentatie bewaard. Kies bij een figuur “Bewaar” en dan “In een "
                        "presentatie”, of begin met een van de presentaties hieronder."
                    )
                )
            )
        for story in stories[:MOST]:
            count = now.language.n("{n} figuur", "{n} figuren", story.slides)
            changed = t("gewijzigd op {date}", date=moment(story.changed_at, now.language))
            _line(story.key, story.title, f"{count} · {changed}", now)
        _others("saved", {story.key: story.title for story in stories[MOST:]}, now)


def _ready_made(stories: Mapping[str, str], now: Now) -> None:
    t = now.language.t
    with st.container(key="stories_ready_made"):
        lead = t("Gemaakt uit de gegevens van nu: vijf tot acht figuren die iets te tonen hebben.")
        st.html(head(t("Kant-en-klare presentaties"), lead))
        for column, (kind, title) in zip(st.columns(len(_KINDS)), _KINDS, strict=True):
            with column:
                st.html(f'<h3 class="part">{for_html(t(title))}</h3>')
                of_kind = {key: name for key, name in stories.items() if key.startswith(kind)}
                for key in list(of_kind)[-MOST:]:  # the last calls are the newest
                    _line(key, of_kind.pop(key), "", now)
                _others(kind, of_kind, now)


def _others(kind: str, titles: Mapping[str, str], now: Now) -> None:
    """Those that the list has no line for, found by their name."""
    if not titles:
        return
    slot = StorySession.other[kind]
    st.selectbox(
        now.language.n("Nog {n} andere", "Nog {n} andere", len(titles)),
        list(titles),
        index=None,
        key=slot.key,
        format_func=lambda key: titles.get(key, key),
        placeholder=now.language.t("Typ een naam"),
        on_change=lambda: desk.open_story(slot.value or ""),
    )


def _line(key: str, title: str, details: str, now: Now) -> None:
    t = now.language.t
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"story_line_{key}"
    ):
        with st.container(gap=None):
            st.button(
                for_markdown(title),
                key=f"story_open_{key}",
                type="tertiary",
                on_click=desk.open_story,
                args=(key,),
            )
            if details:
                st.html(f'<p class="story-line">{for_html(details)}</p>')
        st.link_button(
            t("Presenteer"),
            named_link(FULL_SCREEN, key, now),
            key=f"story_present_{key}",
            help=t("Toont “{title}” meteen op het volledige scherm", title=for_markdown(title)),
        )
