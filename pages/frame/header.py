"""What stands above every page: the name, the pages, the language, and the way to a full screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import CODES
from pages.frame.ask_box import ask_box
from pages.frame.page_list import PAGES, PageInfo
from pages.parts.escape import for_html
from pages.parts.named_things import ASKED_PAGE, TEXT_PARAMETER
from pages.parts.presenting import FULL_SCREEN, PAGE, Presenting, story_link
from pages.parts.state import LANGUAGE_PARAMETER, Now, page_parameter, path_address
from stories import Story
from stories.links import to_query

_NAMES: Final = {"nl": "Nederlands", "en": "English"}


def header(now: Now, current: PageInfo) -> None:
    """Draw the bar with the pages; the way to a presentation is drawn after the page (``presenting``)."""
    t = now.language.t
    pages = "".join(_page(info, now, current) for info in PAGES if info.in_menu)
    languages = "".join(_language(code, now) for code in CODES)
    home = for_html(now.path(""))
    st.html(
        f'<header class="atlas-bar"><div class="inner">'
        f'<a class="brand" href="{home}" target="_self"><img src="/assets/favicon.svg" alt="">'
        "<span>Subsidieatlas</span></a>"
        f'<details class="burger"><summary><span class="unseen">{t("Menu")}</span></summary></details>'
        f'<nav aria-label="{t("Pagina’s")}">{pages}</nav>'
        f"{_box(now, current)}"
        f'<div class="languages" role="group" aria-label="{t("Taal")}">{languages}</div>'
        "</div></header>"
    )


def _box(now: Now, current: PageInfo) -> str:
    """The box; the first page has it in its midst."""
    if not current.url:
        return ""
    typed = page_parameter(TEXT_PARAMETER, "") if current.url == ASKED_PAGE else ""
    return ask_box(now, ASKED_PAGE, typed)


def _page(info: PageInfo, now: Now, current: PageInfo) -> str:
    here = ' aria-current="page"' if info is current else ""
    word = for_html(now.language.t(info.word))
    return f'<a href="{for_html(now.path(info.url))}" target="_self"{here}>{word}</a>'


def _language(code: str, now: Now) -> str:
    here = ' aria-current="true"' if code == now.language.code else ""
    # "nl" is what an address without a language says.
    href = now.path_here({LANGUAGE_PARAMETER: "" if code == "nl" else code})
    name = (
        f'<span class="unseen">{_NAMES[code]}</span><span aria-hidden="true">{code.upper()}</span>'
    )
    return f'<a href="{for_html(href)}" target="_self" lang="{code}"{here}>{name}</a>'


def presenting(now: Now, info: PageInfo) -> None:
    """Draw the menu at the right of the bar: this page on the full screen, its files, what was saved."""
    t, slides = now.language.t, Presenting.figures.value
    items: Sequence[tuple[str, str]] = [
        (t("Bewaarde presentaties"), path_address(PAGE, _only_language(now)))
    ]
    if slides:
        story = Story(t(info.title), slides)
        count = now.language.n("{n} figuur", "{n} figuren", len(slides))
        whole = t("Deze pagina, volledig scherm ({count})", count=count)
        edited = t("Kies volgorde en titels, of als PowerPoint of hand-out")
        items = [
            (whole, story_link(FULL_SCREEN, story, now)),
            (edited, path_address(PAGE, _only_language(now) | to_query(story))),
            *items,
        ]
    links = "".join(
        f'<a href="{for_html(href)}" target="_self">{for_html(label)}</a>' for label, href in items
    )
    st.html(
        f'<div class="atlas-present"><details class="menu primary"><summary>{t("Presenteer")}</summary>'
        f'<div class="sheet">{links}</div></details></div>'
    )


def _only_language(now: Now) -> dict[str, list[str]]:
    code = now.language.code
    return {LANGUAGE_PARAMETER: [code]} if code != "nl" else {}
