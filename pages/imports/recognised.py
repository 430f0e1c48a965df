"""What a file is taken for, with the way to say that it is something else."""

from __future__ import annotations

import streamlit as st

from importing.kinds import TEMPLATES
from importing.profiles import PROFILES
from importing.recognition import Recognised
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import BY_HAND, choose, close
from pages.parts.escape import for_html


def file_head(case: Case, title: str, *leads: str) -> None:
    """The heading of a step about a file: what happens, the file's name, a few sentences."""
    name = for_html(case.name)
    paragraphs = "".join(f"<p>{for_html(lead)}</p>" for lead in leads)
    st.html(
        f'<div class="step-head"><h2>{for_html(title)}</h2>'
        f'<p class="file-name">{name}</p>{paragraphs}</div>'
    )


def read_otherwise(case: Case, language: Language) -> None:
    """Folded: a list to choose another reading of the file from."""
    t, slot = language.t, ImportSession.read_as(case.number)
    layout = _read_as(case.recognised)
    if slot.value != layout:
        slot.show(layout)
    with st.expander(t("Lees het bestand als iets anders"), key=f"import_otherwise_{case.number}"):
        st.selectbox(
            t("Lees het als"),
            [*TEMPLATES, *PROFILES, BY_HAND],
            key=slot.key,
            format_func=lambda what: _title(what, language),
            placeholder=t("Kies wat het is"),
            on_change=_take,
            args=(case.number,),
        )


def recognised(layout: Recognised, language: Language) -> str:
    """What the file is taken for, and why: "Aanvragen met beslissing. Herkend aan …"."""
    named = layout.profile or layout.kind
    why = how(layout, language)
    return f"{language.t(named.title)}. {why}" if named else why


def how(layout: Recognised, language: Language) -> str:
    """One sentence on why the file is taken for what it is."""
    return {
        "template": language.t("Herkend aan de kolommen van het sjabloon."),
        "profile": language.t("Herkend aan de opmaak van dit soort bestand."),
        "mapping": language.t(
            "Met kolommen en woorden zoals ze zijn toegewezen; de atlas onthoudt dat."
        ),
        "unknown": language.t("Zeg per kolom wat erin staat. De atlas onthoudt dat na het laden."),
    }[layout.how]


def another_file(language: Language) -> None:
    """The way back to the first step."""
    st.button(language.t("Een ander bestand"), key="import_close", on_click=close)


def _take(number: int) -> None:
    if what := ImportSession.read_as(number).value:
        choose(what)


def _read_as(recognised: Recognised | None) -> str | None:
    if recognised is None:
        return None
    return BY_HAND if recognised.how in ("unknown", "mapping") else recognised.name


def _title(what: str, language: Language) -> str:
    if what == BY_HAND:
        return language.t("Eigen kolommen, zelf toe te wijzen")
    if what in PROFILES:
        return language.t(PROFILES[what].title)
    return language.t("Sjabloon: {kind}", kind=language.t(TEMPLATES[what].title))
