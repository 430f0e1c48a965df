"""One run of the floor: the blocks of the page that is asked for, as they were recorded."""

from __future__ import annotations

import os
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from benchmarks.floor.recording import SETTING, Tree, recorded

PAGES = ("", "geld", "oproepen", "kaart", "organisaties", "netwerken", "vragen", "bronnen", "zoek")
YEARS = "f_years"


@cache
def trees() -> dict[tuple[str, str], Tree]:
    """The recording, read once."""
    return recorded(Path(os.environ[SETTING]))


def replay(page: str) -> None:
    """Give the blocks of an address again, each by the command of Streamlit that makes it."""
    query = dict.fromkeys(st.query_params)
    chosen: dict[str, Any] = {name: st.query_params.get_all(name) for name in query}
    if years := st.session_state.get(YEARS):
        chosen["jaar"] = sorted(years)
    tree = trees()[page, urlencode(chosen, doseq=True)]
    blocks: dict[tuple[int, ...], Any] = {(0,): st._main}
    for place, delta in tree.items():
        parent = blocks.get(place[:-1])
        if parent is None:
            continue
        if delta.WhichOneof("type") == "add_block":
            blocks[place] = parent._block(delta.add_block)
        else:
            show(parent, delta.new_element)


def show(parent: Any, element: Any) -> None:
    """One element; what is not named here is given as it was sent, which costs the least."""
    kind = element.WhichOneof("type")
    shown = getattr(element, kind)
    if kind == "html":
        parent.html(shown.body)
    elif kind == "button_group" and YEARS in shown.id:
        labels = [option.content for option in shown.options]
        named = {int(label.split()[0]): label for label in labels}
        parent.pills(
            "Jaren", list(named), selection_mode="multi", key=YEARS, format_func=named.__getitem__
        )
    elif kind == "button":
        own_key = shown.id.split("-", 2)[2]  # behind Streamlit's mark and a hash
        parent.button(shown.label, key=own_key, type=shown.type)
    else:
        parent._enqueue(kind, shown)


st.set_page_config("Vloer", layout="wide")
entries = [
    st.Page(partial(replay, page), title=page or "start", url_path=page, default=not page)
    for page in PAGES
]
st.navigation(entries, position="hidden").run()
