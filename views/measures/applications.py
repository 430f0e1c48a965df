"""Measures of applications: how many, for how much, and what became of them.

Counted from single applications only; what sources report about whole calls is never mixed in. The list
of a call can be incomplete: counts then say what is known, and rates are left unknown.
"""

from __future__ import annotations

from typing import Final

from data_access.facts.applications import APPLICATIONS
from data_access.facts.lists import LISTS_OF_APPLICATIONS
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column, Ratio, Share
from views.lists import COVERAGE, COVERED, LISTS
from views.measures.algebra import (
    IN_COMPLETE_LISTS,
    Count,
    Every,
    Is,
    Known,
    Not,
    Total,
    Whole,
)
from views.measures.inhabitants import PEOPLE
from views.measures.measure import Measure
from views.purposes import Words

ONLY_COMPLETE: Final = N_(
    "Alleen berekend waar de lijst van aanvragen van de oproep volledig is; anders niet bekend."
)
COUNTED: Final = N_(
    "Geteld uit de afzonderlijke aanvragen die bekend zijn. Cijfers die bronnen voor een hele oproep "
    "melden, zijn hier niet bij geteld. Een lijst is pas volledig als iemand of een bron dat zegt, en geen "
    "bron er meer meldt."
)
REFUSED_STATUSES: Final = ("no_budget", "not_retained")
GAPS: Final = ("applications", "awards")
_STATUSES: Final = frozenset({"statuses"})
"""Filtering a rate by status would make it 0 or 100 %."""

WON: Final = Is("status", ("awarded",))
REFUSED_ONES: Final = Is("status", REFUSED_STATUSES)

LIST: Final = Measure(
    "lijst",
    Column("list", N_("Lijst"), "code", labels=LISTS, definition=COUNTED, aside=True),
    APPLICATIONS,
    Every(),
)
KNOWN: Final = Measure(
    "aantal-aanvragen",
    Column(
        "known",
        N_("Bekende aanvragen"),
        "number",
        total=True,
        words=wording.APPLICATIONS,
        reported="submitted",
    ),
    APPLICATIONS,
    Count(),
    spoken_of_as=("application",),
    asked_as=phrases(
        "aanvragen | ingediend* | binnengekomen | toegekomen | ingezonden | dossiers | hoeveel aanvragen"
        " | kandidaturen | voorstellen | submitted"
    ),
    gaps=GAPS,
)
AWARDED: Final = Measure(
    "aantal-toegekende-aanvragen",
    Column(
        "awarded",
        N_("Toegekend"),
        "number",
        total=True,
        words=Words(total=wording.AWARDS.total),
        reported="awarded",
    ),
    APPLICATIONS,
    Count((WON,)),
    deaf_to=_STATUSES,
    spoken_of_as=("award",),
    asked_as=phrases(
        """
        goedgekeurd | geselecteerd | weerhouden | gehonoreerd | toegekende aanvragen | geselecteerde aanvragen
        | goedgekeurde aanvragen | hoeveel toegekend | hoeveel werden toegekend | hoeveel werden er toegekend
        | hoeveel er werden toegekend | hoeveel er toegekend werden | hoeveel zijn er toegekend
        | hoeveel daarvan werden toegekend | hoeveel daarvan werden er toegekend | hoeveel er zijn toegekend
        | hoeveel daarvan zijn toegekend | hoeveel kregen er steun | hoeveel daarvan kregen steun
        | haalde* het | hoeveel … in de prijzen
        """
    ),
    gaps=GAPS,
    in_full=N_("Toegekende aanvragen"),
)
REFUSED: Final = Measure(
    "geweigerd",
    Column(
        "refused",
        N_("Geweigerd"),
        "number",
        total=True,
        definition=N_("Niet weerhouden, of positief beoordeeld zonder budget."),
        words=Words(total=Plural("{n} weigering", "{n} weigeringen")),
    ),
    APPLICATIONS,
    Count((REFUSED_ONES,), sure=True),
    deaf_to=_STATUSES,
    spoken_of_as=("refusal",),
    asked_as=phrases(
        "geweigerd* | afgewezen | niet weerhouden | verworpen | afgekeurd* | niet geselecteerd*"
        " | niet goedgekeurd* | niet gehonoreerd* | niet toegekend* | refused | rejected"
    ),
    gaps=GAPS,
    in_full=N_("Geweigerde aanvragen"),
)
ASKED: Final = Measure(
    "gevraagd",
    Column("asked", N_("Gevraagd"), "euro", total=True, words=wording.ASKED),
    APPLICATIONS,
    Total("asked"),
    spoken_of_as=("asked for",),
    asked_as=("gevraagd", "gevraagd bedrag", "aangevraagd bedrag", "vroegen"),
    gaps=GAPS,
)
AWARDED_AMOUNT: Final = Measure(
    "toegekend-aan-aanvragen",
    Column(
        "awarded_amount",
        N_("Toegekend bedrag"),
        "euro",
        total=True,
        words=wording.AWARDED,
        reported="awarded_amount",
    ),
    APPLICATIONS,
    Total("awarded", (WON,), none=0),
    deaf_to=_STATUSES,
    gaps=GAPS,
    in_full=N_("Toegekend aan aanvragen"),
)
OTHER: Final = Measure(
    "andere-aanvragen",
    Column(
        "other",
        N_("Andere"),
        "number",
        total=True,
        definition=N_("Ingetrokken of nog open."),
        aside=True,
        words=Words(total=Plural("{n} andere aanvraag", "{n} andere aanvragen")),
    ),
    APPLICATIONS,
    Count((Not("status", (*REFUSED_STATUSES, "awarded")),), sure=True),
    deaf_to=_STATUSES,
    gaps=GAPS,
)
WITHOUT_ASKED: Final = Measure(
    "zonder-gevraagd-bedrag",
    Column("without_asked", N_("Zonder gevraagd bedrag"), "number", total=True, minor=True),
    APPLICATIONS,
    Count((Known("asked", known=False),)),
)
WITHOUT_AMOUNT: Final = Measure(
    "toegekend-zonder-bedrag",
    Column("without_amount", N_("Toegekend zonder bedrag"), "number", total=True, minor=True),
    APPLICATIONS,
    Count((WON, Known("awarded", known=False))),
)
RATED: Final = Measure(
    "aanvragen-in-volledige-lijsten",
    Column("rated", N_("Aanvragen in volledige lijsten"), "number", total=True, minor=True),
    APPLICATIONS,
    Count((IN_COMPLETE_LISTS,)),
)
RATED_AWARDED: Final = Measure(
    "toegekend-in-volledige-lijsten",
    Column("rated_awarded", N_("Toegekend in volledige lijsten"), "number", total=True, minor=True),
    APPLICATIONS,
    Count((IN_COMPLETE_LISTS, WON)),
)
RATED_ASKED: Final = Measure(
    "gevraagd-in-volledige-lijsten",
    Column(
        "rated_asked",
        N_("Gevraagd in volledige lijsten"),
        "euro",
        total=True,
        minor=True,
        whole=True,
    ),
    APPLICATIONS,
    Whole("asked", (IN_COMPLETE_LISTS,)),
)
RATED_AMOUNT: Final = Measure(
    "bedrag-in-volledige-lijsten",
    Column(
        "rated_amount",
        N_("Bedrag in volledige lijsten"),
        "euro",
        total=True,
        minor=True,
        whole=True,
    ),
    APPLICATIONS,
    Whole("granted", (IN_COMPLETE_LISTS,)),
)
RATE: Final = Measure(
    "slaagkans",
    Column(
        "rate",
        N_("Slaagkans (aantal)"),
        "percent",
        derive=Ratio("rated_awarded", "rated"),
        definition=ONLY_COMPLETE,
        aside=True,
        words=wording.RATE,
    ),
    made_from=(RATED_AWARDED, RATED),
    deaf_to=_STATUSES,
    asked_as=phrases(
        "slaagkans* | slaagpercentage* | slaagcijfer* | slagingskans* | slagingspercentage*"
        " | welk aandeel werd toegekend | success rate*"
    ),
    gaps=GAPS,
)
RATE_AMOUNT: Final = Measure(
    "slaagkans-bedrag",
    Column(
        "rate_amount",
        N_("Slaagkans (bedrag)"),
        "percent",
        derive=Ratio("rated_amount", "rated_asked"),
        definition=ONLY_COMPLETE,
        aside=True,
    ),
    made_from=(RATED_AMOUNT, RATED_ASKED),
    deaf_to=_STATUSES,
    gaps=GAPS,
    in_full=N_("Slaagkans (bedrag)"),
)

COUNTS: Final = (
    LIST, KNOWN, AWARDED, RATE, ASKED, AWARDED_AMOUNT, RATE_AMOUNT, REFUSED, OTHER, WITHOUT_ASKED,
    WITHOUT_AMOUNT, RATED, RATED_AWARDED, RATED_ASKED, RATED_AMOUNT,
)  # fmt: skip
"""From submitted to awarded, with rates by number and by amount."""

COVERAGE_OF_APPLICATIONS: Final = Measure(
    "dekking-van-aanvragen", COVERED, LISTS_OF_APPLICATIONS, Every(), sources=()
)
ASKED_PER_INHABITANT: Final = Measure(
    "gevraagd-per-inwoner",
    Column(
        "per_inhabitant",
        N_("Gevraagd per inwoner"),
        "euro",
        derive=Ratio("asked", "inhabitants"),
        aside=True,
        definition=N_(
            "Wat gevraagd werd, gedeeld door de inwoners van die plaats op 1 januari van het gekozen jaar; "
            "zonder één gekozen jaar die van 2020. Waar dat aantal niet bekend is, staat er niets."
        ),
        needs=COVERAGE,
        words=wording.ASKED_EACH,
    ),
    made_from=(ASKED, PEOPLE, COVERAGE_OF_APPLICATIONS),
    in_full=N_("Gevraagd per inwoner"),
)
OF_STATUS: Final = Measure(
    "aandeel-van-status",
    Column(
        "share",
        N_("Aandeel"),
        "percent",
        derive=Share("rated", of_complete=True),
        definition=ONLY_COMPLETE,
    ),
    made_from=(RATED,),
)
ASKED_IN_COMPLETE: Final = Measure(
    "gevraagd-volledig",
    Column("asked", N_("Gevraagd"), "euro", definition=ONLY_COMPLETE, words=wording.ASKED),
    APPLICATIONS,
    Whole("asked", (IN_COMPLETE_LISTS,), none=None),
)
AWARDED_IN_COMPLETE: Final = Measure(
    "toegekend-volledig",
    Column("awarded", N_("Toegekend"), "euro", definition=ONLY_COMPLETE),
    APPLICATIONS,
    Whole("granted", (IN_COMPLETE_LISTS,), none=None),
)
