"""What no View answers: judgements and plans, facts that nobody holds here, and what is private."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from language import N_

_HE: Final = r"(?:de (?:vlaamse )?(?:minister|regering)|u|hij|zij|men|the minister|you)"

POLICY: Final = re.compile(
    rf"\bhoe (?:ziet|evalueert|beoordeelt|staat|kijkt|reageert|wil|zal|gaat|verklaart|schat"
    rf"|plant) {_HE}\b"
    rf"|\b(?:is|bent) {_HE} (?:\S+ ){{0,3}}?(?:tevreden|bereid|van plan|van mening|van oordeel"
    rf"|akkoord|eens)\b"
    rf"|\b(?:acht|vindt|plant|overweegt|ziet|denkt|erkent|zal|wil|gaat|deelt|onderschrijft|trad"
    rf"|trekt|heeft"
    rf" al|neemt|voorziet|zult) {_HE}\b"
    rf"|\bop welke (?:manier|wijze) (?:wil|zal|gaat|plant)\b"
    rf"|\bwelke (?:maatregelen|acties|nieuwe initiatieven|actoren|rol|conclusies"
    rf"|plannen) (?:\w+ )?{_HE}?"
    rf"|\bwelke stappen (?:zal|zet|neemt|plant|overweegt)|\bwat is (?:de|uw|zijn) (?:visie"
    rf"|mening|standpunt|reactie|plan)"
    rf"|\btegen wanneer\b|\bwanneer komt\b|\bzal er\b|^(?:zal|zullen|moet|moeten|komt|komen)\b"
    rf"|\b(?:is|werd|wordt) er (?:al )?(?:overlegd|overleg)\b|\bplan van aanpak\b"
    rf"|\bin overleg met\b|\bkomt er een (?:vervolg|nieuwe)\b"
    rf"|\bwaarom (?:koos|besliste|kiest)\b"
    rf"|\b(?:kunnen|kan) (?:de )?(?:lokale besturen|gemeenten|steden)\b.*\b(?:toekomst|behouden"
    rf"|verder|verduurzam)"
    rf"|\b(?:does|will|is|has) the minister\b|\bhow does the minister (?:see|assess|view|intend)\b"
)
"""Words that ask for a judgement, an intention or a plan; in folded text."""

MAKES_POLICY: Final = N_("Een vraag naar een oordeel of een plan: een tekst om te schrijven.")
NOTHING_FITS: Final = N_("Geen enkele figuur van de atlas past bij deze woorden.")
OPEN: Final = N_("Een open vraag: een tekst om te schrijven.")

ASKS_FACTS: Final = re.compile(
    r"\b(?:hoeveel|welke?|overzicht|lijst|aantal|bedrag|bedragen|wie|waar|wanneer|cijfers|gegevens"
    r"|how (?:many|much)|what|which|list|when|where|figures|data)\b"
)


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

RESTRICTED: Final = (
    Cue(re.compile(
        r"\b(?:graag|gelieve|de|met|hun|alle|aan) (?:voor|voor- en achter|familie|achter)?namen\b"
        r"(?! (?:\w+ )?deel\b| van (?:de |alle )?(?:organisaties|verenigingen|projecten"
        r"|gemeenten|vzw))"
        r"|contactperso\w+|contactgegevens|(?<!per )(?<!via )\be-?mail(?:adres\w*)?\b|mailadres\w*"
        r"|telefoon\w*|gsm-?nummer\w*|\biban\b|rekeningnummer\w*|rijksregister\w*|geboorteda\w+"
        r"|thuisadres\w*|privepers\w+|phone numbers?|names of (?:the )?(?:participants|people"
        r"|staff|jury)"
        r"|\bwelke (?:personen|medewerkers|ambtenaren|juryleden)\b|\bverdien(?:t|en)\b"
        r"|\bsalari\w+|\blonen\b|\bloon\b|\bloonfiche\w*|\bwedde\b"
        r"|\bwie (?:zat|zetelde|zetelt|zit|zaten|beoordeelde|is de (?:project)?verantwoordelijke)\b"
    ), _PRIVATE),
    Cue(re.compile(
        r"\b(?:herkomst|afkomst|nationaliteit\w*|geslacht|gender|leeftijd\w*|religie|geloof"
        r"|handicap"
        r"|gezinssituatie|inkomen)\b.{0,60}\b(?:deelnemer\w*|deelnemende|kinderen|jongeren"
        r"|gezinnen|personen)"
        r"|\b(?:deelnemers|kinderen|jongeren|gezinnen)\b.{0,40}\b(?:per|naar) (?:herkomst"
        r"|nationaliteit|geslacht"
        r"|leeftijd|gender)|\bper (?:deelnemer|kind|gezin|persoon)\b"
    ), _SMALL),
    Cue(re.compile(r"bedrijfsgehei\w+|vertrouwelijk\w*|\bnotulen\b"
    r"|verslag(?:en)? van de (?:jury|beoordeling\w*)"
                   r"|confidential|trade secrets?"), _CONFIDENTIAL),
)  # fmt: skip

UNKNOWN: Final = (
    Cue(re.compile(r"\bper (?:kwartaal|maand|week|trimester|semester)|maandelijks\w*"
    r"|maand (?:per|na) maand"
                   r"|kwartaalcijfers|\bquarterly\b|\bmonthly\b|(?:by|per) (?:month|quarter)"),
        N_("De gegevens gaan per jaar, niet per maand of kwartaal.")),
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
    Cue(re.compile(r"\badvies\b|\badviezen\b|\badvice\b|\bscores?\b|rangschikking|quotering\w*"),
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
