"""What no View answers: judgements and plans, facts that nobody holds here, and what is private."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from language import N_

_HE: Final = r"(?:(?:de|deze|onze) (?:\w+ )?(?:minister|regering)|u|hij|zij|men|the minister|you)"
_REPORTS: Final = (
    r"(?:heeft|hebt|haalt|kunt|bent|steunt|subsidieert|financiert|ondersteunt|beschikt|geeft|besteedt"
    r"|bezorgt|verschaft|verstrekt|betaalt|krijgt|wordt|kent|weigert|maakt|moest|bracht|hanteert|gebruikt|met|tot|uit|dat|het|niet|wat)"
)
"""Before the minister these ask for what is or was done, not what is thought or meant to be done."""

POLICY: Final = re.compile(
    # a verb of thinking or intending, with the minister as its subject
    rf"\b(?!{_REPORTS} |verklaart {_HE} (?:dat|dit|het|deze) (?:verschil|afwijk))(?:\w{{2,30}}t|zal"
    rf"|wil|zou|vind|denk) {_HE}\b"
    rf"|\bhoe (?:\w+ ){{0,2}}(?:zal|wil|kan|kunnen|moet|moeten|zullen)\b"
    rf"|\bhoe (?:wordt|worden) .{{0,60}}(?:gegarandeerd|verzekerd|gezorgd|vermeden|voorkomen"
    rf"|opgevolgd|geevalueerd)\b"
    rf"|\b(?:is|bent) {_HE} (?:\S+ ){{0,4}}?(?:tevreden|bereid|van plan|van mening|van oordeel"
    rf"|akkoord|eens|voorstander|op de hoogte|overtuigd|bewust|bekend|voornemens|gewonnen"
    rf"|bezorgd)\b"
    rf"|\b(?:heeft|hebt) {_HE} (?:\S+ ){{0,3}}?(?:weet|kennis|plannen|contact|overleg\w*|intentie"
    rf"|begrip|aandacht|oog|vertrouwen|gesproken|signalen|al)\b"
    rf"|\bkan {_HE} (?:\S+ ){{0,5}}?(?:garanderen|verantwoorden|rechtvaardigen|beloven|uitsluiten"
    rf"|verzekeren|vinden in|bevestigen dat)\b"
    rf"|\bwaarom (?:wordt|worden)\b.{{0,80}}\bniet\b|\b(?:loopt|lopen)\b.{{0,60}}\bdoor\b"
    rf"|\bmaakt {_HE} (?:\w+ )?werk\b|\btrad {_HE}\b|\bwaarom (?:koos|besliste|kiest|opteerde|wacht)\b"
    # a plan, a measure, a view
    rf"|\bblij(?:ft|ven) (?:\S+ ){{0,5}}?(?:bestaan|behouden|duren|mogelijk)\b"
    rf"|\bop welke (?:manier|wijze) (?:wil|zal|gaat|plant|kan|kunnen)\b"
    rf"|\bwelke (?:\w+ )?(?:maatregelen|acties|nieuwe initiatieven|actoren|rol|conclusies"
    rf"|plannen|inspanningen|lessen|beleidsinitiatieven)\b"
    rf"(?! (?:\S+ ){{0,10}}?(?:gerealiseerd|beloofd|gesteund|toegekend|kwamen|kwam))"
    rf"|\bwelke stappen (?:zal|zet|neemt|plant|overweegt|onderneemt)"
    rf"|\b(?:wat is|welke?|wat zijn) (?:de|het|uw|zijn|haar)? ?(?:\w+ )?(?:visie|mening|standpunt"
    rf"|reactie|plan|plannen|oordeel|houding|ambitie|ambities|intentie|toekomstplannen)\b"
    rf"|\bis het (?:\S+ ){{0,3}}?(?:schrijnend|jammer|spijtig|onrechtvaardig|onaanvaardbaar|logisch"
    rf"|bedoeling|wenselijk|normaal|verantwoord|aangewezen|opportuun"
    rf"|mogelijk|niet beter|tijd)\b"
    rf"|\bin hoeverre\b.{{0,40}}\b{_HE}\b"
    rf"|\btegen wanneer\b(?! (?:moest|kon|diende))|\bwanneer komt\b|\bzal er\b"
    rf"|(?<!wat )\bkom(?:t|en) er (?:een|nog|geen|ook)\b"
    rf"|^(?:zal|zullen|moet|moeten)\b|^kom(?:t|en)\b(?!.*\b(?:terecht|overeen)\b)|^waarom (?:niet|wel)\b"
    rf"|^zou(?:den)? (?!ik|u|we|wij|het mogelijk)"
    rf"|\b(?:is|werd|wordt) er (?:\w+ )?(?:overlegd|overleg|nagedacht|overwogen|gewerkt aan)\b"
    rf"|\bplan van aanpak\b|\bin overleg met\b"
    rf"|\b(?:kunnen|kan) (?:de )?(?:lokale besturen|gemeenten|steden)\b.{{0,200}}\b(?:toekomst"
    rf"|behouden|verder|verduurzam)"
    rf"|\b(?:does|will|is|has) the minister\b|\bhow does the minister (?:see|assess|view|intend)\b"
)
"""Words that ask for a judgement, an intention or a plan; in folded text."""

MAKES_POLICY: Final = N_("Een vraag naar een oordeel of een plan: een tekst om te schrijven.")
JUDGED: Final = N_(
    "Er wordt een oordeel gevraagd: een tekst om te schrijven, met deze figuren als steun."
)
NOTHING_FITS: Final = N_("Geen enkele figuur van de atlas past bij deze woorden.")
OFF_SUBJECT: Final = N_("Waarover dit gaat, staat niet in de atlas.")
PLACE_ASIDE: Final = N_(
    "De genoemde plaats staat niet in deze tabel: ze is niet zo op te splitsen."
)
YEAR_ASIDE: Final = N_("Het genoemde jaar staat niet in deze tabel: ze is niet zo op te splitsen.")
NAME_ASIDE: Final = N_("Deze tabel is niet beperkt tot wat de vraag noemt.")
ASIDE: Final = frozenset({PLACE_ASIDE, YEAR_ASIDE, NAME_ASIDE})
"""What is said of a proposal that does not follow what is named."""
OPEN: Final = N_("Een open vraag: een tekst om te schrijven.")

ASKS_FACTS: Final = re.compile(
    r"\b(?:hoeveel|welke?|wat|waarvoor|waaraan|vanwaar|gelieve|mee te delen|overzicht|lijst|aantal"
    r"|bedrag|bedragen|wie|waar|wanneer|cijfers|gegevens|geef|bezorg"
    r"|how (?:many|much)|what|which|list|when|where|figures|data)\b"
    r"|^(?:week|weken|ging(?:en)?|kwam(?:en)?|gaf|gaven|nam(?:en)?|werd(?:en)?|was|waren|zijn|is"
    r"|bestaat|bestaan|heeft|hebben|kreeg|kregen)\b(?! er signalen)"
)


INTENDS: Final = re.compile(
    rf"\b(?:hoe|wat|op welke (?:manier|wijze)) (?:\w+ ){{0,2}}(?:zal|wil|gaat|plant|kan|zou|doet) {_HE}\b"
    rf"|\b(?:zal|wil|overweegt|plant) {_HE}\b|\b(?:bereid|van plan|voornemens)\b|\bmaatregelen\b"
    rf"|\bhow (?:will|does) the minister (?:intend|plan|improve)\b"
)
"""Asks only what is meant to be done: no figure is a part of that answer."""

TAKE_UP: Final = re.compile(
    r"\bop(?:ge)?(?:bruik|nomen|vraagd?)\w*|\bopname\b|\b(?:on|ver)?(?:ge)?bruikte?n?\b"
    r"|\bgebruik(?:en|t)\b"
    r"|\b(?:on)?benut\w*|\bput(?:te?|ten)?\b.{0,80}\buit\b|\buitgeput\b|\baangesproken\b|\b(?:on)?besteed\w*"
    r"|\b(?:daad)?werkelijk\b|\beffectief\b"
    r"|\b(?:al|reeds|intussen) (?:\w+ )?(?:ontvangen|gekregen|uitgegeven)\b"
    r"|\b(?:used|drawn|spent|taken up)\b"
)
"""Asks what became of a maximum: whether it was drawn, used or spent."""
NOT_TAKEN_UP: Final = N_(
    "Hoeveel van een maximumbedrag werkelijk gebruikt of uitbetaald is, staat in geen enkele bron."
)

PAID_OUT: Final = {"payments", "commitments"}
NO_ENTITLEMENT: Final = {"applications", "refused", "status"}
"""Signals of what a drawing right does not have."""


@dataclass(frozen=True)
class Cue:
    """Words (folded) that make a question one of a kind, and the reason (msgid).

    ``unless`` names signals that take it back.
    """

    words: re.Pattern[str]
    reason: str
    unless: tuple[str, ...] = ()


_PRIVATE: Final = N_("Persoonsgegevens: niet te publiceren.")
_SMALL: Final = N_("Kenmerken van mensen in kleine aantallen: niet te publiceren.")
_CONFIDENTIAL: Final = N_("Vertrouwelijke stukken: niet te publiceren zonder afweging per dossier.")

_TRAITS: Final = (
    r"(?:migratieachtergrond|gezondheids\w+|diagnose\w*|etnisch\w*|herkomst|afkomst|nationaliteit\w*"
    r"|geslacht|gender|leeftijd\w*|religie|geloof|handicap|gezinssituatie|inkomen)"
)
_PEOPLE: Final = r"(?:deelnemer\w*|deelnemende|kinderen|jongeren|gezinnen|personen)"

_OFFICE: Final = (
    r"(?:schepen(?:en)?|burgemeesters?|minister|gedeputeerden?|kabinet\w*|raadsl\w+|parlementsl\w+|ambtena\w+"
    r"|voorzitters?|bestuurders?|directeurs?)"
)
_RELATIVE: Final = (
    r"(?:zoon|dochter|vrouw|man|echtgeno\w+|broer|zus|zussen|nicht|neef"
    r"|familie\w*|schoon\w+|partner|vrienden?|vriendin)"
)

RESTRICTED: Final = (
    Cue(re.compile(
        rf"\b(?:kreeg|kregen|ontving\w*|kocht\w*) (?:de |een |die )?{_OFFICE}\b.{{0,30}}\b(?:zelf"
        rf"|persoonlijk)\b"
        rf"|\b{_RELATIVE} van (?:de |een |die |onze )?(?:\w+ )?{_OFFICE}\b"
        rf"|\bwie (?:van|uit|op|in|bij) (?:het |de |uw |dat )?(?:kabinet|jury|administratie|departement"
        rf"|commissie)\b"
        r"|\bwelke (?:kabinets?\w+|ambtenaar|jurylid|medewerker)\b|\bkabinetsmedewerker\w*\b"
    ), _PRIVATE),
    Cue(re.compile(
        rf"\bwie (?:van|onder) (?:de |het |hen |die )?(?:\w+ )?{_PEOPLE}|\bhoe heten (?:de |die )?{_PEOPLE}"
        r"|\b(?:onder|van) de juryleden\b"
    ), _PRIVATE),
    Cue(re.compile(
        r"\b(?:graag|gelieve|de|met|hun|alle|aan) (?:voor|voor- en achter|familie|achter)?namen\b"
        r"(?! (?:\w+ )?deel\b| van (?:de |alle )?(?:organisaties|verenigingen|projecten"
        r"|gemeenten|vzw))"
        r"|contactperso\w+|contactgegevens|(?<!per )(?<!via )\be-?mail(?:adres\w*)?\b|mailadres\w*"
        r"|telefoon\w*|\bgsm\b|gsm-?nummer\w*|\biban\b|\bbank(?:gegevens|rekening\w*)\b"
        r"|\bop naam\b|persoonsgegevens|\bidentiteit\b|\b(?:prive|woon)?adres(?:sen)?\b"
        r"|\bna(?:am|men) van (?:\w+ ){0,2}(?:verantwoordelijke\w*|medewerker\w*|ambtena\w+"
        r"|juryl\w+|deelnemers|jongeren|kinderen|personen|perso\w+|beoordel\w+|begeleid\w+)"
        r"|\bwie zijn de (?:\w+ )?(?:personen|medewerkers|ambtenaren|jury\w*|beoordelaars|experten"
        r"|jongeren|deelnemende (?:kinderen|jongeren))|rekeningnummer\w*|rijksregister\w*|geboorteda\w+"
        r"|thuisadres\w*|privepers\w+"
        r"|natuurlijke personen|phone numbers?|names of (?:the )?(?:participants|people"
        r"|staff|jury)"
        r"|\bwelke (?:personen|medewerkers|ambtenaren|juryleden)\b|\bverdien(?:t|en)\b"
        r"|\bsalari\w+|\blonen\b|\bloon\b|\bloonfiche\w*|\bwedde\b"
        r"|\bwie (?:zat|zetelde|zetelt|zit|zaten|beoordeelde|is de (?:project)?verantwoordelijke)\b"
    ), _PRIVATE),
    Cue(re.compile(
        rf"\b{_TRAITS}\b.{{0,60}}\b{_PEOPLE}|\b{_PEOPLE}\b.{{0,40}}\b(?:per|naar|volgens|hun)"
        rf" (?:\w+ en )?{_TRAITS}\b|\bper (?:deelnemer|kind|gezin|persoon)\b"
    ), _SMALL),
    Cue(re.compile(r"\bkopie(?:en)? van\b|\b(?:volledige|integrale) (?:aanvraag)?(?:dossiers"
                   r"|formulieren|verslagen)\b"
    r"|beoordelingsfiche\w*|interne nota\w*|bedrijfsgehei\w+|vertrouwelijk\w*|\bnotulen\b"
    r"|verslag(?:en)? van de (?:jury|beoordeling\w*)"
                   r"|confidential|trade secrets?"), _CONFIDENTIAL),
)  # fmt: skip

PER_MONTH: Final = N_("De gegevens gaan per jaar, niet per maand of kwartaal.")
UNKNOWN: Final = (
    Cue(re.compile(r"\b(?:vrouw(?:en|elijk\w*)?|mannen|mannelijk\w*|meisjes|jongens)\b"),
        N_("Hoeveel mensen bereikt werden, staat in geen enkele bron.")),
    Cue(re.compile(r"\b(?:kinderen|jongeren|gezinnen|mensen|personen|gebruikers|children"
    r"|families)\b.{0,80}"
                   r"\b(?:bereikt\w*|geholpen|begeleid|toegeleid|reached|helped)\b"
                   r"|\bhoeveel (?:kinderen|jongeren|gezinnen|mensen|personen)\b"
                   r"|how many (?:children|young people|families)"
                   r"|\bbereikte (?:kinderen|jongeren|gezinnen)"),
        N_("Hoeveel mensen bereikt werden, staat in geen enkele bron."),
        unless=("networks", "participants")),
    Cue(re.compile(r"\bvte'?s?\b|voltijds\w*|personeelsleden|tewerkgesteld\w*|\bjobs\b|full-time"),
        N_("Personeel en tewerkstelling staan in geen enkele bron.")),
    Cue(re.compile(r"\b(?:ge)?advis\w+|advies\b|adviezen\b|\badvice\b|\bscores?\b|quotering\w*"
                   r"|rangschikking(?! (?:van|per) (?:de |alle )?(?:\w+ )?(?:provinc|gemeent|sted))"),
        N_("Adviezen en scores van de beoordeling staan in geen enkele bron; alleen de beslissing."),
        unless=("no money left",)),
    Cue(re.compile(r"\bfederale?\b|europese (?:middelen|fonds\w*|subsidies)|andere overhe\w+"
    r"|provinciebestu\w+"
                   r"|franse gemeenschap|\bfederal\b|european funds"),
        N_("Die gegevens houdt een andere overheid bij.")),
    Cue(re.compile(r"hoeveel tijd|doorlooptijd\w*|wachttijd\w*|behandel(?:ings)?termijn"
    r"|gemiddelde? (?:duur|termijn)"
                   r"|hoe lang (?:duur|wacht)\w*|processing time|how long"),
        N_("Doorlooptijden worden in geen enkele bron bijgehouden.")),
    Cue(re.compile(r"terugvorder\w*|teruggevorderd\w*|recover(?:ed|ies)"),
        N_("Terugvorderingen staan in geen enkele bron.")),
    Cue(re.compile(r"eigen bijdrage|cofinanciering|co-financing|eigen inbreng"),
        N_("Eigen bijdragen van begunstigden staan in geen enkele bron.")),
)  # fmt: skip
