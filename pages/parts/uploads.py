"""A file that somebody chose: read once, and then no longer held by the server."""

from __future__ import annotations

from typing import Final, NamedTuple

import streamlit as st

from pages._streamlit import UploadedFile, let_go_of

_COUNTS: Final = "upload_counts"


class Taken(NamedTuple):
    """What was in a file, and its name."""

    data: bytes
    name: str


def upload_key(name: str) -> str:
    """The key of the uploader of this name; another one after each file, so that it stands empty."""
    counts: dict[str, int] = st.session_state.setdefault(_COUNTS, {})
    return f"{name}_{counts.get(name, 0)}"


def take_upload(name: str) -> Taken | None:
    """The file that was just chosen in the uploader of this name; None when there is none.

    Streamlit would keep it until the session ends: it is let go of here.
    """
    file = st.session_state.get(upload_key(name))
    if not isinstance(file, UploadedFile):
        return None
    taken = Taken(file.getvalue(), file.name)
    let_go_of(file)
    st.session_state[_COUNTS][name] = st.session_state[_COUNTS].get(name, 0) + 1
    return taken
