"""A presentation as files, each made when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from exports.file_names import stem
from exports.picture import available
from exports.picture.story import slide_picture, story_pdf
from exports.slides.story import story_slides
from exports.types import PDF, PNG, SLIDES, WORD
from exports.word.handout import handout
from pages.parts.attempts import attempts_of, tell_outcome
from pages.parts.presenting import PAGE, story_link
from pages.parts.state import Now
from stories import Story
from stories.shown_story import Shown

PATIENCE: Final = 15.0
"""Seconds for what is drawn once; for every slide comes ``PER_SLIDE``."""

PER_SLIDE: Final = 2.0


@st.fragment
def story_files(story: Story, slides: Sequence[Shown], now: Now) -> None:
    """The buttons for the whole of a story: PowerPoint, PDF (where a browser can draw it), hand-out."""
    t, language = now.language.t, now.language
    title = story.title or t("Presentatie")
    attempts, link = attempts_of("story"), _links(slides, now)
    with st.container(horizontal=True, gap="small", key="story_files"):
        asked = st.download_button(
            t("PowerPoint"),
            data=lambda: attempts.watched(lambda: story_slides(title, slides, language, link=link)),
            file_name=f"{stem(title) or PAGE}.pptx",
            mime=SLIDES,
            key="story_pptx",
            help=t(
                "Grafieken en tabellen die in PowerPoint te bewerken zijn, met notities voor wie spreekt"
            ),
        )
        if available():
            asked |= st.download_button(
                t("PDF"),
                data=lambda: attempts.watched(
                    lambda: story_pdf(title, slides, language, link=link)
                ),
                file_name=f"{stem(title) or PAGE}.pdf",
                mime=PDF,
                key="story_pdf",
                help=t("Een bladzijde per dia, zoals ze getoond wordt"),
            )
        asked |= st.download_button(
            t("Hand-out"),
            data=lambda: attempts.watched(lambda: handout(title, slides, language)),
            file_name=f"{stem(title) or PAGE}-hand-out.docx",
            mime=WORD,
            key="story_handout",
            help=t("Alle figuren met hun grafiek en bronnen, als Word"),
        )
    if asked:
        with st.spinner(t("De dia’s worden gemaakt…")):
            tell_outcome(attempts, language, PATIENCE + PER_SLIDE * len(slides))


@st.fragment
def slide_file(shown: Shown, position: int, now: Now) -> None:
    """The button for one slide as a picture; nothing where no browser can draw it."""
    if not available():
        return
    t, attempts, link = now.language.t, attempts_of(f"slide_{position}"), _links([shown], now)
    asked = st.download_button(
        t("PNG"),
        data=lambda: attempts.watched(lambda: slide_picture(shown, now.language, link=link)),
        file_name=f"{stem(shown.title) or shown.result.view.key}.png",
        mime=PNG,
        key=f"slide_png_{position}",
        help=t("Dia {n} als afbeelding", n=position + 1),
    )
    if asked:
        tell_outcome(attempts, now.language, PATIENCE)


def _links(slides: Sequence[Shown], now: Now) -> Callable[[Shown], str]:
    """Where each figure of a file is found again, as the data stand then.

    Made at once: the thread that makes a file does not know at which address the app is open.
    """
    links = {id(one): story_link(PAGE, Story("", (one.slide,)), now) for one in slides}
    return lambda one: links[id(one)]
