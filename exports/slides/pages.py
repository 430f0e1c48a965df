"""The slides themselves: a title, the filters in words, the room for a figure, and the source at the foot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Cm, Pt

from exports.number import Number
from exports.plain_text import plain, shortened
from exports.slides.layouts import (
    Area,
    add_feet,
    content_of,
    figure_layout,
    named,
    room,
    take_field,
    title_layout,
)
from exports.slides.template import FILTERS, SOURCE, empty_deck
from exports.steady import MADE, steady
from exports.widths import lines
from language import Language

_INK, _WARNING = "333332", "FFE615"
_ABOVE, _BELOW = 1.3, 1.8
"""Strips for the sentence and the source, in centimetres, where the layout has no fields for them."""
_ENDLESS: Final = 1_500
"""Letters of a text that is cut where its place has no room for it; shorter ones are never cut."""
_TITLE_SIZES: Final = (44, 40, 36, 32, 28, 26, 24, 22, 20, 18, 16)
_CM_PER_POINT: Final = 2.54 / 72
_LEADING: Final = 1.22
_BADGE_SIZE: Final = 12


class Slides:
    """A presentation that is being written, in the atlas's own look or that of a template.

    ``footer`` stands at the foot of each slide. Raises TemplateError.
    """

    def __init__(
        self, language: Language, title: str, template: bytes | Path | None = None
    ) -> None:
        self._deck = empty_deck(language, template)
        self._language = language
        self._footer = plain(title)[:120]
        self._layout = figure_layout(self._deck)
        names = {shape.name.casefold() for shape in self._layout.placeholders}
        self._strips = FILTERS.casefold() not in names, SOURCE.casefold() not in names
        self._room = room(self._deck, self._layout)
        core = self._deck.core_properties
        core.title, core.language = plain(title)[:255], language.tag
        core.author = core.last_modified_by = ""
        core.comments = language.t("Gemaakt met de Subsidieatlas")
        core.keywords = core.subject = core.category = ""
        core.created = core.modified = MADE
        core.revision = 1

    @property
    def area(self) -> Area:
        """The room for the body of a figure's slide."""
        above, below = self._strips
        return self._room.without(_ABOVE if above else 0, _BELOW if below else 0)

    @property
    def last(self) -> Slide:
        """The slide that was added last."""
        return self._deck.slides[-1]  # type: ignore[no-any-return]

    def add_title(self, title: str, words: Sequence[str], *, warning: str = "") -> Slide:
        """A title slide with these lines below the title."""
        layout = title_layout(self._deck)
        slide: Any = self._deck.slides.add_slide(layout)
        self._head(slide, title)
        under = [
            s
            for s in slide.placeholders
            if s.placeholder_format.type in (KIND.SUBTITLE, KIND.BODY, KIND.OBJECT)
        ]
        if under:
            self._fill(under[0], "\n".join(words))
        if warning:
            place = room(self._deck, self._layout)
            self._badge(slide, warning, place.left + place.width, place.top + place.height - 0.9)
        return slide  # type: ignore[no-any-return]

    def add(self, title: str, sentence: str, foot: str, *, warning: str = "") -> Slide:
        """A slide with these words and an empty body."""
        slide: Any = self._deck.slides.add_slide(self._layout)
        self._head(slide, title)
        place = self._room
        above = self._strip(slide, FILTERS, Area(place.left, place.top, place.width, _ABOVE))
        if warning:
            right = (above.left + above.width) / Cm(1)
            width = self._badge(slide, warning, right, above.top / Cm(1))
            above.left, above.top, above.height, above.width = (
                above.left, above.top, above.height, above.width - Cm(width + 0.4),
            )  # fmt: skip
        self._fill(above, sentence, (16, 14, 13, 12))
        bottom = place.top + place.height - _BELOW + 0.1
        below = self._strip(slide, SOURCE, Area(place.left, bottom, place.width, _BELOW - 0.1))
        self._fill(below, foot, (12,))
        for shape in add_feet(slide, self._footer):
            self._speak(shape)
        return slide  # type: ignore[no-any-return]

    def say(self, slide: Slide, words: str) -> None:
        """Words in place of a body."""
        field = content_of(slide)
        shape = field if field is not None else _box(slide, self.area)
        self._fill(shape, words, (18, 16, 14, 12))
        for paragraph in shape.element.iter(qn("a:p")):
            form = paragraph.get_or_add_pPr()
            form.set("marL", "0")
            form.set("indent", "0")
            form.insert(0, form.makeelement(qn("a:buNone"), {}))
        for paragraph in shape.text_frame.paragraphs:
            paragraph.space_after = Pt(8)

    def say_number(self, slide: Slide, number: Number) -> None:
        """A number in large letters, what it is of, and the others below it."""
        self.say(slide, "\n".join(_lines_of(number)))
        field = content_of(slide)
        shape: Any = field if field is not None else slide.shapes[-1]
        sizes = _number_sizes(number)
        for paragraph, size in zip(shape.text_frame.paragraphs, sizes, strict=True):
            paragraph.space_after = Pt(6)
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(size), size > _LABEL
        first = shape.text_frame.paragraphs[0].runs[0]
        first.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1

    def put(self, slide: Slide, shape: Any, words: str) -> None:
        """Let a chart, table or picture take the field of the body; ``words`` say what it shows."""
        describe(shape, words)
        field = content_of(slide)
        if field is not None:
            take_field(field, shape)

    def note(self, slide: Slide, words: str) -> None:
        """What who speaks sees."""
        shape: Any = slide.notes_slide.notes_placeholder
        if shape is not None:
            shape.text_frame.text = plain(words)
            self._speak(shape)

    def as_bytes(self) -> bytes:
        """The .pptx file; the same slides give the same file."""
        for slide in self._deck.slides:
            for shape in list(slide.placeholders):
                if shape.has_text_frame and not shape.text_frame.text.strip():
                    shape.element.getparent().remove(shape.element)
        written = io.BytesIO()
        self._deck.save(written)
        return steady(written.getvalue())

    def _head(self, slide: Any, title: str) -> None:
        head = slide.shapes.title
        size = _title_size(slide.slide_layout)
        self._fill(head, title, tuple(s for s in _TITLE_SIZES if s < size), own=size)

    def _strip(self, slide: Any, name: str, area: Area) -> Any:
        placeholder = named(slide, name)
        return placeholder if placeholder is not None else _box(slide, area)

    def _badge(self, slide: Any, words: str, right: float, top: float) -> float:
        width = 0.5 + 0.24 * len(words)
        badge = slide.shapes.add_textbox(Cm(right - width), Cm(top), Cm(width), Cm(0.75))
        badge.fill.solid()
        badge.fill.fore_color.rgb = RGBColor.from_string(_WARNING)
        self._fill(badge, words, (_BADGE_SIZE,))
        frame = badge.text_frame
        frame.word_wrap, frame.vertical_anchor = False, MSO_ANCHOR.MIDDLE
        paragraph = frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER
        paragraph.runs[0].font.bold = True
        paragraph.runs[0].font.color.rgb = RGBColor.from_string(_INK)
        return width

    def _fill(
        self, shape: Any, text: str, sizes: Sequence[float] = (), *, own: float | None = None
    ) -> None:
        """Write a text, in the largest of these sizes that fits; ``own`` is what the shape has itself."""
        said = plain(text)
        while len(said) > _ENDLESS and sizes and not _fits(said, min(sizes), shape):
            said = shortened(said)
        shape.text_frame.text = said
        fits = [s for s in [*([own] if own else []), *sizes] if _fits(said, s, shape)]
        size = fits[0] if fits else next(reversed(sizes), None)
        if size is not None and size != own:
            for paragraph in shape.text_frame.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(size)
        self._speak(shape)

    def _speak(self, shape: Any) -> None:
        for name in ("a:r", "a:fld", "a:br"):
            for run in shape.element.iter(qn(name)):
                properties = run.get_or_add_rPr() if name == "a:r" else run.find(qn("a:rPr"))
                if properties is not None:
                    properties.set("lang", self._language.tag)


_NUMBER, _LONG_NUMBER, _OF, _LABEL, _OTHERS = 88, 66, 28, 22, 18
_LONG: Final = 11
"""Sizes in points of a number that is a slide, of what it is of, of what it is, and of the others."""


def _lines_of(number: Number) -> list[str]:
    others = [f"{name}: {value}" for name, value in number.numbers[1:]]
    return [line for line in (number.numbers[0][1], number.of, number.label, *others) if line]


def _number_sizes(number: Number) -> list[int]:
    value = number.numbers[0][1]
    of = [_OF] if number.of else []
    return [_LONG_NUMBER if len(value) > _LONG else _NUMBER, *of, _LABEL,
            *([_OTHERS] * (len(number.numbers) - 1))]  # fmt: skip


def speak(run: Any, language: Language) -> None:
    """Say in which language a text is, for spelling and for voices that read aloud."""
    run.font.language_id = MSO_LANGUAGE_ID.from_xml(language.tag)


def describe(shape: Any, words: str) -> None:
    """The text alternative of a chart, a table or a picture."""
    shape.element.find(".//" + qn("p:cNvPr")).set("descr", plain(words))


def _title_size(layout: Any) -> float:
    """The size of letters of a layout's title, in points, as far as it can be found."""
    titles = (KIND.TITLE, KIND.CENTER_TITLE)
    for owner in (layout, layout.slide_master):
        for shape in owner.placeholders:
            if shape.placeholder_format.type in titles:
                style = shape.element.txBody.find(f"{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
                if (size := _size_of(style)) is not None:
                    return size
    styles = layout.slide_master.element.find(qn("p:txStyles"))
    level = None if styles is None else styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    return _size_of(level) or 28.0


def _size_of(level: Any) -> float | None:
    letters = None if level is None else level.find(qn("a:defRPr"))
    size = None if letters is None else letters.get("sz")
    return int(size) / 100 if size else None


def _fits(text: str, size: float, shape: Any) -> bool:
    width, height = shape.width / Cm(1), shape.height / Cm(1)
    # A little more than Calibri takes: a house style may have wider letters.
    count = sum(lines(part, width, size * 1.1) for part in text.split("\n"))
    return bool(count * size * _LEADING * _CM_PER_POINT <= height)


def _box(slide: Any, area: Area) -> Any:
    box = slide.shapes.add_textbox(Cm(area.left), Cm(area.top), Cm(area.width), Cm(area.height))
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
        setattr(frame, side, Cm(0))
    return box
