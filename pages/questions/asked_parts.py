"""The question at the left: its parts with how each stands, all of its text, and the parts anew."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.markup import note
from pages.parts.state import Now, store
from pages.questions.question_address import VERSION, dossier_path, part_path
from pages.questions.standing import mark, standing
from written_questions.bounds import MAX_PARTS
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.frozen_answers import frozen_entries

_LONGEST: Final = 96
"""Signs of a sub-question that is not open; the open one is there whole."""


def asked_parts(dossier: Dossier, at: int, now: Now) -> None:
    """Draw the column."""
    language = now.language
    listed = [
        (position, part)
        for position, part in enumerate(dossier.parts)
        if position < MAX_PARTS or position == at
    ]
    items = "".join(_item(dossier, part, now, is_open=position == at) for position, part in listed)
    title = language.n("De vraag in {n} deel", "De vraag in {n} delen", len(dossier.parts))
    more = len(dossier.parts) - len(listed)
    rest = ""
    if more > 0:  # a dossier of before there was a limit
        rest = note(
            language.n(
                "Nog {n} deelvraag staat niet in deze lijst.",
                "Nog {n} deelvragen staan niet in deze lijst.",
                more,
            )
        )
    st.html(
        f'<nav class="question-parts" aria-label="{for_html(title)}">'
        f'<h2 class="column">{for_html(title)}</h2><ol>{items}</ol>{rest}</nav>'
        f"{_whole_text(dossier, language)}{_versions(dossier, now)}"
    )


def _item(dossier: Dossier, part: Part, now: Now, *, is_open: bool) -> str:
    kind, words = standing(part, now.language)
    question = part.question if is_open else short(part.question, _LONGEST)
    context = f"<em>{for_html(part.context)}</em> " if is_open and part.context else ""
    here = ' aria-current="true"' if is_open else ""
    path = for_html(part_path(dossier, part.number, now))
    return (
        f'<li><a href="{path}" target="_self"{here}><span class="asked">{for_html(part.number)}. '
        f"{context}{for_html(question)}</span>"
        f'<span class="stands">{mark(kind)}{for_html(words)}</span></a></li>'
    )


def short(text: str, longest: int) -> str:
    """The text, or its first words where it is longer."""
    if len(text) <= longest:
        return text
    return (text[:longest].rpartition(" ")[0] or text[:longest]) + " …"


def _whole_text(dossier: Dossier, language: Language) -> str:
    """The text as it was given, folded, with what stands before its heading set apart."""
    t, aside = language.t, dossier.header.set_aside.strip()
    before = ""
    if aside:
        said = t("Dit staat rond de vragen en is geen deel:")
        before = f'<p>{for_html(said)}</p><pre class="aside">{for_html(aside)}</pre>'
    return (
        f'<details class="whole-text"><summary>{for_html(t("Toon de hele vraag"))}</summary>'
        f'{before}<pre tabindex="0">{for_html(dossier.text.strip())}</pre></details>'
    )


def _versions(dossier: Dossier, now: Now) -> str:
    """What was frozen of this question, as links."""
    language, entries = now.language, frozen_entries(dossier.id, store())
    if not entries:
        return ""
    links = "".join(
        f'<li><a href="{for_html(dossier_path(dossier.id, now, **{VERSION: str(one.version)}))}" '
        f'target="_self">{for_html(language.t("versie {version}", version=one.version))}</a> '
        f"{for_html(moment(one.frozen_at, language))}</li>"
        for one in entries
    )
    title = for_html(language.t("Vastgelegd"))
    return f'<section class="versions"><h3>{title}</h3><ul>{links}</ul></section>'
