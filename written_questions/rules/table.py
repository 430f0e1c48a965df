"""The table of rules: which words lead to which View, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from language import N_

Role = Literal["answer", "judged", "support"]
"""answer: figures that are asked for; judged: figures behind a judgement that is asked for, which then
counts as figures; support: figures that help to write a text of policy."""


@dataclass(frozen=True)
class Rule:
    """A View for questions that hold every signal of ``when`` and none of ``unless``.

    ``filters`` are fields of Filters that the words themselves imply.
    """

    view: str
    when: tuple[str, ...]
    reason: str
    unless: tuple[str, ...] = ()
    role: Role = "answer"
    filters: Mapping[str, Any] = field(default_factory=dict)


_PLACES = ("per province", "per municipality")
_OTHER_SUBJECT = ("entitlements", "networks", "strategies", "guidance")

RULES: Final = (
    # --- applications ------------------------------------------------------------------------
    Rule("aanvragen-per-provincie", ("applications", "per province"),
         N_("aantallen en bedragen van aanvragen, per provincie"), ("spread", "blind spots")),
    Rule("aanvragen-per-gemeente", ("applications", "per municipality"),
         N_("aantallen en bedragen van aanvragen, per gemeente"), ("spread", "blind spots")),
    Rule("aanvragen-per-oproep", ("refused", "count"),
         N_("hoeveel aanvragen per oproep geweigerd zijn"),
         (*_PLACES, "each", "reasons", "no money left", "spread", "blind spots")),
    Rule("aanvragen-per-oproep", ("applications", "count"),
         N_("aanvragen per oproep, geteld uit de lijst"),
         (*_PLACES, "each", "no money left", "demanded", "spread", "blind spots")),
    Rule("oproepen", ("applications", "count"),
         N_("ingediend en toegekend per oproep, volgens de bronnen"),
         (*_PLACES, "each", "no money left", "demanded", "spread", "blind spots",
          "named province", "named municipality")),
    Rule("oproepen", ("awarded", "ratio"), N_("welk deel van de aanvragen is toegekend"), _PLACES),
    Rule("aanvragen", ("applications", "each"), N_("elke aanvraag met haar beslissing"),
         ("reasons", "refused")),
    Rule("aanvragen-per-status", ("status",), N_("de aanvragen, per status")),
    Rule("aanvragen-per-status", ("positive", "no money left"),
         N_("positief beoordeeld, maar zonder budget: een status apart"),
         filters={"statuses": ("no_budget",)}),
    Rule("redenen-van-weigering", ("refused", "reasons"),
         N_("de redenen van weigering, met hun aantal"),
         ("which files", "each", "named municipality")),
    Rule("geweigerde-aanvragen", ("refused", "which files"),
         N_("de geweigerde aanvragen, elk met haar reden"), ("awarded",)),
    Rule("geweigerde-aanvragen", ("refused", "reasons", "named municipality"),
         N_("de geweigerde aanvragen, elk met haar reden")),
    Rule("gevraagd-toegekend-budget", ("budget", "demanded"),
         N_("gevraagd, toegekend en budget naast elkaar")),
    Rule("gevraagd-toegekend-budget", ("demanded", "awarded"),
         N_("gevraagd, toegekend en budget naast elkaar"), _PLACES),
    Rule("gevraagd-toegekend-budget", ("budget", "enough"),
         N_("of het budget volstond, blijkt uit wat gevraagd werd"), role="judged"),
    # --- who got what ------------------------------------------------------------------------
    Rule("toegekende-aanvragen", ("applications", "awarded", "who"),
         N_("aan wie is toegekend, met het bedrag")),
    Rule("toegekende-aanvragen", ("awarded", "sub-goals", "per municipality"),
         N_("wie is geselecteerd, per gemeente, met bedrag en doelen")),
    Rule("toegekende-aanvragen", ("existing network",),
         N_("nieuw of bestaand netwerk, en wat het project extra wil doen")),
    Rule("projecten", ("awarded", "list"), N_("de gekende projecten, van wie en voor hoeveel"),
         ("applications", "article", "commitments", "expected result", "refused",
          *_PLACES, *_OTHER_SUBJECT)),
    Rule("projecten", ("awarded", "list", "per municipality"),
         N_("de gekende projecten, van wie en voor hoeveel"),
         ("applications", "sub-goals", "money", "count", *_OTHER_SUBJECT)),
    Rule("projecten", ("one beneficiary", "money"),
         N_("alle projecten van een begunstigde, over de oproepen heen")),
    Rule("projecten", ("one beneficiary", "awarded"),
         N_("alle projecten van een begunstigde, over de oproepen heen")),
    # --- money on budget articles ------------------------------------------------------------
    Rule("uitgaven-per-lijn", ("article", "list"),
         N_("de projecten en oproepen die op het artikel zijn vastgelegd"),
         ("per year", "several years", "per article")),
    Rule("uitgaven-per-lijn", ("article", "awarded"),
         N_("de projecten en oproepen die op het artikel zijn vastgelegd"),
         ("per year", "several years", "per article", "commitments", "payments", "criteria")),
    Rule("uitgaven-per-lijn", ("expected result",),
         N_("inhoud, bedrag en verwacht resultaat per project")),
    Rule("uitgaven-per-jaar", ("commitments",),
         N_("krediet, vastlegging en betaling, per artikel en jaar"), ("per article",)),
    Rule("uitgaven-per-jaar", ("payments",),
         N_("krediet, vastlegging en betaling, per artikel en jaar"), ("per article",)),
    Rule("uitgaven-per-jaar", ("credits",),
         N_("krediet, vastlegging en betaling, per artikel en jaar"), ("per article", "no money left")),
    Rule("uitgaven-per-artikel", ("per article",), N_("wat op elk begrotingsartikel is vastgelegd")),
    # --- where the money went ----------------------------------------------------------------
    Rule("toekenningen-per-provincie", ("awarded", "per province"),
         N_("wat is toegekend, per provincie"), ("entitlements", "per year", "spread")),
    Rule("toekenningen-per-provincie", ("money", "per province"),
         N_("wat is toegekend, per provincie"),
         ("applications", "entitlements", "per year", "spread", "commitments")),
    Rule("toekenningen-per-provincie", ("money", "named province"),
         N_("wat naar de provincie ging"),
         (*_PLACES, "applications", "one beneficiary", *_OTHER_SUBJECT, "list", "article",
          "blind spots")),
    Rule("toekenningen-per-gemeente", ("money", "named province"),
         N_("wat naar de gemeenten van de provincie ging"),
         ("per province", "applications", "one beneficiary", *_OTHER_SUBJECT, "list", "article")),
    Rule("toekenningen-per-gemeente", ("awarded", "per municipality"),
         N_("wat is toegekend, per gemeente"),
         ("entitlements", "spread", "regional cities", "applications", "blind spots")),
    Rule("toekenningen-per-gemeente", ("money", "per municipality"),
         N_("wat is toegekend, per gemeente"),
         ("applications", "entitlements", "spread", "regional cities", "commitments",
          "blind spots")),
    Rule("toekenningen-per-gemeente", ("money", "named municipality"),
         N_("wat naar de gemeente ging"),
         (*_PLACES, "applications", "one beneficiary", *_OTHER_SUBJECT, "list", "article")),
    Rule("toekenningen-per-oproep-en-provincie", ("per call", "per province"),
         N_("de spreiding over de provincies, oproep na oproep"), ("applications",)),
    Rule("toekenningen-per-jaar-en-provincie", ("awarded", "per year"),
         N_("wat is toegekend, jaar na jaar"),
         ("commitments", "payments", "article", "applications", "entitlements")),
    Rule("toekenningen-per-jaar-en-provincie", ("money", "per year", "per province"),
         N_("wat is toegekend, jaar na jaar"), ("commitments", "applications", "entitlements")),
    Rule("toekenningen-centrumsteden", ("regional cities",),
         N_("de centrumsteden tegenover de andere gemeenten, per inwoner"),
         ("entitlements", "networks")),
    Rule("aanvragen-spreiding-provincie", ("spread", "applications"),
         N_("waar de aanvragen vandaan komen, per provincie"), role="judged"),
    Rule("aanvragen-spreiding-gemeente", ("spread", "applications"),
         N_("waar de aanvragen vandaan komen, per gemeente"), role="judged"),
    Rule("blinde-vlekken", ("spread", "applications"),
         N_("gemeenten waaruit niets kwam"), role="judged"),
    Rule("blinde-vlekken", ("blind spots", "municipality"), N_("gemeenten waaruit niets kwam")),
    Rule("toekenningen-per-provincie", ("spread",), N_("wat is toegekend, per provincie"),
         ("applications", "entitlements"), role="judged"),
    Rule("toekenningen-per-gemeente", ("spread",), N_("wat is toegekend, per gemeente"),
         ("applications", "entitlements"), role="judged"),
    # --- maxima ------------------------------------------------------------------------------
    Rule("trekkingsrechten-per-gemeente", ("entitlements", "per municipality"),
         N_("het maximum van elke gemeente"), ("mergers", "compared")),
    Rule("trekkingsrechten-per-gemeente", ("entitlements", "named municipality"),
         N_("het maximum van de gemeente"), ("mergers", "compared")),
    Rule("trekkingsrechten-per-provincie", ("entitlements", "per province"),
         N_("het maximum van de gemeenten, per provincie")),
    Rule("trekkingsrechten-per-regeling", ("entitlements",), N_("het maximum van elke regeling"),
         (*_PLACES, "named municipality", "regional cities", "mergers", "compared")),
    Rule("trekkingsrechten-centrumsteden", ("entitlements", "regional cities"),
         N_("het maximum van de centrumsteden en van de andere gemeenten")),
    Rule("gemeente-vergeleken", ("entitlements", "compared"),
         N_("een gemeente tegenover haar provincie en Vlaanderen"), ("regional cities",)),
    Rule("gemeenten-van-toen", ("entitlements", "mergers"),
         N_("het maximum van de gemeenten van vóór de fusie")),
    Rule("inwoners-per-jaar", ("inhabitants",), N_("inwoners per jaar")),
    # --- networks and guidance ---------------------------------------------------------------
    Rule("deelnemers-per-netwerk", ("networks", "list"),
         N_("waar, wanneer en waarover de netwerken samenkwamen, met hoeveel deelnemers")),
    Rule("deelnemers-per-netwerk", ("networks", "count"),
         N_("waar, wanneer en waarover de netwerken samenkwamen, met hoeveel deelnemers")),
    Rule("deelnemers-per-netwerk", ("participants", "count"),
         N_("het aantal deelnemers per netwerk, met het totaal")),
    Rule("lerende-netwerken-in-het-kort", ("networks", "count"),
         N_("hoeveel netwerken, plaatsen en deelnemers")),
    Rule("uitnodigingen", ("organisations", "took part"),
         N_("wie werd uitgenodigd en wie nam deel")),
    Rule("bevindingen", ("findings",), N_("wat de netwerken en de begeleiding opleverden"),
         ("expected result",)),
    Rule("bevindingen", ("lessons",), N_("de lessen die al zijn opgeschreven"), role="support"),
    Rule("begeleidingsopdracht", ("guidance", "next steps"),
         N_("de stappen van de begeleiding, en wat nog volgt")),
    Rule("begeleidingsopdracht", ("results used",),
         N_("de begeleiding moet de resultaten bruikbaar maken"), role="support"),
    Rule("bijeenkomsten", ("networks", "next steps"), N_("gehouden en geplande bijeenkomsten")),
    # --- practice ----------------------------------------------------------------------------
    Rule("strategieen-per-gemeente", ("strategies", "municipality"),
         N_("de strategieën van een gemeente, met haar activiteiten")),
    Rule("projecten-strategieen", ("strategies", "project"), N_("de strategieën van elk project"),
         ("municipality",)),
    Rule("strategieen", ("strategies",), N_("de zes strategieën"), ("municipality", "project")),
    Rule("lokale-doelen", ("local goals",), N_("wat een gemeente zich voorneemt")),
    Rule("drempels", ("barriers",), N_("wat jongeren en jeugdwerk op afstand houdt, of dichter brengt")),
    Rule("tips", ("tips",), N_("tips van de projecten en hun begeleiders")),
    Rule("eerdere-initiatieven", ("earlier",), N_("wat aan de oproep voorafging")),
    # --- calls, and what sources say ---------------------------------------------------------
    Rule("oproepen", ("criteria",), N_("de criteria staan bij elke oproep")),
    Rule("oproepen", ("awarded", "count"), N_("ingediend en toegekend per oproep, volgens de bronnen"),
         ("applications", "named province", "named municipality", "regional cities", "money",
          *_PLACES, *_OTHER_SUBJECT), role="support"),
    Rule("oproepen", ("money", "count", "awarded"),
         N_("hoeveel is toegekend, tegenover het aantal aanvragen"), role="support"),
    Rule("oproepen-tijdlijn", ("call dates", "call"), N_("indienen, beslissen en uitvoeren in de tijd"), ("call changed",)),
    Rule("oproep-wijzigingen", ("call changed", "call"),
         N_("wat veranderde terwijl de oproep liep")),
    Rule("plan-samenleven-acties", ("actions", "Plan Samenleven"),
         N_("beloofd en gerealiseerd, per actie")),
    Rule("tegenspraken", ("contradictions",), N_("waar bronnen van elkaar verschillen")),
    Rule("gemelde-cijfers", ("as reported",), N_("de cijfers zoals elke bron ze meldt")),
    Rule("niet-bekend", ("gaps",), N_("wat ontbreekt, sinds wanneer en waarom")),
    Rule("schriftelijke-vragen", ("written questions",), N_("eerdere vragen, en of er geantwoord is")),
    Rule("bronnen", ("sources",), N_("de documenten waaruit de cijfers komen"), ("contradictions",)),
    Rule("gewijzigd-na-publicatie", ("amended",), N_("wat na publicatie is verbeterd")),
)  # fmt: skip
