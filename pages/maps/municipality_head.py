"""The head of a municipality's page: the way to it, its name, one true sentence, facts, neighbours."""

from __future__ import annotations

from pages.maps.addresses import map_address, municipality_address
from pages.parts.comparing import compare_with
from pages.parts.escape import for_html
from pages.parts.state import Now
from pages.parts.thing_files import thing_files
from places import municipalities, municipality, province
from views import Result
from views.municipality_words import facts_with_people, found_as, standing
from views.things import THINGS


def municipality_head(here: Now, nis: str, compared: Result) -> str:
    """The head as HTML; ``compared`` are its maxima per inhabitant beside those of Flanders."""
    language, held = here.language, municipality(nis)
    t = language.t
    in_province = province(held.province)
    crumbs = " › ".join(
        f'<a href="{for_html(href)}" target="_self">{for_html(words)}</a>'
        for href, words in (
            (map_address(here), t("Kaart en gemeenten")),
            (map_address(here, in_province.slug), in_province.name_nl),
        )
    )
    said = standing(compared, language)
    sentence = f'<p class="lead">{for_html(said)}</p>' if said else ""
    items = "".join(
        f"<div><dt>{for_html(title)}</dt><dd>{for_html(words)}</dd></div>"
        for title, words in facts_with_people(nis, language)
    )
    files = thing_files(THINGS["gemeente"], nis, here)
    return (
        f'<div class="municipality-head"><p class="crumbs">{crumbs}</p>'
        f'<h1 id="gemeente">{for_html(found_as(nis, language))}</h1>{sentence}'
        f'<dl class="facts">{items}</dl><div class="beside">{_neighbours(here, nis)} '
        f"{compare_with('gemeente', nis, here)} {files}</div></div>"
    )


def _neighbours(here: Now, nis: str) -> str:
    """Links to the one before and the one after, by name, within the province."""
    t, own = here.language.t, municipality(nis)
    named = sorted(
        (one for one in municipalities() if one.province == own.province),
        key=lambda one: one.name_nl.casefold(),
    )
    at = [one.nis for one in named].index(nis) if own in named else 0
    before = named[at - 1] if at > 0 else None
    after = named[at + 1] if at + 1 < len(named) else None
    links = [
        f'<a class="button" rel="{rel}" href="{for_html(municipality_address(here, one.nis))}"'
        f' target="_self" title="{for_html(t(words))}">{for_html(sign.format(one.name_nl))}</a>'
        for one, rel, words, sign in (
            (before, "prev", "Vorige gemeente van de provincie", "‹ {}"),
            (after, "next", "Volgende gemeente van de provincie", "{} ›"),
        )
        if one is not None
    ]
    return " ".join(links)
