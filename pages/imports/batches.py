"""What was loaded before, newest first, with the way to take each load back."""

from __future__ import annotations

import streamlit as st

from importing import desk
from importing.kinds import KINDS
from language import Language
from pages.imports.import_session import BATCHES, ImportSession
from pages.imports.import_steps import undo
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.markup import empty, head
from pages.parts.state import store


def batches(language: Language) -> None:
    """Draw the block."""
    t, loads, shown = language.t, desk.batches(store()), ImportSession.batches_shown.value
    with st.container(key="import_batches"):
        st.html(head(t("Eerdere ladingen")))
        if not loads:
            st.html(empty(t("Er is nog niets geladen.")))
            return
        with st.container(gap=None, key="import_batch_list"):
            for note in loads[:shown]:
                _line(note, language)
        if len(loads) > shown:
            st.button(t("Toon er meer"), key="import_more", on_click=_show_more)


def _show_more() -> None:
    ImportSession.batches_shown.value += BATCHES


def _line(note: desk.BatchNote, language: Language) -> None:
    t = language.t
    with st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key=f"import_batch_{note.id}"
    ):
        st.html(_described(note, language), width="stretch")
        if note.undone_at is None:
            # Asked once more: a load of long ago can stand under many figures.
            with st.popover(t("Ongedaan maken"), key=f"undo_{note.id}"):
                warning = t(
                    "Lading {batch} verdwijnt uit alle cijfers, alsof ze nooit geladen was.",
                    batch=note.id,
                )
                st.html(f"<p>{for_html(warning)}</p>")
                st.button(
                    t("Ja, maak ongedaan"),
                    key=f"undo_sure_{note.id}",
                    on_click=undo,
                    args=(note.id,),
                )


def _described(note: desk.BatchNote, language: Language) -> str:
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
        undone = for_html(t("ongedaan gemaakt op {date}", date=moment(note.undone_at, language)))
        mark = f' <em class="undone">{undone}</em>'
    return (
        f'<p class="line"><strong>{for_html(note.name)}</strong>{mark}'
        f"<span>{for_html(' · '.join(details))}</span></p>"
    )
