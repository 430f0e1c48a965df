"""A story as PowerPoint: a title slide, then one figure a slide with its message as the title."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pptx.slide import Slide
from pptx.util import Cm

from exports.column_choice import numbers_of
from exports.grid import Grid, grid
from exports.origin import origin
from exports.picture import PictureError, figure_only
from exports.slides import SOURCES_NAMED, under_table
from exports.slides.charts import add_bars, bars_of
from exports.slides.layouts import fitted
from exports.slides.pages import Slides
from exports.slides.speaker_notes import speaker_notes
from exports.slides.tables import add_sheet, sheets, slide_grid
from language import Language
from stories.shown_story import Shown
from stories.subtitle import opening_words
from views import Result
from views.place_words import why_empty
from views.words import alternative

Link = Callable[[Shown], str]

_DENSITY: Final = 34
"""Pixels per centimetre at which a chart's letters come out on a slide as they are read on a page."""
_MAP_DENSITY: Final = 25
"""A map has few words, and they are read from afar."""

_SIGNS: Final = 110
"""So many beside each other in a table can be read from a few metres."""


@dataclass(frozen=True)
class _Words:
    """What stands around the figure of a slide."""

    sentence: str
    foot: str
    warning: str
    known: str

    @property
    def told(self) -> str:
        """The foot under a chart: how much is known, then its source."""
        return " ".join(filter(None, [self.known, self.foot]))


def story_slides(
    title: str,
    shown: Sequence[Shown],
    language: Language,
    template: bytes | Path | None = None,
    *,
    link: Link | None = None,
) -> bytes:
    """The .pptx file of a story: a title slide, and for each figure one slide.

    Bars are charts and lists are tables that can be edited in PowerPoint; maps and other charts are
    pictures with words for who cannot see them. Without a browser, or when it fails, a table stands in
    for the picture and the speaker notes say so. ``link`` gives the address of a slide's figure.
    Masters and layouts are those of ``template``, else of the setting, else the atlas's own. The same
    story gives the same file. Raises TemplateError.
    """
    deck = Slides(language, title, template)
    made_up = any(one.result.holds_fictional for one in shown)
    warning = language.t("Bevat fictieve gegevens.") if made_up else ""
    deck.add_title(title, opening_words(shown, language), warning=warning)
    for one in shown:
        said = _add(deck, one, language)
        address = link(one) if link else ""
        deck.note(deck.last, speaker_notes(one, language, said=said, link=address))
    return deck.as_bytes()


def _add(deck: Slides, shown: Shown, language: Language) -> str:
    """Write a slide; gives what went otherwise than asked, for the notes."""
    result = _of_face(shown)
    words = _Words(
        sentence=result.sentence(language),
        foot=origin(result, language, named=SOURCES_NAMED),
        warning=language.t("fictief") if result.holds_fictional else "",
        known=shown.known(language),
    )
    if result.empty:
        slide = deck.add(shown.title, words.sentence, words.foot)
        deck.say(slide, "\n".join(why_empty(result, language)))
        return ""
    if len(numbers_of(result, shown.measure)) > 1:
        return _add_table(deck, shown, result, words, language)
    if bars := bars_of(result, language):
        slide = deck.add(shown.title, words.sentence, words.told, warning=words.warning)
        deck.put(slide, add_bars(slide, bars, deck.area), alternative(result, language))
        return ""
    if result.view.chart is None:
        return _add_table(deck, shown, result, words, language)
    try:
        drawn = _drawn(result, deck, language)
    except PictureError as fault:
        _add_table(deck, shown, result, words, language)
        reason = fault.words(language)
        return language.t("Hier staat een tabel in plaats van de figuur. {reason}", reason=reason)
    _add_picture(deck, drawn, shown, result, words, language)
    return ""


def _of_face(shown: Shown) -> Result:
    """The result with the chosen face as its own chart."""
    if shown.face is None:
        return shown.result
    view = replace(shown.result.view, chart=shown.face.chart, measure=shown.face.measure)
    return replace(shown.result, view=view)


def _add_picture(
    deck: Slides, drawn: bytes, shown: Shown, result: Result, words: _Words, language: Language
) -> None:
    slide: Slide = deck.add(shown.title, words.sentence, words.told, warning=words.warning)
    shape = slide.shapes.add_picture(io.BytesIO(drawn), Cm(0), Cm(0))
    fitted(shape, deck.area)
    deck.put(slide, shape, alternative(result, language))


def _add_table(
    deck: Slides, shown: Shown, result: Result, words: _Words, language: Language
) -> str:
    cells, dropped = _cells(shown, result, language)
    sheet = sheets(cells, deck.area.width, deck.area.height, most=1)[0]
    foot = under_table(words.foot, result, dropped, sheet.left_out, language)
    slide = deck.add(shown.title, words.sentence, foot, warning=words.warning)
    shape = add_sheet(slide, sheet, deck.area.left, deck.area.top, language)
    deck.put(slide, shape, alternative(result, language))
    return ""


def _cells(shown: Shown, result: Result, language: Language) -> tuple[Grid, list[str]]:
    """The table of a slide; of an answer of one row its key figures, as they stand on the screen."""
    numbers = [column.key for column in numbers_of(result, shown.measure)]
    if len(numbers) < 2:
        return slide_grid(result, language, shown.measure, _SIGNS)
    item = result.view.item
    cells = grid(result, language, [*([] if item in numbers else [item]), *numbers])
    return replace(cells, total=[]), []


def _drawn(result: Result, deck: Slides, language: Language) -> bytes:
    """The chart as a picture of the area of the body. Raises PictureError."""
    density = _MAP_DENSITY if result.view.on_map else _DENSITY
    width, height = (round(side * density) for side in (deck.area.width, deck.area.height))
    return figure_only(result, language, width=width, height=height)
