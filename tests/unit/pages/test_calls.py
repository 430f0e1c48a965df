"""The list of calls and the page of one, as HTML: marks only for known dates, words for the others, links."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from pages.calls.call_head import call_head
from pages.calls.call_line import CallLine, part_of
from pages.calls.call_list import calls_in_short
from pages.calls.funnel import funnel
from pages.calls.known_call import KnownCall, known_call
from pages.calls.time_axis import DATES, Axis, axis_of, line_of, years_of
from pages.parts.call_address import call_address
from pages.parts.coverage import MOST, coverage_list, coverage_matrix, coverage_row
from pages.parts.state import Now
from views.options import options
from views.records import call_records, calls, coverage

NL = get_language("nl")
NETWORKS, AMBASSADORS, THIRD = (
    "bondgenotennetwerken", "verbindingsambassadeurs", "plan-samenleven-3",
)  # fmt: skip
MADE_UP = "bondgenotennetwerken-fictief"
SPACE = "\N{NO-BREAK SPACE}"


@pytest.fixture
def here(reader: Store) -> Now:
    return Now(NL, Filters(), reader, options(reader), Look(NL))


def with_fictional(here: Now) -> Now:
    return replace(here, filters=Filters(fictional=True))


def call(here: Now, key: str) -> KnownCall:
    known = known_call(here, key)
    assert known is not None
    return known


def line(here: Now, key: str) -> str:
    known = call(here, key)
    axis = axis_of(day for name in DATES for day in here.result(calls.CALLS).frame[name])
    made = CallLine(known.row, known.coverage.frame, known.reported.frame, call_address(here, key))
    return made.html(axis, NL)


def text(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


# --- addresses ---------------------------------------------------------------------------------


def test_the_address_of_a_call_keeps_what_else_is_chosen(here: Now) -> None:
    chosen = replace(
        here, filters=Filters(provinces=("limburg",), calls=("x", "y"), fictional=True)
    )
    address = urlsplit(call_address(chosen, NETWORKS, tab="bronnen", part="refusals"))
    assert parse_qs(address.query) == {
        "provincie": ["limburg"], "oproep": ["x", "y"], "fictief": ["ja"], "toon": [NETWORKS],
        "tab": ["bronnen"], "onderdeel": ["refusals"],
    }  # fmt: skip
    assert (address.path, address.fragment) == ("/oproepen", "onderdeel-refusals")


# --- the axis ----------------------------------------------------------------------------------


def test_what_is_not_dated_is_no_mark_but_words(here: Now) -> None:
    html = line(here, NETWORKS)
    assert html.count('class="closes"') == 1
    assert not re.search('class="(decided|runs|open)"', html)
    assert "indienen tot 8/10/2023" in html
    assert "niet bekend: datum van de beslissing en looptijd" in html


def test_dated_phases_are_marks_of_the_length_that_they_had(here: Now) -> None:
    axis = Axis(dt.date(2020, 1, 1), dt.date(2024, 1, 1))
    row: dict[str, Any] = dict.fromkeys(DATES)
    row |= {"runs_from": dt.date(2021, 1, 1), "runs_to": dt.date(2023, 1, 1), "state": "closed"}
    html = line_of(row, axis, NL)
    assert 'class="runs" style="left:25.05%;width:49.97%"' in html
    assert "loopt 1/2021 tot 1/2023" in html


def test_an_axis_names_as_many_years_as_have_room_and_none_without_days() -> None:
    assert axis_of([None, pd.NaT]) is None
    assert "<span" not in years_of(None)
    century = axis_of([dt.date(1925, 5, 1), dt.date(2025, 5, 1)])
    assert century is not None
    assert len(century.years()) <= 7
    day = axis_of([dt.date(2024, 5, 1)])
    assert day is not None
    assert day.start < dt.date(2024, 5, 1) < day.end


# --- a line ------------------------------------------------------------------------------------


def test_a_line_says_budget_awards_and_what_is_known(here: Now) -> None:
    told = text(line(here, AMBASSADORS))
    for words in (
        "1.300.000 € aangekondigd: 750.000 €", "19 van ongeveer 45",
        "lijst van toekenningen niet bekend", "2 bekend, 4 deels, 2 niet",
    ):  # fmt: skip
        assert words in told
    assert "59 aanvragers" in text(line(here, THIRD))
    assert "4 van de 45 met naam bekend" in text(line(here, NETWORKS))


def test_a_whole_that_is_about_so_many_is_dashed_and_made_up_parts_are_hatched(here: Now) -> None:
    assert "part-bar about" in line(here, AMBASSADORS)
    assert 'class="part-bar"' in line(here, NETWORKS)
    assert "part-bar made-up" in line(with_fictional(here), MADE_UP)
    assert part_of(12, 10, sure=True, fictional=False) == ""


def test_calls_in_one_sentence_are_counted_from_the_data(here: Now) -> None:
    told = calls_in_short(here.result(coverage.COVERAGE), NL)
    assert told.startswith("Van alle 5 oproepen is het budget bekend, van 2 van de 5 hoeveel")
    assert "van geen oproep iets over geweigerde aanvragen" in told
    nothing = here.result(coverage.COVERAGE, years=(1999,))
    assert calls_in_short(nothing, NL) == ""


# --- the matrix and the list of parts ----------------------------------------------------------


def test_every_cell_of_the_matrix_is_a_link_that_says_what_it_is(here: Now) -> None:
    html = coverage_matrix(here)(here.result(coverage.COVERAGE), NL)
    cells = re.findall('<td role="cell"><a href="([^"]*)"[^>]*aria-label="([^"]*)"', html)
    assert len(cells) == 5 * 8
    assert "Weigeringen: niet bekend (niet teruggevonden)" in [label for _, label in cells]
    assert all("onderdeel=" in address for address, _ in cells)
    assert html.count('role="columnheader"') == 9


def test_a_matrix_of_many_calls_shows_the_newest_and_the_way_to_the_others(here: Now) -> None:
    result = here.result(coverage.COVERAGE)
    one = result.frame[result.frame["call"] == NETWORKS]
    many = pd.concat([one.assign(call=f"oproep-{n}", title=f"Oproep {n}") for n in range(MOST + 3)])
    html = coverage_matrix(here)(replace(result, frame=many), NL)
    assert html.count('role="rowheader"') == MOST
    assert "Oproep 2," not in html
    assert f"Oproep {MOST + 2}," in html
    assert "Nog 3 oudere oproepen" in html


def test_a_part_opens_its_reason_its_source_and_where_it_leads(here: Now) -> None:
    result = here.result(coverage.COVERAGE, calls=(NETWORKS,))
    html = coverage_list({"refusals": ("/daar", "Weigeringen")}, "refusals")(result, NL)
    assert html.count("<details") == 8
    opened = re.findall('<details id="([^"]*)" open>(.*?)</details>', html, re.DOTALL)
    assert [name for name, _ in opened] == ["onderdeel-refusals"]
    assert "niet teruggevonden in de geraadpleegde bronnen" in opened[0][1]
    assert 'href="https://www.benjamindalle.be' in opened[0][1]
    assert '<a href="/daar" target="_self">Weigeringen</a>' in opened[0][1]


def test_discs_say_each_part_to_who_listens(here: Now) -> None:
    html = coverage_row(here.result(coverage.COVERAGE, calls=(NETWORKS,)).frame, NL)
    assert html.count('class="disc ') == 8
    assert "Toegekend: bekend (45); Aan wie en hoeveel: deels of ongeveer" in html


def test_markup_in_the_title_of_a_call_stays_text(here: Now) -> None:
    result = here.result(coverage.COVERAGE, calls=(NETWORKS,))
    hostile = replace(result, frame=result.frame.assign(title='<b onclick="x">Oproep</b>'))
    assert "<b onclick" not in coverage_matrix(here)(hostile, NL)


# --- the page of one call ----------------------------------------------------------------------


def figures(html: str) -> list[tuple[str, str]]:
    found = re.findall(r'<dt>(.*?)</dt><dd class="value[^"]*">(.*?)</dd>', html)
    return [(value, text(label)) for label, value in found]


def test_the_head_of_a_real_call_says_how_much_of_each_figure_is_known(here: Now) -> None:
    html = call_head(call(here, NETWORKS), here.result(calls.CALLS).frame)
    assert figures(html) == [
        (f"7.000.000{SPACE}€", "budget"),
        ("45 van 151", "aanvragen kregen steun"),
        ("4 van de 45", "toekenningen met naam"),
        (f"150.000{SPACE}€", "maximum per project"),
    ]
    assert re.findall('class="disc ([a-z]+)"', html) == ["known", "known", "partly", "known"]
    assert "datum niet bekend" in html
    assert 'class="undated taken unsure"' in html


def test_the_head_of_a_complete_call_has_what_only_a_whole_list_allows(here: Now) -> None:
    fictional = with_fictional(here)
    html = call_head(call(fictional, MADE_UP), fictional.result(calls.CALLS).frame)
    assert [label for _, label in figures(html)] == [
        "toegekend van 7.000.000 € budget", "aanvragen kregen steun",
        "gevraagd, alle aanvragen samen", "geweigerd",
    ]  # fmt: skip
    assert "badge-fictional" in html


def test_previous_and_next_are_the_neighbours_in_the_list(here: Now) -> None:
    frame = here.result(calls.CALLS).frame
    order = list(calls.newest_first(frame)["call"])
    html = call_head(call(here, NETWORKS), frame)
    neighbours = re.findall('class="(before|after)" href="([^"]*)"', html)
    linked = [parse_qs(urlsplit(a.replace("&amp;", "&")).query)["toon"][0] for _, a in neighbours]
    at = order.index(NETWORKS)
    assert linked == [order[at - 1], order[at + 1]]
    first = call_head(call(here, order[0]), frame)
    assert 'class="before"' not in first


def test_the_funnel_says_what_it_cannot_show(here: Now) -> None:
    told = funnel(call(here, NETWORKS))
    assert "Van de 45 toekenningen zijn er 4 bij naam bekend" in told
    assert "3 van de 45 bekend" in told
    assert "made-up" not in told
    assert "Van de 19 toekenningen is de lijst niet bekend" in funnel(call(here, AMBASSADORS))
    assert funnel(call(here, THIRD)) == ""
    assert "Alle 45 toekenningen" in funnel(call(with_fictional(here), MADE_UP))


def test_a_call_that_cannot_be_seen_is_none(here: Now) -> None:
    assert known_call(here, MADE_UP) is None
    assert known_call(here, "bestaat-niet") is None


def test_what_sources_report_names_its_call_by_key(here: Now) -> None:
    frame = here.result(call_records.REPORTED).frame
    assert set(frame["call"]) <= set(here.result(calls.CALLS).frame["call"])
