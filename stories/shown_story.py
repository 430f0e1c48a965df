"""A story with its figures read and its titles filled in: what is presented, exported and handed out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from stories.story import Slide, Story
from views import Face, Result, View, find, read
from views.headlines import headline
from views.options import options
from views.words import reconciliation


@dataclass(frozen=True)
class Shown:
    """A slide with its answer. ``face`` is None for the View's own chart; ``title`` is never empty."""

    slide: Slide
    result: Result
    face: Face | None
    title: str

    @property
    def measure(self) -> str | None:
        """The column that its chart shows."""
        return self.face.measure if self.face else self.result.view.measure

    def known(self, language: Language) -> str:
        """How much is known of what its figure shows; "" when all is, or when a chart shows no numbers."""
        if self.measure is None and self.result.view.chart is not None:
            return ""
        return reconciliation(self.result, language, self.measure)


def shown(story: Story, reader: Reader, language: Language) -> list[Shown]:
    """The slides of a story, in its order, each with its answer and its title.

    A title that nobody wrote is proposed from the data. Slides whose View no longer exists are left
    out (``gone`` names them); a face that no longer exists becomes the View's own. Raises
    DataUnavailable.
    """
    return [
        _shown(slide, declared, reader, language)
        for slide in story.slides
        if (declared := find(slide.view)) is not None
    ]


def gone(story: Story) -> tuple[str, ...]:
    """The keys of the Views that a story names and that no longer exist, each once, in its order."""
    return tuple(dict.fromkeys(s.view for s in story.slides if find(s.view) is None))


def with_newest(view: View, filters: Filters, reader: Reader) -> Filters:
    """The filters with the newest value of what the chart of a View shows one at a time."""
    one_of = view.on_slide.one_of
    if not one_of or len(getattr(filters, one_of)) == 1:
        return filters
    return filters.with_only(one_of, *list(options(reader).values[one_of])[-1:])


def _shown(slide: Slide, view: View, reader: Reader, language: Language) -> Shown:
    # A map has one value per place; bars can stand beside each other.
    filters = with_newest(view, slide.filters, reader) if view.on_map else slide.filters
    result = read(view, filters, reader)
    shown = slide_shown(slide, result)
    face = shown.face.measure if shown.face else None
    return replace(shown, title=slide.title.strip() or headline(result, language, face))


def slide_shown(slide: Slide, result: Result) -> Shown:
    """A slide with its answer, as yet without a title."""
    faces = (face for face in result.view.faces if face.key == slide.face)
    return Shown(slide, result, next(faces, None), "")
