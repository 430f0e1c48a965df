"""What a rule is: the signals that lead from a question of policy to a View, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from written_questions.bounds import LONGEST_WHY

Role = Literal["judged", "support"]
"""judged: figures behind a judgement that is asked for, which then counts as figures; support: figures that
help to write a text of policy."""


@dataclass(frozen=True)
class Rule:
    """A View for questions that hold every signal of ``when`` and none of ``unless``."""

    view: str
    when: tuple[str, ...]
    reason: str
    unless: tuple[str, ...] = ()
    role: Role = "judged"

    def fires(self, heard: Mapping[str, str]) -> bool:
        """Whether it is about a question in which these signals were heard."""
        none = not any(name in heard for name in self.unless)
        return none and all(name in heard for name in self.when)

    def because(self, heard: Mapping[str, str]) -> tuple[str, ...]:
        """The words that gave its signals."""
        return tuple(dict.fromkeys(heard[name][:LONGEST_WHY] for name in self.when))
