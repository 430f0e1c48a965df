"""Lasting addresses of figures, and figures as files: the same as the command makes, or one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
from docx import Document
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from data_access.filters import Filters
from exports.__main__ import main as export
from exports.csv import as_csv
from exports.picture import faults as picture_faults
from exports.types import MEDIA
from front_door import figure_routes
from front_door.figure_routes import figure_file, figure_place, thing_file
from language import get_language
from pages.frame.page_list import PAGES
from tests.conftest import URL_SETTING, fresh_seed
from views import views
from views.things import THINGS, told_of
from views.typed_request import ask, opened

LINES: Final = "uitgaven-per-lijn"
COMPOSED: Final = "toegekend_per-gemeente_top-3"
MADE_UP: Final = "fictief=ja&provincie=west-vlaanderen"
SOME: Final = (LINES, "aanvragen", "tips", "trekkingsrechten-per-gemeente", COMPOSED)
"""A composition, a long list, a text, a map, and what nobody named."""
A_DOZEN: Final = (COMPOSED, *Random(fresh_seed()).sample(list(views()), 12))
"""Others in each run."""
DRAWN: Final = [key for key, view in views().items() if view.chart is not None]
SOME_DRAWN: Final = (LINES, "oproepen", "trekkingsrechten-per-provincie")
"""A bar chart, bars that are parts of a whole, and a map; the others are pictures of the same kinds."""


@pytest.fixture
def door(loaded_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """The routes, asked under a name that leads nobody else anywhere, so that files hold no link."""
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{loaded_file}")
    routes = [
        Route("/figuur/{view}", figure_place),
        Route("/bestand/{view}.{kind}", figure_file),
        Route("/alles/{thing}.{kind}", thing_file),
    ]
    with TestClient(
        Starlette(routes=routes), "http://127.0.0.1:8501", follow_redirects=False
    ) as client:
        yield client


def as_exported(key: str, kind: str, filters: str, folder: Path) -> bytes:
    """What ``python -m exports`` writes."""
    file = folder / f"{key}.{kind}"
    assert export([key, "--filters", filters, "--format", kind, "-o", str(file)]) == 0
    return file.read_bytes()


def the_file_of_the_command(
    door: TestClient, key: str, kind: str, filters: str, folder: Path
) -> None:
    answer = door.get(f"/bestand/{key}.{kind}?{filters}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, MEDIA[kind]), answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="{key}.{kind}"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.content == as_exported(key, kind, filters, folder), key


# --- the file that the command makes ------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("csv", A_DOZEN),
        ("xlsx", A_DOZEN),
        ("docx", SOME),
        ("pptx", SOME),
        *(
            pytest.param(kind, views(), marks=pytest.mark.long)
            for kind in ("csv", "xlsx", "docx", "pptx")
        ),
    ],
)
def test_every_figure_is_the_file_that_the_command_makes(
    kind: str, keys: Iterable[str], door: TestClient, tmp_path: Path
) -> None:
    for key in keys:
        the_file_of_the_command(door, key, kind, MADE_UP, tmp_path)


@pytest.mark.some(1)
@pytest.mark.slow
@pytest.mark.parametrize("key", SOME_DRAWN)
def test_a_drawn_figure_is_the_picture_that_the_command_makes(
    key: str, door: TestClient, tmp_path: Path
) -> None:
    the_file_of_the_command(door, key, "png", "", tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("key", [key for key in DRAWN if key not in SOME_DRAWN])
def test_every_drawn_figure_is_a_picture(key: str, door: TestClient, tmp_path: Path) -> None:
    the_file_of_the_command(door, key, "png", "fictief=ja", tmp_path)


def test_the_file_is_in_the_language_of_the_address(door: TestClient) -> None:
    assert "Committed" in door.get(f"/bestand/{LINES}.csv?taal=en").text
    assert "Vastgelegd" in door.get(f"/bestand/{LINES}.csv").text


def test_the_file_holds_the_rows_that_were_searched_for(door: TestClient) -> None:
    whole, found = (door.get(f"/bestand/{LINES}.csv{q}").text for q in ("", "?zoek=chromebooks"))
    assert len(whole.splitlines()) == 1 + 9
    assert len(found.splitlines()) == 1 + 1
    assert "Chromebooks" in found


def test_the_file_is_of_the_day_that_the_page_shows(door: TestClient) -> None:
    then = door.get("/bestand/oproepen.csv?stand=2022-04-01")
    assert then.status_code == 200, then.text
    assert "31/05/2022" in then.text  # the term was extended in May
    assert "31/05/2022" not in door.get("/bestand/oproepen.csv").text


@pytest.mark.slow
def test_a_file_by_a_name_that_others_reach_holds_the_lasting_address(
    door: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str | None] = []

    def written(*_: object, link: str | None = None) -> bytes:
        told.append(link)
        return b"book"

    monkeypatch.setattr("exports.excel.workbook", written)
    door.get(f"/bestand/{LINES}.xlsx?jaar=2020&taal=en", headers={"host": "atlas.voorbeeld.be"})
    assert told == [f"http://atlas.voorbeeld.be/figuur/{LINES}?jaar=2020&taal=en"]


# --- everything of one thing ---------------------------------------------------------------------

ONE_OF_EACH: Final = {
    "gemeente": ("toon=44021", "gent"),
    "oproep": ("toon=verbindingsambassadeurs", "verbindingsambassadeurs-voor-het-jeugdwerk"),
    "artikel": ("toon=PJ0-1PFC2DB-PR", "pj0-1pfc2db-pr-provisie-projecten-samenleven"),
    "organisatie": ("organisatie=arktos", "arktos"),
    "project": ("project=bn-gistel", "lokaal-bondgenotennetwerk-gistel"),
    "bijeenkomst": ("toon=lerend-netwerk-2022-1", "tieners-en-jongeren"),
}


@pytest.mark.slow
@pytest.mark.parametrize("key", THINGS)
def test_a_thing_is_one_workbook_with_a_sheet_for_each_of_its_figures(
    key: str, door: TestClient
) -> None:
    query, name = ONE_OF_EACH[key]
    answer = door.get(f"/alles/{key}.xlsx?{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="{key}-{name}.xlsx"'
    sheets = openpyxl.load_workbook(BytesIO(answer.content)).sheetnames
    figures = told_of(THINGS[key], query.split("=")[1], Filters(), opened())
    assert len(sheets) == 1 + len(figures) > 1
    titles = [get_language("nl").t(result.view.title).replace(":", " ") for result in figures]
    assert [sheet[:7] for sheet in sheets[1:]] == [title[:7] for title in titles]


@pytest.mark.slow
def test_a_thing_as_a_document_is_headed_by_its_name(door: TestClient) -> None:
    answer = door.get("/alles/organisatie.docx?organisatie=arktos&taal=en")
    assert answer.headers["content-type"] == MEDIA["docx"]
    paragraphs = Document(BytesIO(answer.content)).paragraphs
    heads = [one.text for one in paragraphs if one.style and "Heading" in str(one.style.name)]
    assert heads[0] == "All that is known: Arktos"


def test_a_body_is_told_of_by_its_key_and_by_its_name(door: TestClient) -> None:
    for query in ("organisatie=bataljong", "organisatie=niemand"):
        answer = door.get(f"/alles/organisatie.xlsx?{query}")
        assert (answer.status_code == 200) == (query == "organisatie=bataljong")
    keys = [r.view.key for r in told_of(THINGS["organisatie"], "bataljong", Filters(), opened())]
    assert keys == ["bekende-organisaties", "genodigden-per-bijeenkomst"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("gemeente.xlsx?toon=99999", "Hierover staat niets"),
        ("gemeente.xlsx", "Hierover staat niets"),
        ("bijeenkomst.docx?toon=fictief-netwerk-1", "Hierover staat niets"),
        ("gemeente.pdf?toon=44021", "pdf"),
        ("minister.xlsx?toon=1", "bestaat niet"),
    ],
)
def test_what_is_no_thing_is_told_in_a_sentence(path: str, said: str, door: TestClient) -> None:
    answer = door.get(f"/alles/{path}")
    assert answer.status_code == 404
    assert said in answer.text


# --- what cannot be given -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("weg.xlsx", "Dit cijfer bestaat niet."),
        ("'; drop table.xlsx", "Dit cijfer bestaat niet."),
        (f"{LINES}.exe", "Deze soort bestand bestaat niet: exe."),
        (f"{LINES}.XLSX", "Deze soort bestand bestaat niet: XLSX."),
        (f"{LINES}.csv?foo=bar", "Er is geen filter foo."),
        (f"{LINES}.csv?jaar=1066", "De waarde 1066 bestaat niet voor het filter jaar."),
        (f"{LINES}.csv?jaar", "De waarde “” bestaat niet voor het filter jaar."),
        (f"{LINES}.csv?stand=gisteren", "De waarde gisteren bestaat niet voor het filter stand."),
        (f"{LINES}.csv?vorm=taart", "Dit cijfer bestaat niet."),
        ("bronnen.png", "Bij deze vraag en deze filters hoort geen figuur."),
        (
            f"{LINES}.png?oproep=plan-samenleven-3",
            "Bij deze vraag en deze filters hoort geen figuur.",
        ),
        ("toegekend_per-maan.csv", "Dit cijfer bestaat niet."),
    ],
)
def test_what_is_asked_wrongly_is_said_in_one_sentence(
    address: str, told: str, door: TestClient
) -> None:
    answer = door.get(f"/bestand/{address}")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith(told)
    assert "python" not in answer.text
    assert "\n" not in answer.text


def test_the_sentence_is_english_where_the_address_says_so(door: TestClient) -> None:
    answer = door.get("/bestand/weg.xlsx?taal=en")
    assert answer.text == get_language("en").t("Dit cijfer bestaat niet.")


def test_too_many_parameters_are_refused_rather_than_left_out(door: TestClient) -> None:
    answer = door.get(f"/bestand/{LINES}.csv?{'jaar=2020&' * 400}taal=en")
    assert (answer.status_code, answer.text) == (404, "De filters in dit adres zijn niet te lezen.")


def test_without_a_browser_that_draws_a_picture_is_refused_in_words(
    door: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> bytes:
        raise picture_faults.PictureError("no_browser")

    monkeypatch.setattr("exports.picture.picture", none)
    answer = door.get(f"/bestand/{LINES}.png")
    assert answer.status_code == 503
    assert answer.text == picture_faults.PictureError("no_browser").words(get_language("nl"))


def test_without_data_it_says_so_and_with_a_fault_it_hides_it(
    door: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("geheim in /home/iemand")

    with monkeypatch.context() as failing:
        failing.setattr("exports.csv.csv_parts", broken)
        answer = door.get(f"/bestand/{LINES}.csv")
    assert answer.status_code == 500
    assert "verwijzing" in answer.text
    assert "geheim" not in answer.text
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{tmp_path}")
    closed = door.get(f"/bestand/{LINES}.csv")
    assert closed.status_code == 503
    assert closed.text == "De gegevens zijn nu niet beschikbaar. Probeer het later opnieuw."


@pytest.mark.parametrize("mode", ["no-cors", "cors", ""])
def test_another_site_gets_no_file_in_silence(mode: str, door: TestClient) -> None:
    asked = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}
    answer = door.get(f"/bestand/{LINES}.csv", headers=asked)
    assert (answer.status_code, answer.content) == (403, b"")


def test_a_link_on_another_site_gives_the_file_to_who_follows_it(door: TestClient) -> None:
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert door.get(f"/bestand/{LINES}.csv", headers=followed).status_code == 200


# --- where a figure stands ----------------------------------------------------------------------


@pytest.mark.parametrize("key", [*views(), COMPOSED])
def test_every_figure_has_an_address_that_leads_to_a_page_and_a_part_that_there_are(
    key: str, door: TestClient
) -> None:
    answer = door.get(f"/figuur/{key}?jaar=2020&taal=en")
    assert answer.status_code == 307
    to = urlsplit(answer.headers["location"])
    assert (to.netloc, to.fragment) == ("", key)
    query = parse_qs(to.query)
    assert query["jaar"] == ["2020"] and query["taal"] == ["en"]
    info = next(info for info in PAGES if f"/{info.url}" == to.path)
    for name in set(query) - {"jaar", "taal"}:
        values = info.parameters[name]
        assert values == () or set(query[name]) <= set(values)


@pytest.mark.parametrize("key", ["weg", "%22%3E%3Cscript%3E", "a" * 3000])
def test_an_unknown_figure_leads_to_a_page_that_says_so(key: str, door: TestClient) -> None:
    to = urlsplit(door.get(f"/figuur/{key}").headers["location"])
    assert (to.netloc, to.path) == ("", "/")
    assert "cijfer" in parse_qs(to.query)


def test_files_are_made_a_few_at_a_time() -> None:
    assert figure_routes._places.total_tokens == figure_routes._MOST_AT_ONCE


def test_a_searched_file_is_named_and_made_as_the_whole_one(door: TestClient) -> None:
    result = ask(LINES, "jaar=2020", opened())
    assert door.get(f"/bestand/{LINES}.csv?jaar=2020").content == as_csv(result, get_language("nl"))
