"""A Result as PowerPoint slides: a chart that can be edited there, and the table behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from exports.origin import origin
from exports.slides.charts import add_bars, bars_of
from exports.slides.pages import Slides, describe
from exports.slides.tables import add_sheet, sheets, slide_grid
from exports.slides.template import TemplateError
from language import Language
from views import Result
from views.place_words import why_empty
from views.words import alternative, reconciliation

__all__ = ["TemplateError", "slides"]

SOURCES_NAMED: Final = 3
MOST_BESIDE: Final = 4
"""More columns than this are too narrow beside a chart."""
_GAP: Final = 0.8


def slides(result: Result, language: Language) -> bytes:
    """The .pptx file of a result: chart and table on one slide where both fit, else on several.

    The chart is PowerPoint's own where the View's is made of bars; other charts (maps, time lines)
    are left to the picture. Columns with long texts, and rows beyond a few slides, are left to the
    workbook; the slide says which. Totals are the screen's. The same result gives the same file. Raises
    TemplateError.
    """
    t = language.t
    deck = Slides(language, t(result.view.title))
    area = deck.area
    warning = t("Bevat fictieve gegevens.") if result.holds_fictional else ""
    words = (t(result.view.title), result.sentence(language))
    foot = origin(result, language, named=SOURCES_NAMED)
    if result.empty:
        deck.say(deck.add(*words, foot), "\n".join(why_empty(result, language)))
        return deck.as_bytes()
    cells, dropped = slide_grid(result, language)
    bars = bars_of(result, language)
    half = (area.width - _GAP) / 2
    beside = sheets(cells, half, area.height) if len(cells.head) <= MOST_BESIDE else []
    told = alternative(result, language)
    if bars and len(beside) == 1:
        slide = deck.add(*words, under_table(foot, result, dropped, 0, language), warning=warning)
        describe(add_bars(slide, bars, replace(area, width=half)), told)
        describe(add_sheet(slide, beside[0], area.left + half + _GAP, area.top, language), told)
        return deck.as_bytes()
    if bars:
        slide = deck.add(*words, foot, warning=warning)
        deck.put(slide, add_bars(slide, bars, area), told)
    for sheet in sheets(cells, area.width, area.height):
        unread = result.rows - len(result.frame) if sheet.left_out else 0
        noted = under_table(foot, result, dropped, sheet.left_out + unread, language)
        slide = deck.add(*words, noted, warning=warning)
        deck.put(slide, add_sheet(slide, sheet, area.left, area.top, language), told)
    return deck.as_bytes()


def under_table(
    foot: str, result: Result, dropped: Sequence[str], left_out: int, language: Language
) -> str:
    """What stands at the foot of a slide with a table: what it leaves out, then its source."""
    parts = [reconciliation(result, language)]
    if left_out:
        parts.append(
            language.n(
                "Nog {n} rij staat in het Excelbestand.",
                "Nog {n} rijen staan in het Excelbestand.",
                left_out,
            )
        )
    if dropped:
        names = language.join(dropped)
        parts.append(language.t("Niet op deze dia, wel in het Excelbestand: {names}.", names=names))
    return " ".join([*filter(None, parts), foot]).strip()
