"""Lasting addresses: `/figuur/<view>` leads to a figure, `/bestand/<view>.<kind>` is it as a file, and
`/alles/<thing>.<kind>` is one file with every figure of one thing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from itertools import chain, islice
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

import anyio
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse

from front_door.asked_figure import asked_figure
from front_door.faults import describe, reference_of
from front_door.long_file import is_long, made_apart
from language import N_, Language, get_language

log = logging.getLogger("subsidieatlas")

_OF_THINGS: Final = {"xlsx": 1, "docx": 50}
"""The kinds of file about one thing, with the rows of each list that it is made from: a workbook reads the
others itself."""
_LONGEST_NAME: Final = 60
_MOST_AT_ONCE: Final = 2
"""Files made at the same time: more would hold up everybody's pages."""
_NONE: Final = N_("Dit cijfer bestaat niet.")
_NO_THING: Final = N_("Hierover staat niets in de gegevens die nu gekozen zijn.")
_NO_KIND: Final = N_("Deze soort bestand bestaat niet: {kind}.")
_UNDRAWN: Final = N_("Bij deze vraag en deze filters hoort geen figuur.")
_UNREADABLE: Final = N_("De filters in dit adres zijn niet te lezen.")
_UNAVAILABLE: Final = N_("De gegevens zijn nu niet beschikbaar. Probeer het later opnieuw.")
_FAILED: Final = N_("Er ging iets mis. Meld dit met de verwijzing {reference}.")
_FRESH: Final = {"Cache-Control": "no-store"}
_CROSS: Final = "cross-site"

Query = dict[str, list[str]]
Make = Callable[[str, str, Query, Language, str], Response]
"""Makes a file: of what, which kind, with which parameters, in a language, for the server at an address."""

_places = anyio.CapacityLimiter(_MOST_AT_ONCE)


async def figure_place(request: Request) -> Response:
    """Lead to the page and the part of it where a figure stands now, with the filters of the address."""
    key = request.path_params["view"]
    return await anyio.to_thread.run_sync(_place, key, request.url.query)


async def figure_file(request: Request) -> Response:
    """A figure as a file, with the filters of the address; what goes wrong is one sentence of text."""
    return await _handed_out(request, _made, request.path_params["view"])


async def thing_file(request: Request) -> Response:
    """One file with every figure of the thing that the address names; what goes wrong is one sentence."""
    return await _handed_out(request, _made_of_thing, request.path_params["thing"])


async def _handed_out(request: Request, make: Make, key: str) -> Response:
    if request.headers.get("sec-fetch-site") == _CROSS and not _opened(request):
        return PlainTextResponse("", 403)
    kind, query = request.path_params["kind"], request.url.query
    return await anyio.to_thread.run_sync(
        _file, make, key, kind, query, _base(request), limiter=_places
    )


def _opened(request: Request) -> bool:
    """Whether somebody follows a link from elsewhere, rather than another page asking in silence."""
    return request.headers.get("sec-fetch-mode") == "navigate"


def _base(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"


def _place(key: str, query_string: str) -> Response:
    from data_access.filters import Filters  # late: the server starts without it
    from views import find
    from views.figure_place import FIGURE_PARAMETER, place_of

    query = _read(query_string)
    view = find(key)
    page = ""
    chosen: Mapping[str, str] = {FIGURE_PARAMETER: key}
    if view is not None:
        page, chosen = place_of(view, Filters.from_query(query)[0])
    query |= {name: [text] for name, text in chosen.items()}
    search = f"?{urlencode(query, doseq=True)}" if query else ""
    return RedirectResponse(f"/{page}{search}#{key}", 307)


def _read(query_string: str) -> Query:
    try:
        return parse_qs(query_string, keep_blank_values=True, max_num_fields=300)
    except ValueError:
        return {}


def _file(make: Make, key: str, kind: str, query_string: str, base: str) -> Response:
    from database.faults import DataUnavailable
    from exports.picture import PictureError
    from exports.slides import TemplateError
    from exports.types import MEDIA
    from views.typed_request import CannotAskError

    query = _read(query_string)
    language = get_language("".join(query.get("taal", ())[-1:]))
    if query_string and not query:
        return _told(language.t(_UNREADABLE), 404)
    if kind not in MEDIA:
        return _told(language.t(_NO_KIND, kind=kind), 404)
    try:
        return make(key, kind, query, language, base)
    except CannotAskError as refused:
        # Who follows a link has no command line, of which that sentence tells.
        unknown = refused.code == "view"
        return _told(language.t(_NONE) if unknown else refused.words(language), 404)
    except LookupError:
        return _told(language.t(_NONE), 404)
    except (PictureError, TemplateError) as fault:
        return _told(fault.words(language), 503)
    except DataUnavailable:
        return _told(language.t(_UNAVAILABLE), 503)
    except Exception as error:  # whatever it is, its text must not travel
        log.error("figure as a file: %s", describe(error))
        return _told(language.t(_FAILED, reference=reference_of(error)), 500)


def _told(sentence: str, status: int) -> Response:
    return PlainTextResponse(sentence, status, _FRESH)


def _made(key: str, kind: str, query: Query, language: Language, base: str) -> Response:
    """The file, named for what it holds. Raises what ``_file`` tells of."""
    from exports.csv import csv_parts
    from exports.types import MEDIA

    result, face = asked_figure(key, kind, query)
    if kind == "png" and (result.view.chart is None or result.empty):
        return _told(language.t(_UNDRAWN), 404)
    link = f"{base}/figuur/{key}"
    filters = {
        name: texts for name, texts in query.items() if name not in ("vorm", "zoek", "alleen")
    }
    if filters:
        link += f"?{urlencode(filters, doseq=True)}"
    headers = {**_FRESH, "Content-Disposition": f'attachment; filename="{key}.{kind}"'}
    if kind == "csv":
        parts = csv_parts(result, language)
        begun = [*islice(parts, 2)]  # a fault of the data is told before anything is sent
        return StreamingResponse(chain(begun, parts), 200, headers, media_type=MEDIA[kind])
    if is_long(result, kind):
        order = {"key": key, "query": query, "language": language.code, "link": link}
        content = made_apart(order)
    else:
        content = _maker(kind)(result, face, language, link)
    return Response(content, 200, headers, media_type=MEDIA[kind])


def _made_of_thing(key: str, kind: str, query: Query, language: Language, base: str) -> Response:
    """The file, named for the thing. Raises what ``_file`` tells of."""
    from data_access.filters import Filters
    from exports.excel import workbook
    from exports.plain_text import in_address
    from exports.types import MEDIA
    from exports.word import tables_document
    from views.things import THINGS, name_of_thing, told_of
    from views.typed_request import opened

    thing = THINGS[key]
    one = "".join(query.pop(thing.parameter, ())[-1:])
    if kind not in _OF_THINGS:
        return _told(language.t(_NO_KIND, kind=kind), 404)
    results = told_of(thing, one, Filters.from_query(query)[0], opened(), _OF_THINGS[kind])
    if not results:
        return _told(language.t(_NO_THING), 404)
    name = name_of_thing(thing, one, results, language)
    title = language.t("Alles wat bekend is: {name}", name=name)
    address = urlencode({**query, thing.parameter: [one]}, doseq=True)
    content = (
        workbook(results, language, link=f"{base}/{thing.page}?{address}")
        if kind == "xlsx"
        else tables_document(results, language, title)
    )
    disposition = f'attachment; filename="{key}-{in_address(name)[:_LONGEST_NAME]}.{kind}"'
    headers = {**_FRESH, "Content-Disposition": disposition}
    return Response(content, 200, headers, media_type=MEDIA[kind])


def _maker(kind: str) -> Callable[[Any, Any, Language, str], bytes]:
    from exports.excel import workbook
    from exports.picture import picture
    from exports.slides import slides
    from exports.word import tables_document

    makers: dict[str, Callable[[Any, Any, Language, str], bytes]] = {
        "xlsx": lambda result, _face, language, link: workbook([result], language, link=link),
        "docx": lambda result, _face, language, _link: tables_document([result], language),
        "pptx": lambda result, _face, language, _link: slides(result, language),
        "png": lambda result, face, language, link: picture(result, language, face, link=link),
    }
    return makers[kind]
