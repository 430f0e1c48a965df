"""Measures of the subsidieregister: lines, receivers, awarded and paid. Never added to awards."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data_access.facts.register import REGISTER, REGISTERS
from language import N_, Plural
from views.asked_words import phrases
from views.declaration import Column, Ratio
from views.lists import COVERAGE, COVERED
from views.measures.algebra import Count, Distinct, Every, Is, Total
from views.measures.inhabitants import PEOPLE
from views.measures.measure import Measure
from views.purposes import Words

NOT_ADDED: Final = N_(
    "Lijnen van het subsidieregister worden nooit bij toekenningen of maximumbedragen geteld: hetzelfde geld "
    "kan in beide staan."
)
NOT_WHOLE: Final = N_(
    "Alleen de lijnen die geladen zijn. Tenzij iemand zei dat het geladen register volledig is, staat dat "
    "niet vast: wie er niet in staat, kreeg daarom niet niets."
)

WITHOUT_NAMES: Final = N_(
    "Wie een persoon kan zijn, staat er zonder naam, en telt in de titel niet mee."
)

COVERAGE_OF_REGISTER: Final = Measure(
    "dekking-van-register",
    replace(
        COVERED, definition=N_("Volledig als iemand zei dat het geladen register volledig is.")
    ),
    REGISTERS,
    Every(),
    sources=(),
)
_LISTS: Final = (COVERAGE_OF_REGISTER,)
"""Comes along with each: without it nobody may be called the largest."""

AWARDED: Final = Measure(
    "register-toegekend",
    Column(
        "registered",
        N_("Toegekend volgens het register"),
        "euro",
        total=True,
        definition=N_(
            "Wat het subsidieregister als toegekend noemt; onder nul is een terugvordering."
        ),
        words=Words(total=N_("{amount} toegekend volgens het register")),
    ),
    REGISTER,
    Total("awarded"),
    made_from=_LISTS,
    asked_as=("toegekend volgens het register",),
)
PAID: Final = Measure(
    "register-betaald",
    Column(
        "registered_paid",
        N_("Betaald volgens het register"),
        "euro",
        total=True,
        definition=N_(
            "Wat het subsidieregister als betaald noemt. Het kan meer zijn dan toegekend, ook van een "
            "eerder jaar."
        ),
        words=Words(total=N_("{amount} betaald volgens het register")),
    ),
    REGISTER,
    Total("paid"),
    made_from=_LISTS,
    asked_as=("betaald volgens het register",),
    asked_within=("betaald", "uitbetaald", "uitbetaling"),
)
LINES: Final = Measure(
    "register-lijnen",
    Column(
        "register_lines",
        N_("Lijnen"),
        "number",
        total=True,
        words=Words(total=Plural("{n} lijn van het register", "{n} lijnen van het register")),
    ),
    REGISTER,
    Count(),
    made_from=_LISTS,
    asked_as=("lijnen in het register", "registerlijnen"),
    asked_within=("hoeveel lijnen", "aantal lijnen", "hoeveel regels"),
    in_full=N_("Lijnen van het register"),
)
RECEIVERS: Final = Measure(
    "register-ontvangers",
    Column(
        "receivers",
        N_("Ontvangers"),
        "number",
        total=True,
        definition=N_(
            "Verschillende organisaties; wie er bij meer dan één staat, telt in het totaal één keer."
        ),
        words=Words(total=Plural("{n} ontvanger", "{n} ontvangers")),
    ),
    REGISTER,
    Distinct("organisation"),
    made_from=_LISTS,
    asked_as=("ontvangers in het register",),
    asked_within=phrases(
        """
        hoeveel … ontvangers | hoeveel … organisaties | hoeveel … begunstigden | aantal … ontvangers
        | aantal … organisaties | aantal … begunstigden | hoeveel ontvangers | hoeveel organisaties
        | aantal ontvangers | aantal organisaties | aantal begunstigden | how many recipients
        """
    ),
    in_full=N_("Ontvangers in het register"),
)
LOCAL: Final = Measure(
    "register-lokale-besturen",
    Column(
        "registered_local",
        N_("Waarvan stad, gemeente of OCMW"),
        "euro",
        total=True,
        aside=True,
        definition=N_(
            "Toegekend volgens het register aan een stad, gemeente of OCMW zelf. De rest is voor "
            "organisaties die er gevestigd zijn."
        ),
        words=Words(total=N_("{amount} daarvan aan een stad, gemeente of OCMW zelf")),
    ),
    REGISTER,
    Total("awarded", (Is("receiver", ("local",)),), none=0),
    made_from=_LISTS,
)
PER_INHABITANT: Final = Measure(
    "register-per-inwoner",
    Column(
        "registered_each",
        N_("Toegekend per inwoner"),
        "euro",
        derive=Ratio("registered", "inhabitants"),
        definition=N_(
            "Toegekend volgens het register, gedeeld door de inwoners van die plaats. Alleen waar iemand "
            "zei dat het geladen register volledig is."
        ),
        needs=COVERAGE,
    ),
    made_from=(AWARDED, PEOPLE, COVERAGE_OF_REGISTER),
    in_full=N_("Register per inwoner"),
)
