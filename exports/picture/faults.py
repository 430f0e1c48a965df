"""What can go wrong when a picture is made."""

from __future__ import annotations

from typing import Final

from language import N_, Language

FAULTS: Final = frozenset({"no_browser", "busy", "late", "broken", "undrawable"})
"""no_browser: none on this machine. busy: other pictures took all the time. late: not ready within the
limit. broken: the browser stopped, twice. undrawable: the chart itself could not be drawn."""

REASONS: Final = {
    "no_browser": N_(
        "Hier kan geen afbeelding worden gemaakt: op de computer van de atlas staat geen Chrome, Edge of "
        "Chromium."
    ),
    "busy": N_("Er worden nu te veel afbeeldingen tegelijk gemaakt. Probeer het straks opnieuw."),
    "late": N_("De afbeelding was niet op tijd klaar. Probeer het opnieuw."),
    "broken": N_(
        "De browser die de afbeelding maakt, is gestopt. Probeer het opnieuw; lukt het dan nog niet, "
        "meld het dan aan wie de atlas beheert."
    ),
    "undrawable": N_(
        "Van deze figuur kon geen afbeelding worden gemaakt. Het Excelbestand bevat dezelfde cijfers."
    ),
}
"""What went wrong with a picture and what can be done, by its code."""


class PictureError(RuntimeError):
    """No picture could be made; ``code`` is one of FAULTS, ``detail`` is for a log, not for readers."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail

    def words(self, language: Language) -> str:
        """What went wrong and what can be done."""
        return language.t(REASONS[self.code])
