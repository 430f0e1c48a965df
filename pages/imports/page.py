"""Load a list, checked and shown before anything is written; take a load back."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_, Language
from pages.imports.batches import batches
from pages.imports.done import done
from pages.imports.import_session import Case, current_case
from pages.imports.mapping import mapping
from pages.imports.own_borders import own_borders
from pages.imports.preview import preview
from pages.imports.refused import refused
from pages.imports.start import start
from pages.imports.templates import templates
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.state import Now
from views.records import amendments

STEPS: Final = (
    N_("Bestand kiezen"), N_("Nakijken wat het verandert"), N_("Laden"),
)  # fmt: skip


def loading(here: Now) -> None:
    """Draw the step that somebody has come to. Raises DataUnavailable."""
    case = current_case(here.language)
    st.html(_steps(_step_of(case), here.language))
    if case.loaded:
        done(case, case.loaded, here)
    elif case.problems:
        refused(case, here.language)
    elif case.to_map:
        mapping(case, here.language)
    elif case.preview:
        preview(case, case.preview, here.language)
    else:
        start(case, here.language)
        templates(here.language)
        batches(here.language)
        own_borders(here.language)
        changed = here.result(amendments.AMENDMENTS)
        if not changed.empty:
            figure(changed, here)


def _step_of(case: Case) -> int:
    """Which of the steps somebody has come to, from 0."""
    if case.loaded:
        return 2
    return 0 if case.at_start else 1


def _steps(at: int, language: Language) -> str:
    """The steps in a row, with the one that shows."""
    items = "".join(
        f"<li{' aria-current=step' if number == at else ''}>{for_html(language.t(words))}</li>"
        for number, words in enumerate(STEPS)
    )
    return f'<ol class="steps-row">{items}</ol>'
