"""What a file would change: counts, totals, values before and after, how it was read; and the way on."""

from __future__ import annotations

import datetime as dt
from typing import Final

import streamlit as st

from importing.cells import problem
from importing.change_words import change_words, total_title
from importing.dates import read_date
from importing.desk import Preview
from importing.messages import explain, say
from importing.plan import CHANGES_SHOWN, Plan
from importing.sentences import ASIDE, ASKED
from language import Language
from pages.imports.confirmation import confirmed, rows_aside
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import load
from pages.imports.list_questions import edition_of, list_questions
from pages.imports.recognised import (
    another_file,
    file_head,
    read_otherwise,
    recognised,
)
from pages.parts.escape import for_html
from pages.parts.markup import band, items, note
from pages.parts.person import LONGEST_NAME, Person, who_says
from pages.parts.table import plain_table

LISTED: Final = 50
"""So many changed values stand on the page; the rest is counted."""


def preview(case: Case, shown: Preview, language: Language) -> None:
    """Draw the step; nothing is written before the button is used."""
    t, plan = language.t, shown.plan
    with st.container(key="import_preview"):
        lead = t("Er is nog niets geladen. Dit zou er veranderen:")
        what = [recognised(case.recognised, language)] if case.recognised else []
        title = (
            t("Nagekeken: de rest heeft geen fouten") if case.aside else t("Nagekeken: geen fouten")
        )
        file_head(case, title, *what, lead)
        if case.changed_meanwhile:
            warning = t("De gegevens zijn intussen veranderd. Bekijk het voorbeeld opnieuw.")
            st.html(band("refused", warning))
        rows_aside(case, language)
        st.html(counts(plan, language) + totals(plan, language) + _changes(plan, language))
        _readings(shown, language)
        read_otherwise(case, language)
    with st.container(key="import_confirm"):
        sure = confirmed(case, shown, language)
        _confirm(case, plan, language, sure=sure)


def counts(plan: Plan, language: Language) -> str:
    """How many rows of the file are new, changed and the same, and how many go with it."""
    t = language.t
    labels = {"new": t("nieuw"), "changed": t("gewijzigd"), "same": t("hetzelfde")}
    numbers = [(label, plan.changes[change]) for change, label in labels.items()]
    if plan.gone:
        numbers.append((t("valt weg"), plan.gone))
    figures = "".join(
        f"<div><dt>{for_html(label)}</dt>"
        f'<dd class="value">{for_html(language.number(number))}</dd></div>'
        for label, number in numbers
    )
    return f'<dl class="key-figures counts">{figures}</dl>'


def totals(plan: Plan, language: Language) -> str:
    """The sums in the atlas before and after, to the cent, where known; empty for rows without amounts."""
    t = language.t
    if not plan.totals:
        return ""
    rows = [
        (
            total_title(plan.kind, total),
            *(language.euro(c, 2) for c in (total.before, total.after, total.difference)),
        )
        for total in plan.totals
    ]
    heads = (t("Totaal in de atlas"), t("Voor"), t("Na"), t("Verschil"))
    return plain_table(t("Totalen voor en na"), heads, rows, numeric=(1, 2, 3))


def _changes(plan: Plan, language: Language) -> str:
    """The first values that would become others."""
    t = language.t
    if not plan.details:
        return ""
    rows = [
        (
            language.number(change.row) if change.row else "–",
            change.name,
            change.column,
            change.before,
            change.after,
        )
        for change in (change_words(plan.kind, one, language) for one in plan.details[:LISTED])
    ]
    heads = (t("Rij"), t("Kenmerk"), t("Kolom"), t("Nu"), t("Na het laden"))
    caption = t("Waarden die veranderen")
    title = f'<h3 class="part">{for_html(caption)}</h3>'
    return title + plain_table(caption, heads, rows) + _rest(len(plan.details), language)


def _rest(count: int, language: Language) -> str:
    rest = count - LISTED
    if rest <= 0:
        return ""
    if count >= CHANGES_SHOWN:
        return note(language.t("en nog meer dan {n} andere", n=language.number(rest)))
    return note(language.n("en nog {n} andere", "en nog {n} andere", rest))


def _readings(shown: Preview, language: Language) -> None:
    told = [one for one in shown.readings if one.code not in (*ASKED, *ASIDE)]
    sentences = list(dict.fromkeys(say(one, language) for one in told))
    if sentences:
        title = for_html(language.t("Hoe het bestand gelezen is"))
        st.html(f'<h3 class="part">{title}</h3>' + items(sentences))


def _confirm(case: Case, plan: Plan, language: Language, *, sure: bool) -> None:
    t, day = language.t, ImportSession.day[case.number]
    who = ImportSession.who[case.number]
    if not who.value and who_says():
        who.show(who_says())
    # Whoever says whether a list is complete does so by name.
    nothing_said = ImportSession.complete[case.number].value == "unknown"
    left, right = st.columns(2)
    written = left.text_input(
        t("Stand op (mag leeg blijven)"),
        key=day.key,
        max_chars=30,
        placeholder=t("dd/mm/jjjj"),
        help=t("De dag waarop deze lijst juist was. Ze staat daarna bij elk cijfer uit de lijst."),
    )
    right.text_input(
        t("Wie laadt (mag leeg blijven)") if nothing_said else t("Wie laadt"),
        key=who.key,
        max_chars=LONGEST_NAME,
        help=t(
            "Een dienst of team volstaat. Het staat bij de lading in de lijst van eerdere ladingen."
        ),
    )
    _, code = _day(written)
    wrong = list_questions(case, plan, language) or _wrong(code, language)
    if wrong:
        st.html(band("refused", wrong))
    with st.container(horizontal=True, gap="small", key="import_buttons"):
        st.button(
            language.n("{n} rij laden", "{n} rijen laden", plan.rows),
            key="import_load",
            type="primary",
            disabled=bool(wrong) or not sure,
            on_click=_take,
            args=(case.number,),
        )
        another_file(language)


def _day(written: str) -> tuple[dt.date | None, str]:
    """The day somebody wrote, and the code of what is wrong with it."""
    day, how = read_date(written)
    if day is None:
        return None, how
    return (day, "") if day <= dt.date.today() else (None, "to_come")


def _wrong(code: str, language: Language) -> str:
    if code == "to_come":
        return language.t("Deze dag moet nog komen.")
    return explain(problem(code), language) if code else ""


def _take(number: int) -> None:
    """Read when the button is used: what was typed just before may not have been drawn yet."""
    as_of, wrong = _day(ImportSession.day[number].value or "")
    if not wrong:
        who = Person.name.value = ImportSession.who[number].value or ""
        load(who, as_of, edition_of(number))
