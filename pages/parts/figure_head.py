"""The head of a figure: its message or its name, what it counts of what, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from exports.picture import available
from language import N_
from pages.parts.escape import for_html
from pages.parts.follows import chosen_words, unfollowed_line
from pages.parts.markup import badge
from pages.parts.presenting import FULL_SCREEN, PAGE, slide_of, story_link
from pages.parts.state import LANGUAGE_PARAMETER, Now, Shared, page_parameters
from pages.parts.table_choice import TABLE_PARAMETER, TableChoice
from stories import Story
from stories.links import to_query
from views import Face, Result
from views.figure_place import COMPOSING_PAGE, FIGURE_PARAMETER
from views.headlines import message
from views.unnamed import start_of

FILES: Final = "bestand"
"""Under this path every figure has its files (front_door/figure_routes.py)."""
FACE_PARAMETER: Final = "vorm"

_KINDS: Final = (
    ("xlsx", N_("Excel")),
    ("png", N_("Afbeelding (PNG)")),
    ("pptx", N_("PowerPoint")),
    ("docx", N_("Word")),
    ("csv", N_("CSV")),
)


def title_of(result: Result, now: Now, face: Face | None) -> tuple[str, bool]:
    """What stands as title, and whether it is a message rather than the name of the figure."""
    language = now.language
    said = message(result, language, face.measure if face else None)
    return (said, True) if said else (language.t(result.view.title), False)


def head(
    result: Result,
    now: Now,
    face: Face | None,
    *,
    drawn: bool,
    table: TableChoice | None,
    more: Sequence[str] = (),
    leads: tuple[str, str] | None = None,
) -> str:
    """The head as HTML. ``drawn``: there is a chart; ``table``: it is the side that shows, as chosen.

    ``more`` are words for the line under the title, ``leads`` a path with its words.
    """
    language, view = now.language, result.view
    title, is_message = title_of(result, now, face)
    mark = badge(language, fictional=result.holds_fictional)
    what = language.t(view.title) if is_message else ""
    chosen = chosen_words(result, language)
    said = [for_html(words) for words in (what, *more)]
    sub = " · ".join(filter(None, [*said, f"<b>{for_html(chosen)}</b>" if chosen else ""]))
    line = f'<p class="sub">{sub}</p>' if sub else ""
    line += unfollowed_line(result, now)
    links = tools(result, now, face, drawn=drawn, table=table, leads=leads)
    return (
        f'<div class="figure-head"><div class="titles">'
        f'<h2 id="{view.key}">{for_html(title)}{mark}</h2>{line}</div>{links}</div>'
    )


def tools(
    result: Result,
    now: Now,
    face: Face | None = None,
    *,
    drawn: bool = False,
    table: TableChoice | None = None,
    leads: tuple[str, str] | None = None,
) -> str:
    """The other side, the files and the slide, as links; "" for nothing."""
    if result.empty:
        return ""
    t, key = now.language.t, result.view.key
    links = [_link(*leads)] if leads else []
    if drawn:
        side = t("Grafiek") if table else t("Tabel")
        texts = _others(key) if table else [*_others(key), key]
        href = now.path_here({TABLE_PARAMETER: texts})
        links.append(_link(href, side))
    links.append(_files(result, now, face, drawn=drawn))
    if not (
        result.search or result.only
    ):  # a slide has filters, and nothing else that rows are chosen by
        present = for_html(story_link(FULL_SCREEN, Story("", (slide_of(result, face),)), now))
        links.append(f'<a href="{present}" target="_self">{t("Presenteer")}</a>')
    return f'<div class="tools">{"".join(links)}</div>'


def _link(href: str, words: str) -> str:
    return f'<a href="{for_html(href)}" target="_self">{for_html(words)}</a>'


def _others(view: str) -> list[str]:
    """What the address chooses for the tables of other figures."""
    return [text for text in page_parameters(TABLE_PARAMETER) if text.split("~")[0] != view]


def _files(result: Result, now: Now, face: Face | None, *, drawn: bool) -> str:
    t, view = now.language.t, result.view
    kinds = [(kind, label) for kind, label in _KINDS if kind != "png" or (drawn and available())]
    items = "".join(
        f'<a href="{for_html(file_address(result, now, face, kind))}" data-file>{for_html(t(label))}</a>'
        for kind, label in kinds
    )
    story = Story("", (slide_of(result, face),))
    added = now.path(PAGE, to_query(story))
    link = for_html(now.figure_link(view))
    return (
        f'<details class="menu"><summary>{t("Bewaar")}</summary><div class="sheet">{items}'
        f'<a href="{for_html(added)}" target="_self">{t("In een presentatie")}</a>{_go_on(result, now)}'
        f'<label>{t("Link naar dit cijfer")}<input readonly value="{link}" data-copy></label>'
        '<p class="told" role="status"></p></div></details>'
    )


def _go_on(result: Result, now: Now) -> str:
    """The way to the page that composes, from a figure that can be composed and stands elsewhere."""
    key = start_of(result.view)
    if not key or result.search or result.only or Shared.page.value == COMPOSING_PAGE:
        return ""
    of_figure = replace(now, filters=result.filters, shared=None)
    return _link(
        of_figure.path(COMPOSING_PAGE, {FIGURE_PARAMETER: key}),
        now.language.t("Zelf verder samenstellen"),
    )


def file_address(result: Result, now: Now, face: Face | None, kind: str) -> str:
    """The path of a file of a figure: with its filters, its form, and what was searched for."""
    query = result.filters.to_query()
    if face:
        query[FACE_PARAMETER] = [face.key]
    if now.language.code != "nl":
        query[LANGUAGE_PARAMETER] = [now.language.code]
    if result.search:
        query["zoek"] = [result.search]
    if result.only:
        query["alleen"] = [":".join(result.only)]
    return f"/{FILES}/{result.view.key}.{kind}?{urlencode(query, doseq=True)}".rstrip("?")
