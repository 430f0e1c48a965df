"""A small lexicon: families of words that mean the same in a question about subsidies, by their stems.

An entry is one or more words of folded text (no accents, no capitals). ``*`` stands for any letters,
``…`` for up to six words in between. Families are about a *subject* (what it is about) or a *focus*
(what is wanted of it); the breakdown (per what) is built in ``breakdowns``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_GRANTED: Final = (
    "toegekend*", "goedgekeurd*", "*geselecteerd*", "gekozen", "uitverkoren*", "gehonoreerd*",
    "weerhouden", "gesteund*", "*gesubsidieerd*", "ondersteund*", "gefinancierd*", "bekostigd*",
    "betoelaagd*", "toegezegd*", "toegewezen", "toegestaan", "verleend*", "aanvaard*", "geaccepteerd*",
    "ingewilligd*", "bevorderd*", "gegund*", "gestart*",
)  # fmt: skip
"""Participles of granting: each with "niet" before it is a refusal."""

SUBJECTS: Final[Mapping[str, tuple[str, ...]]] = {
    "application": (
        "*aanvra*", "*dossier", "*dossiers", "kandida*", "*voorstel", "*voorstellen", "inzending*",
        "indien*", "ingedien*", "ingestuurd*", "ingeleverd*", "binnengekomen", "binnenkwam*",
        "dien* … in", "deden … mee", "meegedaan", "meedong*", "dongen … mee", "meegedongen",
        "meld* … aan", "aangemeld*", "aanmelding*", "inschrijving*", "ingeschreven",
        "inteken*", "ingetekend*", "teken* … in", "kandidaat", "klop* … aan", "aangeklopt", "beslissing",
        "beslissingen", "applications", "applicants",
        "applied", "bids", "submitted",
    ),
    "award": (
        *_GRANTED, "toekenn*", "toekend*", "goedkeur*", "groen licht", "uitgekozen", "honoreren",
        "gunstig gevolg", "gelukkig*", "goed gevolg", "aanvaarding*", "inwillig*", "genoot", "genoten",
        "geniet*",
        "in de prijzen", "laureaat", "laureaten", "winnaar*", "winnende", "gewonnen", "begunstigde*",
        "subsidieert", "subsidieerde*", "subsidieontvanger*",
        "ondersteunt", "ondersteunde*", "steunt", "steunde*", "financier*", "rekenen op", "iets",
        "verkregen", "gekregen", "kreeg", "kregen", "krijg*", "ontving*", "ontvang*",
        "uitgekeerd*", "uitgereikt*", "verdeeld*", "toebedeeld*", "bedeeld*", "gegund*",
        "ging", "gingen", "ga* … naar", "gegaan", "vloei*", "gevloeid", "stroom*", "terechtgekomen",
        "kwam* … terecht", "belandde*", "in de wacht", "binnengehaald", "binnenhaal*", "sleep*",
        "lopend*", "loopt", "lopen", "opgestart*", "gestart*", "aan de slag",
        "awarded", "granted", "funded", "received", "recipients", "beneficiaries",
    ),
    "refusal": (
        "geweiger*", "weiger*", "afgewezen", "afwijz*", "wees … af", "wezen … af", "afgekeurd*",
        "afkeur*", "verworpen", *(f"niet … {word}" for word in _GRANTED), "niet-*", "kre* … negatie*",
        "krijg* … negatie*", "negatief", "negatieve",
        "geen … steun", "geen … subsidie*", "geen toelage*", "geen … goedkeuring", "geen groen licht",
        "geen gehoor",
        "uit de boot", "achter het net", "naast … gegrepen", "grepen … naast", "greep … naast",
        "haal* het niet", "niet gehaald", "niet haalden", "nul op het rekest", "buiten de prijzen",
        "sneuvel*", "gesneuveld*", "gebuisd*", "bot vang*", "bot ving*", "in de kou", "kre* … neen",
        "kre* … nee", "krijg* … nee*", "negatieve beslissing*", "ongunstige beslissing*", "afgevallen",
        "vielen … af",
        "viel … af", "onontvankelijk*", "rejected", "refused", "turned down", "unsuccessful",
    ),
    "no money left": (
        "reservelijst*", "budgettaire redenen", "budgettaire krapte", "budgettaire beperking*",
        "gebrek aan … middelen", "gebrek aan … geld", "gebrek aan … budget", "gebrek aan krediet*",
        "tekort aan … middelen", "tekort aan … budget", "tekort aan geld", "uitputting van",
        "middelen … uitgeput", "middelen … op waren", "middelen op", "budget … op was", "geld op",
        "geld … op was", "pot … leeg", "pot leeg", "onvoldoende … middelen", "onvoldoende budget",
        "onvoldoende geld", "te weinig … middelen", "te weinig budget", "te weinig geld",
        "middelen … ontoereikend", "middelen … tekortschoten", "geen … middelen", "geen … budget",
        "geen geld", "geen … krediet*", "budget … ontoereikend", "budget … niet volstond",
        "niet … gefinancierd", "niet … gesteund konden", "om budgettaire reden*",
    ),
    "no gift": (
        "nooit", "nog geen", "geen enkel*", "helemaal niets", "helemaal geen", "niets kregen",
        "niets kreeg", "niets ontving*", "witte vlek*", "blinde vlek*", "in de kou", "met lege handen",
        "uit de boot", "zonder enig*", "ontbreken",
    ),
    "money": (
        "*bedrag", "*bedragen", "som", "sommen", "geld", "gelden", "subsidiegeld*",
        "projectgeld*", "*centen", "geldstrom*", "euro",
        "euro's", "*middelen", "*subsidie", "*subsidies", "*subsidiebedrag*", "*steun",
        "*ondersteuning", "*budget", "*budgetten", "*financiering", "toelage*", "*toelagen",
        "tegemoetkoming*", "tussenkomst", "*premie*", "*krediet", "*kredieten", "enveloppe*",
        "financieel", "financiele", "*bijdrage", "money", "funding", "amount*", "grant*",
    ),
    "asked for": (
        "gevraagd*", "aangevraagd*", "vroegen", "verzocht*", "gewenst*", "*aanvraagbedrag*",
        "nodig … geweest", "nodig geweest", "benodigd*", "totale vraag", "vraag naar", "requested",
    ),
    "budget": (
        "*budget", "*budgetten", "enveloppe*", "*pot", "*potten", "voorzien", "voorziene",
        "uitgetrokken", "vooropgesteld*", "gereserveerd*", "beschikbaar*", "beschikbare",
        "vrijgemaakt*", "kredieten", "krediet",
    ),
    "used up": (
        "uitgeput*", "opgebruikt*", "opgesoupeerd*", "benut*", "ongebruikt*", "onbesteed*",
        "niet … gebruikt", "niet … besteed", "onbenut*", "over", "overschot*",
        "restant*", "resterend*", "overschre*", "overschrijd*", "volsta*", "volston*", "voldoende",
        "onvoldoende", "toereikend*", "ontoereikend*", "tekort*", "genoeg", "overvraag*",
        "overbevra*", "tegemoet",
    ),
    "spending": (
        "vastleg*", "vastgelegd*", "vereffen*", "betaal*", "betaling*", "betaald*", "uitbetaal*",
        "uitgegeven", "uitgave*", "besteed*", "besteding*", "aangerekend*", "aanrekening*",
        "vastleggingskrediet*", "vereffeningskrediet*", "ordonnance*", "committed", "paid",
    ),
    "article": ("*artikel", "*artikels", "*artikelen", "*artikelnummer*", "provisie*",
                "begrotingspost*", "begrotingslijn*", "basisallocatie*"),
    "entitlement": (
        "trekkingsrecht*", "maximumbedrag*", "maximumsteun", "maximumsubsidie*", "maxima*",
        "maximale", "maximaal", "plafond*", "recht … op", "recht … heeft", "recht … hebben",
        "klimaatpact*", "energie- en klimaatpact*", "lekp*", "e-inclusie*", "hoogstens",
    ),
    "regional cities": (
        "*centrumsteden", "centrumstad", "grootsteden", "grootstad", "grote steden", "steden",
        "stedelijk*", "grote … gemeenten", "kleine … gemeenten", "kleinere … gemeenten",
        "platteland*", "landelijk gebied", "landelijke gemeenten",
    ),
    "rest": (
        "rest", "overige", "andere gemeenten", "andere lokale", "kleine … gemeenten",
        "kleinere … gemeenten", "platteland*", "landelijke gemeenten", "*centrumsteden",
    ),
    "project": ("*project", "*projecten", "initiatie*", "*trajecten"),
    "organisation": (
        "*organisatie", "*organisaties", "*vereniging", "*verenigingen", "vzw", "vzw's", "actoren",
        "club", "clubs", "*beweging", "*bewegingen", "*groepen", "koepel*", "scholen", "*huizen",
        "*jeugdhuis", "speelplein*", "*partner", "*partners", "instelling*", "indieners", "begunstigden",
        "middenveld*",
    ),
    "municipality": (
        "*gemeente", "*gemeenten", "stad", "steden", "*bestuur", "*besturen",
    ),
    "network": (
        "lerend* netwerk*", "levend* netwerk*", "leernetwerk*", "intervisie*", "netwerkmoment*",
        "bijeenkomst*", "uitwisselingsmoment*", "netwerksessie*", "sessies", "meetings",
    ),
    "people there": (
        "deelnemer*", "aanwezig*", "opkomst", "deelgenomen", "deelna*", "namen … deel", "nam … deel",
    ),
    "guidance": ("begeleidingsopdracht*", "begeleidingstraject*", "begeleiding", "begeleidende"),
    "finding": ("knelpunt*", "bevinding*", "succes*", "inzicht*", "aanbeveling*", "pijnpunt*",
                "lessen", "leerpunt*", "ervaring*", "moeilijkhed*", "uitdaging*"),
    "call": ("*oproep", "*oproepen", "*ronde", "*rondes", "call", "calls"),
    "figures": ("cijfer*", "*aantal", "aantallen", "bedrag", "bedragen", "euro", "gegevens"),
    "differing": (
        "klopt", "kloppen", "verschil*", "afwijk*", "wijken … af", "wijkt … af", "tegenstrijdig*",
        "tegenspr*", "spreken … tegen", "spreekt … tegen", "niet overeen*", "discrepantie*",
        "ander cijfer", "andere cijfers",
    ),
    "sources": ("bron", "bronnen", "pers", "persbericht*", "eerder … antwoord", "website*", "media",
                "had het over", "gewag", "sprake"),
    "inhabitants": ("*inwoner", "*inwoners", "*inwonersaantal*", "bevolking*", "hoofd"),
    "one scheme after another": (
        "ook nog", "in het verleden", "eerder al", "welk kanaal", "via welk*", "voorbije jaren",
        "afgelopen jaren", "legislatuur", "totaalbeeld", "alle oproepen", "alle regelingen",
        "verschillende", "reeds", "al … gekregen", "al … ontvangen", "ongeacht", "heen",
    ),
}  # fmt: skip
"""What a question can be about."""

FOCUS: Final[Mapping[str, tuple[str, ...]]] = {
    "count": ("hoeveel", "hoe veel", "aantal", "aantallen", "hoe vaak", "hoeveelheid", "how many",
              "number of"),
    "amount": ("hoeveel", "hoe veel", "*bedrag", "*bedragen", "som", "sommen", "ten belope van",
               "hoe groot", "wat ging*", "wat kreeg", "wat kregen", "wat ontving*", "welke middelen",
               "how much"),
    "list": (
        "*overzicht", "overzichtje", "*lijst", "*lijstje", "*lijsten", "oplijst*", "*tabel",
        "opsomming", "inventaris*", "dewelke", "wie", "noem*", "namen", "lijn per", "rij per",
        "welke", "welk", "aan wie", "waaraan", "alles wat", "alle", "bezorg*", "geef", "graag",
        "gelieve", "mee te delen", "meedelen", "naam", "waarvoor", "aangewend*",
        "vermelding", "omschrijving*", "list", "overview", "which", "who",
    ),
    "reason": (
        "waarom", "reden*", "*motief", "*motieven", "motiver*", "motivatie*", "argument*", "grond",
        "gronden", "basis", "oorza*", "schort*", "haper*", "scheelde", "mis met", "verkla*",
        "tekortkoming*", "zwakke punten", "zwakheden", "minpunt*", "struikelblok*", "ontbrak*",
        "mankeer*", "hoe komt", "waaraan lag", "why", "reasons",
    ),
    "who": ("wie", "aan wie", "welke organisaties", "welke verenigingen", "welke vzw's"),
    "one by one": (
        "dewelke", "welke dossiers", "welke aanvragen", "welke projecten", "welke voorstellen",
        "per dossier", "per aanvraag", "per project", "elk dossier", "elke aanvraag", "lijst*",
        "oplijst*", "*overzicht",
    ),
    "outcome": ("uitkomst*", "resultaat", "beslissing*", "besliste", "beslist", "gevolg", "afloop",
                "welk lot", "status", "stand van zaken"),
    "when": ("wanneer", "tot wanneer", "datum", "data", "tijdstip*", "*termijn", "deadline*",
             "tijdlijn*", "kalender*", "timing", "looptijd*", "when"),
    "where": ("waar", "plaats", "plaatsen", "locatie*", "where"),
    "share": ("aandeel", "percentage*", "procent", "*graad", "*kans", "*kansen", "*percentage",
              "ratio", "verhouding*", "welk deel"),
    "evolution": ("evolu*", "geevolueerd", "stijg*", "gestegen", "daal*", "daling*", "trend*",
                  "toename", "afname", "schommel*", "historiek*"),
    "compare": ("verhou*", "vergel*", "ten opzichte", "tegenover", "verschil*", "meer dan",
                "minder dan", "beter dan", "slechter dan", "ondervertegenwoordigd*", "achtergesteld*",
                "oververtegenwoordigd*", "aandeel", "percentage", "hoeveel"),
    "condition": ("criteri*", "*criteria", "voorwaarde*", "*voorwaarden", "vereiste*",
                  "hoe … geselecteerd", "hoe … beoordeeld", "wie kan", "wie mag", "in aanmerking",
                  "moest* … voldoen", "moeten … voldoen", "maatstaven", "wegingen"),
    "changed": ("verlengd*", "verlenging*", "uitgesteld*", "uitstel", "bijgestuurd*", "bijsturing*",
                "aangepast*", "aanpassing*", "gewijzigd*", "wijziging*", "opgetrokken", "verhoogd*",
                "verlaagd*", "verschoven"),
    "step": ("fase*", "stap", "stappen", "mijlpa*", "houdt … in", "hield … in", "inhoud", "omvat*",
             "taken", "opdracht", "planning", "verloop", "stand van zaken", "afgerond*"),
    "wish": ("hoeveel", "graag", "gelieve", "bezorg*", "geef*", "welk*", "wat", "wie", "waar",
             "wanneer", "waarom", "is", "zijn", "werd*", "kan", "kunt", "hoe", "kreeg*", "heeft"),
}  # fmt: skip
"""What a question can want of its subject."""

_LETTERS: Final = r"[\w-]{0,40}"
_BETWEEN: Final = r"(?:[^\w.?!'-]+[\w'-]+){0,6}?[^\w.?!'-]+"


def entry_pattern(entry: str) -> str:
    """The pattern of one entry. Its parts cannot overlap, so that no text makes it slow."""
    parts = [part.strip() for part in entry.split("…")]
    patterns = [r"\s+".join(map(_word, part.split())) for part in parts]
    return rf"\b{_BETWEEN.join(patterns)}\b"


def _word(word: str) -> str:
    return re.escape(word).replace(r"\*", _LETTERS)


def family(entries: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of a family: any of its entries."""
    return re.compile("|".join(entry_pattern(entry) for entry in entries))


LEXICON: Final[Mapping[str, re.Pattern[str]]] = {
    name: family(entries) for name, entries in {**SUBJECTS, **FOCUS}.items()
}
