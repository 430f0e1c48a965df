"""Figures of which some may hold nothing: those are named in one sentence at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.state import Now
from views import Result


def figures_that_hold_something(
    here: Now, blocks: Iterable[tuple[Result, Mapping[str, Any]]]
) -> None:
    """Draw each result with its own options of ``figure``, and say which ones hold nothing."""
    empty = []
    for result, options in blocks:
        if result.empty:
            empty.append(here.language.t(result.view.title))
        else:
            figure(result, here, **options)
    if empty:
        words = here.language.t("Hierover is niets gekend: {titles}.", titles="; ".join(empty))
        st.html(f'<p class="table-note">{for_html(words)}</p>')
