"""What only a person can decide of organisations: which are one, and which may be shown by their name."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data_access.engine import Store
from importing import bodies
from importing.bodies import Body
from pages.parts.escape import for_markdown
from pages.parts.markup import head, note
from pages.parts.state import Now, store
from views.lists import WITHHELD


def body_review(here: Now) -> None:
    """Draw what is proposed and what was decided. Raises DataUnavailable."""
    kept = store()
    _twins(kept, here)
    _persons(kept, here)
    _decided(kept, here)


def _twins(kept: Store, here: Now) -> None:
    t, pairs = here.language.t, bodies.likely_twins(kept)
    st.html(head(t("Misschien dezelfde"), t("Alleen wat u samenvoegt, telt als één organisatie.")))
    if not pairs:
        st.html(note(t("Er zijn geen namen die op elkaar lijken.")))
    for number, (one, other) in enumerate(pairs):
        # With a company number it is surer which body is meant: that name stays.
        stays, joined = (one, other) if one.kbo or not other.kbo else (other, one)
        with st.container(horizontal=True, vertical_alignment="center", key=f"twins_{number}"):
            st.markdown(f"{_named(joined, here)} · {_named(stays, here)}")
            _button(t("Samenvoegen"), f"join_{number}", bodies.join, kept, joined.key, stays.key)
            _button(
                t("Niet dezelfde"),
                f"apart_{number}",
                bodies.keep_apart,
                kept,
                joined.key,
                stays.key,
            )


def _persons(kept: Store, here: Now) -> None:
    t, persons = here.language.t, bodies.may_be_persons(kept)
    lead = t(
        "Deze namen kunnen van een persoon zijn. Ze staan nergens anders in de atlas, ook niet in bestanden: "
        "hun bedragen staan er als “{withheld}”.",
        withheld=t(WITHHELD),
    )
    st.html(head(t("Misschien een persoon"), lead))
    if not persons:
        st.html(note(t("Er is geen naam die van een persoon kan zijn.")))
    for number, body in enumerate(persons[: bodies.MOST_PROPOSED]):
        with st.container(horizontal=True, vertical_alignment="center", key=f"person_{number}"):
            st.markdown(_named(body, here))
            _button(t("Naam mag getoond worden"), f"show_{number}", bodies.show, kept, body.key)


def _decided(kept: Store, here: Now) -> None:
    t, decided = here.language.t, bodies.decisions(kept)
    if not decided:
        return
    words = {
        bodies.JOINED: t("samengevoegd"),
        bodies.APART: t("niet dezelfde"),
        bodies.SHOWN: t("naam wordt getoond"),
    }
    st.html(head(t("Beslist")))
    for one in decided[: bodies.MOST_PROPOSED]:
        names = " · ".join(for_markdown(name) for name in (one.body, one.other) if name)
        with st.container(horizontal=True, vertical_alignment="center", key=f"decided_{one.id}"):
            st.markdown(f"{names}: {words[one.kind]}")
            _button(t("Ongedaan maken"), f"undo_{one.id}", bodies.take_back, kept, one.id)


def _named(body: Body, here: Now) -> str:
    kbo = f" ({here.language.t('KBO-nummer')} {body.kbo})" if body.kbo else ""
    return for_markdown(body.name + kbo)


def _button(label: str, key: str, decide: Callable[..., object], *arguments: object) -> None:
    st.button(label, key=f"bodies_{key}", on_click=decide, args=arguments)
