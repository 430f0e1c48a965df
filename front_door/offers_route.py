"""`/voorstellen`: what the box offers while somebody types: the figure that is asked for, and names."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlencode

import anyio
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from front_door.faults import describe
from language import get_language

log = logging.getLogger("subsidieatlas")

_LONGEST: Final = 300
"""Signs of a text that offers are made for; what is longer is pasted, not typed."""
_SHORTEST: Final = 2
_OF_A_KIND: Final = 3
_COMPLETED: Final = 3
"""Ways in which a word that is not written out yet is read."""
_MOST: Final = 8
_KEPT: Final = 500
_MOST_AT_ONCE: Final = 2
"""Texts looked up at the same time: more would hold up everybody's pages."""
_FRESH: Final = {"Cache-Control": "no-store"}

Offer = dict[str, str]
"""The words, the kind and the path of an offer, with a number in words."""

_places = anyio.CapacityLimiter(_MOST_AT_ONCE)


async def offers(request: Request) -> Response:
    """Offers for the text ``q`` as JSON; none for what is too short, too long or cannot be looked up."""
    query = request.query_params
    text = " ".join(query.get("q", "").split())
    if not _SHORTEST <= len(text) <= _LONGEST:
        return JSONResponse([], headers=_FRESH)
    code, fictional = query.get("taal", "nl"), query.get("fictief") == "ja"
    made = await anyio.to_thread.run_sync(_made, text, code, fictional, limiter=_places)
    return JSONResponse(made, headers=_FRESH)


def _made(text: str, code: str, fictional: bool) -> list[Offer]:
    from database.faults import DataUnavailable  # late: the server starts without it
    from views.typed_request import opened

    try:
        reader = opened()
        return _offers(text, code, fictional, reader, reader.data_version())
    except DataUnavailable:
        return []
    except Exception as error:  # whatever it is, typing goes on without offers
        log.error("offers in the box: %s", describe(error))
        return []


@lru_cache(maxsize=_KEPT)
def _offers(text: str, code: str, fictional: bool, reader: Any, _version: str) -> list[Offer]:
    from enquiry.names import find_names
    from pages.parts.named_things import (
        KINDS,
        name_of_thing,
        number_in_words,
        place_of_thing,
    )

    language = get_language(code)
    kept = _kept(code, fictional)
    made = [*_figures(text, language, fictional, reader, kept)]
    for thing in find_names(
        text, reader, fictional=fictional, most=_OF_A_KIND, how="typing"
    ).things:
        page, chosen = place_of_thing(thing)
        path = _path(page, {**kept, **chosen})
        words = name_of_thing(thing, language)
        told = number_in_words(thing, language)
        made.append(
            {"words": words, "kind": language.t(KINDS[thing.kind][0]), "told": told, "href": path}
        )
    return made[:_MOST]


def _figures(
    text: str, language: Any, fictional: bool, reader: Any, kept: dict[str, str]
) -> list[Offer]:
    from enquiry.chips import in_words
    from enquiry.completing import completed
    from enquiry.understanding import understand
    from pages.parts.named_things import ASKED_PAGE, TEXT_PARAMETER
    from views.options import options

    made: dict[str, Offer] = {}
    for line in (text, *completed(text, _COMPLETED)):
        told = understand(line, reader, fictional=fictional)
        if told.drawn is not None:
            words = in_words(told.drawn, options(reader), language)
            path = _path(ASKED_PAGE, {**kept, TEXT_PARAMETER: line})
            offer = {"words": words, "kind": language.t("Figuur"), "told": "", "href": path}
            made.setdefault(words, offer)
    return [*made.values()][:_OF_A_KIND]


def _kept(code: str, fictional: bool) -> dict[str, str]:
    """What the address of every page goes on holding."""
    return ({"taal": code} if code != "nl" else {}) | ({"fictief": "ja"} if fictional else {})


def _path(page: str, chosen: dict[str, str]) -> str:
    return f"/{page}?{urlencode(chosen)}" if chosen else f"/{page}"
