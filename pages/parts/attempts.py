"""Files that take a while to make, or that cannot always be made: how it went, told on the page."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

import streamlit as st

from exports.picture import PictureError
from exports.slides.template import TemplateError
from language import Language
from pages.parts.session import Holder, Slot

MOMENT: Final = 0.5

Fault = PictureError | TemplateError


class Attempts:
    """How the files of one place on a page go in one session; made in one thread, told in another.

    A click on a download button starts two things: the browser asks for the file, which is made
    (``watched``) in a thread of its own, and the page runs anew; that run waits in ``outcome``.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._running = 0
        self._ended = False
        self._fault: Fault | None = None

    def watched(self, make: Callable[[], bytes]) -> bytes:
        """What ``make`` gives, remembering how it went."""
        with self._changed:
            self._running += 1
        fault: Fault | None = PictureError("undrawable")
        try:
            file = make()
            fault = None
        except (PictureError, TemplateError) as error:
            fault = error
            raise
        finally:
            with self._changed:
                self._running, self._ended, self._fault = self._running - 1, True, fault
                self._changed.notify_all()
        return file

    def outcome(self, language: Language, patience: float) -> str:
        """What went wrong the last time, "" when nothing did; waits for what runs, so many seconds."""
        # The click and the request for the file come in two messages. Without a moment between them,
        # the outcome of an earlier click could be taken for that of this one.
        time.sleep(MOMENT)
        with self._changed:
            # Not forgotten: a second click may interrupt the run that would have said it.
            if not self._changed.wait_for(self._is_over, patience):
                return PictureError("late").words(language)
            return self._fault.words(language) if self._fault else ""

    def _is_over(self) -> bool:
        return self._running == 0 and self._ended


class AttemptsHere(Holder):
    """The attempts of this session."""

    prefix = "attempts"

    at = Slot[Attempts | None](None)


def attempts_of(place: str) -> Attempts:
    """Those of a place, in this session."""
    slot = AttemptsHere.at[place]
    attempts = slot.value or Attempts()
    slot.value = attempts
    return attempts


def tell_outcome(attempts: Attempts, language: Language, patience: float) -> None:
    """After a click: wait until the file is made or given up, and say why it was given up."""
    if sentence := attempts.outcome(language, patience):
        st.error(sentence)
