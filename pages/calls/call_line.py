"""One call as a line of the list: what it is, when it ran, its money, its awards, what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import N_, Language
from pages.calls.time_axis import Axis, line_of
from pages.parts.coverage import coverage_row
from pages.parts.escape import for_html
from pages.parts.markup import badge
from views.coverage_words import value_in_words
from views.records.calls import STATES

_RUNNING: Final = frozenset({"open", "assessing", "decided", "running"})
"""States of calls that are not over."""
HEADS: Final = (N_("Budget"), N_("Toegekend van ingediend"), N_("Wat is bekend"))
"""What stands above the last columns of the list."""


@dataclass(frozen=True)
class CallLine:
    """All that a line shows: the call (a row of the View on calls), what is known of it (rows of the View on
    coverage), what sources report of it (rows of that View), and the address of its own page."""

    call: Mapping[Any, Any]
    known: pd.DataFrame
    reported: pd.DataFrame
    address: str

    def html(self, axis: Axis | None, language: Language) -> str:
        """The line, with the axis that it shares with the others."""
        mark = badge(language, fictional=bool(self.call["fictional"]))
        name = f'<a href="{for_html(self.address)}" target="_self">{for_html(self.call["title"])}</a>{mark}'
        state = state_of(self.call, language)
        money, awards, known = (f'<b class="unseen">{for_html(language.t(h))}: </b>' for h in HEADS)
        return (
            f'<li class="call-line"><div class="call-name"><h2>{name}</h2>{state}</div>'
            f'<div class="call-time">{line_of(self.call, axis, language)}</div>'
            f'<div class="call-money">{money}{self._budget(language)}</div>'
            f'<div class="call-awarded">{awards}{self._awarded(language)}</div>'
            f'<div class="call-known">{known}{coverage_row(self.known, language)}</div></li>'
        )

    def part(self, name: str) -> Mapping[Any, Any]:
        """What is known of a part."""
        return self.known[self.known["part"] == name].to_dict("records")[0]

    def _budget(self, language: Language) -> str:
        budget = self.part("budget")
        if budget["state"] == "unknown":
            return unknown(language.t("niet bekend"))
        lines = [f"<strong>{for_html(value_in_words(budget, language))}</strong>"]
        if words := budget_beside(self.call["budget"], self.reported, language):
            lines.append(f"<small>{for_html(words)}</small>")
        return "".join(lines)

    def _awarded(self, language: Language) -> str:
        awarded, submitted = self.part("awarded"), self.part("submitted")
        if awarded["counted"] == "awards" and submitted["counted"] == "applications":
            return self._of_the_whole(awarded, submitted, language)
        told = [
            value_in_words(row, language)
            for row in (awarded, submitted)
            if row["state"] != "unknown" and not pd.isna(row["number"])
        ]
        if not told:
            return unknown(language.t("niet bekend"))
        if submitted["state"] == "unknown":
            told.append(language.t("aantal aanvragen niet bekend"))
        return f"<span>{for_html('; '.join(told))}</span>"

    def _of_the_whole(
        self, awarded: Mapping[Any, Any], submitted: Mapping[Any, Any], language: Language
    ) -> str:
        part, whole = int(awarded["number"]), int(submitted["number"])
        words = language.t(
            "{part} van {whole}",
            part=value_in_words(awarded, language),
            whole=value_in_words(submitted, language),
        )
        sure = submitted["state"] == "known"
        bar = part_of(part, whole, sure=sure, fictional=bool(self.call["fictional"]))
        return f"<strong>{for_html(words)}</strong>{bar}<small>{for_html(self._named(language))}</small>"

    def _named(self, language: Language) -> str:
        """How many of those that were awarded are known by name."""
        row = self.part("recipients")
        if pd.isna(row["number"]) or row["counted"] == "named":
            return language.t("lijst van toekenningen niet bekend")
        if pd.isna(row["whole"]):
            return value_in_words(row, language)
        return language.t(
            "{part} van de {whole} met naam bekend",
            part=language.number(int(row["number"])),
            whole=language.number(int(row["whole"])),
        )


def state_of(call: Mapping[Any, Any], language: Language, *, goal: bool = False) -> str:
    """In which state a call is, its theme (or its ``goal``), and who is in charge."""
    state = language.t(STATES.get(call["state"], call["state"]))
    ministers = str(call["ministers"] or "").replace("; ", ", ")
    about = language.data(str(call["goal"] if goal else call["theme"])).removesuffix(".")
    more = " · ".join(part for part in (about, ministers) if part)
    kind = "running" if call["state"] in _RUNNING else "over"
    return (
        f'<p class="call-state"><i class="{kind}" aria-hidden="true"></i><b>{for_html(state)}</b> '
        f"{for_html(more)}</p>"
    )


def budget_beside(budget: Any, reported: pd.DataFrame, language: Language) -> str:
    """What was announced, where that is something else; else how a budget is spread over years."""
    euros = reported.dropna(subset=["amount"])
    announced = euros[(euros["measure"] == "budget_announced") & euros["year"].isna()]["amount"]
    if len(announced) and not pd.isna(budget) and int(announced.max()) != int(budget):
        return language.t("aangekondigd: {amount}", amount=language.euro(int(announced.max())))
    yearly = euros[(euros["measure"] == "budget") & euros["year"].notna()]
    if len(yearly) < 2:
        return ""
    return language.join(
        [
            language.t(
                "{amount} in {year}",
                amount=language.short_euro(int(row["amount"])),
                year=int(row["year"]),
            )
            for row in yearly.sort_values("year").to_dict("records")
        ]
    )


def part_of(part: int, whole: int, *, sure: bool, fictional: bool) -> str:
    """A part within its whole: filled within an outline, dashed where the whole is about so many."""
    if not whole or part > whole:
        return ""
    kinds = " ".join(
        ("part-bar", *([] if sure else ["about"]), *(["made-up"] if fictional else []))
    )
    width = round(100 * part / whole, 1)
    return f'<span class="{kinds}" aria-hidden="true"><i style="width:{width}%"></i></span>'


def unknown(words: str) -> str:
    """Words for what is not known."""
    return f'<span class="unknown">{for_html(words)}</span>'
