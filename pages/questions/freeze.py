"""The end of answering: does it agree with what was said before, and freeze it; and what was frozen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import N_, Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.markup import badge, band, head, note
from pages.parts.state import Now, store
from pages.parts.table import plain_table
from pages.questions.dossier_changes import freeze_now
from pages.questions.question_address import open_version
from pages.questions.question_session import QuestionSession
from written_questions.answer_files import Whole, answered_now
from written_questions.consistency import Compared, compare
from written_questions.dossiers.dossier import Dossier
from written_questions.frozen_answers import FrozenEntry, frozen_entries


def freezing(dossier: Dossier, now: Now) -> None:
    """Draw the block."""
    language, t = now.language, now.language.t
    whole = answered_now(dossier, store())
    with st.container(key="question_freezing"):
        lead = t(
            "Bevriezen bewaart de cijfers zelf, met hun filters, bronnen en gegevensversie. Ze zijn "
            "later terug te openen zoals ze gegeven zijn, ook als de gegevens veranderen."
        )
        st.html(head(t("Nakijken en bevriezen"), lead))
        st.html(_to_do(whole, language) + _agreement(whole, dossier.id, language))
        st.button(
            t("Bevries dit antwoord"),
            key="question_freeze",
            on_click=freeze_now,
            args=(now.link_here(),),
        )
        if version := QuestionSession.frozen_now.take():
            st.html(band("done", t("Versie {version} is bevroren.", version=version)))
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
    """Which sub-questions have neither words nor a table yet, or a note that is still to be completed."""
    t, missing = language.t, []
    bare = [part.number for part in whole.parts if not part.text.strip() and not part.results]
    if bare:
        missing.append(t("Nog te schrijven: {numbers}.", numbers=language.join(bare)))
    noted = [
        part.number
        for part in whole.parts
        if any(line.startswith("[") for line in part.text.split("\n"))
    ]
    if noted:
        missing.append(
            t("Nog aan te vullen, tussen vierkante haken: {numbers}.", numbers=language.join(noted))
        )
    return note(" ".join(missing)) if missing else ""


def _agreement(whole: Whole, dossier: int, language: Language) -> str:
    """What differs, in full; what agrees, folded."""
    comparisons = compare(whole, store(), language, but=dossier)
    if not comparisons:
        return note(
            language.t(
                "Er is geen eerder antwoord en geen gepubliceerd totaal om mee te vergelijken."
            )
        )
    apart = _rows([one for one in comparisons if not one.agrees], language)
    same = _rows([one for one in comparisons if one.agrees], language)
    title = (
        language.n("{n} cijfer verschilt", "{n} cijfers verschillen", len(apart))
        if apart
        else language.t("Alle vergeleken cijfers stemmen overeen")
    )
    heads = [language.t(head) for head in _HEADS]
    parts = [f'<h3 class="part">{for_html(title)}</h3>']
    if apart:
        parts.append(plain_table(title, heads, apart, numeric=(1, 2)))
    if same:
        summary = language.n("{n} cijfer stemt overeen", "{n} cijfers stemmen overeen", len(same))
        rows = plain_table(summary, heads[:-1], [row[:-1] for row in same], numeric=(1, 2))
        parts.append(f"<details><summary>{for_html(summary)}</summary>{rows}</details>")
    return "".join(parts)


_HEADS: Final = (N_("Cijfer"), N_("Hier"), N_("Elders"), N_("Waar"), N_("Waarom"))


def _rows(comparisons: Sequence[Compared], language: Language) -> list[list[str]]:
    """A row per figure and place; tables of the answer that hold the same figure share one."""
    tables: dict[tuple[str, ...], list[str]] = {}
    for one in comparisons:
        column = language.t(one.column.title)
        key = (column, *one.figures(language), one.where(language), one.reason(language))
        tables.setdefault(key, []).append(language.t(one.result.view.title))
    return [
        [f"{column} ({language.join(list(dict.fromkeys(names)))})", *rest]
        for (column, *rest), names in tables.items()
    ]


def _entry(entry: FrozenEntry, language: Language) -> str:
    t = language.t
    title = t("Versie {version}, bevroren op {moment}", version=entry.version,
              moment=moment(entry.frozen_at, language))  # fmt: skip
    tables = language.n("{n} tabel", "{n} tabellen", entry.tables)
    details = [tables, t("gegevensversie {version}", version=entry.data_version[:12]),
               t("controlegetal {hash}", hash=entry.hash[:12])]  # fmt: skip
    mark = badge(language, fictional=entry.fictional)
    return f"<strong>{for_html(title)}</strong>{mark}<span>{for_html(' · '.join(details))}</span>"
