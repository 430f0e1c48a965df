"""The rules of matching, in one place: signals (words), the table (words to View), the other kinds."""

from written_questions.rules.signals import SIGNALS
from written_questions.rules.table import RULES, Rule

__all__ = ["RULES", "SIGNALS", "Rule"]
