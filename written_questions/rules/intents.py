"""The second layer: what a question is about, what it wants of it and per what, when no rule of the
table fires.

An intent is a subject, a focus and a breakdown, each by the name of a family of words, and the Views
that answer it. They stand from the most to the least specific, and the first that fits answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from language import N_


@dataclass(frozen=True)
class Intent:
    """Views for questions about every one of ``about`` that want any of ``wants``, by ``by``.

    ``about`` and ``unless`` name families of the lexicon, breakdowns, or what is named ("named
    province"). ``wants`` empty: anything. ``filters`` are fields of Filters that the words imply.
    """

    views: tuple[str, ...]
    about: tuple[str, ...]
    reason: str
    wants: tuple[str, ...] = ()
    by: str = ""
    unless: tuple[str, ...] = ()
    filters: Mapping[str, Any] = field(default_factory=dict)


_PROVINCE, _MUNICIPALITY, _YEAR = "per province", "per municipality", "per year"
_ARTICLE, _CALL = "per article", "per call"
_PLACE_NAMED = ("named province", "named municipality")
_MEASURED = ("count", "amount", "share", "evolution", "list", "compare", "wish")

_REFUSED_WHY: Final = N_("de redenen van weigering, met hun aantal")
_REFUSED: Final = N_("de geweigerde aanvragen, elk met haar reden")
_MONEY: Final = N_("gevraagd, toegekend en budget naast elkaar")
_COUNTED: Final = N_("aanvragen per oproep, geteld uit de lijst")
_PROJECTS: Final = N_("de bekende projecten, van wie en voor hoeveel")
_SPENT: Final = N_("krediet, vastlegging en betaling, per artikel en jaar")
_BY_PROVINCE: Final = N_("wat is toegekend, per provincie")
_BY_MUNICIPALITY: Final = N_("wat is toegekend, per gemeente")
_ENTITLED: Final = N_("het maximum van elke gemeente")

INTENTS: Final = (
    # --- what sources say of the same thing ---------------------------------------------------
    Intent(("tegenspraken", "gemelde-cijfers"), ("differing", "sources"),
           N_("waar bronnen van elkaar verschillen")),
    Intent(("tegenspraken",), ("differing", "figures"), N_("waar bronnen van elkaar verschillen"),
           unless=("award", "asked for", "application")),
    Intent(("tegenspraken", "gemelde-cijfers"), ("differing",),
           N_("waar bronnen van elkaar verschillen"), ("reason",), unless=("award", "asked for")),
    Intent(("tegenspraken", "gemelde-cijfers"), ("sources",),
           N_("waar bronnen van elkaar verschillen"), ("reason",), unless=("award", "asked for")),
    Intent(("aanvragen-per-status",), ("application",), N_("de aanvragen, per status"),
           by="per status"),
    # --- what was not granted -----------------------------------------------------------------
    Intent(("aanvragen-per-status",), ("no money left", "project"),
           N_("positief beoordeeld, maar zonder budget: een status apart"),
           filters={"statuses": ("no_budget",)}),
    Intent(("aanvragen-per-status",), ("no money left", "application"),
           N_("positief beoordeeld, maar zonder budget: een status apart"),
           filters={"statuses": ("no_budget",)}),
    Intent(("blinde-vlekken",), ("no gift", "municipality"), N_("gemeenten waaruit niets kwam"),
           unless=("named municipality",)),
    Intent(("geweigerde-aanvragen",), ("refusal", "named municipality"), _REFUSED),
    Intent(("geweigerde-aanvragen", "redenen-van-weigering"), ("refusal", "one by one"), _REFUSED,
           ("reason",)),
    Intent(("redenen-van-weigering",), ("refusal",), _REFUSED_WHY, ("reason",)),
    Intent(("aanvragen-per-provincie",), ("refusal",),
           N_("aantallen en bedragen van aanvragen, per provincie"), by=_PROVINCE),
    Intent(("aanvragen-per-gemeente",), ("refusal",),
           N_("aantallen en bedragen van aanvragen, per gemeente"), by=_MUNICIPALITY),
    Intent(("aanvragen-per-oproep",), ("refusal",), N_("hoeveel aanvragen per oproep geweigerd zijn"),
           ("count", "share")),
    Intent(("geweigerde-aanvragen",), ("refusal",), _REFUSED, ("list", "one by one", "per file")),
    # --- asked, granted and budget ------------------------------------------------------------
    Intent(("gevraagd-toegekend-budget",), ("asked for", "budget"), _MONEY),
    Intent(("gevraagd-toegekend-budget",), ("asked for", "award"), _MONEY,
           unless=("project", "per municipality", "one by one")),
    Intent(("gevraagd-toegekend-budget",), ("budget", "used up"), _MONEY, unless=("article",)),
    # --- maxima -------------------------------------------------------------------------------
    Intent(("trekkingsrechten-centrumsteden",), ("entitlement", "regional cities"),
           N_("het maximum van de centrumsteden en van de andere gemeenten"),
           unless=("named municipality",)),
    Intent(("trekkingsrechten-per-provincie",), ("entitlement",),
           N_("het maximum van de gemeenten, per provincie"), by=_PROVINCE),
    Intent(("trekkingsrechten-per-gemeente",), ("entitlement",), _ENTITLED, by=_MUNICIPALITY),
    Intent(("trekkingsrechten-per-gemeente",), ("entitlement", "named municipality"), _ENTITLED),
    Intent(("trekkingsrechten-per-provincie",), ("entitlement", "named province"),
           N_("het maximum van de gemeenten, per provincie")),
    Intent(("trekkingsrechten-per-regeling",), ("entitlement",), N_("het maximum van elke regeling"),
           ("amount", "list")),
    # --- budget articles ----------------------------------------------------------------------
    Intent(("uitgaven-per-artikel",), ("article",), N_("wat op elk begrotingsartikel is vastgelegd"),
           by=_ARTICLE, unless=("per year",)),
    Intent(("uitgaven-per-lijn",), ("article", "project"),
           N_("de projecten en oproepen die op het artikel zijn vastgelegd"), ("list", "one by one")),
    Intent(("uitgaven-per-lijn",), ("article",),
           N_("de projecten en oproepen die op het artikel zijn vastgelegd"), ("list",),
           unless=("spending", "evolution", "per year")),
    Intent(("uitgaven-per-jaar",), ("spending",), _SPENT, unless=("application", "condition")),
    Intent(("uitgaven-per-jaar",), ("article",), _SPENT, ("evolution", "amount", "count")),
    # --- one kind of city against the rest, one beneficiary -----------------------------------
    Intent(("toekenningen-centrumsteden",), ("regional cities", "rest"),
           N_("de centrumsteden tegenover de andere gemeenten, per inwoner"), ("compare", "share")),
    Intent(("projecten",), ("named organisation", "award"),
           N_("alle projecten van een begunstigde, over de oproepen heen"), unless=("asked for",)),
    Intent(("projecten",), ("named organisation", "money"),
           N_("alle projecten van een begunstigde, over de oproepen heen"), unless=("asked for",)),
    Intent(("aanvragen",), ("named organisation", "application"),
           N_("elke aanvraag met haar beslissing"), ("count", "outcome", "list")),
    # --- learning networks, guidance ----------------------------------------------------------
    Intent(("deelnemers-per-netwerk",), ("network",),
           N_("waar, wanneer en waarover de netwerken samenkwamen, met hoeveel deelnemers"),
           ("count", "when", "where", "list")),
    Intent(("deelnemers-per-netwerk",), ("people there",),
           N_("het aantal deelnemers per netwerk, met het totaal"), ("count",)),
    Intent(("begeleidingsopdracht",), ("guidance",),
           N_("de stappen van de begeleiding, en wat nog volgt"), ("step", "when", "list")),
    Intent(("bevindingen",), ("finding",), N_("wat de netwerken en de begeleiding opleverden"),
           ("list", "one by one")),
    # --- calls --------------------------------------------------------------------------------
    Intent(("oproep-wijzigingen",), ("changed", "when"), N_("wat veranderde terwijl de oproep liep")),
    Intent(("oproep-wijzigingen",), ("changed", "call"), N_("wat veranderde terwijl de oproep liep")),
    Intent(("oproepen",), ("condition",), N_("de criteria staan bij elke oproep"), ("wish",)),
    Intent(("projecten",), ("award", "call"), _PROJECTS, ("who",)),
    Intent(("oproepen-tijdlijn",), ("application",), N_("indienen, beslissen en uitvoeren in de tijd"),
           ("when",), unless=("count", *_PLACE_NAMED)),
    Intent(("oproepen-tijdlijn",), ("call",), N_("indienen, beslissen en uitvoeren in de tijd"),
           ("when",), unless=("count", "per call")),
    # --- applications counted -----------------------------------------------------------------
    Intent(("aanvragen-per-provincie",), ("application",),
           N_("aantallen en bedragen van aanvragen, per provincie"), _MEASURED, _PROVINCE),
    Intent(("aanvragen-per-gemeente",), ("application",),
           N_("aantallen en bedragen van aanvragen, per gemeente"), _MEASURED, _MUNICIPALITY),
    Intent(("aanvragen",), ("application",), N_("elke aanvraag met haar beslissing"),
           ("one by one", "outcome"), unless=("count",)),
    Intent(("oproepen", "aanvragen-per-oproep"), ("application",), _COUNTED,
           ("count", "share", "evolution"), unless=_PLACE_NAMED),
    Intent(("aanvragen-per-oproep",), ("application",), _COUNTED, ("count", "share", "evolution")),
    # --- where the money went -----------------------------------------------------------------
    Intent(("toekenningen-per-jaar-en-provincie",), ("per province",),
           N_("wat is toegekend, jaar na jaar"), by=_YEAR),
    Intent(("toekenningen-per-jaar-en-provincie",), ("per province",),
           N_("wat is toegekend, jaar na jaar"), ("evolution",)),
    Intent(("toekenningen-per-oproep-en-provincie",), ("per province",),
           N_("de spreiding over de provincies, oproep na oproep"), by=_CALL),
    *(Intent(("toekenningen-per-provincie",), (subject,), _BY_PROVINCE, _MEASURED, _PROVINCE)
      for subject in ("award", "money", "project")),
    *(Intent(("toekenningen-per-gemeente",), (subject,), _BY_MUNICIPALITY, _MEASURED, _MUNICIPALITY)
      for subject in ("award", "money", "project")),
    *(Intent(("toekenningen-per-jaar-en-provincie",), (subject,),
             N_("wat is toegekend, jaar na jaar"), _MEASURED, _YEAR, unless=("article",))
      for subject in ("award", "money")),
    *(Intent(("projecten",), (subject, place), _PROJECTS, ("one by one",))
      for subject in ("award", "project") for place in _PLACE_NAMED),
    Intent(("projecten",), ("award", "named municipality"), _PROJECTS, ("list",),
           unless=("amount",)),
    Intent(("projecten",), ("project", "named municipality"), _PROJECTS, ("list", "count")),
    Intent(("toekenningen-per-provincie", "toekenningen-per-gemeente"), ("award", "named province"),
           N_("wat naar de provincie ging"), ("amount", "count")),
    *(Intent(("toekenningen-per-gemeente",), (subject, "named municipality"),
             N_("wat naar de gemeente ging"))
      for subject in ("award", "money")),
    Intent(("oproepen",), ("award",), N_("ingediend en toegekend per oproep, volgens de bronnen"),
           ("share",)),
    Intent(("oproepen",), ("call",), N_("ingediend en toegekend per oproep, volgens de bronnen"),
           ("list", "count", "amount")),
    Intent(("projecten",), ("award",), _PROJECTS, by="per file"),
    Intent(("projecten",), ("project",), _PROJECTS, by="per file"),
    Intent(("oproepen", "aanvragen-per-oproep"), ("award",),
           N_("ingediend en toegekend per oproep, volgens de bronnen"), ("count",),
           unless=(*_PLACE_NAMED, "named organisation")),
    # --- lists --------------------------------------------------------------------------------
    *(Intent(("projecten",), about, _PROJECTS, ("list",))
      for about in (("award", "organisation"), ("award", "project"), ("money", "project"),
                    ("money", "organisation"), ("award", "money"))),
)  # fmt: skip
