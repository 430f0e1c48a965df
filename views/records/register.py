"""Views on lines of the subsidieregister, and on what the atlas knows held beside them."""

from __future__ import annotations

from typing import Final

from data_access.facts.awards import AWARDS
from data_access.facts.register import REGISTER
from data_access.records import register
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column, View
from views.lists import WITHHELD
from views.measures import register as of
from views.purposes import Headline, Words

NONE: Final = N_("–")
STATES: Final = {
    "same": N_("teruggevonden"),
    "other": N_("andere bedragen in dat jaar"),
    "none": N_("geen geladen lijn van deze organisatie in dat jaar"),
}
MAXIMA: Final = {"scheme": N_("maximum van een gemeente"), "call": N_("maximum per project")}
ABOVE_IN_WORDS: Final = tuple(
    f"{more} {article}{limit}"
    for more in ("dan", "boven")
    for articles, limits in (
        (
            ("", "een ", "het ", "hun ", "zijn ", "haar "),
            ("maximum", "maximumbedrag", "trekkingsrecht"),
        ),
        (("", "de ", "hun "), ("maxima", "maximumbedragen", "trekkingsrechten")),
    )
    for article in articles
    for limit in limits
)
"""More than a maximum, as questions say it."""
_LINES: Final = {"tab": "register", "deel": "lijnen"}
_BESIDE: Final = {"tab": "register", "deel": "naast"}
_BODY: Final = Column("body", N_("Sleutel"), minor=True, key_of="organisation")
_AMOUNTS: Final = (
    Column("awarded", N_("Toegekend"), "euro", total=True, words=of.AWARDED.column.words),
    Column("paid", N_("Betaald"), "euro", total=True, words=of.PAID.column.words),
)
_COUNT: Final = Column(
    "lines",
    N_("Lijnen"),
    "number",
    total=True,
    words=Words(total=Plural("{n} lijn van het register", "{n} lijnen van het register")),
)

LINES: Final = View(
    key="registerlijnen",
    bound="paged",
    asked_as=phrases(
        """
        registerlijn* | lijn per lijn | regel per regel | afzonderlijke lijnen | individuele lijnen
        | alle lijnen | lijnen van het subsidieregister | lijnen uit het subsidieregister
        | regels van het subsidieregister | regels uit het subsidieregister
        | detail van het subsidieregister
        """
    ),
    subject="register",
    page="geld",
    rows_of="register",
    at=_LINES,
    title=N_("Lijnen van het subsidieregister"),
    question=N_("Welke lijnen van het subsidieregister zijn geladen?"),
    query=register.lines,
    scope=register.LINES,
    columns=(
        Column("organisation", N_("Ontvanger"), unknown=WITHHELD),
        _BODY,
        Column("municipality", N_("Gemeente"), unknown=NONE),
        Column("policy_domain", N_("Beleidsdomein"), "data", minor=True),
        Column("theme", N_("Thema"), "data"),
        Column("subtheme", N_("Subthema"), "data", unknown=NONE, aside=True),
        Column("grantor", N_("Verstrekker"), "data"),
        Column("year", N_("Jaar"), "year"),
        *_AMOUNTS,
        Column("branch", N_("Vestiging"), unknown=NONE, minor=True),
        Column("postcode", N_("Postcode"), unknown=NONE, minor=True),
        Column("place", N_("Gemeente in het register"), unknown=NONE, minor=True),
        Column("country", N_("Land"), unknown=NONE, minor=True),
        Column("kbo", N_("KBO-nummer"), unknown=NONE, minor=True),
    ),
    item="organisation",
    opens="organisation",
    searched=("organisation", "theme", "subtheme", "grantor", "place"),
    headline=Headline(
        Plural("{n} lijn van het subsidieregister", "{n} lijnen van het subsidieregister")
    ),
    notes=(of.NOT_ADDED, of.NOT_WHOLE),
)
AWARDS_BESIDE: Final = View(
    key="toekenningen-naast-register",
    bound="paged",
    asked_within=phrases(
        """
        teruggevonden | terug te vinden | terugvinden | terugvindt | niet in het subsidieregister
        | niet in het register | ontbreken in het subsidieregister | ontbreken in het register
        | ontbreekt in het subsidieregister | ontbreekt in het register | vinden … terug
        | terugvind* | naast het subsidieregister | vergelek* met het subsidieregister
        | vergelijk … register
        """
    ),
    subject="register",
    page="geld",
    at=_BESIDE,
    title=N_("Toekenningen naast het subsidieregister"),
    question=N_("Welke toekenningen zijn teruggevonden in het subsidieregister, en welke niet?"),
    query=register.awards_beside,
    scope=AWARDS,
    columns=(
        Column("organisation", N_("Organisatie"), unknown=WITHHELD),
        _BODY,
        Column("title", N_("Project"), unknown=NONE),
        Column("call", N_("Oproep"), unknown=NONE),
        Column("year", N_("Jaar"), "year"),
        Column("amount", N_("Toegekend"), "euro", total=True, words=wording.AWARDED),
        Column(
            "state",
            N_("In het register"),
            "code",
            labels=STATES,
            definition=N_(
                "Teruggevonden: een lijn van dezelfde organisatie, in hetzelfde jaar, met hetzelfde bedrag "
                "in hele euro. Een lijn hoort bij hoogstens één toekenning."
            ),
        ),
        Column(
            "registered",
            N_("In het register in dat jaar"),
            "euro",
            unknown=NONE,
            definition=N_(
                "Alle lijnen van die organisatie in dat jaar samen, ook van andere subsidies."
            ),
        ),
    ),
    item="organisation",
    opens="organisation",
    searched=("organisation", "title", "call"),
    headline=Headline(
        Plural(
            "{n} toekenning naast het subsidieregister gelegd",
            "{n} toekenningen naast het subsidieregister gelegd",
        )
    ),
    notes=(
        of.NOT_ADDED,
        N_(
            "Niet teruggevonden wil niet zeggen dat er niets toegekend is: het jaar of het bedrag kan "
            "verschillen, of de lijn is niet geladen."
        ),
    ),
)
ABOVE: Final = View(
    key="register-boven-maximum",
    bound="paged",
    subject="register",
    page="geld",
    at=_BESIDE,
    title=N_("Meer in het subsidieregister dan het maximum"),
    question=N_("Waar noemt het subsidieregister meer dan een maximum dat de atlas kent?"),
    query=register.above_maximum,
    scope=register.ABOVE,
    columns=(
        Column("maximum_of", N_("Regeling of oproep")),
        Column("what", N_("Maximum"), "code", labels=MAXIMA),
        Column("receiver", N_("Ontvanger"), unknown=WITHHELD),
        Column("maximum", N_("Maximumbedrag"), "euro"),
        Column("registered", N_("Toegekend volgens het register"), "euro"),
        Column("above", N_("Boven het maximum"), "euro"),
        _COUNT,
    ),
    item="receiver",
    asked_within=(
        *ABOVE_IN_WORDS,
        "boven het plafond",
        "boven … maximum",
        "boven … plafond",
        "meer … dan het maximum",
        "meer … dan maximum",
        "meer … dan … maximumbedrag*",
        "meer … dan … trekkingsrecht*",
        "meer … dan … mocht*",
        "overschrijd* … maximum",
        "overschrijd* … plafond",
        "overschred* … maximum",
        "hoger dan het maximum",
        "hoger dan het plafond",
        "hoger dan … trekkingsrecht*",
    ),
    headline=Headline(
        Plural(
            "{n} keer noemt het register meer dan een maximum",
            "{n} keer noemt het register meer dan een maximum",
        )
    ),
    notes=(
        of.NOT_ADDED,
        N_(
            "Een lijn hoort bij een regeling of oproep als haar thema of subthema die noemt. Van een "
            "regeling tellen de lijnen van stad, gemeente en OCMW samen, over alle gekozen jaren."
        ),
    ),
)

SEVERAL: Final = View(
    key="verschillende-verstrekkers",
    bound="paged",
    asked_as=phrases(
        """
        dubbele subsidiëring | dubbele subsidie | dubbele subsidies | dubbel gesubsidieerd
        | dubbel gesubsidieerde | dubbel subsidiëren | meer dan één verstrekker
        | meer dan één subsidieverstrekker | verschillende verstrekkers
        | verschillende subsidieverstrekkers | meerdere verstrekkers | meerdere subsidieverstrekkers
        | dubbele subsid* | dubbel gesubsid* | verscheidene verstrekkers | verschillende instanties
        | verscheidene instanties | meerdere instanties | verschillende subsidiegevers
        | bij meerdere | bij verschillende … geld | bij verscheidene | van twee walletjes
        | meer dan één loket | verschillende loketten | cumul*
        """
    ),
    subject="register",
    page="geld",
    at=_BESIDE,
    title=N_("Zelfde organisatie, verschillende verstrekkers in één jaar"),
    question=N_(
        "Welke organisaties staan in één jaar bij meer dan één verstrekker in het subsidieregister?"
    ),
    query=register.several_grantors,
    scope=REGISTER,
    columns=(
        Column("organisation", N_("Organisatie"), unknown=WITHHELD),
        _BODY,
        Column("year", N_("Jaar"), "year"),
        Column("grantor", N_("Verstrekker"), "data"),
        *_AMOUNTS,
        _COUNT,
    ),
    item="organisation",
    opens="organisation",
    searched=("organisation", "grantor"),
    headline=Headline(
        Plural(
            "{n} rij van een organisatie met meer dan één verstrekker in een jaar",
            "{n} rijen van organisaties met meer dan één verstrekker in een jaar",
        )
    ),
    notes=(
        of.NOT_ADDED,
        N_(
            "Alleen verstrekkers van lijnen van het register tellen. Een toekenning die de atlas uit een "
            "andere bron kent, telt hier niet mee, ook niet als die van een andere verstrekker komt."
        ),
        N_(
            "Meer dan één verstrekker in een jaar zegt nog niet dat iets dubbel gesubsidieerd is: het kan om "
            "verschillende werkingen gaan."
        ),
    ),
)

VIEWS: Final = (SEVERAL, LINES, AWARDS_BESIDE, ABOVE)
