"""What a rule is: the signals that lead to a View, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Role = Literal["answer", "judged", "support", "last"]
"""answer: figures that are asked for; judged: figures behind a judgement that is asked for, which then
counts as figures; support: figures that help to write a text of policy; last: figures where no other rule
fires, of words in their widest sense."""


@dataclass(frozen=True)
class Rule:
    """A View for questions that hold every signal of ``when`` and none of ``unless``.

    ``filters`` are fields of Filters that the words themselves imply.
    """

    view: str
    when: tuple[str, ...]
    reason: str
    unless: tuple[str, ...] = ()
    role: Role = "answer"
    filters: Mapping[str, Any] = field(default_factory=dict)
