"""The last step: what was loaded, where it is to be seen, and the way to take it back."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing.desk import Loaded
from language import N_
from pages.imports.confirmation import rows_aside
from pages.imports.import_session import Case
from pages.imports.import_steps import close, undo
from pages.imports.list_use import changed_figures, of_calls
from pages.imports.preview import counts, totals
from pages.imports.recognised import file_head
from pages.parts.markup import band
from pages.parts.state import TAB_PARAMETER, Now

_SEEN_ON: Final = {
    "calls": ("oproepen.py", N_("Oproepen en aanvragen")),
    "applications": ("oproepen.py", N_("Oproepen en aanvragen")),
    "projects": ("organisaties.py", N_("Projecten")),
    "commitments": ("geld.py", N_("Geld")),
    "credits": ("geld.py", N_("Geld")),
    "meetings": ("netwerken.py", N_("Lerende netwerken")),
    "findings": ("netwerken.py", N_("Lerende netwerken")),
    "register": ("geld.py", N_("Subsidieregister")),
}
"""The page that shows rows of a kind."""
_TABS: Final = {"register": "register", "applications": "aanvragen"}
"""The part of that page, where it is not its first."""


def done(case: Case, loaded: Loaded, here: Now) -> None:
    """Draw the step."""
    language, plan = here.language, loaded.plan
    t = language.t
    with st.container(key="import_done"):
        sentence = t("Geladen als lading {batch}. Alle pagina’s tonen nu de nieuwe cijfers.",
                     batch=loaded.batch)  # fmt: skip
        file_head(case, t("Geladen"))
        st.html(band("done", sentence))
        rows_aside(case, language)
        st.html(counts(plan, language) + totals(plan, language) + changed_figures(loaded, here))
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key="import_buttons"
        ):
            st.button(t("Nog een bestand"), key="import_next", type="primary", on_click=close)
            st.button(
                t("Ongedaan maken"),
                key="import_undo",
                on_click=undo,
                args=(loaded.batch,),
                help=t("Elk totaal is daarna weer wat het was, tot op de cent."),
            )
            if plan.kind.key in _SEEN_ON:
                page, title = _SEEN_ON[plan.kind.key]
                label = t("Bekijk {page}", page=t(title))
                tab = _TABS.get(plan.kind.key, "")
                query = of_calls(loaded, here).query() | ({TAB_PARAMETER: [tab]} if tab else {})
                st.page_link(page, label=label, query_params=query)
