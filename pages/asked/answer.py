"""The answer to what stands in the box: the figure, what was understood of it, and what is called so."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from enquiry.names import Found, find_names
from enquiry.request import Request, read_request
from enquiry.understanding import MOST_MEANT, Understood, understand
from pages.asked.said import said
from pages.asked.things import dossiers_called, things
from pages.parts.figure import figure
from pages.parts.state import Now
from views import view


def answer(text: str, chosen: str, here: Now) -> None:
    """Draw it. ``chosen`` is a request in the form of an address, where somebody took a part away or chose
    another reading; else what the words ask is drawn."""
    told = understand(text, here.reader, fictional=here.filters.fictional)
    if chosen:
        told = _as_chosen(told, chosen, here)
    found = _called(told, here)
    _html(said(told, found, here))
    named = things(found, here, about=_about(told), wide=told.drawn is None)
    if told.drawn is None:
        _html(named)
    elif not named:
        _draw(told.drawn, here)
    else:
        with st.container(key="asked"):
            left, right = st.columns([2, 1], gap="large")
            with left:
                _draw(told.drawn, here)
            with right:
                _html(named)


def _html(made: str) -> None:
    if made:
        st.html(made)


def _as_chosen(told: Understood, chosen: str, here: Now) -> Understood:
    """What is understood, with another request in its place; the words are still told of."""
    request, dropped = read_request(chosen, here.options.values)
    if here.filters.fictional:
        request = replace(request, filters=replace(request.filters, fictional=True))
    drawn = request if request.shown is not None else None
    every = (*([told.drawn] if told.drawn else []), *told.meant)
    others = [one for one in every if one != request]
    unknown = [f"{name}={value}" for name, value in dropped]
    if request.view and drawn is None:
        unknown.append(request.view)
    return replace(
        told,
        drawn=drawn,
        rest=None if drawn else request,
        meant=tuple(others[:MOST_MEANT]),
        unrecognised=(*told.unrecognised, *unknown),
        not_followed=(),
        reason="",
    )


def _called(told: Understood, here: Now) -> Found:
    """What is called as the whole line; else as the words that mean nothing else."""
    fictional = here.filters.fictional
    found = find_names(told.text, here.reader, fictional=fictional)
    rest = told.body or " ".join(told.unrecognised)
    if not found.things and rest and rest != told.text:
        found = find_names(rest, here.reader, fictional=fictional)
    return replace(found, things=(*found.things, *dossiers_called(told.text)))


def _about(told: Understood) -> Request | None:
    """The request whose places, calls and articles have pages of their own."""
    return told.drawn or told.rest or next(iter(told.meant), None)


def _draw(request: Request, here: Now) -> None:
    shown = view(request.view)
    filters = replace(request.filters, as_known_on=here.filters.as_known_on)
    of_request = replace(here, filters=filters, shared=here.shared or here.filters)
    figure(of_request.result(shown), of_request)
