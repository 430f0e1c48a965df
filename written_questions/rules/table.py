"""Which words of a question of policy ask for figures: for a judgement, or as support of a text."""

from __future__ import annotations

from typing import Final

from language import N_
from written_questions.rules.rule import Rule

_PLACES = ("per provincie", "per gemeente")
_OTHER_SUBJECT = ("entitlements", "networks", "strategies", "guidance")

RULES: Final = (
    Rule("gevraagd-toegekend-budget", ("budget", "enough"),
         N_("of het budget volstond, blijkt uit wat gevraagd werd"), role="judged"),
    Rule("aanvragen-spreiding-provincie", ("spread", "applications"),
         N_("waar de aanvragen vandaan komen, per provincie"), role="judged"),
    Rule("aanvragen-spreiding-gemeente", ("spread", "applications"),
         N_("waar de aanvragen vandaan komen, per gemeente"), role="judged"),
    Rule("blinde-vlekken", ("spread", "applications"),
         N_("gemeenten waaruit niets kwam"), role="judged"),
    Rule("toekenningen-per-provincie", ("spread",), N_("wat is toegekend, per provincie"),
         ("applications", "entitlements"), role="judged"),
    Rule("toekenningen-per-gemeente", ("spread",), N_("wat is toegekend, per gemeente"),
         ("applications", "entitlements"), role="judged"),
    Rule("bevindingen", ("lessons",), N_("de lessen die al zijn opgeschreven"), role="support"),
    Rule("begeleidingsopdracht", ("results used",),
         N_("de begeleiding moet de resultaten bruikbaar maken"), role="support"),
    Rule("oproepen", ("awarded", "count"), N_("ingediend en toegekend per oproep, volgens de bronnen"),
         ("applications", "named province", "named municipality", "regional cities", "money",
          *_PLACES, *_OTHER_SUBJECT), role="support"),
    Rule("oproepen", ("money", "count", "awarded"),
         N_("hoeveel is toegekend, tegenover het aantal aanvragen"), role="support"),
)  # fmt: skip
