"""The words that rules look for, in Dutch and English: a signal is a name and the ways to write it.

Patterns are matched against text without accents and capitals (``views.row_search.folded``).
"""

from __future__ import annotations

import re
from typing import Final

from written_questions.rules.lexicon import LEXICON

_WORDS: Final[dict[str, str]] = {
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
    "budget": r"\bbudget\w*|was er beschikbaar|beschikbare middelen|enveloppe|vooropgestelde middelen",
    "enough": r"\bvoldoende\b|volsta(?:at|an)\b|volstond\w*|toereikend|\bsufficient\b|\benough\b",
    "commitments": r"vastlegging\w*|vastgelegd\w*|\bcommitments?\b|\bcommitted\b",
    "payments": r"uitgegeven|uitgaven\b|aangerekend\w*|aanrekening\w*|\bbesteed\w*|bestedingen"
    r"|begrotingsjaar|boekjaar|\bvoorschot\w*|\bsaldo\b|uitbetaald\w*|uitbetaling\w*|betalingen"
    r"|\bbetaald\w*|vereffen\w*|\bpaid\b"
    r"|\bpayments?\b",
    "article": r"\b[a-z]{2}\d-[19][a-z0-9]{6}-[a-z]{2}\b|begrotingsartikel\w*|\bprovisie\b"
    r"|budget article",
    "entitlements": r"maxima(?:le|al)?\b.{0,30}(?:bedrag|steun|subsidie)|kan .{0,40}maximaal"
    r"|plafond|trekkingsrecht\w*|maximumbedrag\w*|maximaal (?:bedrag|krijgen)"
    r"|\blekp\b"
    r"|energie- en klimaatpact|e-?inclusi\w*|drawing rights?|\bhoogstens krijgen",
    "networks": r"netwerkmoment\w*|\bbijeenkomst(?:en)?\b|uitwisselingsmoment\w*|meetings?\b"
    r"|lerende?n? netwerk\w*"
    r"|levende netwerk\w*|intervisie\w*|learning networks?",
    "participants": r"\bopkomst\b|\bdeelnemers\b|\bdeelnemersaantal\w*|aantal aanwezigen"
    r"|\bparticipants?\b"
    r"|\battend\w*",
    "guidance": r"begeleidingsopdracht|\bbegeleiding\b|begeleidingstraject|guidance assignment",
    "lessons": r"\blessen\b|geleerd\w*|\blessons\b",
    "results used": r"resultaten.{0,60}(?:aanwend\w*|gebruik\w*|benut\w*|inzet\w*)",
    "strategies": r"strategie\w*|\bstrateg(?:y|ies)\b",
    "no money left": r"budgettaire (?:krapte|redenen)|\bpot\b.{0,12}\bleeg\b|ontoereikend\w*"
    r"|budget\w* (?:was "
    r"|waren )?overschreden|te weinig middelen|(?:gebrek|tekort) aan (?:budget|middelen|geld)"
    r"|(?:geen|onvoldoende"
    r"|te weinig) "
    r"(?:budget|middelen|geld|subsidie|krediet)\b.{0,40}|(?:budget|middelen|geld|krediet\w*) "
    r"(?:was|waren|is)?\s?(?:\w+ )?(?:op|uitgeput)\b.{0,10}|reservelijst|no (?:money|budget) left",
    "count": r"\bhoeveel\b|\baantal(?:len)?\b|\bhow many\b|\bnumber of\b",
    "status": r"welke status|wat werd er van|in behandeling|in beoordeling",
    "spread": r"spreiding|verspreid\w*|geografisch\w*|\bgeograph\w+",
    "regional cities": r"gro(?:te|tere) steden|kleine(?:re)? (?:gemeenten|steden)|platteland\w*"
    r"|landelijke gemeenten|\bstedelijk\w*|bigger cities|small municipalities|centrumste?den"
    r"|centrumstad|regional cities",
}

_SHARED: Final = {
    "no money left": LEXICON["no money left"].pattern,
    "refused": LEXICON["refusal"].pattern,
}
"""Families of words to which the words above add idiom."""

SIGNALS: Final = {
    name: re.compile(f"{pattern}|{_SHARED[name]}" if name in _SHARED else pattern)
    for name, pattern in _WORDS.items()
}
"""By name. ``named province``, ``named municipality`` and ``several years`` come from what is named."""
