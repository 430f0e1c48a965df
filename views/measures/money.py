"""Measures of budget articles: what may be spent, what was committed, what was paid."""

from __future__ import annotations

from typing import Final

from data_access.facts.money import (
    COMMITMENT_CREDITS,
    COMMITMENTS,
    PAYMENT_CREDITS,
    PAYMENTS,
    YEARS_WITHOUT,
)
from language import N_, Plural
from views import wording
from views.declaration import Column, Share
from views.measures.algebra import Count, Largest, Total
from views.measures.measure import Measure
from views.purposes import Words

COMMITTED_IS: Final = N_(
    "Vastgelegd: bedrag waarvoor de overheid een verbintenis aanging op het begrotingsartikel, "
    "in het jaar van de vastlegging. Het is nog geen betaling."
)

VAK: Final = Measure(
    "vastleggingskrediet",
    Column(
        "vak",
        N_("VAK"),
        "euro",
        definition=N_("VAK: vastleggingskrediet, wat in het jaar vastgelegd mag worden."),
    ),
    COMMITMENT_CREDITS,
    Total("vak"),
    asked_as=("vastleggingskrediet*", "vastleggings- en vereffeningskrediet*", "vak"),
    gaps=("credits",),
    in_full=N_("Vastleggingskrediet (VAK)"),
)
VEK: Final = Measure(
    "vereffeningskrediet",
    Column(
        "vek",
        N_("VEK"),
        "euro",
        definition=N_("VEK: vereffeningskrediet, wat in het jaar uitbetaald mag worden."),
    ),
    PAYMENT_CREDITS,
    Total("vek"),
    asked_as=("vereffeningskrediet*", "vereffenings- en vastleggingskrediet*", "vek"),
    gaps=("credits",),
    in_full=N_("Vereffeningskrediet (VEK)"),
)
LINES: Final = Measure(
    "lijnen",
    Column(
        "lines",
        N_("Lijnen"),
        "number",
        total=True,
        words=Words(total=Plural("{n} lijn", "{n} lijnen")),
    ),
    COMMITMENTS,
    Count(),
    gaps=("commitments",),
)
COMMITTED: Final = Measure(
    "vastgelegd",
    Column(
        "committed",
        N_("Vastgelegd"),
        "euro",
        total=True,
        definition=COMMITTED_IS,
        words=wording.COMMITTED,
    ),
    COMMITMENTS,
    Total("committed"),
    spoken_of_as=("spending",),
    asked_as=(
        "vastgelegd*",
        "vastlegging",
        "vastleggingen",
        "uitgegeven",
        "committed",
        "commitments",
    ),
    gaps=("commitments",),
)
PAID: Final = Measure(
    "betaald",
    Column("paid", N_("Betaald"), "euro", total=True, words=wording.PAID),
    PAYMENTS,
    Total("paid"),
    spoken_of_as=("spending",),
    asked_as=(
        "betaald*",
        "uitbetaald*",
        "vereffend*",
        "uitgekeerd*",
        "uitbetaling*",
        "paid",
        "payments",
    ),
    gaps=("payments",),
)
SHARE: Final = Measure(
    "aandeel-vastgelegd",
    Column("share", N_("Aandeel"), "percent", derive=Share("committed")),
    made_from=(COMMITTED,),
)
REMARK: Final = Measure(
    "opmerking-vastleggingen",
    Column("remark", N_("Opmerking"), "data", unknown=N_("–")),
    YEARS_WITHOUT,
    Largest("remark"),
)
