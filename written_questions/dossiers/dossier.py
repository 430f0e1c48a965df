"""A question in work: its heading, its parts, and under each the tables and the draft answer."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from typing import Final, Literal

from data_access.filters import Filters
from language import N_, Language
from written_questions.question import ALL_OF_IT, Asked, Header, Kind

State = Literal["new", "in_work", "at_cabinet", "answered"]
Origin = Literal["rule", "person"]

STATES: Final = {
    "new": N_("Nieuw"),
    "in_work": N_("In bewerking"),
    "at_cabinet": N_("Bij het kabinet"),
    "answered": N_("Beantwoord"),
}
"""How far a question is, in order, with the words people see."""


@dataclass(frozen=True)
class Table:
    """A View under a sub-question: in the answer when ``chosen``; ``words`` of the question led here.

    ``asked`` is what of the View the question wants; a ``suggestion`` is only near to it.
    """

    view: str
    filters: Filters
    words: tuple[str, ...] = ()
    reason: str = ""
    origin: Origin = "rule"
    chosen: bool = True
    asked: Asked = ALL_OF_IT
    suggestion: bool = False

    def why(self, language: Language) -> str:
        """One line: "“per provincie” + “totaalbedragen” → …"; or that a person added it."""
        if self.origin == "person":
            return language.t("zelf toegevoegd")
        named = " + ".join(f"“{word}”" for word in self.words)
        return f"{named} → {language.t(self.reason)}"


@dataclass(frozen=True)
class Part:
    """A sub-question: its number and words, what it is, who delivers, and the draft answer.

    ``drafted`` is the last draft of the atlas and ``drafted_from`` the hash of what it was made from;
    ``read_on`` the day that a person took the text over. ``unrecognised`` and ``off_subject`` are those
    of the sub-question.
    """

    number: str
    question: str
    kind: Kind
    context: str = ""
    reason: str = ""
    answer: str = ""
    deliverer: str = ""
    tables: tuple[Table, ...] = ()
    unrecognised: tuple[str, ...] = ()
    off_subject: bool = False
    drafted: str = ""
    drafted_from: str = ""
    read_on: dt.date | None = None

    @property
    def answered_by(self) -> tuple[Table, ...]:
        """The tables that are in the answer."""
        return tuple(table for table in self.tables if table.chosen)

    @property
    def basis(self) -> str:
        """The hash of what a draft is made from: the question, what it is, and the tables in the answer."""
        tables = [(one.view, one.filters.query_string(), one.asked) for one in self.answered_by]
        made_from = repr((self.question, self.kind, self.deliverer, self.off_subject, tables))
        return hashlib.sha256(made_from.encode()).hexdigest()

    @property
    def is_draft(self) -> bool:
        """Whether its text is the atlas's own, which nobody has taken over yet."""
        return bool(self.answer) and self.answer == self.drafted and self.read_on is None

    @property
    def outdated(self) -> bool:
        """Whether the question or its tables changed after its text was drafted or taken over."""
        return bool(self.answer and self.drafted_from) and self.drafted_from != self.basis


@dataclass(frozen=True)
class Dossier:
    """A written question in work. ``id`` and ``revision`` are 0 while it was never saved.

    ``left_out`` counts the sub-questions that were too many to read; known when it was just opened.
    """

    text: str
    header: Header
    deadline: dt.date | None
    parts: tuple[Part, ...]
    state: State = "new"
    fictional: bool = False
    id: int = 0
    revision: int = 0
    changed_at: dt.datetime | None = None
    left_out: int = 0

    def with_part(self, at: int, part: Part) -> Dossier:
        """The same dossier with another part at this position."""
        parts = [*self.parts]
        parts[at] = part
        return replace(self, parts=tuple(parts))

    def name(self, language: Language) -> str:
        """Its title, or its number, or the first words of what was asked."""
        if self.header.title:
            return self.header.title
        if self.header.number:
            return language.t("Vraag nr. {number}", number=self.header.number)
        question = self.parts[0].question if self.parts else self.text
        return (
            question if len(question) <= _LONGEST else question[:_LONGEST].rpartition(" ")[0] + " …"
        )


_LONGEST: Final = 80
