"""What stands in a picture: the figure, and the words around it."""

from __future__ import annotations

import json
from typing import Any, Final

from charts.look import Look
from exports.lasting_links import lasting
from exports.origin import origin
from language import Language
from views import Face, Result
from views.place_words import focus
from views.words import notes

SOURCES_NAMED: Final = 3
"""More sources than this are counted; the link and the Excel file name them all."""


def scene(
    result: Result,
    language: Language,
    face: Face | None,
    *,
    link: str | None,
    title: str = "",
    afar: bool = True,
) -> dict[str, Any]:
    """The words and the plotly figure, as plain values that can be sent. Raises ValueError without chart."""
    draw = face.chart if face else result.view.chart
    if draw is None or result.empty:
        raise ValueError(f"{result.view.key} has no chart to draw")
    figure = draw(result.frame, Look(language, "light", focus(result.filters), afar=afar))
    return {
        **words_around(result, language, link=link, title=title),
        "elastic": result.view.on_map,
        "figure": json.loads(figure.to_json()),
    }


def bare_scene(result: Result, language: Language, *, afar: bool = True) -> dict[str, Any]:
    """The figure alone, for where the words around it stand already. Raises ValueError without chart."""
    return {**scene(result, language, None, link=None, afar=afar), "kind": "bare"}


def words_around(
    result: Result, language: Language, *, link: str | None = None, title: str = ""
) -> dict[str, Any]:
    """A scene without its figure: title (the View's, or what is given), filters, notes and sources."""
    t = language.t
    sources = origin(result, language, named=SOURCES_NAMED)
    return {
        "kind": "",
        "language": language.code,
        "title": title or t(result.view.title),
        "badge": t("fictief") if result.holds_fictional else "",
        "sentence": result.sentence(language),
        "notes": [*notes(result.view, language), *([sources] if sources else [])],
        "made_with": t("Gemaakt met de Subsidieatlas"),
        "link": lasting(link),
        "config": {
            "locale": language.code,
            "locales": {language.code: language.plotly_locale},
            "staticPlot": True,
        },
    }
