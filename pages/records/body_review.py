"""What only a person can decide of organisations: which are one, and which may be shown by their name."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data_access.engine import Store
from importing import bodies
from importing.bodies import Body
from importing.references import SHOWN
from pages.parts.escape import for_markdown
from pages.parts.markup import head, note
from pages.parts.person import LONGEST_NAME, Person, who_says
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, store
from views.lists import WITHHELD


class Review(Holder):
    """Who decides, and the part of a name that is looked for."""

    prefix = "bodies"

    who = Slot("")
    wanted = Slot("")


def body_review(here: Now) -> None:
    """Draw what is proposed and what was decided. Raises DataUnavailable."""
    kept, t = store(), here.language.t
    left, right = st.columns(2)
    left.text_input(
        t("Wie beslist (mag leeg blijven)"),
        value=who_says(),
        key=Review.who.key,
        max_chars=LONGEST_NAME,
        help=t("Een dienst of team volstaat. Het staat daarna bij elke beslissing."),
    )
    right.text_input(t("Zoek een naam"), key=Review.wanted.key, max_chars=LONGEST_NAME)
    _twins(kept, here)
    _persons(kept, here)
    _decided(kept, here)


def _twins(kept: Store, here: Now) -> None:
    t = here.language.t
    pairs = [pair for pair in bodies.likely_twins(kept) if _wanted(*(one.name for one in pair))]
    st.html(head(t("Misschien dezelfde"), t("Alleen wat u samenvoegt, telt als één organisatie.")))
    if not pairs:
        st.html(note(t("Er zijn geen namen die op elkaar lijken.")))
    for one, other in pairs[: bodies.MOST_PROPOSED]:
        # With a company number it is surer which body is meant: that name stays.
        stays, joined = (one, other) if one.kbo or not other.kbo else (other, one)
        keys, pair = (joined.key, stays.key), f"{joined.key}_{stays.key}"
        with st.container(horizontal=True, vertical_alignment="center", key=f"twins_{pair}"):
            st.markdown(f"{_named(joined, here)} · {_named(stays, here)}")
            _button(t("Samenvoegen"), f"join_{pair}", bodies.join, kept, *keys)
            _button(t("Niet dezelfde"), f"apart_{pair}", bodies.keep_apart, kept, *keys)
    _rest(len(pairs), here)


def _persons(kept: Store, here: Now) -> None:
    t = here.language.t
    persons = [body for body in bodies.may_be_persons(kept) if _wanted(body.name)]
    lead = t(
        "Deze namen kunnen van een persoon zijn. Ze staan nergens anders in de atlas, ook niet in "
        "bestanden: hun bedragen staan er als “{withheld}”.",
        withheld=t(WITHHELD),
    )
    st.html(head(t("Misschien een persoon"), lead))
    if not persons:
        st.html(note(t("Er is geen naam die van een persoon kan zijn.")))
    for body in persons[: bodies.MOST_PROPOSED]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"person_{body.key}"):
            st.markdown(_named(body, here))
            _button(t("Naam mag getoond worden"), f"show_{body.key}", bodies.show, kept, body.key)
    _rest(len(persons), here)


def _decided(kept: Store, here: Now) -> None:
    language = here.language
    decided = [one for one in bodies.decisions(kept) if _wanted(one.body, one.other or "")]
    if not decided:
        return
    words = {
        bodies.JOINED: language.t("samengevoegd"),
        bodies.APART: language.t("niet dezelfde"),
        SHOWN: language.t("naam wordt getoond"),
    }
    st.html(head(language.t("Beslist")))
    for one in decided[: bodies.MOST_PROPOSED]:
        names = " · ".join(for_markdown(name) for name in (one.body, one.other) if name)
        said = [words[one.kind], language.date(one.at.date()), for_markdown(one.who or "")]
        with st.container(horizontal=True, vertical_alignment="center", key=f"decided_{one.id}"):
            st.markdown(f"{names}: {', '.join(filter(None, said))}")
            _button(language.t("Ongedaan maken"), f"undo_{one.id}", bodies.take_back, kept, one.id)
    _rest(len(decided), here)


def _wanted(*names: str) -> bool:
    text = Review.wanted.value.strip().casefold()
    return any(text in name.casefold() for name in names)


def _rest(count: int, here: Now) -> None:
    rest = count - bodies.MOST_PROPOSED
    if rest > 0:
        words = here.language.n(
            "en nog {n} andere: zoek een naam", "en nog {n} andere: zoek een naam", rest
        )
        st.html(note(words))


def _named(body: Body, here: Now) -> str:
    kbo = f" ({here.language.t('KBO-nummer')} {body.kbo})" if body.kbo else ""
    return for_markdown(body.name + kbo)


def _button(label: str, key: str, decide: Callable[..., object], *decided: object) -> None:
    st.button(label, key=f"bodies_{key}", on_click=_decide, args=(decide, *decided))


def _decide(decide: Callable[..., object], *decided: object) -> None:
    who = Person.name.value = Review.who.value.strip()
    decide(*decided, who or None)
