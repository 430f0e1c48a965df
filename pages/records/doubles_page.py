"""Awards that may stand twice: the pairs, what a person says of each, and what was said before."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from importing import award_decisions
from importing.award_decisions import Decision
from language import N_
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.markup import band, head
from pages.parts.person import LONGEST_NAME, Person, who_says
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, store
from pages.records.listing import ROWS, number_within, page_number, paging
from views import Result
from views.records.doubles import DECISIONS, PAIRS, SAID
from views.words import cell

_FAULTS: Final = {
    award_decisions.NamelessError: N_("Vul eerst in wie beslist."),
    award_decisions.NoPairError: N_(
        "Er is niets bewaard: over deze twee is al beslist, of een van de twee is er niet meer."
    ),
    award_decisions.NoDecisionError: N_("Er is niets bewaard: dit was al ongedaan gemaakt."),
}
_DONE: Final = {
    "joined": N_("Samengevoegd: ze tellen voortaan als één toekenning."),
    "apart": N_("Bewaard: het zijn twee toekenningen."),
    "undone": N_("Ongedaan gemaakt: ze staan weer bij mogelijk dubbel."),
}
_ANSWERS: Final[tuple[tuple[Decision, str], ...]] = (
    ("joined", N_("Dezelfde toekenning")),
    ("apart", N_("Niet dezelfde")),
)


class Deciding(Holder):
    """Who decides, and what came of the last click."""

    prefix = "doubles"

    who = Slot("")
    done = Slot("")
    fault = Slot("")


def doubles_page(here: Now) -> None:
    """Draw the pairs with their buttons, and the decisions with the way back."""
    t, said = here.language.t, here.result(DECISIONS)
    pairs = here.listed(PAIRS).page(page_number(), ROWS)
    if words := Deciding.done.take():
        st.html(band("done", t(words)))
    if words := Deciding.fault.take():
        st.html(band("refused", t(words)))
    figure(pairs, here)
    if not (pairs.empty and said.empty):
        _who(here)
    for _, row in pairs.frame.iterrows():
        _pair(pairs, row, here)
    if more := paging(number_within(pairs.rows), pairs.rows, here):
        st.html(more)
    if not said.empty:
        st.html(head(t("Beslist, en terug te nemen")))
        for _, row in said.frame.head(ROWS).iterrows():
            _decision(said, row, here)
    figure(said, here)


def _who(here: Now) -> None:
    t = here.language.t
    st.text_input(
        t("Wie beslist"),
        value=who_says(),
        key=Deciding.who.key,
        max_chars=LONGEST_NAME,
        help=t("Een dienst of team volstaat. Het staat bij de beslissing."),
    )


def _pair(result: Result, row: pd.Series[Any], here: Now) -> None:
    """One pair: what both say, and the two answers."""

    def words(key: str) -> str:
        return cell(row[key], result.view.column(key), here.language)

    t = here.language.t
    both = (
        t(
            "aanvraag {number}: {amount}",
            number=row["application"],
            amount=words("application_amount"),
        ),
        t("project {number}: {amount}", number=row["project"], amount=words("project_amount")),
    )
    key = f"{row['application']}_{row['project']}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"pair_{key}"):
        st.html(
            f'<p class="line"><strong>{for_html(row["organisation"])}</strong>'
            f"<span>{for_html(' · '.join([words('call'), *both]))}</span></p>",
            width="stretch",
        )
        for decision, label in _ANSWERS:
            st.button(
                t(label),
                key=f"{decision}_{key}",
                on_click=_decide,
                args=(row["project"], row["application"], decision),
            )


def _decision(result: Result, row: pd.Series[Any], here: Now) -> None:
    """One decision, with the way to take it back."""
    t = here.language.t
    told = [
        t("aanvraag {number}", number=row["application"]),
        t("project {number}", number=row["project"]),
        t(SAID[row["decision"]]),
        str(row["who"]),
        cell(row["day"], result.view.column("day"), here.language),
    ]
    with st.container(horizontal=True, vertical_alignment="center", key=f"decision_{row['id']}"):
        name = cell(row["organisation"], result.view.column("organisation"), here.language)
        st.html(
            f'<p class="line"><strong>{for_html(name)}</strong>'
            f"<span>{for_html(' · '.join(told))}</span></p>",
            width="stretch",
        )
        st.button(
            t("Ongedaan maken"), key=f"undo_{row['id']}", on_click=_undo, args=(int(row["id"]),)
        )


def _named() -> str:
    """Who decides; remembered for what is said next."""
    Person.name.value = Deciding.who.value.strip()
    return Person.name.value


def _decide(project: str, application: str, decision: Decision) -> None:
    try:
        award_decisions.decide(store(), project, application, decision, _named())
        Deciding.done.value = _DONE[decision]
    except (award_decisions.NamelessError, award_decisions.NoPairError) as fault:
        Deciding.fault.value = _FAULTS[type(fault)]


def _undo(number: int) -> None:
    try:
        award_decisions.undo(store(), number, _named())
        Deciding.done.value = _DONE["undone"]
    except (award_decisions.NamelessError, award_decisions.NoDecisionError) as fault:
        Deciding.fault.value = _FAULTS[type(fault)]
