"""Two lists on a municipality's page: its peers in size, and what is known of it per call."""

from __future__ import annotations

from typing import Final

from language import N_
from pages.maps.addresses import municipality_address
from pages.parts.call_address import calls_address
from pages.parts.escape import for_html
from pages.parts.figure_head import tools
from pages.parts.figure_notes import foot
from pages.parts.markup import badge
from pages.parts.opening import call_path
from pages.parts.state import Now
from places import municipality
from views.compositions import applications as counted
from views.compositions import entitlements
from views.known_per_call import KnownOfCall, known_per_call
from views.peers import Peer, peers
from views.records import applications, calls

MOST_CALLS: Final = 12
"""Calls, the newest, of which a line says what is known."""
_MEASURE = "per_inhabitant"


def similar_size(here: Now, nis: str) -> str:
    """Municipalities with about as many inhabitants, and their maximum of one scheme; "" without any."""
    schemes = here.filters.schemes or here.options.values["schemes"]
    matching = here.result(entitlements.PER_SCHEME, provinces=(), municipalities=()).frame["key"]
    newest = [scheme for scheme in matching if scheme in set(schemes)][-1:]
    result = here.result(
        entitlements.PER_MUNICIPALITY, provinces=(), municipalities=(), schemes=tuple(newest)
    )
    listed = peers(result, nis, _MEASURE, here.language)
    if not listed:
        return ""
    t, language = here.language.t, here.language
    longest = max((peer.value or 0 for peer in listed), default=0) or 1
    year = int(result.frame["population_year"].dropna().iloc[0])
    scheme = result.label("schemes", newest[0], language)
    sub = t(
        "Maximum per inwoner uit {scheme}; de {n} met het dichtste inwonertal ({year}), hoogste eerst",
        scheme=scheme,
        n=len(listed),
        year=year,
    )
    head = "".join(
        f"<span>{for_html(t(words))}</span>"
        for words in (N_("Gemeente"), N_("Inwoners"), N_("Maximum per inwoner"))
    )
    rows = "".join(_peer(peer, nis, longest, here) for peer in listed)
    room = max(len(peer.words) for peer in listed) + 2
    title = for_html(t("Gemeenten van vergelijkbare grootte"))
    mark = badge(language, fictional=result.holds_fictional)
    of_these = here.result(
        entitlements.PER_MUNICIPALITY,
        provinces=(),
        municipalities=tuple(peer.nis for peer in listed),
        schemes=tuple(newest),
    )
    return (
        f'<section class="figure peers"><div class="figure-head"><div class="titles">'
        f"<h2>{title}{mark}</h2><p>{for_html(sub)}</p></div>{tools(of_these, here)}</div>"
        f'<p class="row head" aria-hidden="true">{head}</p>'
        f'<ol style="--room:{room}ch">{rows}</ol>{foot(of_these, language)}</section>'
    )


def _peer(peer: Peer, nis: str, longest: float, here: Now) -> str:
    itself = ' aria-current="true"' if peer.nis == nis else ""
    bar = f'<i style="--size:{(peer.value or 0) / longest:.4f}"></i>' if peer.value else ""
    return (
        f'<li><a class="row" href="{for_html(municipality_address(here, peer.nis))}" target="_self"{itself}>'
        f'<span class="name">{for_html(peer.name)}</span>'
        f'<span class="people">{for_html(here.language.number(peer.inhabitants))}</span>'
        f'<span class="track">{bar}<span class="value">{for_html(peer.words)}</span></span></a></li>'
    )


def per_call(here: Now, nis: str) -> str:
    """A line per call: what is known of the municipality in it, or why that is nothing."""
    t, name = here.language.t, municipality(nis).name_nl
    anywhere = {"provinces": (), "municipalities": ()}
    of_calls, own = here.result(calls.CALLS, **anywhere), here.result(applications.ALL)
    lines = known_per_call(
        of_calls,
        here.result(counted.PER_CALL, **anywhere),
        here.listed(applications.ALL),
        name,
        here.language,
    )
    rows = "".join(_line(line, here) for line in lines[:MOST_CALLS])
    older = _older(len(lines) - MOST_CALLS, here)
    below = foot(of_calls if own.empty else own, here.language)
    sub = for_html(t("Wat van {name} bekend is per oproep", name=name))
    return (
        f'<section class="figure per-call"><div class="figure-head"><div class="titles">'
        f"<h2>{for_html(t('Aanvragen en projecten'))}</h2><p>{sub}</p></div>{tools(own, here)}</div>"
        f"<ul>{rows}</ul>{older}{below}</section>"
    )


def _older(more: int, here: Now) -> str:
    """The way to the calls that are not among the newest."""
    if more <= 0:
        return ""
    words = here.language.n("Nog {n} oudere oproep", "Nog {n} oudere oproepen", more)
    href = for_html(calls_address(here))
    return f'<p class="more"><a href="{href}" target="_self">{for_html(words)}</a></p>'


_STATES: Final = {"known": N_("bekend"), "partly": N_("deels bekend"), "none": N_("niet bekend")}


def _line(line: KnownOfCall, here: Now) -> str:
    href = for_html(call_path(line.key, here))
    reason = f"<small>{for_html(line.reason)}</small>" if line.reason else ""
    state = for_html(here.language.t(_STATES[line.state]))
    kind = "unknown" if line.state == "none" else "said"
    return (
        f'<li><i class="state {line.state}" role="img" aria-label="{state}"></i>'
        f'<a href="{href}" target="_self">{for_html(line.title)}</a>'
        f'<span><em class="{kind}">{for_html(line.words)}</em>{reason}</span></li>'
    )
