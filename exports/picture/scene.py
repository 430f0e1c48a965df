"""What stands in a picture: the figure, and the words around it."""

from __future__ import annotations

import json
from typing import Any, Final

from charts.look import Look
from language import Language
from views import Face, Result
from views.place_words import focus
from views.words import as_of, notes

SOURCES_NAMED: Final = 3
"""More sources than this are counted; the link and the Excel file name them all."""


def scene(
    result: Result, language: Language, face: Face | None, *, link: str | None
) -> dict[str, Any]:
    """The words and the plotly figure, as plain values that can be sent. Raises ValueError without chart."""
    draw = face.chart if face else result.view.chart
    if draw is None or result.empty:
        raise ValueError(f"{result.view.key} has no chart to draw")
    t = language.t
    figure = draw(result.frame, Look(language, "light", focus(result.filters)))
    return {
        "language": language.code,
        "title": t(result.view.title),
        "badge": t("fictief") if result.holds_fictional else "",
        "sentence": result.sentence(language),
        "notes": [*notes(result.view, language), *_origin(result, language)],
        "made_with": t("Gemaakt met de Subsidieatlas"),
        "link": link or "",
        "figure": json.loads(figure.to_json()),
        "config": {
            "locale": language.code,
            "locales": {language.code: language.plotly_locale},
            "staticPlot": True,
        },
    }


def _origin(result: Result, language: Language) -> list[str]:
    """The sources and their date in one line; nothing when there are none."""
    if not result.sources:
        return []
    count = len(result.sources)
    if count <= SOURCES_NAMED:
        names = "; ".join(source.words(language) for source in result.sources)
        named = f"{language.n('Bron', 'Bronnen', count)}: {names}."
    else:
        named = language.n("{n} bron", "{n} bronnen", count) + "."
    date = as_of(result, language)
    return [f"{named} {language.t('Stand op {date}.', date=date)}" if date else named]
