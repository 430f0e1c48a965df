"""The PNG button of a figure, and the sentence that is read when no picture can be made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

import streamlit as st

from exports.picture import REASONS, PictureError, available, picture
from language import Language
from views import Face, Result

PATIENCE: Final = 15.0
"""Seconds; a picture is made or given up sooner (exports.picture)."""

MOMENT: Final = 0.5


def picture_button(result: Result, language: Language, face: Face | None, link: str) -> bool:
    """A button that gives the figure as it is shown as a PNG; nothing where no browser can draw it.

    To be drawn in a fragment. A click starts two things: the browser asks for the file, which is
    made in a thread of its own, and the fragment runs anew; then this returns True, and
    ``tell_outcome`` waits for that thread.
    """
    if not available():
        return False
    view, attempts = result.view, _attempts(result)
    return st.download_button(
        language.t("PNG"),
        data=lambda: attempts.watched(lambda: picture(result, language, face, link=link)),
        file_name=f"{view.key}.png",
        mime="image/png",
        key=f"png_{view.key}",
        help=language.t("De figuur als afbeelding, met titel, filters en bronnen"),
    )


def tell_outcome(result: Result, language: Language) -> None:
    """After a click: wait until the picture is made or given up, and say why it was given up."""
    if code := _attempts(result).outcome():
        st.error(language.t(REASONS[code]))


class _Attempts:
    """How the pictures of one figure go in one session; made in one thread, told in another."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._running = 0
        self._code: str | None = None

    def watched(self, make: Callable[[], bytes]) -> bytes:
        """What ``make`` gives, remembering how it went."""
        with self._changed:
            self._running += 1
        code = "undrawable"
        try:
            file = make()
            code = ""
        except PictureError as fault:
            code = fault.code
            raise
        finally:
            with self._changed:
                self._running, self._code = self._running - 1, code
                self._changed.notify_all()
        return file

    def outcome(self) -> str:
        """The code of the last attempt's fault, "" when it went well; waits for one that runs."""
        # The click and the request for the file come in two messages. Without a moment between them,
        # the outcome of an earlier click could be taken for that of this one.
        time.sleep(MOMENT)
        with self._changed:
            self._changed.wait_for(self._is_over, PATIENCE)
            # Not forgotten: a second click may interrupt the run that would have said it.
            return "late" if self._code is None else self._code

    def _is_over(self) -> bool:
        return self._running == 0 and self._code is not None


def _attempts(result: Result) -> _Attempts:
    held: _Attempts = st.session_state.setdefault(f"_pictures_{result.view.key}", _Attempts())
    return held
