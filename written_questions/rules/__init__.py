"""The rules of matching, in one place: signals (words), the table (words to View), the other kinds."""

from typing import Final

from written_questions.rules.rule import Rule
from written_questions.rules.signals import SIGNALS
from written_questions.rules.table import TABLE
from written_questions.rules.widest_rules import WIDEST

RULES: Final = (*TABLE, *WIDEST)
"""All rules; those of the widest words come last."""

__all__ = ["RULES", "SIGNALS", "Rule"]
