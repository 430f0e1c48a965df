"""Parts of pages that are drawn once and given again, as long as nothing changed that they depend on.

Streamlit keeps what a part sent to the browser, for all sessions together, and forgets what was used least
recently when there is too much of it: at most ``MOST`` parts, and ``server.maxCacheDataSize`` in bytes.
A part that is kept shows figures only: nothing of one reader's session, nothing that can be filled in or
pressed, nothing that is saved without a new data version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import streamlit as st

from charts.look import Look
from charts.map_fills import Key
from pages.parts.presenting import Presenting
from pages.parts.state import Now
from places import borders_in_use
from stories import Slide
from views import Face, Result

T = TypeVar("T")

MOST: Final = 512
"""Of each kind."""


def keep(name: str, now: Now, draw: Callable[[], None]) -> None:
    """Draw a part of the page, or give it again; ``name`` is its own among the parts of the page."""
    before = Presenting.figures.value
    drawn = _drawn(key=_depends_on(name, now), _draw=draw)
    Presenting.figures.value = (*before, *(slide for slide in drawn if slide not in before))


def kept(name: str, now: Now, make: Callable[[], T]) -> T:
    """What a part of the page is made of (HTML, the JSON of a chart), made or given again."""
    made: T = _made(key=_depends_on(name, now), _make=make)
    return made


def drawn_once(
    result: Result, face: Face | None, look: Look, draw: Callable[[], T], part: str = "drawn"
) -> T:
    """What is drawn of the rows of a result, or another part of it, made once for the same rows, whatever
    filters left them.

    Called where something is made that is kept: it costs more than what it saves in a run where nothing is.
    """
    of = result.view.key, face.key if face else "", result.fingerprint
    looks = look.language.code, look.mode, look.focus, look.afar, look.bare
    drawn: T = _made(key=repr((part, of, looks, borders_in_use())), _make=draw)
    return drawn


def legend(result: Result, face: Face | None, look: Look) -> Key | None:
    """The legend of a map, made once for the same rows; None where the face has none."""
    made = face.legend if face else None
    if made is None:
        return None
    return drawn_once(result, face, look, lambda: made(result.frame, look), "legend")


def of_result(result: Result, face: Face | None) -> str:
    """The name of what is made of a result, whichever filters it has."""
    chosen = result.filters, result.search, result.only, result.data_version
    return repr((result.view.key, face.key if face else "", chosen))


@st.cache_data(show_spinner=False, max_entries=MOST)
def _drawn(key: str, _draw: Callable[[], None]) -> tuple[Slide, ...]:  # noqa: ARG001 - as below
    """Draw, and say which figures for a presentation are in it; Streamlit keeps both."""
    Presenting.figures.forget()
    _draw()
    return Presenting.figures.value


# Both are called by name: of what has no name Streamlit looks up the function's, at every call.
@st.cache_data(show_spinner=False, max_entries=MOST)
def _made(key: str, _make: Callable[[], Any]) -> Any:  # noqa: ARG001 - Streamlit takes it
    return _make()


def _depends_on(name: str, now: Now) -> str:
    return f"{name} {now.reader.data_version()} {now.seen_so}"
