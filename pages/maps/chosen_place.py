"""The card under the map: the place in hand, its numbers, and the way to its own page."""

from __future__ import annotations

from pages.maps.addresses import municipalities_of, municipality_address
from pages.maps.choice import PLACE_PARAMETER, MapChoice
from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.state import Now
from places import BRUSSELS_NIS, municipality, province
from places.records import all_municipalities
from views.place_facts import PlaceFact, place_facts
from views.ranking import Ranking


def chosen_place(choice: MapChoice, listed: Ranking, here: Now) -> str:
    """The card as HTML, or how to choose a place."""
    t = here.language.t
    if not choice.place:
        words = t("Kies een gemeente op de kaart of in de lijst.")
        if not choice.of_municipalities:
            words = t("Kies een provincie op de kaart of in de lijst.")
        return f'<p class="choose-place">{for_html(words)}</p>'
    facts = place_facts(choice.result, choice.face, choice.place, listed, here.language)
    name = place_name(choice.place)
    held = listed.of(choice.place)
    mark = badge(here.language, fictional=held is not None and held.fictional)
    lines = "".join(f"<p>{for_html(line)}</p>" for line in _lines(choice, here) if line)
    numbers = "".join(map(_fact, facts))
    body = (
        f"<dl>{numbers}</dl>"
        if facts
        else f'<p class="unknown">{for_html(_nothing(choice, here))}</p>'
    )
    away = for_html(here.path_here({PLACE_PARAMETER: ""}))
    let_go = (
        f'<a class="quiet" href="{away}" target="_self" data-stays>{for_html(t("Laat los"))}</a>'
    )
    return (
        f'<section class="chosen-place" data-place="{for_html(choice.place)}"'
        f' data-name="{for_html(name)}" aria-label="{for_html(name)}">'
        f'<div class="who"><h3>{for_html(name)}{mark}</h3>{lines}</div>{body}'
        f'<p class="ways">{_open(choice, name, here)}{let_go}</p></section>'
    )


def place_name(place: str) -> str:
    """What a place is called: a municipality by its code, a province by its slug."""
    if place in all_municipalities():
        return municipality(place).name_nl
    return "Brussel" if place == BRUSSELS_NIS else province(place).name_nl


def _lines(choice: MapChoice, here: Now) -> list[str]:
    if choice.place not in all_municipalities():
        return []
    held = municipality(choice.place)
    return [
        province(held.province).name_nl,
        here.language.t("centrumstad") if held.centrumstad else "",
    ]


def _fact(fact: PlaceFact) -> str:
    line = f"<br>{for_html(fact.line)}" if fact.line else ""
    return f"<div><dt>{for_html(fact.title)}{line}</dt><dd>{for_html(fact.value)}</dd></div>"


def _nothing(choice: MapChoice, here: Now) -> str:
    t = here.language.t
    if choice.place in ("brussel", BRUSSELS_NIS) and choice.subject == "trekkingsrechten":
        return t("Niet van toepassing: Brussel heeft in deze regelingen geen trekkingsrecht.")
    if choice.subject == "trekkingsrechten":
        return t("Geen bedrag in deze keuze.")
    return t("Hierover is niets bekend in deze keuze. Dat betekent niet dat er niets is.")


def _open(choice: MapChoice, name: str, here: Now) -> str:
    if choice.place in all_municipalities():
        words, href = (
            here.language.t("Open {name}", name=name),
            municipality_address(here, choice.place),
        )
    elif choice.of_municipalities:
        return ""
    else:
        words = here.language.t("Toon de gemeenten")
        href = municipalities_of(here, choice.place)
    return f'<a class="button" href="{for_html(href)}" target="_self">{for_html(words)}</a> '
