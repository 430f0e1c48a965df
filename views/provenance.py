"""What stands behind figures: the sources they come from, and what is not known of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from language import N_, Language

TWICE: Final = "twice"
"""The kind of a gap that counts awards of which it is not known whether they stand twice."""
_MAYBE_THE_SAME: Final = N_(
    "Een project en een toegekende aanvraag van dezelfde organisatie, voor dezelfde oproep en hetzelfde "
    "jaar: niemand bevestigde of het dezelfde toekenning is."
)


@dataclass(frozen=True)
class SourceNote:
    """A source as a face shows it.

    ``reference`` when it only lists places, their borders or their inhabitants, ``summarised`` when what it
    describes stands in the data as a summary of ours.
    """

    id: str
    title: str
    number: str | None
    publisher: str | None
    date: dt.date | None
    link: str | None
    kind: str
    reference: bool = False
    summarised: bool = False

    @property
    def made_up(self) -> bool:
        """Whether what it holds was invented."""
        return self.kind == "generator"

    def words(self, language: Language) -> str:
        """One line: "Schriftelijke vraag nr. 162 van 2 februari 2021, Vlaams Parlement"."""
        if self.kind == "written_question" and self.number and self.date:
            name = language.t(
                "Schriftelijke vraag nr. {number} van {date}",
                number=self.number,
                date=language.long_date(self.date),
            )
            return ", ".join(part for part in (name, self.publisher) if part)
        parts = [self.title]
        if self.publisher and self.publisher not in self.title:
            parts.append(self.publisher)
        if self.date:
            parts.append(language.long_date(self.date))
        return ", ".join(parts)

    def short(self, language: Language) -> str:
        """As little as tells where to look: who published it, and when."""
        if self.kind == "written_question" or not self.publisher:
            return self.words(language)
        return ", ".join([self.publisher, *([language.long_date(self.date)] if self.date else [])])


@dataclass(frozen=True)
class Gap:
    """Something that is not known: what, why, and since when; both texts can be translated.

    One of the kind ``TWICE`` has no texts: it says how many awards may stand twice, and their sum (cents).
    ``everywhere`` when it is of no call, article or scheme in particular.
    """

    statement: str
    reason: str
    kind: str
    stated_on: dt.date | None
    source: SourceNote | None
    number: int = 0
    amount: int | None = None
    everywhere: bool = False

    def told(self, language: Language) -> str:
        """What is not known."""
        if self.kind != TWICE:
            return language.data(self.statement)
        sum_of = "" if self.amount is None else language.euro(self.amount)
        counted = language.n(
            "Mogelijk dubbel geteld: {n} toekenning",
            "Mogelijk dubbel geteld: {n} toekenningen",
            self.number,
        )
        if not sum_of:
            return f"{counted}."
        return language.t("{counted}, samen {amount}.", counted=counted, amount=sum_of)

    def why(self, language: Language) -> str:
        """Why it is not known."""
        return language.t(_MAYBE_THE_SAME) if self.kind == TWICE else language.data(self.reason)

    def words(self, language: Language) -> str:
        """One line: "Nog geen vastleggingen in 2021 (2 februari 2021). Bij de vraag van …".

        A day that the statement names itself is not said again.
        """
        statement = self.told(language).removesuffix(".")
        day = language.long_date(self.stated_on) if self.stated_on else ""
        since = f" ({day})" if day and day not in statement else ""
        return f"{statement}{since}. {self.why(language)}"
