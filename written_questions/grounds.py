"""On what ground an earlier answer belongs to a question that comes in; there is none without one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from language import N_
from written_questions.asked_now import AskedNow, AskedPart, figures_of
from written_questions.bounds import LONGEST_ASKED
from written_questions.earlier_texts import Earlier
from written_questions.mentions import mentions_in
from written_questions.shared_words import numbers, overlap, telling
from written_questions.vocabulary import Vocabulary

How = Literal["same question", "named", "numbered", "same words", "same subject"]

HOW: Final = {
    "same question": N_("dezelfde vraag"),
    "named": N_("genoemd in de vraag"),
    "numbered": N_("heeft het nummer dat de vraag noemt"),
    "same words": N_("zo goed als dezelfde deelvraag"),
    "same subject": N_("zelfde onderwerp"),
}
"""Why an earlier answer is shown, from the surest on."""
SHARED: Final = {
    "call": N_("zelfde oproep"),
    "scheme": N_("zelfde regeling"),
    "article": N_("zelfde begrotingsartikel"),
}
"""What it shares, where that is the ground."""

_NEARLY_THE_SAME: Final = 0.8
_ENOUGH: Final = 2
"""Words of their own that texts share, where nothing else tells that they are about the same."""
_NUMBERED: Final = re.compile(
    r"\b(?:vra(?:ag|gen)|question|sv)\b[^.?!]{0,30}?\b(?:nr|no)\.?\s*(\d{1,4})\b"
    r"|\bnr\.?\s*(\d{1,4})\b(?= van \d)",
    re.I,
)


@dataclass(frozen=True)
class Named:
    """The questions that a text names: "vraag nr. 162", "nr. 87 van 11 februari 2022"."""

    numbers: Collection[int]
    days: Collection[dt.date]

    def how(self, one: Earlier) -> How | None:
        """Whether an earlier text is of one of them: of its number and day, or of its number alone.

        Every minister begins to count anew each year: a number alone can be of several questions.
        """
        if one.header.number not in self.numbers:
            return None
        if not self.days:
            return "numbered"
        return "named" if one.header.date in self.days else None


def named_in(text: str, names: Vocabulary) -> Named:
    """The questions that a text names by their numbers."""
    matches = _NUMBERED.finditer(text[:LONGEST_ASKED])
    numbered = {int(next(filter(None, match.groups()))) for match in matches}
    return Named(numbered, {day for _, day in mentions_in(text, names).questions})


def is_of(asked: AskedNow, one: Earlier) -> bool:
    """Whether an earlier text is of the question itself: by number and day, or else by its title."""
    mine, theirs = asked.header, one.header
    if mine.number and mine.date and theirs.number and theirs.date:
        return (mine.number, mine.date) == (theirs.number, theirs.date)
    known = ((mine.number, theirs.number), (mine.date, theirs.date))
    if any(number and other and number != other for number, other in known):
        return False
    if not asked.title_words or asked.title_words != one.title_words:
        return False
    title = mine.title or ""
    return numbers(title) == numbers(theirs.title or "") and len(telling(title)) >= _ENOUGH


def sure_ground(one: AskedPart, asked: AskedNow, named: Named, earlier: Earlier) -> How | None:
    """The ground that needs no look at what both are about."""
    if is_of(asked, earlier):
        return "same question" if earlier.part == one.number else None
    return named.how(earlier)


def may_be_like(one: AskedPart, asked: AskedNow, earlier: Earlier) -> bool:
    """Whether an answer to another question is worth a look at what both are about, which takes a while."""
    if one.off_subject or not earlier.part or is_of(asked, earlier):
        return False
    return bool(shared(one, earlier)) or _nearly(one, earlier) or _same_figure(one, earlier)


def ground(
    one: AskedPart, earlier: Earlier, names: Vocabulary, about: Collection[str]
) -> How | None:
    """The ground of what is ``about`` the same: nearly the same words, a word of its own, a figure."""
    if _same_words(one, earlier, names, about):
        return "same words"
    alike = shared(one, earlier) or _same_figure(one, earlier)
    return "same subject" if about and alike else None


def shared(one: AskedPart, earlier: Earlier) -> frozenset[str]:
    """The words of its own that a part shares with an earlier one."""
    return one.own & earlier.telling


def _same_figure(one: AskedPart, earlier: Earlier) -> bool:
    return bool(one.figures & figures_of(tuple(view for view, _ in earlier.tables)))


def _nearly(one: AskedPart, earlier: Earlier) -> bool:
    return overlap(one.words, earlier.words) >= _NEARLY_THE_SAME


def _same_words(
    one: AskedPart, earlier: Earlier, names: Vocabulary, about: Collection[str]
) -> bool:
    """Whether they ask the same of the same subject, places and years, in nearly the same words."""
    if not _nearly(one, earlier):
        return False
    mine, theirs = mentions_in(one.text, names), mentions_in(earlier.asked, names)
    named = ("provinces", "regions", "municipalities", "years")
    if any(getattr(mine, name) != getattr(theirs, name) for name in named):
        return False
    if one.subjects or earlier.about_in(names):
        return bool(about)
    return len(telling(one.text) & earlier.telling) >= _ENOUGH
