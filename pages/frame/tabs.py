"""The parts of a page: one shows, the others are a link away."""

from __future__ import annotations

import streamlit as st

from pages.frame.page_list import PageInfo
from pages.parts.escape import for_html
from pages.parts.state import TAB_PARAMETER, Now, page_parameter


def tabs(now: Now, info: PageInfo) -> None:
    """Draw the parts of a page, where it has any."""
    if not info.tabs:
        return
    t, shown = now.language.t, page_parameter(TAB_PARAMETER, "")
    links = "".join(
        f'<a href="{for_html(now.path(info.url, {TAB_PARAMETER: key}))}" target="_self"'
        f"{' aria-current=page' if key == shown else ''}>{for_html(t(title))}</a>"
        for key, title in info.tabs.items()
    )
    st.html(f'<nav class="tabs" aria-label="{for_html(t(info.title))}">{links}</nav>')
