"""Every list of the atlas: its editions, whether it is complete and who says so, what it is used for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from importing import desk
from importing.cells import Refused
from importing.kinds import KINDS
from importing.lists import Edition, ListNote, read_scope
from importing.messages import explain
from language import N_, Language
from pages.imports.list_questions import ANSWERS, NAME_NEEDED
from pages.imports.list_use import used_on
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.markup import badge, band, empty, head
from pages.parts.person import LONGEST_NAME, Person, who_says
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, store
from places import municipality, provinces

COMPLETE: Final = {
    "yes": N_("volledig"),
    "no": N_("niet volledig"),
    "unknown": N_("niet gezegd of ze volledig is"),
}


class ListSession(Holder):
    """The answers about a list, by its key, and who gives them."""

    prefix = "lists"

    name = Slot("")
    complete = Slot("unknown")
    scope = Slot("")
    wrong = Slot("")


def list_of_lists(here: Now, pages: Mapping[str, str]) -> None:
    """Draw the block; ``pages`` are their names (msgids) by their keys. Raises DataUnavailable."""
    t = here.language.t
    notes = [one for one in desk.lists(store()) if here.filters.fictional or not one.fictional]
    with st.container(key="import_batches"):
        lead = t(
            "Of een lijst volledig is, leest de atlas nooit uit haar rijen: iemand of een bron moet het "
            "zeggen. Alleen dan staan er slaagkansen, aandelen, rangen en “nooit”."
        )
        st.html(head(t("Lijsten"), lead))
        if not notes:
            st.html(empty(t("Er is nog geen lijst.")))
            return
        with st.container(gap=None, key="import_batch_list"):
            for at, one in enumerate(notes):
                _line(at, one, here, pages)


def _line(at: int, one: ListNote, here: Now, pages: Mapping[str, str]) -> None:
    t = here.language.t
    with st.container(
        horizontal=True, vertical_alignment="center", gap="medium", key=f"import_batch_list_{at}"
    ):
        st.html(_described(one, here, pages), width="stretch")
        with st.popover(t("Wijzig"), key=f"list_change_{at}"):
            _question(one, here.language)


def _question(one: ListNote, language: Language) -> None:
    t = language.t
    complete, scope = ListSession.complete[one.key], ListSession.scope[one.key]
    st.radio(
        t("Is deze lijst volledig?"),
        list(ANSWERS),
        index=list(ANSWERS).index(one.complete),
        format_func=lambda answer: t(ANSWERS[answer]),
        horizontal=True,
        key=complete.key,
    )
    st.text_input(
        t("Voor welke plaatsen en jaren? (leeg: alle)"),
        value=", ".join([*map(place_name, one.places), *map(str, one.years)]),
        key=scope.key,
        max_chars=300,
    )
    name = ListSession.name[one.key]
    st.text_input(t("Wie zegt dit?"), value=who_says(), key=name.key, max_chars=LONGEST_NAME)
    if wrong := ListSession.wrong[one.key].value:
        st.html(band("refused", wrong))
    st.button(t("Bewaar"), key=f"list_save_{one.key}", on_click=_save, args=(one.key, language))


def _save(key: str, language: Language) -> None:
    wrong, name = ListSession.wrong[key], Person.name
    name.value = ListSession.name[key].value.strip() or who_says()
    if not name.value:
        wrong.value = language.t(NAME_NEEDED)
        return
    try:
        places, years = read_scope(ListSession.scope[key].value or "")
        said = Edition(ListSession.complete[key].value, places, years)
        desk.say_complete(store(), key, said, name.value)
        wrong.forget()
    except Refused as refused:
        wrong.value = explain(refused.problems[0], language)


def _described(one: ListNote, here: Now, pages: Mapping[str, str]) -> str:
    language, t = here.language, here.language.t
    kind = t(KINDS[one.kind].title) if one.kind in KINDS else t("Maximumbedragen")
    lines = [" · ".join([kind, completeness(one, language)])]
    if one.beyond:
        lines.append(
            language.n(
                "Er is {n} aanvraag bekend die niet in deze lijst staat: zo telt ze niet als volledig.",
                "Er zijn {n} aanvragen bekend die niet in deze lijst staan: zo telt ze niet als volledig.",
                one.beyond,
            )
        )
    if one.editions:
        editions = [
            t("{name} ({when})", name=name, when=moment(when, language))
            for _, name, when in one.editions
        ]
        count = language.n("{n} uitgave", "{n} uitgaven", len(editions))
        lines.append(f"{one.key} · {count}: {language.join(editions)}")
    spans = "".join(f"<span>{for_html(line)}</span>" for line in lines)
    mark = badge(language, fictional=one.fictional)
    name = language.data(one.name)
    return f'<p class="line"><strong>{for_html(name)}{mark}</strong>{spans}{_use(one, here, pages)}</p>'


def _use(one: ListNote, here: Now, names: Mapping[str, str]) -> str:
    """The pages with figures that count its rows, in the order of the menu."""
    t, pages = here.language.t, used_on(one.kind)
    links = [
        f'<a href="{for_html(here.path(page))}" target="_self">{for_html(t(name))}</a>'
        for page, name in names.items()
        if page in pages
    ]
    return f"<span>{for_html(t('Gebruikt op'))} {' · '.join(links)}</span>" if links else ""


def completeness(one: ListNote, language: Language) -> str:
    """ "volledig voor West-Vlaanderen, 2024, volgens Team (26/11/2026)"."""
    t = language.t
    words = t(COMPLETE[one.complete])
    scope = ", ".join([*map(place_name, one.places), *map(str, one.years)])
    if one.complete == "yes" and scope:
        words = t("volledig voor {scope}", scope=scope)
    if one.said_by:
        words = t("{words}, volgens {who}", words=words, who=one.said_by)
    elif one.source and one.complete != "unknown":
        words = t("{words}, volgens “{source}”", words=words, source=one.source)
    return f"{words} ({language.date(one.said_on)})" if one.said_on else words


def place_name(place: str) -> str:
    """The name of a province or municipality that a list is complete for."""
    slugs = {province.slug: province.name_nl for province in provinces()}
    return slugs.get(place) or municipality(place).name_nl
