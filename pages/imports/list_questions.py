"""What is asked when a file is loaded: of which list it is an edition, and whether that is complete."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing import desk
from importing.cells import Refused
from importing.lists import Edition, ListNote, read_scope
from importing.messages import explain
from importing.plan import Plan
from language import N_, Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import weigh_again
from pages.parts.escape import for_html
from pages.parts.state import store

ANSWERS: Final = {
    "yes": N_("ja"),
    "no": N_("nee"),
    "unknown": N_("weet ik niet"),
}
_QUESTIONS: Final = {
    "applications": N_("Is dit de volledige lijst van deze oproep?"),
    "projects": N_("Zijn dit alle toegekende projecten van deze oproep?"),
}
NAME_NEEDED: Final = N_("Vul in wie dit zegt: het staat bij de lijst. Een dienst of team volstaat.")
"""Whether a list is complete is kept with who said so."""
_NEW: Final = ""


def list_questions(case: Case, plan: Plan, language: Language) -> str:
    """Draw the questions; returns what is wrong with an answer, "" where nothing is."""
    t, number = language.t, case.number
    _of_which_list(case, plan, language)
    question = t(_QUESTIONS.get(plan.kind.key, N_("Is dit de volledige lijst?")))
    complete = st.radio(
        question,
        list(ANSWERS),
        index=list(ANSWERS).index("unknown"),
        format_func=lambda answer: t(ANSWERS[answer]),
        horizontal=True,
        key=ImportSession.complete[number].key,
        help=t(
            "Alleen van een volledige lijst toont de atlas slaagkansen, aandelen, rangen en wie nooit "
            "aanvroeg. U kunt het later nog zeggen of veranderen, op Bronnen."
        ),
    )
    if complete == "yes" or ImportSession.renews[number].value:
        st.text_input(
            t("Voor welke plaatsen en jaren? (leeg: alle)"),
            key=ImportSession.scope[number].key,
            max_chars=300,
            placeholder=t("West-Vlaanderen, 2023"),
            on_change=_again,
            args=(number,),
        )
    return _wrong(number, language)


def _of_which_list(case: Case, plan: Plan, language: Language) -> None:
    t, number = language.t, case.number
    lists = {one.key: one for one in desk.lists(store()) if _may_be_renewed(one, plan)}
    if not lists:
        return
    keys = [_NEW, *reversed(lists)]
    likely = case.preview.likely_list if case.preview else None
    chosen = st.selectbox(
        t("Hoort dit bij een lijst die er al is?"),
        keys,
        index=keys.index(likely) if likely in keys else 0,
        format_func=lambda key: _named(lists.get(key), language),
        key=ImportSession.list_of[number].key,
        on_change=_again,
        args=(number,),
    )
    if chosen == _NEW:
        return
    st.checkbox(
        t("Dit bestand vernieuwt die lijst: wat er niet meer in staat, gaat weg"),
        key=ImportSession.renews[number].key,
        on_change=_again,
        args=(number,),
        help=t(
            "Alleen rijen van de oproepen en jaren die in dit bestand staan. Ongedaan maken brengt ze terug."
        ),
    )
    if case.edition.renews:
        st.html(f'<p class="line">{for_html(gone_in_words(plan, language))}</p>')


def gone_in_words(plan: Plan, language: Language) -> str:
    """How many rows go, with their sum."""
    if not plan.gone:
        return language.t("Er gaat niets weg: alles van die lijst staat ook in dit bestand.")
    return language.n(
        "{n} rij staat er niet meer in en gaat weg, samen {total}.",
        "{n} rijen staan er niet meer in en gaan weg, samen {total}.",
        plan.gone,
        total=language.euro(plan.gone_cents),
    )


def _may_be_renewed(one: ListNote, plan: Plan) -> bool:
    return one.kind == plan.kind.key and bool(one.editions)


def _named(one: ListNote | None, language: Language) -> str:
    if one is None:
        return language.t("nee, dit is een nieuwe lijst")
    return f"{one.name} ({one.key})"


def edition_of(number: int) -> Edition:
    """What was answered of a file. Raises Refused for a place or year that is none."""
    of = ImportSession.list_of[number].value or None
    complete = ImportSession.complete[number].value
    renews = bool(of) and ImportSession.renews[number].value
    asked = complete == "yes" or renews
    places, years = read_scope(ImportSession.scope[number].value if asked else "")
    return Edition(complete, places, years, of, renews)


def _wrong(number: int, language: Language) -> str:
    try:
        edition = edition_of(number)
    except Refused as refused:
        return explain(refused.problems[0], language)
    who = ImportSession.who[number].value or ""
    return "" if who.strip() or edition.complete == "unknown" else language.t(NAME_NEEDED)


def _again(number: int) -> None:
    """What the file changes follows from the list, and from the places and years."""
    try:
        edition = edition_of(number)
    except Refused:
        return
    weigh_again(edition)
