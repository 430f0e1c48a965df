"""The last look before an answer is frozen: does it agree, what is left, and then yes or no."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import band, note
from pages.parts.state import Now, store
from pages.parts.table import plain_table
from pages.questions.dossier_changes import freeze_now
from pages.questions.question_address import VERSION, dossier_path, part_path
from pages.questions.question_session import QuestionSession
from written_questions.answer_files import answered_now
from written_questions.consistency import Compared, compare
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.places_to_fill import (
    NOT_READ,
    NOT_WRITTEN,
    OUTDATED,
    TABLE_GONE,
    left_to_fill,
)

NOT_OF_THE_TEXT: Final = (NOT_READ, OUTDATED, TABLE_GONE)
"""What is left of a part besides places to fill in (msgids)."""


def check(dossier: Dossier, now: Now) -> None:
    """Draw the step."""
    language, t = now.language, now.language.t
    if version := QuestionSession.frozen_now.take():
        _frozen(dossier, version, now)
        return
    whole = answered_now(dossier, store())
    left = _left(dossier, now)
    with st.container(key="question_freezing"):
        lead = t(
            "Vastleggen bewaart de teksten en de cijfers zelf, met hun filters en bronnen. Ze zijn "
            "later terug te openen zoals ze gegeven zijn, ook als de gegevens veranderen."
        )
        st.html(
            f'<div class="checking"><h2>{for_html(t("Nakijken en vastleggen"))}</h2>'
            f"<p>{for_html(lead)}</p>"
            f"{_agreement(compare(whole, store(), language, but=dossier.id), language)}"
            f"<h3>{for_html(t('Wat nog openstaat'))}</h3>"
            f"{left or note(t('Niets: alles is ingevuld en nagelezen.'))}</div>"
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.button(
                t("Toch vastleggen") if left else t("Leg dit antwoord vast"),
                type="primary",
                key="question_freeze",
                on_click=freeze_now,
                args=(now.link_here(),),
            )
            back = for_html(dossier_path(dossier.id, now))
            words = for_html(t("Terug naar het antwoord"))
            st.html(f'<a class="button" href="{back}" target="_self">{words}</a>', width="content")


def _frozen(dossier: Dossier, version: int, now: Now) -> None:
    t = now.language.t
    done = band("done", t("Versie {version} is vastgelegd.", version=version))
    links: tuple[tuple[str, dict[str, str]], ...] = (
        (t("Open versie {version}", version=version), {VERSION: str(version)}),
        (t("Terug naar het dossier"), {}),
    )
    ways = "".join(
        f'<a class="button" href="{for_html(dossier_path(dossier.id, now, **chosen))}" '
        f'target="_self">{for_html(words)}</a>'
        for words, chosen in links
    )
    with st.container(key="question_freezing"):
        st.html(f'{done}<p class="ways">{ways}</p>')


# --- what is left --------------------------------------------------------------------------------


def _left(dossier: Dossier, now: Now) -> str:
    """Per part what is to be filled in, written, drafted anew or read; "" when nothing is."""
    t, by_part = now.language.t, defaultdict[str, list[str]](list)
    for number, what in left_to_fill(dossier):
        if what in NOT_OF_THE_TEXT:
            by_part[number].append(for_html(t(what)))
        else:
            words = for_html(t(what) if what == NOT_WRITTEN else what)
            by_part[number].append(f'<mark class="to-fill">{words}</mark>')
    items = ""
    for number, facts in by_part.items():
        path = for_html(part_path(dossier, number, now))
        name = for_html(t("Deel {number}", number=number))
        listed = "".join(f"<span>{fact}</span>" for fact in facts)
        items += f'<li><a href="{path}" target="_self">{name}</a> <div>{listed}</div></li>'
    return f'<ul class="left-to-do">{items}</ul>' if items else ""


# --- whether it agrees -----------------------------------------------------------------------------


def _agreement(comparisons: Sequence[Compared], language: Language) -> str:
    """What differs, in full; what agrees, folded."""
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
    parts = [f"<h3>{for_html(title)}</h3>"]
    if apart:
        said = language.t("Met een eerder antwoord of met wat een bron zelf afdrukt.")
        parts.append(f"<p>{for_html(said)}</p>{plain_table(title, heads, apart, numeric=(1, 2))}")
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
