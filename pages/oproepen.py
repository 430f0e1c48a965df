"""Oproepen en aanvragen: which calls, how many applications and awards, for how much, why not."""

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.state import now
from views.compositions import applications as counted
from views.records import applications, call_records, calls

here = now()
t = here.language.t


def section(title: str) -> None:
    """A heading over a few figures that belong together."""
    st.html(f'<h2 class="section">{for_html(title)}</h2>')


figure(here.result(calls.CALLS), here, open_table=True)
figure(here.result(calls.TIMELINE), here)

section(t("Van ingediend tot toegekend"))
figure(here.result(counted.PER_CALL), here, open_table=True)
figure(here.result(counted.MONEY), here)
figure(here.result(applications.AWARDED), here)

section(t("Per provincie en gemeente"))
figure(here.result(counted.PER_PROVINCE), here)
figure(here.result(counted.PER_MUNICIPALITY), here, folded=True)

section(t("Weigeringen"))
figure(here.result(counted.REASONS_OF_REFUSAL), here)
figure(here.result(applications.REFUSED), here, folded=True)

section(t("Wat bronnen melden en wat er veranderde"))
for view in call_records.VIEWS:
    figure(here.result(view), here, folded=True)

section(t("Alle aanvragen"))
figure(here.result(counted.PER_STATUS), here)
figure(here.result(applications.ALL), here, folded=True)
