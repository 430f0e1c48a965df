"""`/presentatie`: a story as full-screen slides, as a document or (``vorm=json``) as its values alone."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

import anyio
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from front_door.assets import HOUR
from front_door.faults import describe, reference_of
from language import N_, Language, get_language

MOST_PARAMETERS: Final = 300
FRESH: Final = {"Cache-Control": "no-store"}
_OWN: Final = ("vorm", "licht", "stap")

log = logging.getLogger("subsidieatlas")

_GONE: Final = N_("Deze presentatie bestaat niet (meer).")
_UNAVAILABLE: Final = N_("De gegevens zijn nu niet beschikbaar. Probeer het later opnieuw.")
_FAILED: Final = N_("Er ging iets mis. Meld dit met de verwijzing {reference}.")

Query = dict[str, list[str]]


async def presenting(request: Request) -> Response:
    """The presentation that the address asks for; what goes wrong is said on a slide."""
    return await anyio.to_thread.run_sync(_answer, request.url.query)


async def plotly(_request: Request) -> Response:
    """The drawing library that comes with the Python package; kept as long as our own files."""
    headers = {"Cache-Control": f"public, max-age={HOUR}"}
    return FileResponse(_plotly_file(), media_type="text/javascript", headers=headers)


@lru_cache(maxsize=1)
def _plotly_file() -> Path:
    import plotly as package  # late: the server starts without it

    return Path(package.__file__).parent / "package_data" / "plotly.min.js"


def _answer(query_string: str) -> Response:
    from presentation import deck as presentation  # late: the server starts without it

    try:
        query = parse_qs(query_string, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        query = {}
    values, status = _values(query)
    if query.get("vorm") == ["json"]:
        body = presentation.as_json(values)
        return Response(body, status, FRESH, media_type="application/json")
    return HTMLResponse(presentation.document(values), status, FRESH)


def _values(query: Query) -> tuple[dict[str, Any], int]:
    """The values of the presentation, and the status of the answer."""
    from database.faults import DataUnavailable
    from presentation.deck import notice_only
    from stories.story_store import StoryGoneError

    language = get_language("".join(query.get("taal", ())[-1:]))
    back = _back(query)
    try:
        return _deck(query, language, back), 200
    except StoryGoneError:
        return notice_only(language.t(_GONE), language, back), 404
    except DataUnavailable:
        return notice_only(language.t(_UNAVAILABLE), language, back), 503
    except Exception as error:  # whatever it is, its text must not travel
        log.error("presentation: %s", describe(error))
        sentence = language.t(_FAILED, reference=reference_of(error))
        return notice_only(sentence, language, back), 500


def _deck(query: Query, language: Language, back: str) -> dict[str, Any]:
    from charts.look import Mode
    from data_access.engine import database_url, open_reader, open_store
    from presentation.deck import PROVINCE, Setting, deck
    from stories.story_lookup import asked
    from views.options import options

    _make_ready(database_url())
    reader = open_reader()
    story, dropped = asked(query, open_store(database_url()), reader, language)
    province = "".join(query.get(PROVINCE, ())[-1:])
    if province and province not in options(reader).values["provinces"]:
        province, dropped = "", [*dropped, (PROVINCE, province)]
    mode: Mode = "light" if query.get("licht") == ["ja"] else "dark"
    return deck(story, reader, language, Setting(mode, province, back), dropped)


@lru_cache(maxsize=4)
def _make_ready(url: str) -> None:
    """Wait for the server, which makes the data ready when it starts. Raises DataUnavailable."""
    from importing.readiness import make_ready_together

    make_ready_together(url)


def _back(query: Query) -> str:
    """Where the presentation stands in the app."""
    kept = {name: values for name, values in query.items() if name not in _OWN}
    query_string = urlencode(kept, doseq=True)
    return f"/presentaties?{query_string}" if query_string else "/presentaties"
