"""Stories that are there without anybody making them: per call, per province, on learning networks.

They are made from the data at hand, and hold only figures that have something to show. Titles are
left empty, so that they are proposed from the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import N_, Language
from stories.shown_story import slide_shown, with_newest
from stories.story import Slide, Story
from stories.worth import stands_alone, worth_showing
from views import read, view
from views.headlines import only_counted
from views.options import options

MOST: Final = 8
"""Figures in a ready-made story: a meeting has no time for more."""

CALL, PROVINCE, NETWORKS = "oproep-", "provincie-", "lerende-netwerken"

LEAST: Final = 5
"""With fewer figures than this, lists whose message is only how many rows they have are taken too."""

_NETWORKS_TITLE: Final = N_("Lerende netwerken")

_Candidate = tuple[str, str]
"""The key of a View and of a face."""

_FOR_A_CALL: Final[tuple[_Candidate, ...]] = (
    ("oproepen", ""),
    ("oproepen-tijdlijn", ""),
    ("aanvragen-per-status", ""),
    ("uitgaven-per-lijn", ""),
    ("toekenningen-per-provincie", "bedrag"),
    ("toekenningen-per-gemeente", "bedrag"),
    ("aanvragen-spreiding-provincie", "slaagkans"),
    ("redenen-van-weigering", ""),
    ("deelnemers-per-netwerk", ""),
    ("gevraagd-toegekend-budget", ""),
    ("bijeenkomsten", ""),
    ("plan-samenleven-acties", ""),
    ("gemelde-cijfers", ""),
    ("oproep-wijzigingen", ""),
    ("projecten", ""),
    ("schriftelijke-vragen", ""),
    ("niet-bekend", ""),
)
_FOR_A_PROVINCE: Final[tuple[_Candidate, ...]] = (
    ("trekkingsrechten-per-gemeente", "inwoner"),
    ("trekkingsrechten-per-regeling", ""),
    ("toekenningen-per-gemeente", "bedrag"),
    ("trekkingsrechten-centrumsteden", ""),
    ("aanvragen-spreiding-gemeente", "aantal"),
    ("aanvragen-per-status", ""),
    ("deelnemers-per-netwerk", ""),
    ("toekenningen-per-jaar-en-provincie", ""),
    ("strategieen-per-gemeente", ""),
    ("bijeenkomsten", ""),
    ("projecten", ""),
    ("trekkingsrechten-per-provincie", "inwoner"),
    ("toekenningen-per-provincie", "bedrag"),
    ("trekkingsrechten-per-gemeente", "bedrag"),
)
_ON_NETWORKS: Final[tuple[_Candidate, ...]] = (
    ("lerende-netwerken-in-het-kort", ""),
    ("deelnemers-per-netwerk", ""),
    ("bijeenkomsten", ""),
    ("bevindingen", ""),
    ("uitnodigingen", ""),
    ("strategieen", ""),
    ("begeleidingsopdracht", ""),
)


def titles(reader: Reader, base: Filters, language: Language) -> dict[str, str]:
    """Every ready-made story by key, with its title. Raises DataUnavailable."""
    offered = options(reader)
    calls = offered.offered("calls", fictional=base.fictional)
    provinces = offered.offered("provinces", fictional=base.fictional)
    return {
        NETWORKS: language.t(_NETWORKS_TITLE),
        **{CALL + call: offered.label("calls", call, language) for call in calls},
        **{PROVINCE + slug: offered.label("provinces", slug, language) for slug in provinces},
    }


def ready_made(key: str, reader: Reader, base: Filters, language: Language) -> Story | None:
    """The ready-made story of that key, None when there is none.

    ``base`` says whether fictional rows count, by which borders and as known on which day; what else is
    chosen in it is left alone. Raises DataUnavailable.
    """
    title = titles(reader, base, language).get(key)
    if title is None:
        return None
    base = base.cleared()
    if key == NETWORKS:
        slides = _holding_something(_ON_NETWORKS, base, reader, language)
    elif key.startswith(CALL):
        chosen = base.with_only("calls", key.removeprefix(CALL))
        slides = _holding_something(_FOR_A_CALL, chosen, reader, language)
    else:
        chosen = base.with_only("provinces", key.removeprefix(PROVINCE))
        slides = _holding_something(_FOR_A_PROVINCE, chosen, reader, language)
    return Story(title, slides, key)


def _holding_something(
    candidates: Iterable[_Candidate], filters: Filters, reader: Reader, language: Language
) -> tuple[Slide, ...]:
    """The first figures that have something to show; those that are only counted fill up a short story."""
    messages: list[Slide] = []
    fillers: list[Slide] = []
    order: list[Slide] = []
    for key, face in candidates:
        shown = view(key)
        slide = Slide(key, with_newest(shown, filters, reader), face)
        result = read(shown, slide.filters, reader)
        if worth_showing(result, face) and not stands_alone(slide_shown(slide, result)):
            order.append(slide)
            (fillers if only_counted(result, language) else messages).append(slide)
    kept = messages[:MOST] + fillers[: max(0, LEAST - len(messages))]
    return tuple(slide for slide in order if slide in kept)


def of_nobody(story: Story) -> Story:
    """The same story as if it were never saved: a ready-made one that somebody goes on with."""
    return replace(story, key="", revision=0)


def is_ready_made(key: str) -> bool:
    """Whether a key names a ready-made story; keys of saved ones never look like that."""
    return key == NETWORKS or key.startswith((CALL, PROVINCE))
