"""The View that sets what is counted from lists beside what sources report of whole calls."""

from __future__ import annotations

from typing import Final

from data_access.records.calls import CALLS
from data_quality import counted_calls
from language import N_, Plural
from views.asked_words import phrases
from views.declaration import Column, View
from views.provenance import TWICE
from views.purposes import Headline

_COUNTED: Final = N_("Geteld uit de lijsten die geladen zijn; een lijst kan onvolledig zijn.")
_REPORTED: Final = N_("Wat bronnen voor de hele oproep melden; niet bekend waar ze verschillen.")
_DIFFERENCE: Final = N_(
    "Geteld min gemeld: onder nul ontbreekt er iets in de lijst, boven nul meldden bronnen minder."
)


def _three(name: str, title: tuple[str, str, str], kind: str, *, minor: bool) -> tuple[Column, ...]:
    """Counted, reported and their difference."""
    said = (("counted", _COUNTED), ("reported", _REPORTED), ("difference", _DIFFERENCE))
    return tuple(
        Column(
            f"{what}_{name}",
            words,
            "euro" if kind == "euro" else "number",
            definition=definition,
            minor=minor,
        )
        for (what, definition), words in zip(said, title, strict=True)
    )


COUNTED: Final = View(
    key="geteld-en-gemeld",
    bound="calls",
    asked_as=phrases(
        """
        natellen | natelt | nageteld* | zelf … tellen | zelf … telt | geteld … gemeld
        | telling … gemeld* | telling … cijfers | lijst … overeen | lijsten … overeen
        | eigen telling | telling … overeen | lijst … gecommuniceer* | komen … overeen met
        """
    ),
    subject="calls",
    page="oproepen",
    title=N_("Geteld tegenover gemeld"),
    question=N_("Komt wat uit lijsten geteld is overeen met wat bronnen melden?"),
    query=counted_calls.counted_calls,
    scope=CALLS,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        *_three(
            "awarded",
            (
                N_("Toekenningen, geteld"),
                N_("Toekenningen, gemeld"),
                N_("Verschil in toekenningen"),
            ),
            "number",
            minor=False,
        ),
        *_three(
            "awarded_amount",
            (N_("Bedrag, geteld"), N_("Bedrag, gemeld"), N_("Verschil in bedrag")),
            "euro",
            minor=False,
        ),
        *_three(
            "submitted",
            (N_("Aanvragen, geteld"), N_("Aanvragen, gemeld"), N_("Verschil in aanvragen")),
            "number",
            minor=True,
        ),
    ),
    item="title",
    select=("call", "calls"),
    gaps=(TWICE,),
    headline=Headline(
        Plural("{n} oproep: geteld tegenover gemeld", "{n} oproepen: geteld tegenover gemeld")
    ),
)

VIEWS: Final = (COUNTED,)
