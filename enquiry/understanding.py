"""What a line in the box asks for: the figure that answers it, what else may be meant, what is left over.

The readings are those of written questions (``written_questions.readings``, ``weighing``): there is one
parser. What differs is what is done with them. A box draws the likeliest reading that gives all that is
asked, where a written question ticks only what is sure; and it draws nothing of which no measure and no View
is understood, or of which a word is known to nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from data_access.engine import Reader
from data_access.filters import Filters
from enquiry.as_names_are import as_names_are
from enquiry.names import number_of
from enquiry.request import Request
from views import View, view
from views.row_search import folded
from written_questions.complete_readings import SEVERAL, Fitting, narrowed, what_there_is
from written_questions.mentions import mentions_in
from written_questions.operations import asked_of
from written_questions.question import ALL_OF_IT, Asked
from written_questions.question_filters import Background, Chosen, named_in, statuses_in
from written_questions.readings import Parts, parts_in
from written_questions.signals_heard import signals
from written_questions.suggestions import odds
from written_questions.typing_errors import read_as
from written_questions.unused_words import unused_words, words_of_content
from written_questions.view_matches import Match, match
from written_questions.vocabulary import Vocabulary, vocabulary
from written_questions.weighing import weighed
from written_questions.worked_out import does, wanted_in, worked_out

_KEPT: Final = 1_000
"""Lines that are kept as they were understood."""
MOST_MEANT: Final = 3
"""Other readings that are offered."""
LONGEST: Final = 300
"""Signs of a line that are read: what is longer is a written question, which has a page of its own."""
_MOST_BODIES: Final = 20_000
"""With more of them, a body in a line is a word that is known to nothing, and found by its name."""
_ONE_BESIDE: Final[Mapping[str, str]] = {
    "municipalities": "gemeente",
    "provinces": "provincie",
    "calls": "oproep",
    "schemes": "regeling",
    "articles": "artikel",
    "years": "jaar",
}
"""Per field of Filters the breakdown that sets several of its values beside each other."""
_POINTED_AT: Final = re.compile(
    r"\b(?:mijn|onze|ons|deze|dit|die|this|my|our) (?:eigen )?"
    r"(?:(?P<place>gemeente|stad|dorp|municipality|town|city)"
    r"|organisatie|vereniging|vzw|organi[sz]ation|association)\b"
)
"""A municipality or a body that somebody points at, who does not know that its name is needed."""


@dataclass(frozen=True)
class Understood:
    """A line in the box.

    ``drawn`` is the request that answers it (None: nothing that can be drawn), ``rest`` the filters where no
    figure is asked or it was taken away, ``meant`` are at most three others. ``unrecognised`` are the words
    that nothing was done with, ``read_as`` those that were read as others; ``not_followed`` are the filters
    (field of Filters, value) that the nearest figure cannot follow, so that it is not drawn. ``reason``
    (msgid) says why there is none, where a rule knows. ``body`` is an organisation that is named: no figure
    can be limited to one. ``whose`` is "municipality" or "organisation" where one is pointed at without its
    name.
    """

    text: str
    drawn: Request | None = None
    rest: Request | None = None
    meant: tuple[Request, ...] = ()
    unrecognised: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    asked: Asked = ALL_OF_IT
    not_followed: tuple[tuple[str, Any], ...] = ()
    reason: str = ""
    body: str = ""
    whose: str = ""
    too_long: bool = False


def understand(
    text: str, reader: Reader, *, fictional: bool = False, today: dt.date | None = None
) -> Understood:
    """What a line asks for; "the last three years" end ``today``. Raises DataUnavailable."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return Understood(text[:LONGEST], too_long=True)
    if not text:
        return Understood("")
    few = number_of("organisation", reader) <= _MOST_BODIES
    names = vocabulary(reader, fictional=fictional, bodies=few)
    return _read(text, names, today or dt.date.today(), fictional)


@lru_cache(maxsize=_KEPT)
def _read(text: str, names: Vocabulary, today: dt.date, fictional: bool) -> Understood:
    """A Vocabulary is made anew with the data and with what people teach it."""
    return _Line(text, names, Background(asked_on=today, fictional=fictional)).read()


class _Line:
    """One line, as it is read."""

    def __init__(self, text: str, names: Vocabulary, background: Background) -> None:
        self._typed, self._names = text, names
        written = as_names_are(text, names)
        self._text, self._slips = read_as(written, names)
        self._plain = folded(self._text)
        self._named = named_in(mentions_in(self._text, names, background.asked_on))
        if statuses := statuses_in(self._plain):
            self._named["statuses"] = statuses
        self._chosen = Chosen(self._named, background, "now")
        self._heard = signals(self._text, self._named, names)
        self._parts = self._set_beside(narrowed(parts_in(self._plain), self._plain))
        self._fitting = Fitting(self._parts, self._chosen)
        self._matched: Match = match(written, names, background)

    def read(self) -> Understood:
        """What it asks for."""
        nearest = odds(self._text, self._heard, self._names, self._parts.asked_for)
        fitting = self._fitting.in_order(weighed(nearest, self._parts, self._chosen).shares)
        keys = dict.fromkeys((*worked_out(fitting, self._plain), *fitting))
        ordered = [self._request(key) for key in keys]
        unknown = self._unrecognised(view(ordered[0].view) if ordered else None)
        if not ordered and not self._named:
            unknown = unknown or words_of_content(self._typed)
        organisation = self._names.organisations.search(self._plain)
        body = self._text[slice(*organisation)] if organisation else ""
        drawn = ordered[0] if ordered and self._may_be_drawn(ordered[0], unknown, body) else None
        shown = view(drawn.view) if drawn else None
        restricted = self._matched.kind == "restricted"
        return Understood(
            self._typed,
            drawn,
            rest=Request("", self._filters()) if self._named and not drawn else None,
            meant=() if restricted or body else self._meant(ordered, drawn),
            unrecognised=unknown,
            read_as=self._told_slips(),
            asked=asked_of(self._plain, shown) if shown else self._parts.asked,
            not_followed=tuple(self._not_followed(ordered[0])) if ordered else (),
            reason=self._matched.reason if restricted else "",
            body=body,
            whose=self._whose(),
        )

    def _meant(self, ordered: list[Request], drawn: Request | None) -> tuple[Request, ...]:
        """The other readings; where the words say nothing but what they name, what can be had of that."""
        if self._parts.say_something:
            others = [one for one in ordered if one != drawn]
        else:
            others = (
                [self._request(key) for key in what_there_is(self._named)] if self._named else []
            )
        return tuple(others[:MOST_MEANT])

    def _set_beside(self, parts: Parts) -> Parts:
        """The parts, with the breakdown that sets several places, calls or years that are named apart."""
        beside = {
            key: ""
            for field, key in _ONE_BESIDE.items()
            if len(self._named.get(field, ())) >= SEVERAL
        }
        if not parts.by and self._whose() == "municipality":
            return replace(parts, by={"gemeente": ""})
        if parts.asked.operation == "total" and beside.keys() <= {"jaar"}:
            return parts
        first = dict([*beside.items()][:1]) if not {*beside} & {*parts.by} else {}
        return replace(parts, by={**parts.by, **first})

    def _may_be_drawn(self, best: Request, unknown: tuple[str, ...], body: str) -> bool:
        parts, matched = self._parts, self._matched
        if unknown or body or matched.kind == "restricted" or matched.off_subject:
            return False
        says_which = parts.own or parts.sure or (parts.measures and (parts.by or self._named))
        return bool(says_which) and self._fitting.gives_all(best.view)

    def _request(self, key: str) -> Request:
        """Places as they are now, like on every page where nobody chose otherwise."""
        return Request(key, replace(self._chosen.filters(key, {}), borders="now"))

    def _filters(self) -> Filters:
        return Filters(**self._named, fictional=self._chosen.background.fictional)

    def _whose(self) -> str:
        """What is pointed at and not named."""
        if hit := _POINTED_AT.search(self._plain):
            kind = "municipality" if hit["place"] else "organisation"
            if kind == "organisation" and self._names.organisations.search(self._plain):
                return ""
            return "" if kind == "municipality" and "municipalities" in self._named else kind
        return ""

    def _unrecognised(self, best: View | None) -> tuple[str, ...]:
        wanted = wanted_in(self._plain)
        done = wanted.words if wanted and best and does(wanted, best) else ""
        words = [
            *(word.text for word in self._matched.own.unknown),
            *self._matched.unrecognised,
            *unused_words(self._text, self._parts, self._names, best),
        ]
        left = [word for word in words if folded(word) not in done.split()]
        return tuple(dict.fromkeys(self._as_typed(word) for word in left))

    def _as_typed(self, word: str) -> str:
        at = folded(self._typed).find(folded(word))
        return self._typed[at : at + len(word)] if at >= 0 else word

    def _told_slips(self) -> tuple[tuple[str, str], ...]:
        """The words that were read as others; a capital alone is no slip."""
        slips = (*self._slips, *self._matched.read_as)
        told = ((self._as_typed(word), meant) for word, meant in slips)
        return tuple(dict.fromkeys(pair for pair in told if folded(pair[0]) != folded(pair[1])))

    def _not_followed(self, best: Request) -> Iterator[tuple[str, Any]]:
        """What is named and the nearest figure cannot be limited to, where the words ask for it."""
        if not self._parts.say_something:
            return
        followed = view(best.view).applies
        for field, values in self._named.items():
            if field not in followed:
                for value in values if isinstance(values, tuple) else (values,):
                    yield field, value
