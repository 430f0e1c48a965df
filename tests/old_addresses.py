"""The addresses of the atlas before it had eight pages: they stand in mails, documents and bookmarks."""

from __future__ import annotations

from typing import Final

PARAMETERS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "": {"cijfer": ("toegekend_per-organisatie",)},
    "uitgaven": {},
    "oproepen": {},
    "projecten": {
        "project": ("bn-gistel",),
        "zoek": ("Gistel",),
        "volgorde": ("jaar", "bedrag", "titel", "organisatie", "gemeente"),
    },
    "netwerken": {},
    "spreiding": {
        "over": ("trekkingsrechten", "toekenningen", "aanvragen"),
        "niveau": ("provincies", "gemeenten"),
        "maat": ("inwoner", "bedrag", "aantal", "aandeel", "slaagkans"),
    },
    "gemeenten": {"vlek": ("aanvragen", "netwerken")},
    "praktijk": {},
    "vragen": {"dossier": ("1",), "deel": ("2a",), "versie": ("1",)},
    "presentaties": {
        "verhaal": ("lerende-netwerken",),
        "naam": ("Proef",),
        "dia": ("uitgaven-per-lijn?jaar=2020",),
    },
    "bronnen": {},
    "gegevens": {},
}
"""Each page with what stood in its address of its own, by parameter."""

CHOICES: Final = {
    "taal": "en",
    "jaar": "2020",
    "provincie": "limburg",
    "fictief": "ja",
    "grenzen": "toen",
}
"""What stood in the address of every page."""

FIGURES: Final[dict[str, tuple[str, ...]]] = {
    "": ("nieuw",),
    "uitgaven": ("uitgaven-per-lijn", "uitgaven-per-artikel", "uitgaven-per-jaar"),
    "oproepen": (
        "oproepen", "oproepen-tijdlijn", "gemelde-cijfers", "oproep-wijzigingen",
        "plan-samenleven-acties", "aanvragen-per-oproep", "aanvragen-per-provincie",
        "aanvragen-per-gemeente", "aanvragen-per-status", "gevraagd-toegekend-budget", "aanvragen",
        "toegekende-aanvragen", "geweigerde-aanvragen", "redenen-van-weigering",
    ),
    "projecten": ("projecten", "projecten-strategieen"),
    "netwerken": (
        "lerende-netwerken-in-het-kort", "deelnemers-per-netwerk", "uitnodigingen", "bevindingen",
        "bijeenkomsten", "begeleidingsopdracht",
    ),
    "spreiding": (
        "trekkingsrechten-per-provincie", "trekkingsrechten-per-gemeente",
        "trekkingsrechten-per-regeling", "trekkingsrechten-naast-elkaar",
        "trekkingsrechten-naar-andere-provincie", "toekenningen-per-provincie",
        "toekenningen-per-gemeente", "toekenningen-per-oproep-en-provincie",
        "toekenningen-per-jaar-en-provincie", "aanvragen-spreiding-provincie",
        "aanvragen-spreiding-gemeente", "trekkingsrechten-centrumsteden",
        "toekenningen-centrumsteden",
    ),
    "gemeenten": (
        "blinde-vlekken", "gemeente-vergeleken", "gemeente-vergeleken-toekenningen",
        "gemeenten-van-toen", "inwoners-per-jaar",
    ),
    "praktijk": (
        "strategieen", "strategieen-per-gemeente", "lokale-doelen", "drempels", "tips",
        "eerdere-initiatieven",
    ),
    "bronnen": ("bronnen", "tegenspraken", "niet-bekend", "schriftelijke-vragen"),
    "gegevens": ("gewijzigd-na-publicatie",),
}  # fmt: skip
"""The Views that could stand on each page, under their anchor."""

OF_ONE_PLACE: Final = FIGURES["gemeenten"][1:]
"""Figures of one municipality: the address named it."""
