"""What is known of calls, in marks: the matrix, the eight discs of one call, the list of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from data_access.provenance import SOURCES
from language import N_, Language
from pages.parts.call_address import call_address, calls_address, part_anchor
from pages.parts.escape import for_html
from pages.parts.markup import badge, link_out
from pages.parts.state import Now
from views import Result
from views.coverage_words import value_in_words
from views.records.coverage import PARTS, STATES, states_in_words

MOST: Final = 12
"""Calls in a matrix; the newest, with a way to the others."""
_HEADS: Final = {
    "budget": N_("Budget"),
    "submitted": N_("Inge\N{SOFT HYPHEN}diend"),
    "awarded": N_("Toe\N{SOFT HYPHEN}gekend"),
    "recipients": N_("Aan wie, hoeveel"),
    "refusals": N_("Weige\N{SOFT HYPHEN}ringen"),
    "committed": N_("Vast\N{SOFT HYPHEN}gelegd"),
    "paid": N_("Betaald"),
    "meetings": N_("Bijeen\N{SOFT HYPHEN}komsten"),
}
"""What stands over a column: the name of the part, with a place where it may break."""


def disc(state: str) -> str:
    """A disc (known), a half one (partly) or a ring (not known); what it means stands beside it in words.

    Drawn by the stylesheet: ``st.html`` takes SVG out.
    """
    return f'<span class="disc {state}" aria-hidden="true"></span>'


def legend(language: Language) -> str:
    """What the three marks mean."""
    told = "".join(
        f"<span>{disc(state)}{for_html(language.t(words))}</span>"
        for state, words in STATES.items()
    )
    return f'<p class="disc-legend">{told}</p>'


# --- the matrix --------------------------------------------------------------------------------


def coverage_matrix(here: Now) -> Callable[[Result, Language], str]:
    """The words of the figure (see ``text_list``): a table of calls and parts, every cell a link."""

    def draw(result: Result, language: Language) -> str:
        calls: dict[str, list[dict[Any, Any]]] = {}
        for cell in result.frame.to_dict("records"):
            calls.setdefault(cell["call"], []).append(cell)
        rows = "".join(_row(cells, here) for cells in list(calls.values())[-MOST:])
        heads = "".join(
            f'<th scope="col" role="columnheader"><span>{for_html(language.t(_HEADS[part]))}</span></th>'
            for part in PARTS
        )
        first = for_html(language.t("Oproep"))
        return (
            '<div class="coverage"><table class="coverage-matrix" role="table">'
            f'<caption class="unseen">{for_html(language.t(result.view.title))}</caption>'
            f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{first}</th>'
            f'{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
            f"{legend(language)}{_others(len(calls) - MOST, here)}</div>"
        )

    return draw


def _row(cells: Sequence[Mapping[Any, Any]], here: Now) -> str:
    first = cells[0]
    mark = badge(here.language, fictional=bool(first["fictional"]))
    address = for_html(call_address(here, first["call"]))
    name = f'<a href="{address}" target="_self">{for_html(call_name(first))}</a>'
    discs = "".join(_cell(cell, here) for cell in cells)
    return f'<tr role="row"><th scope="row" role="rowheader">{name}{mark}</th>{discs}</tr>'


def call_name(row: Mapping[str, Any] | pd.Series[Any]) -> str:
    """The title of a call, with its year where that does not stand in it."""
    title, year = str(row["title"]), row["year"]
    return title if pd.isna(year) or str(int(year)) in title else f"{title}, {int(year)}"


def _cell(row: Mapping[Any, Any], here: Now) -> str:
    words = _in_words(row, here.language)
    address = call_address(here, row["call"], part=row["part"])
    return (
        f'<td role="cell"><a href="{for_html(address)}" target="_self" title="{for_html(words)}" '
        f'aria-label="{for_html(words)}">{disc(row["state"])}</a></td>'
    )


def _in_words(row: Mapping[Any, Any], language: Language) -> str:
    """ "Weigeringen: niet bekend (niet teruggevonden)"."""
    state, value = language.t(STATES[row["state"]]), value_in_words(row, language)
    told = state if value == state else f"{state} ({value})"
    return f"{language.t(PARTS[row['part']])}: {told}"


def _others(more: int, here: Now) -> str:
    if more <= 0:
        return ""
    words = here.language.n("Nog {n} oudere oproep", "Nog {n} oudere oproepen", more)
    address = for_html(calls_address(here))
    return f'<p class="coverage-more"><a href="{address}" target="_self">{for_html(words)}</a></p>'


# --- one call ----------------------------------------------------------------------------------


def coverage_row(cells: pd.DataFrame, language: Language) -> str:
    """The eight discs of one call, and how many are known; ``cells`` are its rows of the View."""
    discs = "".join(disc(state) for state in cells["state"])
    each = "; ".join(_in_words(row, language) for row in cells.to_dict("records"))
    return (
        f'<span class="discs" role="img" aria-label="{for_html(each)}" title="{for_html(each)}">{discs}'
        f'</span><span class="discs-counted">{for_html(states_in_words(cells["state"], language))}</span>'
    )


def coverage_list(
    leads: Mapping[str, tuple[str, str]], opened: str = ""
) -> Callable[[Result, Language], str]:
    """The words of the figure for one call: each part with its value, which opens what is behind it.

    ``leads`` gives per part an address and its label; ``opened`` is the part that is open at once.
    """

    def draw(result: Result, language: Language) -> str:
        items = "".join(
            _part(row, result, leads.get(row["part"]), language, is_open=row["part"] == opened)
            for row in result.frame.to_dict("records")
        )
        return f'<div class="coverage-list">{items}</div>'

    return draw


def _part(
    row: Mapping[Any, Any],
    result: Result,
    lead: tuple[str, str] | None,
    language: Language,
    *,
    is_open: bool,
) -> str:
    state, name = row["state"], language.t(PARTS[row["part"]])
    value = for_html(value_in_words(row, language))
    spoken = f'<span class="unseen">{for_html(language.t(STATES[state]))}: </span>'
    return (
        f'<details id="{part_anchor(row["part"])}"{" open" if is_open else ""}><summary>{disc(state)}'
        f'<span class="part">{for_html(name)}</span><span class="value {state}">{spoken}{value}</span>'
        f"</summary>{_behind(row, result, lead, language)}</details>"
    )


def _behind(
    row: Mapping[Any, Any], result: Result, lead: tuple[str, str] | None, language: Language
) -> str:
    """Why a part is not known, who says what is, and where it leads."""
    told, by_whom = [], True
    if not pd.isna(row["statement"]):
        told.append(
            f"{for_html(language.data(row['statement']))} {for_html(language.data(row['reason']))}"
        )
    elif row["state"] == "unknown":
        told.append(for_html(language.t("Geen enkele bron in de atlas zegt er iets over.")))
        by_whom = False
    sources = [note for note in result.sources if note.id in row[SOURCES].split(",")]
    if sources and by_whom:
        links = "; ".join(link_out(note.link, note.words(language)) for note in sources)
        told.append(f"{for_html(language.n('Bron', 'Bronnen', len(sources)))}: {links}.")
    if lead:
        told.append(f'<a href="{for_html(lead[0])}" target="_self">{for_html(lead[1])}</a>')
    return "".join(f"<p>{words}</p>" for words in told)
