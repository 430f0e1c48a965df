"""A written question as the atlas understands it: what it is, what it names, what would answer it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from data_access.filters import Filters
from data_access.period import Period
from language import Language
from views import Gap

Kind = Literal["figures", "policy", "unknown", "restricted"]
"""figures: Views answer it; policy: a text to be written; unknown: asks for facts that are not held;
restricted: may not be published."""

Given = tuple[str, str, str]
"""Number, text and lead of a sub-question, as people rearranged it."""

Operation = Literal[
    "total", "top", "lowest", "above", "below", "average", "compare", "evolution", "share",
    "per_inhabitant", "list", "yes_no",
]  # fmt: skip
"""What is asked of a figure: all of it, its highest or lowest rows or those on one side of an amount, one
number, or whether there is any."""


@dataclass(frozen=True)
class Asked:
    """What of a View is asked: which of its columns of figures (none: all), what with them, how many rows,
    and above or below which amount (cents)."""

    operation: Operation = "total"
    columns: tuple[str, ...] = ()
    top: int = 0
    limit: int = 0


ALL_OF_IT: Final = Asked()
"""Every figure of a View, as it is."""


@dataclass(frozen=True)
class Header:
    """What stands above a written question; None is what the text does not say.

    ``theme`` is the label of the document's record, or the part of the title before the dash;
    ``competences`` stands as the document has it; ``answered`` when the text holds an answer.
    ``impossible_date`` is a date as it was written that no calendar has; ``set_aside`` what stands before
    the heading: of a mail, for instance.
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
    impossible_date: str | None = None
    set_aside: str = ""


@dataclass(frozen=True)
class Amount:
    """An amount in whole cents, and the words it was written in."""

    cents: int
    text: str


@dataclass(frozen=True)
class Mentions:
    """What the question names: codes of articles, keys of calls and schemes, domains, slugs of provinces
    and regions, today's NIS codes of municipalities, years, amounts, file formats it asks for, and other
    written questions as (number, date). ``period`` is one of days, within a year."""

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
    period: Period | None = None


@dataclass(frozen=True)
class Proposal:
    """A View that answers (part of) a sub-question: its key, the filters, and why.

    ``words`` are the words of the question that led here, ``reason`` (msgid) what they mean. ``chosen``
    proposals stand in the answer unless somebody takes them out; a ``suggestion`` ("Bedoelt u …?") is only
    near to what was asked, is never chosen by itself, and nothing is drafted from it.
    """

    view: str
    filters: Filters
    words: tuple[str, ...]
    reason: str
    asked: Asked = ALL_OF_IT
    chosen: bool = True
    suggestion: bool = False

    def why(self, language: Language) -> str:
        """One line: "“per provincie” + “totaalbedragen” → …"."""
        named = " + ".join(f"“{word}”" for word in self.words)
        reason = language.t(self.reason)
        return f"{named} → {reason}" if named else reason


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
    ``unrecognised`` are its words of content that nothing in the atlas is known by, or with which the first
    table does nothing, as they were written;
    ``read_as`` words that were read as others ("verbindingsambasadeurs", "verbindingsambassadeurs").
    ``off_subject`` when what it is about is not in the atlas: then nothing is chosen.
    """

    number: str
    text: str
    kind: Kind
    proposals: tuple[Proposal, ...] = ()
    context: str = ""
    branches: tuple[Branch, ...] = ()
    reason: str = ""
    unknowns: tuple[Gap, ...] = ()
    unrecognised: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    off_subject: bool = False


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
