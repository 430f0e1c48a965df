"""What the words of a question choose, as filters of the Views that are to follow it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from data_access.filters import PLACES, Borders, Filters
from places import mergers
from views import View, view
from written_questions.question import Mentions, Proposal
from written_questions.rules import kinds
from written_questions.subject import UNSAID, About

_FIELDS: Final = (
    "calls", "articles", "schemes", "domains", "provinces", "regions", "municipalities", "years",
    "period",
)  # fmt: skip
_SUBJECTS: Final = ("calls", "articles", "schemes")
"""Fields of Filters that say of what a figure is."""
_NO_ENTITLEMENT: Final = {"applications", "refused", "payments", "commitments", "status"}
"""Signals of what a drawing right does not have."""
_LAST_MERGER: Final = max(one.effective_date.year for one in mergers())


@dataclass(frozen=True)
class Background:
    """What the document says for all its sub-questions: its calls and articles, the years its
    introduction asks for, its date, and whether made-up rows take part. ``schemes`` are those its
    title names, with the words it names each with, when it names no call.
    """

    calls: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    schemes: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = ()
    asked_on: dt.date | None = None
    fictional: bool = False
    about: About = UNSAID


@dataclass(frozen=True)
class Chosen:
    """What the words choose, before it is known which View is to follow it."""

    named: Mapping[str, Any]
    background: Background
    borders: Borders

    def filters(self, key: str, implied: Mapping[str, Any]) -> Filters:
        """The filters of a View, with those that the words of a rule imply.

        What the sub-question itself names goes first. Of what only the document names, the article
        decides which lines of the budget are meant, and the call what everything else is about.
        """
        shown = view(key)
        chosen = dict(self.named)
        spending = shown.subject == "spending"
        if "articles" not in chosen and (spending or not self.background.calls):
            chosen["articles"] = self.background.articles
        if not (chosen.get("articles") and "articles" in shown.applies):
            chosen.setdefault("calls", self.background.calls)
        chosen.setdefault("schemes", tuple(key for key, _ in self.background.schemes))
        chosen.setdefault("years", () if "period" in chosen else self.background.years)
        if shown.in_answer.sets_apart:
            chosen.pop("municipalities", None)
        filters = Filters(
            **{**chosen, **implied},
            borders=self._borders(shown, chosen),
            fictional=self.background.fictional,
        )
        return filters.restricted_to(shown.applies)

    def _borders(self, shown: View, chosen: Mapping[str, Any]) -> Borders:
        """Places of their time, where a figure is per place and of years before the last merger; a
        municipality that is named is meant as it is now.
        """
        years = chosen["years"]
        of_then = bool(years) and max(years) < _LAST_MERGER and not chosen.get("municipalities")
        per_place = shown.item in ("municipality", "province")
        return "then" if of_then and per_place else self.borders


def named_in(mentions: Mentions) -> dict[str, Any]:
    """What is named, by field of Filters."""
    return {name: getattr(mentions, name) for name in _FIELDS if getattr(mentions, name)}


def carried(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """What is named up to here: a place named now takes the place of every one named before."""
    elsewhere = any(name in now for name in PLACES)
    kept = {name: values for name, values in before.items() if not (elsewhere and name in PLACES)}
    return {**kept, **now}


def of_the_subject(
    proposals: tuple[Proposal, ...], heard: Mapping[str, str], chosen: Chosen
) -> tuple[Proposal, ...]:
    """The proposals without those whose figures are of something else than the scheme or article that is
    meant: a drawing right has no applications, a budget article no maximum."""
    background = chosen.background
    subject = {name for name in _SUBJECTS if chosen.named.get(name)}
    if not subject:
        subject = {"schemes"} if background.schemes and not background.calls else set()
    if not subject or "calls" in subject:
        return proposals
    if subject == {"schemes"} and heard.keys() & _NO_ENTITLEMENT:
        return ()
    return tuple(
        one
        for one in proposals
        if view(one.view).applies & subject or not view(one.view).applies & {*_SUBJECTS}
    )


def in_the_place(proposals: tuple[Proposal, ...], named: Mapping[str, Any]) -> tuple[Proposal, ...]:
    """The proposals that follow the place that is named, where any does: the others would be of elsewhere."""
    if not named.keys() & {*PLACES}:
        return proposals
    there = tuple(one for one in proposals if "provinces" in view(one.view).applies)
    return there or proposals


def unticked_elsewhere(
    proposals: tuple[Proposal, ...], named: Mapping[str, Any]
) -> tuple[Proposal, ...]:
    """The proposals, those with figures that do not follow the place or the time that is named not chosen."""
    return tuple(
        replace(one, chosen=False) if _is_of_elsewhere(view(one.view), named) else one
        for one in proposals
    )


def _is_of_elsewhere(shown: View, named: Mapping[str, Any]) -> bool:
    place, time = named.keys() & {*PLACES}, named.keys() & {"years", "period"}
    follows_place = not place or bool(shown.applies & {*PLACES})
    follows_time = not time or bool(shown.applies & {"years", "period"})
    return shown.measure is not None and not (follows_place and follows_time)


def left_aside(proposals: tuple[Proposal, ...], named: Mapping[str, Any]) -> str:
    """What is said where a place, a year or a name that is named is followed by no table (msgid)."""
    followed = {name for one in proposals for name in view(one.view).applies}
    missing = {name for name in named if name not in followed}
    if missing & {*PLACES}:
        return kinds.PLACE_ASIDE
    if missing & {"years", "period"}:
        return kinds.YEAR_ASIDE
    return kinds.NAME_ASIDE if missing & {*_SUBJECTS} else ""
