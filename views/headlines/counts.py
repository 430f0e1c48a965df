"""What is said of rows that are not compared with each other (lists, time lines, texts): how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from language import Language
from views.declaration import Result

Count = Callable[[Language, int], str]

COUNTS: Final[dict[str, Count]] = {
    "oproepen-tijdlijn": lambda language, n: language.n(
        "{n} fase van oproepen op de tijdlijn", "{n} fasen van oproepen op de tijdlijn", n
    ),
    "gemelde-cijfers": lambda language, n: language.n(
        "Bronnen melden {n} cijfer over oproepen", "Bronnen melden {n} cijfers over oproepen", n
    ),
    "oproep-wijzigingen": lambda language, n: language.n(
        "{n} wijziging aan oproepen", "{n} wijzigingen aan oproepen", n
    ),
    "plan-samenleven-acties": lambda language, n: language.n(
        "Plan Samenleven: {n} actie van een projectjaar",
        "Plan Samenleven: {n} acties, per projectjaar geteld",
        n,
    ),
    "uitgaven-per-jaar": lambda language, n: language.n(
        "{n} begrotingsregel, per artikel en jaar", "{n} begrotingsregels, per artikel en jaar", n
    ),
    "aanvragen": lambda language, n: language.n("{n} gekende aanvraag", "{n} gekende aanvragen", n),
    "toegekende-aanvragen": lambda language, n: language.n(
        "{n} toegekende aanvraag", "{n} toegekende aanvragen", n
    ),
    "geweigerde-aanvragen": lambda language, n: language.n(
        "{n} geweigerde aanvraag", "{n} geweigerde aanvragen", n
    ),
    "projecten": lambda language, n: language.n("{n} project", "{n} projecten", n),
    "projecten-strategieen": lambda language, n: language.n(
        "{n} strategie van een project", "{n} strategieën van projecten", n
    ),
    "uitnodigingen": lambda language, n: language.n(
        "{n} genodigde of deelnemende groep", "{n} genodigde of deelnemende groepen", n
    ),
    "bevindingen": lambda language, n: language.n("{n} bevinding", "{n} bevindingen", n),
    "bijeenkomsten": lambda language, n: language.n(
        "{n} gehouden of geplande bijeenkomst", "{n} gehouden en geplande bijeenkomsten", n
    ),
    "begeleidingsopdracht": lambda language, n: language.n(
        "{n} stap in de begeleidingsopdracht", "{n} stappen in de begeleidingsopdracht", n
    ),
    "trekkingsrechten-naar-andere-provincie": lambda language, n: language.n(
        "{n} maximumbedrag verandert door een fusie van provincie",
        "{n} maximumbedragen veranderen door fusies van provincie",
        n,
    ),
    "strategieen-per-gemeente": lambda language, n: language.n(
        "{n} combinatie van gemeente, strategie en activiteit",
        "{n} combinaties van gemeente, strategie en activiteit",
        n,
    ),
    "lokale-doelen": lambda language, n: language.n(
        "{n} doel van een gemeente", "{n} doelen van gemeenten", n
    ),
    "drempels": lambda language, n: language.n(
        "{n} drempel of factor die de afstand verkleint",
        "{n} drempels en factoren die de afstand verkleinen",
        n,
    ),
    "tips": lambda language, n: language.n(
        "{n} tip voor wie begint", "{n} tips voor wie begint", n
    ),
    "eerdere-initiatieven": lambda language, n: language.n(
        "{n} eerder initiatief", "{n} eerdere initiatieven", n
    ),
    "bronnen": lambda language, n: language.n(
        "De cijfers komen uit {n} bron", "De cijfers komen uit {n} bronnen", n
    ),
    "tegenspraken": lambda language, n: language.n(
        "{n} cijfer van bronnen die elkaar tegenspreken",
        "{n} cijfers van bronnen die elkaar tegenspreken",
        n,
    ),
    "niet-bekend": lambda language, n: language.n(
        "{n} gegeven is niet bekend", "{n} gegevens zijn niet bekend", n
    ),
    "schriftelijke-vragen": lambda language, n: language.n(
        "{n} schriftelijke vraag of deelvraag", "{n} schriftelijke vragen en deelvragen", n
    ),
    "nieuw": lambda language, n: language.n(
        "{n} nieuwe bron of gebeurtenis", "{n} nieuwe bronnen en gebeurtenissen", n
    ),
    "gewijzigd-na-publicatie": lambda language, n: language.n(
        "{n} wijziging na publicatie", "{n} wijzigingen na publicatie", n
    ),
}
"""The Views that are always counted, and how."""


def counted(result: Result, language: Language) -> str:
    """How many rows there are, in the words of the View."""
    say = COUNTS.get(result.view.key)
    if say:
        return say(language, len(result.frame))
    return language.n(
        "{title}: {n} rij",
        "{title}: {n} rijen",
        len(result.frame),
        title=language.t(result.view.title),
    )
