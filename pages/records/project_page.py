"""One project's own page: who, where, how much, how sure, its facts, its source, and its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from data_access.filters import Filters
from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import badge, crumbs, link, link_out
from pages.parts.opening import (
    PROJECT_PARAMETER,
    call_path,
    figure_path,
    municipality_path,
    organisation_path,
    project_path,
)
from pages.parts.state import Now
from pages.parts.thing_files import thing_files
from pages.records.project_list import listed
from pages.records.record import Facts, fact_list, facts_in_a_row, missing, section
from views import Result
from views.records.projects import PROJECTS, STRATEGIES
from views.records.spending import LINES
from views.things import THINGS
from views.words import cell

HOW_SURE: Final = {
    "stated": N_("Een bron zegt het zelf."),
    "plausible": N_(
        "Aannemelijk: geen bron zegt het met zoveel woorden, het is afgeleid uit wat ze wel zegt."
    ),
    "unclear": N_("Onduidelijk: de bron kan ook iets anders bedoelen."),
}
"""What the words of the list mean, for who meets them for the first time."""


def project_page(key: str, here: Now) -> None:
    """Draw the page of the project of that key; say so when there is none."""
    itself = here.listed(PROJECTS, **vars(here.filters.cleared())).only("project", key).result()
    t = here.language.t
    if itself.empty:
        sentence = t("Dit project is hier niet te vinden: misschien is het fictief.")
        made_up = replace(here, filters=replace(here.filters, fictional=True))
        others = [] if here.filters.fictional else [
            (t("Toon ook fictieve gegevens"), project_path(key, made_up))
        ]  # fmt: skip
        st.html(
            missing(
                t("Geen project"),
                sentence,
                (t("Alle projecten"), here.path("organisaties")),
                *others,
            )
        )
        return
    st.html(_Page(itself, itself.frame.iloc[0], here).html())


@dataclass(frozen=True)
class _Page:
    """A project, of which ``itself`` is the list that holds nothing else, as its page tells it."""

    itself: Result
    row: pd.Series[Any]
    here: Now

    @property
    def _language(self) -> Language:
        return self.here.language

    def html(self) -> str:
        """The whole page."""
        row, t = self.row, self._language.t
        mark = badge(self._language, fictional=row["fictional"])
        steps = [(t("Organisaties en projecten"), self.here.path("organisaties"))]
        if pd.notna(row["call"]):
            steps.append((str(row["call"]), self._call()))
        return (
            f'<article class="record">{crumbs(steps)}<h1>{for_html(row["title"])}{mark}</h1>'
            f'<p class="lead">{self._who()}</p>{self._ways()}{facts_in_a_row(self._first(), self._language)}'
            f'<div class="record-columns"><div>{self._texts()}</div>'
            f"<div>{section(t('Gegevens'), fact_list(self._facts(), self._language))}</div></div>"
            f"{self._foot()}</article>"
        )

    def _cell(self, key: str) -> str:
        return cell(self.row[key], self.itself.view.column(key), self._language)

    def _text(self, key: str) -> str:
        """What is known, escaped; "" where it is not."""
        return "" if pd.isna(self.row[key]) else for_html(self._cell(key))

    def _call(self) -> str:
        """The path of its call, where one call has that title."""
        calls = self.here.options.values["calls"]
        keys = [key for key, title in calls.items() if title == self.row["call"]]
        return call_path(keys[0], self.here) if len(keys) == 1 else ""

    def _who(self) -> str:
        """Who, where and how much, in one sentence."""
        row, t = self.row, self._language.t
        amount = "" if pd.isna(row["awarded"]) else self._cell("awarded")
        values = {"organisation": self._who_link(), "amount": for_html(amount)}
        if row["kind"] == "call":
            sentence = N_(
                "Een hele oproep die als één lijn geboekt is, niet één project: {amount}."
            )
            return t(sentence, **values) if amount else t("Een hele oproep, niet één project.")
        if pd.notna(row["municipality"]):
            values["place"] = link(
                row["municipality"],
                municipality_path(row["nis"], self.here) if pd.notna(row["nis"]) else "",
            )
            some = N_("{organisation} kreeg {amount} toegekend voor dit project in {place}.")
            none = N_("Een project van {organisation} in {place}; het bedrag is niet bekend.")
        else:
            some = N_("{organisation} kreeg {amount} toegekend voor dit project.")
            none = N_("Een project van {organisation}; het bedrag is niet bekend.")
        return t(some if amount else none, **values)

    def _who_link(self) -> str:
        return link(
            self.row["organisation"], organisation_path(self.row["organisation"], self.here)
        )

    def _ways(self) -> str:
        """The projects before and after this one in the list as it is narrowed, and the files."""
        t, rows = self._language.t, listed(self.here)
        steps, told = "", ""
        if (at := rows.place_of("project", self.row["project"])) is not None:
            before = max(at - 1, 0)
            around = rows.asking(first=before, most=at + 2 - before).result()
            each = [*around.frame[["project", "title"]].itertuples(index=False, name=None)]
            here = at - before
            steps = self._step(each[0], "prev") if here else ""
            steps += self._step(each[here + 1], "next") if here + 1 < len(each) else ""
            number = self._language.number
            told = t("{n} van {total} in de lijst", n=number(at + 1), total=number(around.rows))
            told = f"<span>{told}</span>"
        files = thing_files(THINGS["project"], str(self.row["project"]), self.here)
        return f'<div class="record-ways">{steps}{files}{told}</div>'

    def _step(self, project: tuple[str, str], way: str) -> str:
        key, title = project
        word = self._language.t("Vorige" if way == "prev" else "Volgende")
        href = self.here.path_here({PROJECT_PARAMETER: key})
        label = f"‹ {word}" if way == "prev" else f"{word} ›"
        return (
            f'<a class="button" rel="{way}" href="{for_html(href)}" target="_self" '
            f'title="{for_html(title)}">{for_html(label)}<span class="unseen">: {for_html(title)}</span></a>'
        )

    def _known(self, *keys: str) -> Facts:
        """What these columns say, under their own titles."""
        return [(self.itself.view.column(key).title, self._text(key)) for key in keys]

    def _first(self) -> Facts:
        period = (N_("Looptijd"), self._period())
        return [*self._known("awarded", "year"), period, *self._known("province", "working_area")]

    def _period(self) -> str:
        days = [self.row[key] for key in ("runs_from", "runs_to")]
        known = [self._language.date(day) for day in days if pd.notna(day)]
        return for_html(" – ".join(known))

    def _texts(self) -> str:
        t, certainty = self._language.t, self.row["certainty"]
        sure = t(HOW_SURE[certainty]) if certainty in HOW_SURE else self._cell("certainty")
        if pd.notna(self.row["certainty_note"]):
            sure += " " + self._language.data(str(self.row["certainty_note"]))
        parts = (
            (t("Omschrijving"), self._text("summary")),
            (t("Te verwachten resultaat"), self._text("expected_result")),
            (t("Hoe zeker is dit?"), for_html(sure)),
        )
        return "".join(section(title, f"<p>{text}</p>" if text else "") for title, text in parts)

    def _facts(self) -> Facts:
        column = self.itself.view.column
        call = link(self.row["call"], self._call()) if pd.notna(self.row["call"]) else ""
        return [
            (column("call").title, call),
            (column("article").title, self._article()),
            *self._known("target_groups", "partners", "scaling"),
            (N_("Strategieën"), self._strategies()),
        ]

    def _article(self) -> str:
        """What was committed and on which line; it leads to the lines of that article."""
        row = self.row
        if pd.isna(row["article"]):
            return ""
        lines = replace(self.here, filters=self._of_articles(str(row["article"]).split(",")))
        words = self._language.t(
            "{article}, lijn {line}: {amount} vastgelegd",
            article=row["article"],
            line=int(row["line"]),
            amount=self._cell("committed"),
        )
        return link(words, figure_path(LINES, lines))

    def _of_articles(self, codes: list[str]) -> Filters:
        return self.here.filters.cleared().with_only("articles", *codes)

    def _strategies(self) -> str:
        every = self.here.listed(STRATEGIES, **vars(self.here.filters.cleared()))
        used = every.only("project", self.row["project"]).result().frame["strategy"]
        return for_html(self._language.join([self._language.data(name) for name in used]))

    def _foot(self) -> str:
        names = {note.title: note.words(self._language) for note in self.itself.sources}
        address = None if pd.isna(self.row["link"]) else str(self.row["link"])
        source = link_out(address, names.get(self.row["source"], self.row["source"]))
        return f'<p class="record-foot">{for_html(self._language.t("Bron"))}: {source}</p>'
