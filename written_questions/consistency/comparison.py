"""One figure of an answer beside the same figure elsewhere, and why they differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Final, Literal
from urllib.parse import parse_qs

from data_access.filters import Filters
from language import N_, Language
from views import Column, Result
from views.result_difference import Difference, What
from views.words import cell
from written_questions.reported import Why

WHY: Final = {
    "data": N_("De gegevens zijn sindsdien veranderd: {changes}."),
    "fictional": N_("In één van beide tellen fictieve gegevens mee."),
    "day": N_("Het ene is gevraagd zoals bekend op een vroegere dag."),
    "incomplete": N_("De lijst is niet volledig: de bron telt er meer."),
    "rounded": N_("De bron geeft een afgerond bedrag; deze som is niet daarop af te ronden."),
    "about": N_("De bron noemt een aantal bij benadering."),
    "at_least": N_("De bron noemt een ondergrens, en deze som ligt daaronder."),
    "sources": N_("De bronnen verschillen."),
}


@dataclass(frozen=True)
class Compared:
    """One total beside an earlier one. ``by`` says where that stands; ``why`` is None when they agree.

    ``then_from`` are values for the words of ``by``: the question and day of an earlier answer, or
    the source of a published figure. ``changes`` are the rows that differ from an earlier answer.
    """

    part: str
    result: Result
    column: Column
    ours: Any
    theirs: Any
    by: Literal["frozen", "published"]
    then_from: str
    on: dt.date | None
    why: Why | None
    changes: Difference | None = None

    @property
    def agrees(self) -> bool:
        """Whether the two figures say the same."""
        return self.why is None

    def where(self, language: Language) -> str:
        """Where the other figure stands, with its day when that is known."""
        day = f" ({language.long_date(self.on)})" if self.on else ""
        return f"{self.then_from}{day}"

    def reason(self, language: Language) -> str:
        """Why the two differ, in a sentence; "" when they agree."""
        if self.why is None:
            return ""
        return language.t(WHY[self.why], changes=_changes(self.changes, language))

    def figures(self, language: Language) -> tuple[str, str]:
        """Our figure and the other one, as people read them."""
        return cell(self.ours, self.column, language), cell(self.theirs, self.column, language)


def asked_as(query: str, result: Result) -> Filters:
    return same_rows(Filters.from_query(parse_qs(query))[0], result)


def same_rows(filters: Filters, result: Result) -> Filters:
    """The filters that decide which rows are meant, whichever day they were known."""
    return replace(filters.restricted_to(result.view.applies), as_known_on=None, fictional=False)


def _changes(difference: Difference | None, language: Language) -> str:
    """ "2 rijen toegevoegd en 1 rij gewijzigd"."""
    if difference is None:
        return ""

    def count(what: What) -> int:
        return sum(line.what == what for line in difference.lines)

    counts = []
    if n := count("added"):
        counts.append(language.n("{n} rij toegevoegd", "{n} rijen toegevoegd", n))
    if n := count("changed"):
        counts.append(language.n("{n} rij gewijzigd", "{n} rijen gewijzigd", n))
    if n := count("removed"):
        counts.append(language.n("{n} rij weggevallen", "{n} rijen weggevallen", n))
    return language.join(counts) or language.t("alleen het totaal")
