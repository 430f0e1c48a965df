"""A story that has every kind of slide, for tests of what is made of stories."""

from __future__ import annotations

from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from stories import Slide, Story
from stories.shown_story import Shown, shown

NOTES: Final = "Eerst de toekenningen, dan de weigeringen."
STORY: Final = Story(
    "Stand van zaken voor West-Vlaanderen",
    (
        Slide("uitgaven-per-lijn", Filters(years=(2020,))),
        Slide("aanvragen-per-status", Filters(fictional=True), notes=NOTES),
        Slide("gevraagd-toegekend-budget", Filters()),
        Slide("toekenningen-per-provincie", Filters(fictional=True), "bedrag"),
        Slide("deelnemers-per-netwerk", Filters(), title="Vier netwerken, vier plaatsen"),
        Slide("oproepen-tijdlijn", Filters()),
        Slide("projecten", Filters(fictional=True)),
        Slide("geweigerde-aanvragen", Filters()),
    ),
)
NATIVE: Final = (0, 1, 2, 4)
"""Which of its slides are charts of PowerPoint's own."""


def shown_story(reader: Reader, language: Language) -> list[Shown]:
    """Its slides, read and titled."""
    return shown(STORY, reader, language)
