"""The words that rules look for, in Dutch and English: a signal is a name and the ways to write it.

Patterns are matched against text without accents and capitals (``views.row_search.folded``).
"""

from __future__ import annotations

import re
from typing import Final

from written_questions.rules.breakdowns import BREAKDOWNS
from written_questions.rules.lexicon import LEXICON

_WORDS: Final[dict[str, str]] = {
    # What it is about
    "applications": r"\b\w*voorstel(?:len)?\b|\binzending\w*|\bbids?\b|aanvrager\w*"
    r"|\bbeslissing(?:en)?\b|\binschrijving\w*|\bproposals?\b|\baanvra(?:ag"
    r"|gen)\b|projectaanvra\w*|\bindieners?\b|\bindiening\w*"
    r"|ingediend\w*"
    r"|ingestuurd\w*|\bdossiers?\b|projectvoorstel\w*|kandidatu\w*|\bapplications?\b|\bapplied\b"
    r"|submitted|\bapplicants?\b",
    "awarded": r"van start|\bgestart\w*|\blaureaten\b|\bwinnaars?\b|groen licht|betoela\w+"
    r"|\bsteunde[nt]?\b"
    r"|\bfinancier(?:t|de|den)\b|\bbinnen(?:ge)?ha\w+|\bgeniet(?:en)?\b|\bgenoot\b|\bbedeeld\b"
    r"|toekennen|goedkeuren|subsidieontvanger\w*|\bawards?\b|\bsuccessful\b|\bbeneficiar\w+"
    r"|verdeeld\w*|uitgekeerd\w*|verleend\w*|verkregen|\bgekregen\b|\bgekozen\b"
    r"|toebedeeld\w*"
    r"|\bvloei(?:t|de|den)\b|\bbekwam(?:en)?\b|\bgenoten\b|\bgot\b|\bspent\b|toegekend\w*"
    r"|toekenning\w*|toegewezen|(?<!niet )goedgekeurd\w*|goedkeuring\w*"
    r"|(?<!niet )geselecteerd\w*|gehonoreerd\w*|gesubsidieerd\w*|ondersteund\w*|gefinancierd\w*"
    r"|begunstigde\w*|\bkre(?:eg|gen)\b|\bkrijg(?:t|en)\b|\bontving(?:en)?\b|\bontvang(?:t|en"
    r"|ers?)\b"
    r"|(?<!niet )weerhouden|\bg(?:ing|ingen|aat|aan)\b.{0,40}?\bnaar\b|awarded|granted|approved"
    r"|\bselected\b|\breceived?\b|\bwent to\b|\bfunded\b|\bgrants?\b",
    "refused": r"niet te weerhouden|haal(?:t|de|den)? het niet|niet gehaald|uit de boot"
    r"|\b(?:viel|vielen|vallen) (?:af|uit)\b|\bvielen .{0,30}\baf\b|bot (?:gevangen|ving\w*)"
    r"|negatie[fv]\w*|niet in aanmerking|gesneuveld|\breject\w*|unsuccessful|declined|denied"
    r"|geweiger\w*|weigering\w*|afgewezen|afwijzing\w*|niet weerhouden"
    r"|niet-weerhouden|afgekeurd\w*"
    r"|niet (?:goedgekeurd|geselecteerd|toegekend)\w*|\brefus\w+|\brejected?\b|rejection\w*"
    r"|turned down",
    "money": r"\b\w+middelen\b|\b(?:subsidie|project|werkings|steun|overheids|belasting)geld(?:en)?\b"
    r"|\btoelagen?\b|\beuro\b|financiering\w*"
    r"|ondersteuning van|\b\w*bedrag(?:en)?\b|\bmiddelen\b|\b\w*subsidies?\b|\bgeld\b"
    r"|per (?:inwoner|hoofd"
    r"|head|capita)\b|\bsteun\b|\bsubsidiegeld\w*"
    r"|hoeveel (?:geld|euro|budget|werd er (?:be|toe))|\bhow much\b|\bamounts?\b|\bmoney\b"
    r"|\bfunding\b",
    "demanded": r"aanvraagbedrag\w*|vroegen .{0,20}\baan\b|\bgevraagd\b|\b(?:aan)?gevraagde?\b"
    r"|\bvraag en aanbod|overvraag\w*|\brequested\b"
    r"|\basked for\b",
    "budget": r"\bbudget\w*|was er beschikbaar|beschikbare middelen|enveloppe|vooropgestelde middelen",
    "enough": r"\bvoldoende\b|volsta(?:at|an)\b|volstond\w*|toereikend|\bsufficient\b|\benough\b",
    "commitments": r"vastlegging\w*|vastgelegd\w*|\bcommitments?\b|\bcommitted\b",
    "payments": r"uitgegeven|uitgaven\b|aangerekend\w*|aanrekening\w*|\bbesteed\w*|bestedingen"
    r"|begrotingsjaar|boekjaar|\bvoorschot\w*|\bsaldo\b|uitbetaald\w*|uitbetaling\w*|betalingen"
    r"|\bbetaald\w*|vereffen\w*|\bpaid\b"
    r"|\bpayments?\b",
    "credits": r"opgebruikt|onderbenut\w*|benutting\w*|provisiemiddelen|\bkrediet\w*|\bvak\b"
    r"|\bvek\b|begroot\w*|\bappropriations?\b",
    "article": r"\b[a-z]{2}\d-[19][a-z0-9]{6}-[a-z]{2}\b|begrotingsartikel\w*|\bprovisie\b"
    r"|budget article",
    "entitlements": r"maxima(?:le|al)?\b.{0,30}(?:bedrag|steun|subsidie)|kan .{0,40}maximaal"
    r"|plafond|trekkingsrecht\w*|maximumbedrag\w*|maximaal (?:bedrag|krijgen)"
    r"|\blekp\b"
    r"|energie- en klimaatpact|e-?inclusi\w*|drawing rights?|\bhoogstens krijgen",
    "networks": r"netwerkmoment\w*|\bbijeenkomsten?\b|uitwisselingsmoment\w*|meetings?\b"
    r"|lerende?n? netwerk\w*"
    r"|levende netwerk\w*|intervisie\w*|learning networks?",
    "participants": r"\bopkomst\b|\bdeelnemers\b|\bdeelnemersaantal\w*|aantal aanwezigen"
    r"|\bparticipants?\b"
    r"|\battend\w*",
    "took part": r"\baanwezig\w*|\bvertegenwoordigd\w*|genodigden|\bnam(?:en)? .{0,30}\bdeel\b"
    r"|\bnamen (?:er )?(?:\w+ )?deel\b|deelgenomen|uitgenodigd\w*|uitnodiging\w*"
    r"|took part|invited",
    "organisations": r"\borganisaties\b|\bverenigingen\b|\borganisations\b|\borganizations\b"
    r"|\bpartners\b",
    "guidance": r"begeleidingsopdracht|\bbegeleiding\b|begeleidingstraject|guidance assignment",
    "next steps": r"\bvolgt er nog\b|nog gepland|\bgepland\w*|komende (?:stappen|maanden)"
    r"|wat (?:komt|volgt)|volgende stappen|\bvervolg\b|stand van zaken|verdere verloop|\bplanning\b"
    r"|next steps|timing",
    "findings": r"\bleerden?\b|\bervaringen\b|wat werkte|werkte goed|liep(?:en)? (?:goed|fout"
    r"|mis|moeilijk)|inzichten|resultaten van de (?:begeleiding|netwerken|bijeenkomsten)"
    r"|bevinding\w*|knelpunt\w*|\bsuccessen\b|succesfactor\w*|aanbeveling\w*"
    r"|resultaten.{0,40}opgeleverd|opgeleverd|wat leverden|\bfindings\b|\bbottlenecks\b",
    "lessons": r"\blessen\b|geleerd\w*|\blessons\b",
    "results used": r"resultaten.{0,60}(?:aanwend\w*|gebruik\w*|benut\w*|inzet\w*)",
    "strategies": r"strategie\w*|\bstrateg(?:y|ies)\b",
    "sub-goals": r"\(?sub\)?-?doelstelling\w*|\bdoelstelling\w*|met welk doel|\bdoelen\b"
    r"|welke doelen",
    "existing network": r"bestaand\W?e?\)? netwerk\w*|nieuw netwerk|complementair\w*|geen nieuw"
    r"|existing network",
    "expected result": r"verwachten? resulta\w+|verwachte resulta\w+|expected results?",
    "criteria": r"criteri(?:a|um)\b|beoordelingscriteri\w*|op basis waarvan",
    "call dates": r"welke (?:datum|data|timing)|sinds wanneer|tot wanneer|when (?:did|was|were)"
    r"|wanneer (?:werd|liep|kon|ging|start|wordt)|tijdlijn|looptijd van de oproep"
    r"|timeline",
    "call changed": r"(?:later|nieuwe) (?:deadline|einddatum|indiendatum)|opgetrokken"
    r"|uitgesteld|postponed|extended|(?:gewijzigd|verlengd|aangepast|gewijzigde|veranderd\w*"
    r"|wijzigingen).{0,60}"
    r"|(?:deadline|indiendatum|termijn).{0,40}verlengd",
    "call": r"\b(?:project)?oproep(?:en)?\b|\bcalls?\b",
    "which calls": r"\b(?:welke|alle) (?:project|subsidie)?oproepen\b|\bwhich calls\b",
    "Plan Samenleven": r"plan samenleven",
    "as reported": r"\bin de pers\b|\bverklaar\w* .{0,30}\bverschil|\bpersbericht\w*|gemelde cijfers"
    r"|volgens (?:elke|welke|de verschillende) bron\w*"
    r"|reported figures",
    "inhabitants": r"hoeveel inwoners|aantal inwoners|inwonersaantal\w*|bevolkingscijfer\w*"
    r"|\bpopulation\b",
    "mergers": r"fusies?\b|fusiegemeente\w*|gefuseerd\w*|merged?\b|mergers?",
    "no money left": r"budgettaire (?:krapte|redenen)|\bpot\b.{0,12}\bleeg\b|ontoereikend\w*"
    r"|budget\w* (?:was "
    r"|waren )?overschreden|te weinig middelen|(?:gebrek|tekort) aan (?:budget|middelen|geld)"
    r"|(?:geen|onvoldoende"
    r"|te weinig) "
    r"(?:budget|middelen|geld|subsidie|krediet)\b.{0,40}|(?:budget|middelen|geld|krediet\w*) "
    r"(?:was|waren|is)?\s?(?:\w+ )?(?:op|uitgeput)\b.{0,10}|reservelijst|no (?:money|budget) left",
    "positive": r"goede? (?:project\w*|voorstel\w*|dossiers?|aanvragen)|kwaliteitsvol\w*"
    r"|waardevol\w*|voldoende score|goed bevonden|\bpositie[fv]e?\b|\bgunstige?\b|goed(?:e"
    r"|e)? beoordeel\w*|reservelijst"
    r"|\bpositive\w*",
    "authorities": r"hoeveel (?:lokale )?(?:besturen|gemeenten) .{0,30}(?:stap|deden|doen|namen"
    r"|nemen|instap)\w*",
    # How it is asked
    "extreme": r"\bhoogste\b|\blaagste\b|\bgrootste\b|\bmeeste\b|\bhighest\b|\blargest\b|\bmost\b",
    "count": r"\bhoeveel\b|\baantal(?:len)?\b|\bhow many\b|\bnumber of\b",
    "list": r"\bwie (?:zijn|waren|kreeg|kregen|ontving\w*)\b|\bnoem\b"
    r"|namen van de (?:begunstigden|projecten)|who are|which (?:groups|associations)|(?:graag"
    r"|gelieve) (?:de|alle) (?:project\w*|organisaties|begunstigden"
    r"|initiatieven)|\bnamen van (?:de |alle )?(?:organisaties|verenigingen|projecten|vzw)"
    r"|\b\w*overzicht\b|oplijst\w*|\blijst\w*|opsomming|\btabel\b|(?:welke"
    r"|alle) (?:project\w*|organisaties"
    r"|verenigingen|subsidies|initiatieven|begunstigden|partners)|\boverview\b|\blist\b"
    r"|\bwho (?:got|received)\b"
    r"|which (?:projects|organi[sz]ations)",
    "columns": r"\b(?:naam|namen|indieners?|aanvragers?|organisatie|begunstigde|vereniging|titel)"
    r"(?:,|;| en) ",
    "which files": r"\bwelke (?:indieners|aanvragers|organisaties|verenigingen)\b|\bdewelke\b"
    r"|welke (?:dossiers|aanvragen|project\w*|voorstellen)|lijst|overzicht"
    r"|per (?:dossier|aanvraag)"
    r"|(?:de|het) (?:aanvraag|dossier|project) (?:van|uit|in)|which (?:applications|projects)",
    "each": r"elk van (?:hen|de|deze)|\bper (?:dossier|aanvraag)\b|voor elk(?:e)? (?:dossier"
    r"|aanvraag)|each of",
    "who": r"welke indieners|aan wie|\bwie\b|\bindieners\b|welke (?:organisaties|begunstigden)"
    r"|to whom",
    "reasons": r"argument\w*|verklaring\w*|oorzaak|oorzaken|waaraan lag|struikel\w+|knelde\w*"
    r"|why|\bmotie(?:f|ven)\b|\breden(?:en)?\b|\bwaarom\b|\bmotiv\w+|\bgrond(?:en)?\b|\breasons?\b|\bwhy\b",
    "ratio": r"slaagkans\w*|slaagpercentage\w*|goedkeuringsgraad|percentage|success rate|\bratio\b",
    "status": r"welke status|wat werd er van|in behandeling|in beoordeling",
    "per province": r"which province\b|over de (?:\S+ ){0,2}provincies|(?:over|tussen) (?:de"
    r"|alle)(?: \w+)? provincies|provincie per provincie"
    r"|(?:volgens|naar) provincie\b|provinciaal|(?:per|elke|iedere|welke|alle|naar"
    r"|over de) provincies?\b"
    r"|provinciale? (?:verdeling|spreiding)"
    r"|(?:by|per|each|every) province",
    "per municipality": r"welke (?:\S+ ){0,2}?(?:gemeenten|steden|stad|gemeente)\b"
    r"|which (?:towns|cities)|(?:over|tussen) (?:de|alle)(?: \w+)? gemeenten|gemeente per gemeente"
    r"|(?:volgens|naar) gemeente\b|alle gemeenten|gemeentelijk niveau|(?:per|elke|iedere|welke"
    r"|over de) (?:stad of )?(?:gemeenten?|stad"
    r"|lokale? bestu\w+)\b"
    r"|\bgemeenten\b.{0,40}\belk\b|\belk\b.{0,20}\bgemeenten\b|gemeentelijke? (?:verdeling"
    r"|spreiding)"
    r"|(?:by|per|each|every|to|which) municipalit(?:y|ies)",
    "per call": r"per (?:project)?oproep|elke oproep|by call|per call",
    "per year": r"jaar (?:na|per) jaar|(?:over|doorheen|door) de jaren|\bgroei\w*|\bgestegen\b"
    r"|\bgedaald\b|stijging\w*|daling\w*|over time|per (?:begrotings|werkings|kalender)?jaar\b"
    r"|jaarlijks\w*|\belk jaar\b"
    r"|evolu\w+|\btrend\b|tijdreeks"
    r"|(?:by|per|each) year|\bannual\w*",
    "per reason": r"reden per reden",
    "per article": r"per (?:begrotings)?artikel|welke begrotingsartikel\w*|elk begrotingsartikel",
    "spread": r"spreiding|verspreid\w*|geografisch\w*|\bgeograph\w+",
    "blind spots": r"(?:helemaal |nog )?niets (?:gekregen|ontvangen|aangevraagd)|(?:kregen"
    r"|kreeg|ontvingen) niets"
    r"|geen enkel(?:e)? (?:project|subsidie|steun)\b|geen (?:steun|subsidies?)\b|(?:witte"
    r"|blinde) vlek\w*|\bnooit\b|geen enkele aanvraag"
    r"|zonder (?:enige )?aanvraag|\bnever\b",
    "regional cities": r"gro(?:te|tere) steden|kleine(?:re)? (?:gemeenten|steden)|platteland\w*"
    r"|landelijke gemeenten|\bstedelijk\w*|bigger cities|small municipalities|centrumste?den"
    r"|centrumstad|regional cities",
    "compared": r"vergelek\w+|vergelijking|tegenover|ten opzichte van|compared",
    "one beneficiary": r"(?:nog|ook) (?:\w+ )?(?:andere|elders)"
    r"|andere (?:vlaamse )?(?:\w*middelen|subsidies|steun|toelagen)|in totaal ontving"
    r"|meerdere (?:keren|oproepen)|more than once|(?:ongeacht|over alle"
    r"|alle) (?:de )?(?:oproep\w*|regeling\w*)"
    r"|\bde vzw\b|dezelfde organisatie"
    r"|één begunstigde|across all (?:calls|schemes)",
    "project": r"\bproject\b|\bprojecten\b|\bper project\b|\bprojects?\b",
    "is there": r"^(?:en )?(?:is|zijn|was|waren|kwam|kwamen|bestaat|bestaan|liep|loopt) er\b|^(?:is|are"
    r"|was) there\b",
    "municipality": r"\bgemeenten?\b|\bstad\b|\blokale? bestu\w+|municipalit\w+",
}

_SHARED: Final = {
    **BREAKDOWNS,
    "status": BREAKDOWNS["per status"],
    "no money left": LEXICON["no money left"].pattern,
    "demanded": LEXICON["asked for"].pattern,
    "refused": LEXICON["refusal"].pattern,
}
"""Ways to write that both layers know; the words above add idiom to them."""

SIGNALS: Final = {
    name: re.compile(f"{pattern}|{_SHARED[name]}" if name in _SHARED else pattern)
    for name, pattern in _WORDS.items()
}
"""By name. ``named province``, ``named municipality`` and ``several years`` come from what is named."""
