"""One slide as plain values that can be sent: its words, and a chart, a table or a number."""

from __future__ import annotations

from typing import Any, Final

from charts.look import Look, Mode
from exports.origin import origin
from language import Language
from presentation.drawn import chart_of, drawn
from presentation.rows import MOST, facts, left_out, table
from stories.figure import counts_rows, has_own_order, kind_of
from stories.shown_story import Shown
from stories.sub_line import sub_line
from views.place_words import focus, why_nothing
from views.words import alternative

SOURCES_NAMED: Final = 2
"""More sources than this are counted; the hand-out and the Excel file name them all."""


def slide(shown: Shown, language: Language, mode: Mode) -> dict[str, Any]:
    """The values of a slide.

    ``title``, ``title_of_some`` (the title when not all rows are shown: it counts none), ``about`` (what is
    shown, its filters, its sum), ``badge``, ``source`` (with how much is known) and ``alternative`` are
    texts. Of ``figures`` (versions of one chart, that with most rows first), ``table``, ``facts`` and
    ``empty`` one is there. ``left_out`` holds the words for the rows that are not shown: one per version
    of a chart, of a table and of sentences one per number that fits.
    """
    result, t = shown.result, language.t
    counted = counts_rows(shown, language)
    return {
        "title": shown.title,
        "title_of_some": t(result.view.title) if counted else shown.title,
        "about": sub_line(shown, language),
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


def _body(shown: Shown, language: Language, mode: Mode) -> dict[str, Any]:
    result, kind = shown.result, kind_of(shown)
    if kind == "words":
        reasons = why_nothing(result, language)
        return {"empty": reasons[:MOST], "left_out": left_out(len(reasons), MOST, language)}
    if kind == "number":
        return {"facts": facts(shown, language)}
    draw, total = chart_of(shown), len(result.frame)
    if draw and kind == "chart":
        look = Look(language, mode, focus(result.filters), afar=True)
        highest = shown.measure is not None and not has_own_order(result.view)
        versions = [
            {"figure": figure, "left_out": left_out(total, count, language, highest=highest)[-1]}
            for figure, count in drawn(draw, shown, look)
        ]
        return {"figures": versions, "map": result.view.on_map}
    return {"table": table(shown, language), "left_out": left_out(total, MOST, language)}


def slide_of_words(title: str, sentence: str) -> dict[str, Any]:
    """A slide that shows no figure."""
    texts = dict.fromkeys(("about", "badge", "source", "alternative"), "")
    texts |= {"title": title, "title_of_some": title}
    return {**texts, "empty": [sentence], "left_out": ["", ""]}
