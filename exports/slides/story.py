"""A story as PowerPoint: a title slide, then one figure a slide with its message as the title."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pptx.util import Cm

from charts.look import Look
from exports.number import number_of
from exports.origin import origin
from exports.picture import PictureError
from exports.picture.placed import placed
from exports.slides import SOURCES_NAMED, under_table
from exports.slides.charts import add_bars, bars_of
from exports.slides.layouts import fitted
from exports.slides.pages import Slides
from exports.slides.speaker_notes import speaker_notes
from exports.slides.tables import add_sheet, sheets, slide_grid
from language import Language
from stories.drawings import as_drawn
from stories.figure import kind_of
from stories.left_out import ROWS, left_out, some_of
from stories.shown_story import Shown
from stories.sub_line import of_some, sub_line
from stories.subtitle import opening_words
from views import Result
from views.place_words import why_nothing
from views.words import alternative

Link = Callable[[Shown], str]

MOST_REASONS: Final = 3
"""Why something is not known, in so many points at most."""

_SIGNS: Final = 110
"""So many beside each other in a table can be read from a few metres."""


@dataclass(frozen=True)
class _Words:
    """What stands around the figure of a slide."""

    title: str
    sentence: str
    foot: str
    warning: str
    known: str

    @property
    def told(self) -> str:
        """The foot under a chart: how much is known, then its source."""
        return " ".join(filter(None, [self.known, self.foot]))

    def of_some(self, shown: Shown, drawn: Result, language: Language) -> tuple[str, str, str]:
        """Title, sentence and foot of a figure that shows the rows of ``drawn``: they count no others."""
        some = some_of(shown, drawn.frame, language)
        if not some:
            return self.title, self.sentence, self.told
        title, sentence = of_some(shown, language)
        return title, " ".join(filter(None, [sentence, some])), self.told


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
    kind, foot = kind_of(shown), origin(shown.result, language, named=SOURCES_NAMED)
    warning = language.t("fictief") if shown.result.holds_fictional else ""
    words = _Words(shown.title, sub_line(shown, language), foot, warning, shown.known(language))
    if kind == "words":
        slide = deck.add(shown.title, words.sentence, foot)
        deck.say(slide, "\n".join(why_nothing(shown.result, language)[:MOST_REASONS]))
        return ""
    if kind == "number":
        slide = deck.add(shown.title, words.sentence, words.told, warning=warning)
        deck.say_number(slide, number_of(shown, language))
        return ""
    if kind == "table":
        return _add_table(deck, shown, words, language)
    return _add_chart(deck, shown, words, language)


def _add_chart(deck: Slides, shown: Shown, words: _Words, language: Language) -> str:
    """A chart of PowerPoint's own where it is made of bars, else a picture, else its table."""
    told = alternative(shown.result, language, shown.measure)
    native = as_drawn(shown, Look(language))
    if bars := bars_of(native, language):
        slide = deck.add(*words.of_some(shown, native, language), warning=words.warning)
        deck.put(slide, add_bars(slide, bars, deck.area), told)
        return ""
    try:
        picture = placed(shown, language, deck.area.width, deck.area.height)
    except PictureError as fault:
        _add_table(deck, shown, words, language)
        reason = fault.words(language)
        return language.t("Hier staat een tabel in plaats van de figuur. {reason}", reason=reason)
    slide = deck.add(*words.of_some(shown, picture.drawn, language), warning=words.warning)
    shape = slide.shapes.add_picture(io.BytesIO(picture.png), Cm(0), Cm(0))
    fitted(shape, deck.area)
    deck.put(slide, shape, told)
    return ""


def _add_table(deck: Slides, shown: Shown, words: _Words, language: Language) -> str:
    cells, dropped = slide_grid(shown.result, language, shown.measure, _SIGNS)
    sheet = sheets(cells, deck.area.width, deck.area.height, most=1)[0]
    title, sentence, _ = words.of_some(shown, shown.result, language)
    if sheet.left_out:
        title, sentence = of_some(shown, language)
        count = len(cells.rows)
        some = left_out(ROWS, count, count - sheet.left_out, language)[-1]
        sentence = " ".join(filter(None, [sentence, some]))
    foot = under_table(words.foot, shown.result, dropped, 0, language)
    slide = deck.add(title, sentence, foot, warning=words.warning)
    shape = add_sheet(slide, sheet, deck.area.left, deck.area.top, language)
    deck.put(slide, shape, alternative(shown.result, language))
    return ""
