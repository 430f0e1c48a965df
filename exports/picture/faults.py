"""What can go wrong when a picture is made."""

from __future__ import annotations

from typing import Final

FAULTS: Final = frozenset({"no_browser", "busy", "late", "broken", "undrawable"})
"""no_browser: none on this machine. busy: other pictures took all the time. late: not ready within the
limit. broken: the browser stopped, twice. undrawable: the chart itself could not be drawn."""


class PictureError(RuntimeError):
    """No picture could be made; ``code`` is one of FAULTS, ``detail`` is for a log, not for readers."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
