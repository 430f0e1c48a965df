"""What a file is taken for, with the way to say that it is something else."""

from __future__ import annotations

import streamlit as st

from importing.kinds import TEMPLATES
from importing.profiles import PROFILES
from importing.recognition import Recognised
from language import Language
from pages.imports.case import BY_HAND, Case, choose, close
from pages.parts.escape import for_html


def file_head(case: Case, title: str, *leads: str) -> None:
    """The heading of a step about a file: what happens, the file's name, a few sentences."""
    name = for_html(case.name)
    said = "".join(f"<p>{for_html(words)}</p>" for words in leads)
    st.html(
        f'<div class="figure-head"><h2>{for_html(title)}</h2>'
        f'<p class="file-name">{name}</p>{said}</div>'
    )


def read_otherwise(case: Case, language: Language) -> None:
    """Folded: a list to choose another reading of the file from."""
    t, key = language.t, f"import_as_{case.number}"
    held = _held_as(case.found)
    if st.session_state.get(key) != held:
        st.session_state[key] = held
    with st.expander(t("Lees het bestand als iets anders"), key=f"import_otherwise_{case.number}"):
        st.selectbox(
            t("Lees het als"),
            [*TEMPLATES, *PROFILES, BY_HAND],
            key=key,
            format_func=lambda what: _title(what, language),
            placeholder=t("Kies wat het is"),
            on_change=_take,
            args=(key,),
        )


def recognised(found: Recognised, language: Language) -> str:
    """What the file is taken for, and why: "Aanvragen met beslissing. Herkend aan …"."""
    what = found.profile.title if found.profile else found.kind.title if found.kind else ""
    return " ".join(part for part in (f"{language.t(what)}." if what else "", how(found, language)))


def how(found: Recognised, language: Language) -> str:
    """One sentence on why the file is taken for what it is."""
    return {
        "template": language.t("Herkend aan de kolommen van het sjabloon."),
        "profile": language.t("Herkend aan de opmaak van dit soort bestand."),
        "mapping": language.t("Met de kolommen zoals u ze hebt toegewezen; de atlas onthoudt dat."),
        "unknown": language.t("Zeg per kolom wat erin staat. De atlas onthoudt dat na het laden."),
    }[found.how]


def another_file(language: Language) -> None:
    """The way back to the first step."""
    st.button(language.t("Een ander bestand"), key="import_close", on_click=close)


def _take(key: str) -> None:
    if st.session_state[key]:
        choose(st.session_state[key])


def _held_as(found: Recognised | None) -> str | None:
    if found is None:
        return None
    return BY_HAND if found.how in ("unknown", "mapping") else found.name


def _title(what: str, language: Language) -> str:
    if what == BY_HAND:
        return language.t("Eigen kolommen, zelf toe te wijzen")
    if what in PROFILES:
        return language.t(PROFILES[what].title)
    return language.t("Sjabloon: {kind}", kind=language.t(TEMPLATES[what].title))
