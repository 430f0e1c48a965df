"""The page that composes: the parts in one line, the filters, the figure, and a name to save it under."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from language import Language
from pages.composing.choices import Choice, Option, beginnings, choices
from pages.composing.kept_list import name_and_keep
from pages.frame.filter_bar import filter_bar
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_head import FACE_PARAMETER
from pages.parts.figure_table import link_to_more
from pages.parts.state import Chosen, Now, page_parameter
from stories import Slide
from views import Face, View
from views.figure_place import FIGURE_PARAMETER
from views.side_by_side import KIND_PARAMETER, KINDS
from views.side_by_side import PAGE as COMPARING_PAGE
from views.unnamed import NotComposable, Parts, parts_of, unnamed


def composing_page(key: str, here: Now) -> None:
    """Draw the composition of a key with its choices; without one, the measures to begin with."""
    t = here.language.t
    try:
        parts = parts_of(key) if key else None
    except KeyError:
        st.info(t("Het cijfer uit de link bestaat niet."))
        parts = None
    if parts is None:
        st.html(_to_begin_with(here))
        return
    view, reason = _view(parts)
    face = _face(view) if view else None
    pickers = "".join(_picker(one, here) for one in choices(parts))
    if view and len(view.faces) > 1:
        pickers += _forms(view, face, here)
    st.html(f'<div class="composer" role="group" aria-label="{t("Onderdelen")}">{pickers}</div>')
    filter_bar(here)
    if view is None:
        st.info(t(reason))
        return
    result = here.result(view)
    figure(result, here, face=face)
    if len(parts.by) == 1 and parts.by[0].key in KINDS:
        href = here.path(COMPARING_PAGE, {KIND_PARAMETER: parts.by[0].key})
        st.html(link_to_more(t("Zet er twee tot vijf naast elkaar"), href))
    if not result.empty:
        slide = Slide(view.key, here.filters, face.key if face else "")
        name_and_keep(slide, t(view.title), here)


def _view(parts: Parts) -> tuple[View | None, str]:
    """The View of a composition, or why there is none (msgid)."""
    try:
        return unnamed(parts.key), ""
    except NotComposable as refused:
        return None, refused.reason


def _face(view: View) -> Face | None:
    """The form that the address asks for; the first, which needs no name, where it asks for none."""
    asked = page_parameter(FACE_PARAMETER, "")
    return next((face for face in view.faces if face.key == asked), next(iter(view.faces), None))


def _forms(view: View, shown: Face | None, here: Now) -> str:
    """The forms in which it can be drawn."""
    t = here.language.t
    maps = [face for face in view.faces if face.legend is not None]
    words = {face.key: t(face.label) for face in view.faces}
    for face in maps:
        words[face.key] = (
            t("Kaart: {measure}", measure=words[face.key]) if len(maps) > 1 else t("Kaart")
        )
    sheet = "".join(
        _link_to(
            words[face.key],
            {FACE_PARAMETER: "" if face is view.faces[0] else face.key},
            here,
            ' aria-current="true"' if face is shown else "",
        )
        for face in view.faces
    )
    return _part("vorm", t("Vorm"), words[shown.key] if shown else "", sheet)


def _to_begin_with(here: Now) -> str:
    """The measures by subject, as links."""
    t = here.language.t
    groups = "".join(
        f"<section><h2>{for_html(t(group))}</h2><ul>{_items(list(options), here)}</ul></section>"
        for group, options in groupby(beginnings(), key=lambda one: one.group)
    )
    lead = for_html(
        t("Begin met een cijfer. Daarna kiest u hoe het wordt opgesplitst en berekend.")
    )
    return f'<p class="composer-lead">{lead}</p><div class="composer-start">{groups}</div>'


def _items(options: list[Option], here: Now) -> str:
    return "".join(f"<li>{_link(option, here)}</li>" for option in options)


def _link(option: Option, here: Now, *, several: bool = False) -> str:
    """An option as a link to the composition that it gives."""
    words = here.language.t(option.words, n=option.n)
    kind = ""
    if several:
        kind = f' role="menuitemcheckbox" aria-checked="{"true" if option.chosen else "false"}"'
    elif option.chosen:
        kind = ' aria-current="true"'
    chosen = {FIGURE_PARAMETER: option.parts.key, FACE_PARAMETER: ""}
    return _link_to(words, chosen, here, kind)


def _link_to(words: str, chosen: Chosen, here: Now, kind: str) -> str:
    href = for_html(here.path_here(chosen))
    return f'<a href="{href}" target="_self"{kind}>{for_html(words)}</a>'


def _picker(choice: Choice, here: Now) -> str:
    """One part: what is chosen, and behind it what else can be."""
    t = here.language.t
    sheet = "".join(
        f"{_group(group, here.language)}"
        + "".join(_link(one, here, several=choice.several) for one in options)
        for group, options in groupby(choice.offered, key=lambda one: one.group)
    )
    if choice.changing:
        links = "".join(_link(one, here) for one in choice.changing)
        told = for_html(t("Dan verandert ook iets anders"))
        sheet += f"<details><summary>{told}</summary>{links}</details>"
    sheet += _refused(choice, here.language)
    return _part(choice.name, t(choice.label), t(choice.shown, n=choice.n), sheet)


def _part(name: str, label: str, shown: str, sheet: str) -> str:
    return (
        f'<div class="part"><span class="label" id="part_{name}">{for_html(label)}</span>'
        f'<details class="menu"><summary aria-describedby="part_{name}">{for_html(shown)}</summary>'
        f'<div class="sheet">{sheet}</div></details></div>'
    )


def _group(words: str, language: Language) -> str:
    return f'<p class="group">{for_html(language.t(words))}</p>' if words else ""


def _refused(choice: Choice, language: Language) -> str:
    """What cannot be chosen, by why."""
    if not choice.refused:
        return ""
    count = sum(len(words) for words in choice.refused.values())
    told = language.n("Waarom {n} andere niet kan", "Waarom {n} andere niet kunnen", count)
    reasons = "".join(
        f"<dt>{for_html(language.t(reason))}</dt>"
        f"<dd>{for_html(language.join([language.t(one) for one in words]))}</dd>"
        for reason, words in choice.refused.items()
    )
    return f"<details><summary>{for_html(told)}</summary><dl>{reasons}</dl></details>"
