"""Who says things: typed once, and remembered in the session and by the browser (``assets/name.js``)."""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote

import streamlit as st

from pages.parts.session import Holder, Slot

_COOKIE: Final = "atlas_name"
LONGEST_NAME: Final = 80


class Person(Holder):
    """Who loads, decides and says things."""

    prefix = "person"

    name = Slot("")
    """Once typed."""


def who_says() -> str:
    """Who said something before: in this session, else in this browser; "" at first."""
    kept = st.context.cookies.get(_COOKIE)
    in_browser = unquote(kept)[:LONGEST_NAME] if isinstance(kept, str) else ""
    return Person.name.value or in_browser
