"""Why a task gave no answer."""

from __future__ import annotations

from typing import Literal

Code = Literal["too_slow", "too_large", "broken", "busy"]


class NoAnswer(Exception):
    """A task was stopped or failed. ``code`` says how; ``detail`` is for a log, never for readers.

    too_slow: more time than its limits allow. too_large: more memory, or a larger answer. broken: the
    task itself failed; ``detail`` is the class of what it raised, without its words, or how the
    process ended. busy: all workers of this task were taken for too long; try again.
    """

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: Code = code
        self.detail = detail
