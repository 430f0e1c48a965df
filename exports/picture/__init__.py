"""A Result's chart as a picture that explains itself: title, filters, sources and date around it."""

from __future__ import annotations

from typing import Any, Final, Literal

from exports.picture.browser import find_browser
from exports.picture.faults import FAULTS, REASONS, PictureError
from exports.picture.process import shared
from exports.picture.scene import bare_scene, scene
from language import Language
from views import Face, Result

__all__ = [
    "FAULTS",
    "REASONS",
    "WIDTH",
    "Format",
    "PictureError",
    "available",
    "draw",
    "figure_only",
    "picture",
]

Format = Literal["png", "pdf"]

WIDTH: Final = 1000
"""Width in pixels at which the letters of a chart are well read on a slide."""
SCALE: Final = 2


def picture(
    result: Result,
    language: Language,
    face: Face | None = None,
    *,
    link: str | None = None,
    title: str = "",
    width: int = WIDTH,
    height: int | None = None,
    format: Format = "png",  # noqa: A002
) -> bytes:
    """The chart of a result (of ``face``, or the View's own) on a light ground, as a file.

    ``title`` stands in place of the View's own.

    Sizes are CSS pixels: a PNG holds twice as many each way, a PDF is one page of that size. Without
    ``height`` the picture is as tall as the chart asks for; with it, everything is made to fit.
    Takes 2 to 7 seconds for the first picture and about 0.3 after that; never more than 12.

    Raises PictureError (see FAULTS), and ValueError when there is no chart to draw.
    """
    drawn = scene(result, language, face, link=link, title=title)
    return draw(drawn, width=width, height=height, format=format)


def figure_only(
    result: Result, language: Language, *, width: int, height: int, afar: bool = True
) -> bytes:
    """The chart of a result without words around it, as a PNG of at most that size in CSS pixels.

    ``afar`` as in a Look. Raises what ``picture`` raises.
    """
    return draw(bare_scene(result, language, afar=afar), width=width, height=height)


def draw(
    drawn: dict[str, Any],
    *,
    width: int,
    height: int | None = None,
    format: Format = "png",  # noqa: A002
) -> bytes:
    """A scene as a file. Raises PictureError."""
    if (path := find_browser()) is None:
        raise PictureError("no_browser")
    order = {"scene": drawn, "width": width, "height": height, "scale": SCALE, "format": format}
    return shared().draw(order, path)


def available() -> bool:
    """Whether this machine has a browser that can draw. Looked up once."""
    return find_browser() is not None
