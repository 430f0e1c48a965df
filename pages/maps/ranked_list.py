"""The list beside the map: each row a link that outlines its place; bars, values and ranks."""

from __future__ import annotations

from language import Language
from pages.maps.choice import ALL_ROWS, PLACE_PARAMETER, ROWS_PARAMETER, MapChoice
from pages.parts.bars import in_sight
from pages.parts.escape import for_html
from pages.parts.state import Now
from places.search import plain
from views.municipality_words import with_parts
from views.ranking import RankedPlace, Ranking, short_list
from views.words import reconciliation


def ranked_list(choice: MapChoice, listed: Ranking, here: Now) -> str:
    """The list as HTML: in short around what is highest and what is chosen, the rest for the search."""
    places = listed.places
    at = next((i for i, place in enumerate(places) if choice.place == place.id), None)
    runs = [list(range(len(places)))] if choice.all_rows else short_list(len(places), at)
    longest = max((place.value or 0 for place in places if place.id), default=0) or 1
    rows, shown = [], {row for run in runs for row in run}
    starts = {run[0] for run in runs[1:]}
    for number, place in enumerate(places):
        gap = number in starts
        rows.append(_row(place, choice, here, longest, hidden=number not in shown, gap=gap))
    room = max((len(place.words) for place in places), default=0) + 2
    ranked = "" if listed.ranked else " unranked"
    told = _none(here) + _told(choice, listed, here)
    listed_rows = f'<ol style="--room:{room}ch">{"".join(rows)}</ol>'
    if choice.all_rows:
        listed_rows = in_sight(listed_rows, _title(choice, listed, here))
    return (
        f'<section class="ranked-list{ranked}" aria-label="{for_html(_title(choice, listed, here))}">'
        f"{_head(choice, listed, here)}{_search(len(places), here)}"
        f"{listed_rows}{told}</section>"
    )


def _title(choice: MapChoice, listed: Ranking, here: Now) -> str:
    n, language = sum(bool(place.id) for place in listed.places), here.language
    if choice.of_municipalities:
        return language.n("{n} gemeente, hoogste eerst", "{n} gemeenten, hoogste eerst", n)
    return language.n("{n} provincie, hoogste eerst", "{n} provincies, hoogste eerst", n)


def _head(choice: MapChoice, listed: Ranking, here: Now) -> str:
    t, count = here.language.t, len(listed.places)
    short = sum(map(len, short_list(count, None))) < count
    link = ""
    if short:
        words = t("Toon minder") if choice.all_rows else t("Toon alle {n}", n=count)
        href = here.path_here({ROWS_PARAMETER: "" if choice.all_rows else ALL_ROWS})
        link = f'<a href="{for_html(href)}" target="_self" data-stays>{for_html(words)}</a>'
    title = for_html(_title(choice, listed, here))
    return f'<div class="list-head"><h3>{title}</h3>{link}</div>'


def _search(count: int, here: Now) -> str:
    if sum(map(len, short_list(count, None))) == count:
        return ""
    words = for_html(here.language.t("Zoek in de lijst"))
    return f'<input type="search" class="list-search" placeholder="{words}" aria-label="{words}">'


def _row(
    place: RankedPlace, choice: MapChoice, here: Now, longest: float, *, hidden: bool, gap: bool
) -> str:
    language, chosen = here.language, bool(place.id) and place.id == choice.place
    rank = f'<span class="rank">{place.rank or ""}</span>'
    made_up = _made_up(place, language)
    bar = _bar(place, longest)
    inner = f'{rank}<span class="name">{for_html(place.name)}{made_up}</span>{bar}'
    if place.id:
        href = here.path_here({PLACE_PARAMETER: "" if chosen else place.id})
        current = ' aria-current="true"' if chosen else ""
        inner = f'<a href="{for_html(href)}" target="_self" data-stays{current}>{inner}</a>'
    classes = " ".join(name for name, holds in (("gap", gap), ("no-place", not place.id)) if holds)
    return (
        f"<li{' hidden' if hidden else ''}{f' class={classes!r}' if classes else ''}"
        f' data-found-by="{for_html(_found_by(place, choice))}">{inner}</li>'
    )


def _found_by(place: RankedPlace, choice: MapChoice) -> str:
    """What a search looks in: the name, and the names of the municipalities that became it."""
    named = place.name
    if choice.of_municipalities and place.id:
        named = with_parts(place.id, choice.here.language)
    return plain(named)


def _made_up(place: RankedPlace, language: Language) -> str:
    if not place.fictional:
        return ""
    return f'<span class="unseen"> ({for_html(language.t("fictief"))})</span>'


def _bar(place: RankedPlace, longest: float) -> str:
    words = for_html(place.words)
    if place.value is None:
        return f'<span class="track"><em class="unknown">{words}</em></span>'
    size = f"--size:{max(place.value, 0) / longest:.4f}"
    kind = ' class="fictional"' if place.fictional else ""
    bar = f'<i{kind} style="{size}"></i>' if place.id else ""
    return f'<span class="track">{bar}<span class="value">{words}</span></span>'


def _none(here: Now) -> str:
    words = for_html(here.language.t("Geen naam in deze lijst lijkt daarop."))
    return f'<p class="list-none" role="status" hidden>{words}</p>'


def _told(choice: MapChoice, listed: Ranking, here: Now) -> str:
    """How much is known, where that is not all."""
    if listed.complete:
        return ""
    t, language = here.language.t, here.language
    sentences = [
        t(
            "Het staat niet vast dat deze lijst volledig is: er is geen rang, en wie er niet in staat, "
            "heeft geen nul."
        ),
        reconciliation(choice.result, language, choice.face.measure),
    ]
    lines = "".join(f"<p>{for_html(sentence)}</p>" for sentence in sentences if sentence)
    return f'<div class="list-told">{lines}</div>'
