"""Maxima that a merger took to another province."""

from __future__ import annotations

from typing import Final

from data_access.records import moved_maxima
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.compositions.entitlements import NO_PAYMENTS
from views.declaration import Column, View
from views.measures.entitlements import MAXIMUM_IS
from views.purposes import Headline

MOVED: Final = View(
    key="trekkingsrechten-naar-andere-provincie",
    bound="places",
    asked_as=phrases(
        """
        gemeenten van provincie | andere provincie dan | van provincie verander*
        | verander* … van provincie | verhuis* … provincie* | verhuis* | van de ene provincie naar
        | provinciegrens* | overgegaan … provincie | overgingen naar … provincie
        | veranderden … van provincie | naar een andere provincie | andere provincie terecht*
        """
    ),
    subject="geography",
    page="kaart",
    at={"tab": "vergelijken"},
    title=N_("Maximumbedragen die door fusies van provincie veranderen"),
    question=N_("Welke bedragen tellen vandaag in een andere provincie dan toen?"),
    query=moved_maxima.moved,
    scope=moved_maxima.MOVED,
    columns=(
        Column("municipality", N_("Gemeente toen")),
        Column("merged_into", N_("Gemeente nu")),
        Column("from_province", N_("Provincie toen")),
        Column("to_province", N_("Provincie nu")),
        Column("scheme", N_("Regeling")),
        Column(
            "maximum",
            N_("Maximumbedrag"),
            "euro",
            total=True,
            within="scheme",
            definition=MAXIMUM_IS,
            words=wording.MAXIMUM,
        ),
    ),
    item="municipality",
    measure="maximum",
    notes=(NO_PAYMENTS,),
    headline=Headline(
        Plural(
            "{n} maximumbedrag verandert door een fusie van provincie",
            "{n} maximumbedragen veranderen door fusies van provincie",
        )
    ),
)

VIEWS: Final = (MOVED,)
