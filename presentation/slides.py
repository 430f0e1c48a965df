"""One slide as plain values that can be sent: its words, and a chart, a table or a number."""

from __future__ import annotations

from typing import Any, Final

from charts.look import Look, Mode
from exports.origin import origin
from language import N_, Language
from presentation.drawn import drawn
from presentation.rows import MOST, facts, table
from stories.drawings import chart_of
from stories.figure import kind_of
from stories.left_out import ROWS, left_out, some_of
from stories.shown_story import Shown
from stories.sub_line import of_some, sub_line
from views.place_words import focus, why_nothing
from views.words import alternative

MOST_REASONS: Final = 3
"""More are not read from afar; the slide says how many there are."""
_POINTS: Final = N_("{n} van de {total} redenen.")

SOURCES_NAMED: Final = 2
"""More sources than this are counted; the hand-out and the Excel file name them all."""


def slide(shown: Shown, language: Language, mode: Mode) -> dict[str, Any]:
    """The values of a slide.

    ``title``, ``about`` (what is shown, its filters, its sum), ``title_of_some`` and ``about_of_some`` (the
    same when not all rows are shown: they count none), ``badge``, ``source`` (with how much is known) and
    ``alternative`` are texts. Of ``figures`` (versions of one chart, that with most rows first), ``table``,
    ``facts`` and ``empty`` one is there. ``left_out`` holds the words for the rows that are not shown: one
    per version of a chart, of a table and of sentences one per number that fits.
    """
    result, t = shown.result, language.t
    title, about = of_some(shown, language)
    return {
        "title": shown.title,
        "about": sub_line(shown, language),
        "title_of_some": title,
        "about_of_some": about,
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
        some = _POINTS, len(reasons)
        return {
            "empty": reasons[:MOST_REASONS],
            "left_out": left_out(*some, MOST_REASONS, language),
        }
    if kind == "number":
        return {"facts": facts(shown, language)}
    if kind == "chart" and (draw := chart_of(shown)):
        look = Look(language, mode, focus(result.filters), afar=True)
        versions = [
            {"figure": figure, "left_out": some_of(shown, rows, language)}
            for figure, rows in drawn(draw, shown, look)
        ]
        return {"figures": versions, "map": result.view.on_map}
    return {
        "table": table(shown, language),
        "left_out": left_out(ROWS, len(result.frame), MOST, language),
    }


def slide_of_words(title: str, sentence: str) -> dict[str, Any]:
    """A slide that shows no figure."""
    texts = dict.fromkeys(("about", "badge", "source", "alternative"), "")
    texts |= {"title": title, "title_of_some": title, "about_of_some": ""}
    return {**texts, "empty": [sentence], "left_out": ["", ""]}
