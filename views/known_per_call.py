"""What is known of one municipality in each call: its applications, or why there are none to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from language import Language
from views.declaration import Result, View
from views.listed import Listed
from views.words import cell

State = Literal["known", "partly", "none"]


@dataclass(frozen=True)
class KnownOfCall:
    """A call: how much is known of the municipality in it, in words, and what that means."""

    key: str
    title: str
    state: State
    words: str
    reason: str


def known_per_call(
    calls: Result, counted: Result, applications: Listed, name: str, language: Language
) -> list[KnownOfCall]:
    """A line per call, the newest first.

    ``calls`` are all calls with what sources report, ``counted`` the applications listed per call, both
    for every place; ``applications`` are those of the municipality, which bears this ``name``.
    """
    listed = {row["call"]: row for row in counted.frame.to_dict("records")}
    statuses: dict[str, dict[str, int]] = {}
    for title, status, number in applications.counted("call", "status"):
        statuses.setdefault(title, {})[status] = number
    lines = []
    for call in reversed(calls.frame.to_dict("records")):
        own = statuses.get(call["title"], {})
        held = listed.get(call["call"])
        complete = held is not None and held["list"] == "complete"
        if own:
            words, reason = _applied(own, applications.view, language), ""
        elif complete:
            words, reason = language.t("vroeg niets aan"), language.t("de lijst is volledig")
        else:
            words = language.t("geen aanvraag bekend")
            reason = _why(call, held, name, language)
        state: State = "known" if complete else "partly" if own else "none"
        title = cell(call["title"], calls.view.column("title"), language)
        lines.append(KnownOfCall(str(call["call"]), title, state, words, reason))
    return lines


def _applied(own: Mapping[str, int], applications: View, language: Language) -> str:
    """How many there are, and of each status; the most frequent first."""
    statuses = applications.column("status")
    in_order = sorted(own, key=list(statuses.labels).index)
    parts = [
        f"{language.number(own[status])} {cell(status, statuses, language).lower()}"
        for status in sorted(in_order, key=lambda status: -own[status])
    ]
    total = language.n("{n} aanvraag bekend", "{n} aanvragen bekend", sum(own.values()))
    return f"{total}: {language.join(parts)}"


def _why(
    call: Mapping[Any, Any], held: Mapping[Any, Any] | None, name: str, language: Language
) -> str:
    """Why no application to be seen does not say that there is none."""
    known = 0 if held is None else int(held["known"])
    if pd.isna(call["submitted"]):
        return _of_a_half_list(known, name, language)
    submitted = language.number(int(call["submitted"]))
    if not known:
        return language.t("de lijst van de {n} aanvragen is niet bekend", n=submitted)
    return language.t(
        "{known} van de {n} aanvragen zijn bekend, dus dit zegt niet dat {name} niets aanvroeg",
        known=language.number(known),
        n=submitted,
        name=name,
    )


def _of_a_half_list(known: int, name: str, language: Language) -> str:
    """Why, where nobody says how many applications there were."""
    if not known:
        return language.t("de lijst van aanvragen is niet bekend")
    return language.n(
        "{n} aanvraag is bekend en misschien niet alle, dus dit zegt niet dat {name} niets aanvroeg",
        "{n} aanvragen zijn bekend en misschien niet alle, dus dit zegt niet dat {name} niets aanvroeg",
        known,
        name=name,
    )
