"""Inhabitants per municipality and year."""

from __future__ import annotations

from typing import Final

from language import N_
from views.asked_words import phrases
from views.breakdowns.breakdown import By
from views.breakdowns.keys import YEAR
from views.breakdowns.places import MUNICIPALITY
from views.compose import compose
from views.declaration import Column
from views.measures.inhabitants import COUNTED_FROM, NOTE, PEOPLE_PER_YEAR
from views.purposes import Headline, Series

PER_YEAR: Final = compose(
    "inwoners-per-jaar",
    PEOPLE_PER_YEAR,
    COUNTED_FROM,
    NOTE,
    by=(
        YEAR,
        MUNICIPALITY.showing(
            Column("municipality", N_("Gemeente")),
            Column("nis", N_("NIS-code"), minor=True),
        ),
    ),
    order=(By("by_year"), By("nis_name")),
    subject="geography",
    page="kaart",
    of_one="municipalities",
    title=N_("Inwoners"),
    question=N_("Hoeveel inwoners telt een gemeente, en telden de gemeenten waaruit ze ontstond?"),
    item="municipality",
    measure="inhabitants",
    select=None,
    headline=Headline(series=Series("nis", "municipality")),
    asked_as=phrases(
        """
        hoeveel inwoners | aantal inwoners | inwonersaantal* | inwonertal* | bevolking*
        | bevolkingscijfer* | zielen | telt … inwoners | telde … inwoners | hoeveel mensen wonen
        | hoe groot is de bevolking | population | how many people live | bevolkingsevolutie*
        """
    ),
)

VIEWS: Final = (PER_YEAR,)
