"""The templates to fill in: what each is for, and its Excel file."""

from __future__ import annotations

from typing import Final

import streamlit as st

from exports.types import EXCEL
from importing.columns import slug
from importing.kinds import TEMPLATES
from importing.templates import template
from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import head

PURPOSES: Final = {
    "calls": N_("Elke oproep met haar data, budget en doel."),
    "applications": N_("Wie wat vroeg in een oproep, en wat er beslist is."),
    "projects": N_("De projecten die lopen of liepen, met hun subsidie."),
    "commitments": N_("Wat per begrotingsartikel is vastgelegd en al betaald."),
    "credits": N_("De kredieten (VAK en VEK) per begrotingsartikel en jaar."),
    "meetings": N_("Lerende netwerken en andere bijeenkomsten, gepland of gehouden."),
    "findings": N_("Knelpunten, lessen, tips en aanbevelingen uit de praktijk."),
}


def templates(language: Language) -> None:
    """Draw the block: a line per kind, with its button."""
    t = language.t
    with st.container(key="import_templates"):
        title = t("Sjablonen om in te vullen")
        lead = t(
            "Met keuzelijsten, voorbeelden en een blad met uitleg. Voeg zelf geen kolommen toe."
        )
        st.html(head(title, lead))
        with st.container(gap=None, key="import_template_list"):
            for key in TEMPLATES:
                _line(key, language)


def _line(key: str, language: Language) -> None:
    kind = TEMPLATES[key]
    title, purpose = language.t(kind.title), language.t(PURPOSES[key])
    with st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key=f"import_line_{key}"
    ):
        st.html(
            f'<p class="line"><strong>{for_html(title)}</strong>'
            f"<span>{for_html(purpose)}</span></p>",
            width="stretch",
        )
        st.download_button(
            language.t("Excel"),
            data=lambda: template(kind, language),
            file_name=f"sjabloon-{slug(title)}.xlsx",
            mime=EXCEL,
            key=f"template_{key}",
            on_click="ignore",
            help=language.t("Sjabloon: {kind}", kind=title),
        )
