"""What else can be said of the open part: another table, what kind of question it is, who delivers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from data_access.filters import Filters
from language import Language
from pages.parts.markup import note
from pages.parts.state import Now, store
from pages.questions.dossier_changes import change_part
from pages.questions.question_session import QuestionSession
from stories import Story
from stories.kept_figures import kept_figures
from views import view, views
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.report import KINDS
from written_questions.rules.kinds import ASIDE


def add_table(dossier: Dossier, at: int, now: Now) -> None:
    """Draw the way to have another table: a figure that somebody saved, or any of the atlas."""
    t = now.language.t
    saved = {one.story.key: one.story for one in kept_figures(store(), now.options.values)}
    with st.popover(t("Andere tabel toevoegen"), key="question_adding"):
        st.selectbox(
            t("Zoek een tabel"),
            [*saved, *views()],
            index=None,
            key=QuestionSession.added[at].key,
            format_func=lambda name: (
                t("{title} (bewaard)", title=saved[name].title)
                if name in saved
                else t(view(name).title)
            ),
            placeholder=t("Zoek een tabel"),
            on_change=_take_added,
            args=(at, dossier.fictional, saved),
        )


def part_details(part: Part, at: int, language: Language) -> None:
    """Draw its kind and who delivers."""
    t = language.t
    kind, deliverer = QuestionSession.kind[at], QuestionSession.deliverer[at]
    with st.expander(t("Soort vraag en wie aanlevert"), key="question_part_details"):
        kind.show(part.kind)
        st.selectbox(
            t("Soort vraag"),
            list(KINDS),
            key=kind.key,
            format_func=lambda value: t(KINDS[value]),
            on_change=_take_kind,
            args=(at,),
        )
        if part.reason and part.reason not in ASIDE:
            st.html(note(t(part.reason)))
        deliverer.show(part.deliverer)
        st.text_input(
            t("Wie levert dit aan"),
            key=deliverer.key,
            placeholder=t("Dienst of agentschap"),
            on_change=_take_deliverer,
            args=(at,),
        )


# --- what clicks do ----------------------------------------------------------------------------


def _take_added(at: int, fictional: bool, saved: Mapping[str, Story]) -> None:
    name = QuestionSession.added[at].value
    if not name:
        return
    QuestionSession.added[at].value = None
    if name in saved:
        (figure,) = saved[name].slides
        filters = replace(figure.filters, fictional=fictional)
        change_part(at, partial(_with, table=Table(figure.view, filters, origin="person")))
    else:
        change_part(at, partial(_added, name=name, fictional=fictional))


def _added(part: Part, *, name: str, fictional: bool) -> Part:
    """The part with a View more, filtered as its other tables are where the View can follow."""
    like = part.tables[0].filters if part.tables else Filters(fictional=fictional)
    filters = replace(like, fictional=fictional).restricted_to(view(name).applies)
    return _with(part, table=Table(name, filters, origin="person"))


def _with(part: Part, *, table: Table) -> Part:
    return replace(part, tables=(*part.tables, table))


def _take_deliverer(at: int) -> None:
    deliverer = QuestionSession.deliverer[at].value.strip()
    change_part(at, lambda part: replace(part, deliverer=deliverer))


def _take_kind(at: int) -> None:
    # Why the rules thought otherwise no longer holds once a person has said what it is.
    kind = QuestionSession.kind[at].value
    change_part(at, lambda part: replace(part, kind=kind, reason=""))  # type: ignore[arg-type]
