"""The slides themselves: wide, with a title, the filters in words, and the source at the foot."""

from __future__ import annotations

import io
from typing import Any, Final

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Cm, Pt

from exports.plain_text import plain
from exports.steady import MADE, steady
from language import Language

WIDTH: Final = 33.867
HEIGHT: Final = 19.05
MARGIN: Final = 1.4
TOP: Final = 3.7
"""Where the body of a slide starts, in centimetres from its top."""
ROOM: Final = (WIDTH - 2 * MARGIN, HEIGHT - TOP - 2.2)
"""Width and height of the body, in centimetres."""

_TITLE_ONLY: Final = 5
_INK, _QUIET, _WARNING = "1D2733", "55616F", "FFE615"


class Slides:
    """A presentation that is being written."""

    def __init__(self, language: Language, title: str) -> None:
        self._deck = pptx.Presentation()
        self._language = language
        self._deck.slide_width, self._deck.slide_height = Cm(WIDTH), Cm(HEIGHT)
        core = self._deck.core_properties
        core.title, core.language = plain(title)[:255], language.tag
        core.author = core.last_modified_by = ""
        core.comments = language.t("Gemaakt met de Subsidieatlas")
        core.created = core.modified = MADE

    def add(self, title: str, sentence: str, foot: str, *, warning: str = "") -> Slide:
        """A slide with these words and an empty body."""
        slide: Slide = self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY])
        head = slide.shapes.title
        if head is None:
            raise TypeError("the layout has no title")
        _place(head, 0.7, 1.5)
        self._write(head, title, 26, bold=True)
        self._write(_box(slide, 2.2, 1.0), sentence, 14, colour=_QUIET)
        if warning:
            badge = slide.shapes.add_textbox(Cm(WIDTH - MARGIN - 7), Cm(0.2), Cm(7), Cm(0.8))
            badge.fill.solid()
            badge.fill.fore_color.rgb = RGBColor.from_string(_WARNING)
            self._write(badge, warning, 12, bold=True)
        self._write(_box(slide, HEIGHT - 1.9, 1.5), foot, 10, colour=_QUIET)
        return slide

    def say(self, slide: Slide, words: str) -> None:
        """Words in place of a body."""
        self._write(_box(slide, TOP, ROOM[1]), words, 16)

    def as_bytes(self) -> bytes:
        """The .pptx file; the same slides give the same file."""
        written = io.BytesIO()
        self._deck.save(written)
        return steady(written.getvalue())

    def _write(
        self, shape: Any, text: str, size: float, *, bold: bool = False, colour: str = _INK
    ) -> None:
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
            setattr(frame, side, Cm(0.1))
        paragraph = frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = plain(text)
        run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Calibri"
        run.font.color.rgb = RGBColor.from_string(colour)
        speak(run, self._language)


def speak(run: Any, language: Language) -> None:
    """Say in which language a text is, for spelling and for voices that read aloud."""
    run._r.get_or_add_rPr().set("lang", language.tag)


def _box(slide: Slide, top: float, height: float) -> Any:
    box = slide.shapes.add_textbox(Cm(0), Cm(0), Cm(0), Cm(0))
    _place(box, top, height)
    return box


def _place(shape: Any, top: float, height: float) -> None:
    shape.left, shape.top = Cm(MARGIN), Cm(top)
    shape.width, shape.height = Cm(WIDTH - 2 * MARGIN), Cm(height)
