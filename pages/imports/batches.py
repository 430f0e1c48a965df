"""What was loaded before, newest first, with the way to take each load back."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing import desk
from importing.kinds import KINDS
from language import Language
from pages.imports.case import undo
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.state import store

STEP: Final = 10
"""So many loads at a time."""

_SHOWN: Final = "import_batches_shown"


def batches(language: Language) -> None:
    """Draw the block."""
    t, held = language.t, desk.batches(store())
    with st.container(border=True, key="import_batches"):
        title = for_html(t("Eerdere ladingen"))
        st.html(f'<div class="figure-head"><h2>{title}</h2></div>')
        if not held:
            st.html(f'<p class="empty">{for_html(t("Er is nog niets geladen."))}</p>')
            return
        shown = st.session_state.setdefault(_SHOWN, STEP)
        with st.container(gap=None, key="import_batch_list"):
            for note in held[:shown]:
                _line(note, language)
        if len(held) > shown:
            st.button(
                t("Toon er meer"),
                key="import_more",
                on_click=lambda: st.session_state.update({_SHOWN: shown + STEP}),
            )


def _line(note: desk.BatchNote, language: Language) -> None:
    t = language.t
    with st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key=f"import_batch_{note.id}"
    ):
        st.html(_words(note, language), width="stretch")
        if note.undone_at is None:
            # Asked once more: a load of long ago can stand under many figures.
            with st.popover(t("Ongedaan maken"), key=f"undo_{note.id}"):
                words = t(
                    "Lading {batch} verdwijnt uit alle cijfers, alsof ze nooit geladen was.",
                    batch=note.id,
                )
                st.html(f"<p>{for_html(words)}</p>")
                st.button(
                    t("Ja, maak ongedaan"),
                    key=f"undo_sure_{note.id}",
                    on_click=undo,
                    args=(note.id,),
                )


def _words(note: desk.BatchNote, language: Language) -> str:
    t = language.t
    kind = KINDS.get(note.subject)
    details = [
        t("lading {batch}", batch=note.id),
        t(kind.title) if kind else note.subject,
        language.n("{n} rij", "{n} rijen", note.rows),
        *([language.euro(note.total_cents)] if note.total_cents else []),
        moment(note.loaded_at, language),
        *([note.loaded_by] if note.loaded_by else []),
    ]
    mark = ""
    if note.undone_at:
        words = for_html(t("ongedaan gemaakt op {date}", date=moment(note.undone_at, language)))
        mark = f' <em class="undone">{words}</em>'
    return (
        f'<p class="line"><strong>{for_html(note.name)}</strong>{mark}'
        f"<span>{for_html(' · '.join(details))}</span></p>"
    )
