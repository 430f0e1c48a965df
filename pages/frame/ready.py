"""Before the first page: tables and sample data in place, with progress while that takes long."""

from __future__ import annotations

import streamlit as st

from data_access.engine import database_url
from importing.readiness import READY, make_ready_together
from language import get_language


def make_ready() -> None:
    """Load the sample data where it is missing or changed; once per process and database. The server has
    begun when it started: then this waits, where that is not over yet.

    Raises DataUnavailable.
    """
    url = database_url()
    if url not in READY:
        place = st.empty()
        language = get_language(st.query_params.get("taal", "nl"))
        with place.container():
            bar = st.progress(0.0, language.t("De gegevens worden klaargezet …"))

            def show(part: float, _step: str) -> None:
                bar.progress(min(part, 1.0))

            make_ready_together(url, show)
        place.empty()
