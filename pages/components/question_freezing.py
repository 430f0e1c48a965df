"""The end of answering: does it agree with what was said before, and freeze it; and what was frozen."""

from __future__ import annotations

import streamlit as st

from language import Language
from pages.components.clock import moment
from pages.components.escape import for_html
from pages.components.question_case import freeze_now, open_version
from pages.components.state import Now, store
from written_questions.answering import Whole, answered_now
from written_questions.consistency import compare, differing
from written_questions.dossiers.model import Dossier
from written_questions.freezing import FrozenEntry, frozen_entries


def freezing(dossier: Dossier, now: Now) -> None:
    """Draw the block."""
    language, t = now.language, now.language.t
    whole = answered_now(dossier, store())
    with st.container(border=True, key="question_freezing"):
        lead = t(
            "Bevriezen bewaart de cijfers zelf, met hun filters, bronnen en gegevensversie. Ze zijn "
            "later terug te openen zoals ze gegeven zijn, ook als de gegevens veranderen."
        )
        st.html(
            f'<div class="figure-head"><h2>{for_html(t("Nakijken en bevriezen"))}</h2>'
            f"<p>{for_html(lead)}</p></div>"
        )
        st.html(_to_do(whole, language) + _agreement(whole, language))
        st.button(
            t("Bevries dit antwoord"),
            key="question_freeze",
            on_click=freeze_now,
            args=(now.link_here(),),
        )
        for entry in frozen_entries(dossier.id, store()):
            with st.container(
                horizontal=True, vertical_alignment="center", gap="medium",
                key=f"question_version_{entry.version}",
            ):  # fmt: skip
                st.html(f'<p class="line">{_entry(entry, language)}</p>', width="stretch")
                st.button(
                    t("Open"),
                    key=f"question_open_version_{entry.version}",
                    on_click=open_version,
                    args=(entry.version,),
                )


def _to_do(whole: Whole, language: Language) -> str:
    """Which sub-questions have neither words nor a table yet."""
    bare = [part.number for part in whole.parts if not part.text.strip() and not part.results]
    if not bare:
        return ""
    words = language.t("Nog te schrijven: {numbers}.", numbers=language.join(bare))
    return f'<p class="table-note">{for_html(words)}</p>'


def _agreement(whole: Whole, language: Language) -> str:
    """What differs, in full; what agrees, folded."""
    found = compare(whole, store(), language)
    if not found:
        words = language.t(
            "Er is geen eerder antwoord en geen gepubliceerd totaal om mee te vergelijken."
        )
        return f'<p class="table-note">{for_html(words)}</p>'
    apart = differing(found)
    same = [one for one in found if one.agrees]
    title = (
        language.n("{n} cijfer verschilt", "{n} cijfers verschillen", len(apart))
        if apart
        else language.t("Alle vergeleken cijfers stemmen overeen")
    )
    parts = [f'<h3 class="part">{for_html(title)}</h3>']
    if apart:
        items = "".join(f"<li>{for_html(one.words(language))}</li>" for one in apart)
        parts.append(f'<ul class="readings">{items}</ul>')
    if same:
        items = "".join(f"<li>{for_html(one.words(language))}</li>" for one in same)
        summary = for_html(language.n("{n} stemt overeen", "{n} stemmen overeen", len(same)))
        parts.append(
            f'<details class="gaps"><summary>{summary}</summary><ul>{items}</ul></details>'
        )
    return "".join(parts)


def _entry(entry: FrozenEntry, language: Language) -> str:
    t = language.t
    title = t("Versie {version}, bevroren op {moment}", version=entry.version,
              moment=moment(entry.frozen_at, language))  # fmt: skip
    tables = language.n("{n} tabel", "{n} tabellen", entry.tables)
    details = [tables, t("gegevensversie {version}", version=entry.data_version[:12]),
               t("controlegetal {hash}", hash=entry.hash[:12])]  # fmt: skip
    return f"<strong>{for_html(title)}</strong><span>{for_html(' · '.join(details))}</span>"
