"""One figure of an answer beside the same figure elsewhere, and why they differ."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Final, Literal
from urllib.parse import parse_qs

from data_access.filters import Filters
from language import N_, Language
from views import Column, Result
from views.comparing import Difference
from views.words import cell

Why = Literal["data", "fictional", "day", "incomplete", "rounded", "about", "at_least", "sources"]
WHY: Final = {
    "data": N_("De gegevens zijn sindsdien veranderd: {changes}."),
    "fictional": N_("In één van beide tellen fictieve gegevens mee."),
    "day": N_("Het ene is gevraagd zoals gekend op een vroegere dag."),
    "incomplete": N_("De lijst van de atlas is niet volledig: de bron telt er meer."),
    "rounded": N_("De bron geeft een afgerond bedrag; onze som is niet daarop af te ronden."),
    "about": N_("De bron noemt een aantal bij benadering."),
    "at_least": N_("De bron noemt een ondergrens, en onze som ligt daaronder."),
    "sources": N_("Bronnen verschillen; beide cijfers blijven staan, elk met hun bron."),
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

    def words(self, language: Language) -> str:
        """One or two sentences: what differs, with what, and why."""
        t = language.t
        values = {
            "table": t(self.result.view.title),
            "column": t(self.column.title),
            "ours": cell(self.ours, self.column, language),
            "theirs": cell(self.theirs, self.column, language),
            "where": self.then_from,
        }
        if self.on:
            values["where"] += f" ({language.long_date(self.on)})"
        if self.why is None:
            return t("{table}, {column}: {ours}, zoals volgens {where}.", **values)
        said = t("{table}, {column}: hier {ours}, volgens {where} {theirs}.", **values)
        return f"{said} {t(WHY[self.why], changes=_changes(self.changes, language))}"


def asked_as(query: str, result: Result) -> Filters:
    return same_rows(Filters.from_query(parse_qs(query))[0], result)


def same_rows(filters: Filters, result: Result) -> Filters:
    """The filters that decide which rows are meant, whichever day they were known."""
    return replace(filters.restricted_to(result.view.applies), as_known_on=None, fictional=False)


def _changes(found: Difference | None, language: Language) -> str:
    """ "2 rijen toegevoegd en 1 gewijzigd"."""
    if found is None:
        return ""
    counts = {what: sum(line.what == what for line in found.lines) for what in _WHAT}
    said = [language.n(*_WHAT[what], count) for what, count in counts.items() if count]
    return language.join(said) or language.t("alleen het totaal")


_WHAT: Final = {
    "added": (N_("{n} rij toegevoegd"), N_("{n} rijen toegevoegd")),
    "changed": (N_("{n} rij gewijzigd"), N_("{n} rijen gewijzigd")),
    "removed": (N_("{n} rij weggevallen"), N_("{n} rijen weggevallen")),
}
