"""What is about phrasing alone: signals (words), the kinds of questions, what of policy asks for figures."""

from written_questions.rules.rule import Rule
from written_questions.rules.signals import SIGNALS
from written_questions.rules.table import RULES

__all__ = ["RULES", "SIGNALS", "Rule"]
