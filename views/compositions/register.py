"""What the subsidieregister says, per year, subject, grantor, receiver and place: awarded against paid."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from language import N_, Language, Plural
from views.bars import GroupedBars, RankedBars
from views.breakdowns.breakdown import Breakdown, By, KnownFirst
from views.breakdowns.keys import DOMAIN, GRANTOR, ORGANISATION, RECEIVER, THEME, YEAR
from views.breakdowns.places import MUNICIPALITY, PROVINCE
from views.compose import Drawn, compose
from views.declaration import Result, View
from views.measures import register as of
from views.measures.inhabitants import PEOPLE, PEOPLE_IN
from views.purposes import Headline

_NOTES: Final = (of.NOT_ADDED, of.NOT_WHOLE)
_TAB: Final = {"tab": "register"}
_FIGURES: Final = (
    of.AWARDED.shown(title=N_("Toegekend")),
    of.PAID.shown(title=N_("Betaald")),
    of.LINES,
    of.RECEIVERS,
)
"""On these figures the title says that the register is meant."""
_SIDE_BY_SIDE: Final = GroupedBars((("registered", "accent"), ("registered_paid", "mark")))
_HIGHEST: Final = By("registered", descending=True)
MOST_RECEIVERS: Final = 2000
"""Receivers that the figure of the largest gives; their total is of all."""


def _both(result: Result, language: Language) -> str | None:
    """Awarded and paid in all: who stands highest is no message of a register that may lack lines."""
    awarded, paid = (result.totals.get(key) for key in ("registered", "registered_paid"))
    if awarded is None or paid is None:
        return None
    return language.t(
        "{awarded} toegekend en {paid} betaald, volgens de geladen lijnen van het register",
        awarded=language.euro(int(awarded)),
        paid=language.euro(int(paid)),
    )


def _against_paid(key: str, title: str, question: str, by: Breakdown, **declared: Any) -> View:
    """Awarded beside paid, per something."""
    return compose(
        key,
        *_FIGURES,
        by=(by,),
        subject="register",
        page="geld",
        at=_TAB,
        title=title,
        question=question,
        measure="registered",
        **{
            "notes": _NOTES,
            "chart": _SIDE_BY_SIDE,
            "order": (KnownFirst(f"by_{by.column}"), _HIGHEST),
            **declared,
        },
    )


PER_YEAR: Final = _against_paid(
    "register-per-jaar",
    N_("Subsidieregister: toegekend en betaald per jaar"),
    N_(
        "Hoeveel kenden subsidieverstrekkers toe volgens het register, en hoeveel betaalden ze, per jaar?"
    ),
    YEAR,
    order=YEAR.order,
    headline=Headline(tells=_both),
)
PER_THEME: Final = _against_paid(
    "register-per-thema",
    N_("Subsidieregister: toegekend en betaald per thema"),
    N_("Hoeveel is per thema toegekend en betaald volgens het subsidieregister?"),
    THEME,
    headline=Headline(
        Plural(
            "{n} thema in de geladen lijnen van het register",
            "{n} thema's in de geladen lijnen van het register",
        )
    ),
)
PER_DOMAIN: Final = _against_paid(
    "register-per-beleidsdomein",
    N_("Subsidieregister: toegekend en betaald per beleidsdomein"),
    N_("Hoeveel is per beleidsdomein toegekend en betaald volgens het subsidieregister?"),
    DOMAIN,
    headline=Headline(
        Plural(
            "{n} beleidsdomein in de geladen lijnen van het register",
            "{n} beleidsdomeinen in de geladen lijnen van het register",
        )
    ),
)
PER_GRANTOR: Final = _against_paid(
    "register-per-verstrekker",
    N_("Subsidieregister: toegekend en betaald per verstrekker"),
    N_("Welke verstrekkers staan in het subsidieregister, en voor hoeveel?"),
    GRANTOR,
    headline=Headline(
        Plural(
            "{n} verstrekker in de geladen lijnen van het register",
            "{n} verstrekkers in de geladen lijnen van het register",
        )
    ),
)
PER_RECEIVER: Final = _against_paid(
    "register-per-soort-ontvanger",
    N_("Subsidieregister: stad, gemeente of OCMW zelf, en andere ontvangers"),
    N_("Hoeveel gaat volgens het register naar lokale besturen zelf, en hoeveel naar anderen?"),
    RECEIVER,
    headline=Headline(
        Plural(
            "{n} soort ontvanger in de geladen lijnen van het register",
            "{n} soorten ontvangers in de geladen lijnen van het register",
        )
    ),
)
LARGEST: Final = _against_paid(
    "register-grootste-ontvangers",
    N_("Subsidieregister: grootste bekende ontvangers"),
    N_("Welke bekende organisaties kregen volgens het subsidieregister het meest toegekend?"),
    ORGANISATION,
    order=(_HIGHEST, By("organisation_name")),
    notes=(*_NOTES, of.WITHOUT_NAMES),
    chart=RankedBars("registered"),
    highest_first=True,
    top=MOST_RECEIVERS,
    opens="organisation",
)

_DRAWN: Final = Drawn(
    ("registered", "registered_paid", "registered_local", "register_lines", "receivers"),
    N_("geen lijn bekend in deze keuze"),
    (
        ("bedrag", "registered"),
        ("betaald", "registered_paid"),
        ("aantal", "register_lines"),
        ("ontvangers", "receivers"),
        ("inwoner", "registered_each"),
    ),
)


def _per_place(
    key: str, level: str, title: str, question: str, by: Breakdown, drawn: Drawn
) -> View:
    return compose(
        key,
        of.AWARDED,
        of.PAID,
        of.LOCAL,
        of.LINES,
        of.RECEIVERS,
        PEOPLE,
        PEOPLE_IN,
        of.PER_INHABITANT,
        by=(by,),
        order=(KnownFirst(f"by_{by.column}"), _HIGHEST, By(f"by_{by.column}")),
        made_up="together",
        subject="register",
        page="kaart",
        at={"over": "subsidieregister", "niveau": level},
        title=title,
        question=question,
        measure="registered",
        drawn=drawn,
        map_total="registered",
        notes=_NOTES,
    )


PER_PROVINCE: Final = _per_place(
    "register-per-provincie",
    "provincies",
    N_("Subsidieregister per provincie"),
    N_("Hoeveel is in elke provincie toegekend en betaald volgens het subsidieregister?"),
    PROVINCE,
    _DRAWN,
)
PER_MUNICIPALITY: Final = _per_place(
    "register-per-gemeente",
    "gemeenten",
    N_("Subsidieregister per gemeente"),
    N_("Hoeveel kregen organisaties in elke gemeente volgens het subsidieregister?"),
    MUNICIPALITY,
    replace(_DRAWN, told=("province", *_DRAWN.told)),
)

VIEWS: Final = (
    PER_YEAR,
    PER_THEME,
    PER_DOMAIN,
    PER_GRANTOR,
    PER_RECEIVER,
    LARGEST,
    PER_PROVINCE,
    PER_MUNICIPALITY,
)
