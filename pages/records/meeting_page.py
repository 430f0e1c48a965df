"""One meeting's own page: when and where it was, about what, with how many, and who was asked."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.markup import badge, crumbs, link
from pages.parts.opening import thing_path
from pages.parts.state import Now
from pages.parts.text_list import text_list
from pages.parts.thing_files import thing_files
from pages.records.record import Facts, facts_in_a_row, missing
from views import Result
from views.records import networks
from views.row_search import only
from views.things import THINGS
from views.words import cell

_FACTS: Final = ("kind", "state", "date", "planned_from", "planned_to", "participants")


def meeting_page(here: Now, key: str) -> None:
    """Draw the page of the meeting of that key; say so when there is none."""
    t = here.language.t
    everything = here.only(**vars(here.filters.cleared()))
    itself = only(everything.result(networks.MEETINGS), "meeting", key)
    all_of_them = (t("Netwerken en praktijk"), here.path(THINGS["bijeenkomst"].page))
    if itself.empty:
        sentence = t("Deze bijeenkomst is hier niet te vinden: misschien is ze fictief.")
        st.html(missing(t("Geen bijeenkomst"), sentence, all_of_them))
        return
    row = itself.frame.iloc[0]
    topic = cell(row["topic"], itself.view.column("topic"), here.language)
    mark = badge(here.language, fictional=row["fictional"])
    files = thing_files(THINGS["bijeenkomst"], key, here)
    st.html(
        f'<article class="record">{crumbs([all_of_them])}<h1>{for_html(topic)}{mark}</h1>'
        f'<div class="record-ways">{files}</div>'
        f"{facts_in_a_row(_facts(row, itself, here), here.language)}</article>"
    )
    present = everything.listed(networks.PRESENT).only("meeting", key).result()
    if not present.empty:
        figure(present, everything, texts=text_list("party", groups=("role",), details=("extent",)))


def _facts(row: pd.Series[Any], itself: Result, here: Now) -> Facts:
    """What is known of it, its place and call as links."""
    columns = [itself.view.column(key) for key in _FACTS if pd.notna(row[key])]
    told = [(one.title, for_html(cell(row[one.key], one, here.language))) for one in columns]
    links = (
        ("place", "municipalities", THINGS["gemeente"]),
        ("call", "calls", THINGS["oproep"]),
    )
    for key, field, thing in links:
        if pd.notna(row[key]):
            named = [one for one, name in here.options.values[field].items() if name == row[key]]
            path = thing_path(thing, str(named[0]), here) if len(named) == 1 else ""
            told.append((itself.view.column(key).title, link(row[key], path)))
    return told
