"""The page that compares: what is compared, the figure with a column for each, and a sentence on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.frame.filter_bar import filter_bar
from pages.parts.choices import value_label, values_to_choose
from pages.parts.comparing import WITH_PARAMETER
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.markup import badge, empty, note
from pages.parts.segments import Segment, segments
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, page_parameter, page_parameters, set_page_parameters
from pages.records.organisation_page import sentence_on as sentence_on_body
from views import Column, Result
from views.listed import SEVERAL, Asked, Listed
from views.records.organisations import ORGANISATIONS
from views.side_by_side import (
    FEWEST,
    KIND_PARAMETER,
    KINDS,
    MOST,
    Kind,
    as_sure,
    in_order,
    nothing_on,
    sentence_on,
    small,
    told_columns,
)

_FOUND: Final = 8
"""Bodies of a name that are offered."""


_ROWS_APART: Final = 15
"""Five places in three schemes."""


class Comparing(Holder):
    """What the comparing page remembers of its reader."""

    prefix = "comparing"

    added = Slot[Any](None)
    """Per kind: the one that is chosen to be added."""
    looked_up = Slot("")
    """The name of a body that is looked for."""


def compare_page(here: Now) -> None:
    """Draw the choice, and the comparison as soon as there are two."""
    kind = KINDS.get(page_parameter(KIND_PARAMETER, ""), next(iter(KINDS.values())))
    st.html(_kinds(kind, here))
    things = _things(kind, here)
    names = _names(kind, things, here)
    _left_out(things, names, here)
    if names:
        st.html(_chosen(names, here))
    if len(names) < MOST:
        _adding(kind, list(names), here)
    if len(names) < FEWEST:
        st.html(empty(here.language.t("Kies er twee tot vijf; dan staan ze hier naast elkaar.")))
        return
    filter_bar(here)
    _compared(kind, names, here)


def _kinds(shown: Kind, here: Now) -> str:
    offered = [
        Segment(
            here.language.t(kind.several),
            here.path_here({KIND_PARAMETER: kind.key, WITH_PARAMETER: ""}),
            kind is shown,
        )
        for kind in KINDS.values()
    ]
    return segments(here.language.t("Wat vergelijken"), offered)


def _things(kind: Kind, here: Now) -> list[str]:
    """What is compared: as the address says, else what the filters hold."""
    asked = page_parameters(WITH_PARAMETER)
    if not asked and kind.field:
        asked = [str(value) for value in getattr(here.filters, kind.field)]
    return list(dict.fromkeys(asked))


def _left_out(things: Sequence[str], names: dict[str, str], here: Now) -> None:
    """Say what of the address is not compared: what does not exist, and what is one too many."""
    t, unknown = here.language.t, [thing for thing in things if thing not in names]
    if unknown:
        told = t("Deze keuze uit de link bestaat niet en is weggelaten:")
        st.html(note(f"{told} {here.language.join(unknown)}", status=True))
    if len(names) > MOST:
        beyond = [names.pop(thing) for thing in list(names)[MOST:]]
        told = t(
            "Hoogstens vijf staan naast elkaar; weggelaten: {names}.",
            names=here.language.join(beyond),
        )
        st.html(note(told, status=True))


def _names(kind: Kind, things: Sequence[str], here: Now) -> dict[str, str]:
    """The things that exist, with their names."""
    if kind.field:
        values = {str(value): value for value in here.options.values[kind.field]}
        return {
            thing: here.options.label(kind.field, values[thing], here.language)
            for thing in things
            if thing in values
        }
    if not things:
        return {}
    frame = _bodies(things, here).result().frame
    named = dict(zip(frame[kind.column], frame["organisation"], strict=True))
    return {thing: str(named[thing]) for thing in things if thing in named}


def _bodies(keys: Sequence[str], here: Now) -> Listed:
    return here.listed(KINDS["organisatie"].view).only("body", SEVERAL.join(keys))


def _chosen(names: dict[str, str], here: Now) -> str:
    """Each of them, with the way to leave it out."""
    t, items = here.language.t, []
    for thing, name in names.items():
        others = [other for other in names if other != thing]
        href = for_html(here.path_here({WITH_PARAMETER: others}))
        words = for_html(t("{name} weglaten", name=name))
        items.append(
            f'<li>{for_html(name)}<a href="{href}" target="_self" aria-label="{words}">'
            '<span aria-hidden="true">×</span></a></li>'
        )
    label = for_html(t("Wordt vergeleken"))
    return f'<ul class="compared" aria-label="{label}">{"".join(items)}</ul>'


def _adding(kind: Kind, things: list[str], here: Now) -> None:
    """The list or the field by which another one is added."""
    t = here.language.t
    if not kind.field:
        _adding_body(things, here)
        return
    slot = Comparing.added[kind.key]
    slot.show(None)
    offered = [
        value
        for value in values_to_choose(here, kind.field, here.filters)
        if str(value) not in things
    ]
    st.selectbox(
        t("Voeg toe: {what}", what=small_first(t(kind.one))),
        offered,
        index=None,
        key=slot.key,
        format_func=partial(value_label, here, kind.field),
        placeholder=t("Typ een naam"),
        on_change=_add,
        args=(slot.key, kind.key, things),
        width=420,
    )


def small_first(words: str) -> str:
    """The words within a sentence."""
    return words[:1].lower() + words[1:]


def _add(_key: str, kind: str, things: list[str]) -> None:
    chosen = Comparing.added[kind].value
    if chosen is not None:
        set_page_parameters(WITH_PARAMETER, [*things, str(chosen)])


def _adding_body(things: list[str], here: Now) -> None:
    """Bodies are too many for a list: those of a name are looked up, and offered as links."""
    t = here.language.t
    text = st.text_input(
        t("Zoek een organisatie"),
        key=Comparing.looked_up.key,
        type="search",
        placeholder=t("Typ een naam"),
        width=420,
    )
    if not text.strip():
        return
    asked = Asked(text=text, most=_FOUND + MOST)
    rows = Listed(KINDS["organisatie"].view, here.filters.cleared(), here.reader, asked).result()
    others = rows.frame[~rows.frame["body"].isin(things)].head(_FOUND)
    links = "".join(
        f'<li><a href="{for_html(here.path_here({WITH_PARAMETER: [*things, row["body"]]}))}" '
        f'target="_self">{for_html(row["organisation"])}</a></li>'
        for row in others.to_dict("records")
    )
    st.html(
        f'<ul class="to-add">{links}</ul>' if links else note(t("Niets gevonden."), status=True)
    )


def _compared(kind: Kind, names: dict[str, str], here: Now) -> None:
    if kind.field:
        places = {"provinces": (), "regions": (), "municipalities": ()}
        values = tuple(v for v in here.options.values[kind.field] if str(v) in names)
        others = places if kind.field in places else {}
        of_these = here.only(**{**others, kind.field: values})
        result = of_these.result(kind.view)
    else:
        of_these, result = here, _bodies(list(names), here).result()
    result = in_order(result, kind.column, list(names))
    if result.empty:
        st.html(empty(here.language.t("Hierover is van geen van deze iets bekend.")))
        return
    figure(result, of_these, texts=lambda it, _: _told(it, names, kind, here), chart=False)
    if kind.apart and not (apart := of_these.result(kind.apart)).empty:
        figure(apart, of_these, chart=False, rows=_ROWS_APART)


def _nothing_is_unknown(result: Result) -> Result:
    """The list of bodies counts what it has: where it has none, nothing is known of a body."""
    counts = [one.key for one in result.view.columns if one.kind == "number"]
    frame = result.frame.copy()
    frame[counts] = frame[counts].mask(frame[counts] == 0)
    return replace(result, frame=frame)


def _told(result: Result, names: dict[str, str], kind: Kind, here: Now) -> str:
    """A sentence on each, and the table with a column for each."""
    language = here.language
    rows: dict[str, list[pd.Series[Any]]] = {}
    for _, row in result.frame.iterrows():
        rows.setdefault(str(row[kind.column]), []).append(row)
    nothing = pd.Series(None, index=result.frame.columns, dtype=object)
    nothing["fictional"] = False
    columns = [
        (name, row, thing in rows)
        for thing, name in names.items()
        for row in rows.get(thing, [nothing])
    ]
    sentences = "".join(
        f"<li>{for_html(_sentence(name, row, result, here) if known else nothing_on(name, language))}"
        f"{badge(language, fictional=bool(row['fictional']))}</li>"
        for name, row, known in columns
    )
    counted = result if kind.field else _nothing_is_unknown(result)
    known, unknown = told_columns(counted)
    heads = "".join(
        f'<th scope="col" class="num">{for_html(name)}'
        f"{badge(language, fictional=bool(row['fictional']))}</th>"
        for name, row, _ in columns
    )
    lines = "".join(
        _line(column, [_of_row(row, counted) for _, row, _ in columns], counted, language)
        for column in known
    )
    label, first = for_html(language.t(result.view.title)), for_html(language.t("Cijfer"))
    table = (
        f'<div class="table-wrap" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="atlas"><thead><tr><th scope="col"><span class="unseen">{first}</span></th>'
        f"{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )
    rest = language.join([small(column, language) for column in unknown])
    none = note(language.t("Van geen van deze bekend: {what}.", what=rest)) if rest else ""
    return f'<ul class="each">{sentences}</ul>{table}{none}'


def _of_row(row: pd.Series[Any], result: Result) -> pd.Series[Any]:
    """The same row as another result has it."""
    at: Any = row.name
    return row if at is None else result.frame.loc[at]


def _sentence(name: str, row: pd.Series[Any], result: Result, here: Now) -> str:
    """What is known of one of them; of a body what its own page says of it."""
    if result.view is not ORGANISATIONS:
        return sentence_on(row, result, here.language)
    told = sentence_on_body(row, result, here)
    return f"{name}: {told}" if told else nothing_on(name, here.language)


def _line(
    column: Column, rows: Sequence[pd.Series[Any]], result: Result, language: Language
) -> str:
    cells = "".join(
        f'<td class="num{" unknown" if pd.isna(row[column.key]) else ""}">'
        f"{for_html(as_sure(row, column, result, language))}</td>"
        for row in rows
    )
    return f'<tr><th scope="row">{for_html(language.t(column.title))}</th>{cells}</tr>'
