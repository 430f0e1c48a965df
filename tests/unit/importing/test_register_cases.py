"""Small registers of a kind that people have: places, countries, company numbers, and a later export."""

from __future__ import annotations

from typing import Any

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from importing import desk
from importing.plan import Plan
from tests.register_export import HEADER
from views import read, view

FIRST = (
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000043;;VZW EEN;8340;DAMME;Belgium;2024;1,500;1,500"
)
SECOND = (
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000142;;VZW TWEE;8340;DAMME;België;2024;2,500;0"
)
VILLAGES = (
    FIRST,
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000142;;VZW TWEE;3001;HEVERLEE;België;2024;2,500;0",
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000241;;VZW DRIE;2100;DEURNE;België;2024;3,500;3,500",
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000340;;VZW VIER;8310;SINT-KRUIS (BRUGGE);;2024;4,500;0",
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000440;;VZW VIJF;9000;GENT;België;2024;5,500;5,500",
)


def load(store: Store, *lines: str) -> Plan:
    data = "\r\n".join([";".join(HEADER), *lines, ""]).encode()
    upload = desk.open_upload(data, "register.csv")
    recognised = desk.recognise(store, upload)
    shown = desk.preview(store, upload, recognised)
    desk.load(store, upload, recognised, shown)
    return shown.plan


def shown_lines(store: Store) -> dict[str, Any]:
    frame = read(view("registerlijnen"), Filters(), store).frame
    return {row["organisation"]: row for row in frame.to_dict("records")}


def test_villages_lie_in_their_municipality_and_every_way_to_write_belgium_counts(
    store: Store,
) -> None:
    plan = load(store, *VILLAGES)
    municipalities = {name: line["municipality"] for name, line in shown_lines(store).items()}
    assert municipalities == {
        "VZW EEN": "Damme", "VZW TWEE": "Leuven", "VZW DRIE": "Antwerpen", "VZW VIER": "Brugge",
        "VZW VIJF": "Gent",
    }  # fmt: skip
    assert "register_outside" not in {one.code for one in plan.readings}


def test_a_wrong_company_number_is_said_and_its_line_goes_by_its_name(store: Store) -> None:
    plan = load(store, *VILLAGES)
    (told,) = [dict(one.values) for one in plan.readings if one.code == "wrong_kbo"]
    assert (told["rows"], told["example"]) == (1, "0200000440")
    numbers = {name: line["kbo"] for name, line in shown_lines(store).items()}
    assert numbers["VZW EEN"] == "0200000043"
    assert numbers["VZW VIJF"] is None
    assert load(store, *reversed(VILLAGES)).changes == {"new": 0, "changed": 0, "same": 5}


@pytest.mark.parametrize(
    ("place", "municipality"),
    [
        (";;België", None),
        (";SINT-AMANDSBERG;België", "Gent"),
        ("9040;;BE", "Gent"),
        ("2018;Antwerpen 1;Belgique", "Antwerpen"),
        ("1012;AMSTERDAM;Nederland", None),
        ("4000;LIEGE;België", None),
    ],
)
def test_other_ways_to_write_a_place(store: Store, place: str, municipality: str | None) -> None:
    load(store, f"Cultuur;Erfgoed;;Agentschap X;;;VZW ZES;{place};2024;500;500")
    (line,) = shown_lines(store).values()
    assert line["municipality"] == municipality


def test_a_later_export_adds_and_changes_and_wipes_nothing(store: Store) -> None:
    load(store, FIRST, SECOND)
    later = FIRST.replace("8340;DAMME;Belgium", ";;").replace("1,500;1,500", "1,600;1,600")
    assert load(store, later).changes == {"new": 0, "changed": 1, "same": 0}
    lines = shown_lines(store)
    assert {name: line["awarded"] for name, line in lines.items()} == {
        "VZW EEN": 160_000, "VZW TWEE": 250_000,
    }  # fmt: skip
    assert {line["municipality"] for line in lines.values()} == {"Damme"}
