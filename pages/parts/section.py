"""A heading over a few figures that belong together."""

from __future__ import annotations

import streamlit as st

from pages.parts.escape import for_html


def section(title: str) -> None:
    """Draw the heading; ``title`` is already in the reader's language."""
    st.html(f'<h2 class="section">{for_html(title)}</h2>')
