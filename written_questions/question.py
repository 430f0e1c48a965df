"""A written question as the atlas understands it: what it is, what it names, what would answer it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from data_access.filters import Filters
from language import Language
from views import Gap

Kind = Literal["figures", "policy", "unknown", "restricted"]
"""figures: Views answer it; policy: a text to be written; unknown: asks for facts that are not held;
restricted: may not be published."""


@dataclass(frozen=True)
class Header:
    """What stands above a written question; None is what the text does not say.

    ``theme`` is the label of the document's record, or the part of the title before the dash;
    ``competences`` stands as the document has it; ``answered`` when the text holds an answer.
    """

    number: int | None = None
    date: dt.date | None = None
    asker: str | None = None
    minister: str | None = None
    competences: str | None = None
    title: str | None = None
    theme: str | None = None
    pdf: str | None = None
    record: str | None = None
    answered: bool = False


@dataclass(frozen=True)
class Amount:
    """An amount in whole cents, and the words it was written in."""

    cents: int
    text: str


@dataclass(frozen=True)
class Mentions:
    """What the question names: codes of articles, keys of calls and schemes, domains, slugs of provinces
    and regions, today's NIS codes of municipalities, years, amounts, file formats it asks for, and other
    written questions as (number, date)."""

    articles: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    amounts: tuple[Amount, ...] = ()
    formats: tuple[str, ...] = ()
    questions: tuple[tuple[int, dt.date], ...] = ()


@dataclass(frozen=True)
class Proposal:
    """A View that answers (part of) a sub-question: its key, the filters, and why.

    ``words`` are the words of the question that led here, ``reason`` (msgid) what they mean.
    """

    view: str
    filters: Filters
    words: tuple[str, ...]
    reason: str

    def why(self, language: Language) -> str:
        """One line: "“per provincie” + “totaalbedragen” → …"."""
        named = " + ".join(f"“{word}”" for word in self.words)
        return f"{named} → {language.t(self.reason)}"


@dataclass(frozen=True)
class Branch:
    """What is asked if the answer is yes, or no ("Zo ja", "Zo niet")."""

    when: Literal["yes", "no"]
    text: str


@dataclass(frozen=True)
class SubQuestion:
    """One numbered part: its number as the document has it (``2a``), its own words, and its match.

    ``context`` is the lead it stands under ("Betreffende de West-Vlaamse geselecteerden:").
    ``reason`` (msgid) says why it is of this kind; ``unknowns`` what its subject is known to lack,
    since when and why. A matter of policy may have proposals too: figures that help to write.
    """

    number: str
    text: str
    kind: Kind
    proposals: tuple[Proposal, ...] = ()
    context: str = ""
    branches: tuple[Branch, ...] = ()
    reason: str = ""
    unknowns: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class Question:
    """A question, read and matched. ``deadline`` is None when its date is not known.

    ``left_out`` counts the sub-questions after the last one that is read.
    """

    header: Header
    deadline: dt.date | None
    mentions: Mentions
    sub_questions: tuple[SubQuestion, ...]
    left_out: int = 0
