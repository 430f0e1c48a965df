"""One slide as plain values that can be sent: its words, and a chart, a table or key figures."""

from __future__ import annotations

from typing import Any, Final

from charts.look import Look, Mode
from exports.origin import origin
from language import Language
from presentation.drawn import chart_of, drawn
from presentation.rows import MOST, facts, left_out, table
from stories.shown_story import Shown
from views.place_words import focus, why_empty
from views.words import alternative

SOURCES_NAMED: Final = 2
"""More sources than this are counted; the hand-out and the Excel file name them all."""


def slide(shown: Shown, language: Language, mode: Mode) -> dict[str, Any]:
    """The values of a slide.

    ``title``, ``subject`` (what the figure is about), ``sentence`` (its filters), ``badge``, ``source``
    (with how much is known) and ``alternative`` are texts. Of ``figures`` (versions of one chart, that
    with most rows first), ``table``, ``facts`` and ``empty`` one is there. ``left_out`` holds the words
    for the rows that are not shown: one per version of a chart, of a table and of sentences one per
    number that fits.
    """
    result, t = shown.result, language.t
    return {
        "title": shown.title,
        "subject": _subject(shown, language),
        "sentence": result.sentence(language),
        "badge": t("fictief") if result.holds_fictional else "",
        "source": _foot(shown, language),
        "alternative": alternative(result, language, shown.measure),
        **_body(shown, language, mode),
    }


def _foot(shown: Shown, language: Language) -> str:
    """How much is known, and where it comes from."""
    result = shown.result
    completeness = shown.known(language)
    parts = [completeness, origin(result, language, named=SOURCES_NAMED)]
    return " ".join(filter(None, parts))


def _subject(shown: Shown, language: Language) -> str:
    """The title of the View, and which of its faces is drawn."""
    title = language.t(shown.result.view.title)
    return f"{title} ({language.t(shown.face.label)})" if shown.face else title


def _body(shown: Shown, language: Language, mode: Mode) -> dict[str, Any]:
    result = shown.result
    if result.empty:
        reasons = why_empty(result, language)
        return {"empty": reasons[:MOST], "left_out": left_out(len(reasons), MOST, language)}
    if numbers := facts(shown, language):
        return {"facts": numbers}
    if draw := chart_of(shown):
        look, total = Look(language, mode, focus(result.filters), afar=True), len(result.frame)
        versions = [
            {"figure": figure, "left_out": left_out(total, count, language)[-1]}
            for figure, count in drawn(draw, shown, look)
        ]
        return {"figures": versions, "map": result.view.on_map}
    return {
        "table": table(shown, language),
        "left_out": left_out(len(result.frame), MOST, language),
    }


def slide_of_words(title: str, sentence: str) -> dict[str, Any]:
    """A slide that shows no figure."""
    texts = dict.fromkeys(("subject", "sentence", "badge", "source", "alternative"), "")
    return {"title": title, **texts, "empty": [sentence], "left_out": ["", ""]}
