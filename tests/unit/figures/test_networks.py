"""Learning networks and guidance, recomputed from the CSV files in plain Python."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import networks
from places import municipality, successor
from tests.unit.figures.plain import rows
from tests.unit.filter_sets import CHOICES
from views.compositions.meetings import IN_SHORT

Row = dict[str, str]


def domains() -> dict[str, str]:
    return {row["key"]: row["policy_domain"] for row in rows("calls", fictional=True)}


def of_call(row: Row, filters: Filters, *, year: bool = True) -> bool:
    """Whether the call and the year of a row are among the chosen."""
    call = row["call_key"]
    return (
        (not filters.calls or call in filters.calls)
        and (not filters.domains or domains().get(call) in filters.domains)
        and (not (year and filters.years) or row["year"] in map(str, filters.years))
    )


def in_place(nis: str, filters: Filters) -> bool:
    """Whether a municipality of its time lies in the chosen places."""
    if not (filters.provinces or filters.municipalities):
        return True
    if not nis:
        return False
    counted = nis if filters.borders == "then" else successor(nis)
    chosen = filters.municipalities
    return (not filters.provinces or municipality(counted).province in filters.provinces) and (
        not chosen or nis in chosen or successor(nis) in chosen
    )


def place(nis: str, filters: Filters) -> str | None:
    counted = nis if filters.borders == "then" else nis and successor(nis)
    return municipality(counted).name_nl if counted else None


def meetings(filters: Filters) -> list[Row]:
    return [
        row
        for row in rows("meetings", fictional=filters.fictional)
        if of_call(row, filters) and in_place(row["nis"], filters)
    ]


def held(filters: Filters) -> list[Row]:
    return [
        row
        for row in meetings(filters)
        if row["kind"] == "learning_network" and row["state"] == "held"
    ]


@pytest.mark.figure("deelnemers-per-netwerk")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_held_networks_are_those_of_the_files(reader: Store, filters: Filters) -> None:
    frame = reader.frame(networks.held_networks(filters))
    found = list(
        zip(frame["date"], frame["place"], frame["topic"], frame["participants"], strict=True)
    )
    assert found == sorted(
        (
            dt.date.fromisoformat(row["date"]),
            place(row["nis"], filters),
            row["topic"],
            int(row["participants"]),
        )
        for row in held(filters)
    )


def planned_anywhere(filters: Filters) -> bool:
    """Whether a planned network that has no place could lie in the chosen places."""
    if not filters.provinces and not filters.municipalities:
        return False
    anywhere = replace(filters, provinces=(), municipalities=())
    return any(row["state"] == "planned" and not row["nis"] for row in meetings(anywhere))


@pytest.mark.figure("lerende-netwerken-in-het-kort")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_in_short_is_the_sum_of_the_networks(reader: Store, filters: Filters) -> None:
    frame = reader.frame(IN_SHORT.query(filters))
    mine = [row for row in meetings(filters) if row["kind"] == "learning_network"]
    if not mine:
        assert frame.empty
        return
    row = frame.iloc[0]
    people = [int(one["participants"]) for one in held(filters)]
    assert row["held"] == len(people)
    planned = len(mine) - len(people)
    assert (None if pd.isna(row["planned"]) else row["planned"]) == (
        planned or (None if planned_anywhere(filters) else 0)
    )
    assert row["places"] == len({place(one["nis"], filters) for one in mine if one["nis"]})
    assert people and row["participants"] == sum(people)


@pytest.mark.figure("bijeenkomsten")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_meetings_are_those_of_the_files_in_order_of_time(reader: Store, filters: Filters) -> None:
    frame = reader.frame(networks.meetings(filters))
    expected = sorted(
        meetings(filters),
        key=lambda row: (row["date"] or row["planned_from"] or "9999", int(row["position"])),
    )
    assert list(frame["topic"]) == [row["topic"] for row in expected]
    assert list(frame["state"]) == [row["state"] for row in expected]


@pytest.mark.figure("uitnodigingen")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_parties_count_the_meetings_they_stand_at(reader: Store, filters: Filters) -> None:
    mine = {row["key"]: row for row in meetings(filters)}
    expected: dict[tuple[str, str, str], set[str]] = {}
    for row in rows("meeting_parties", fictional=filters.fictional):
        if row["meeting_key"] in mine:
            key = (row["role"], mine[row["meeting_key"]]["kind"], row["party"])
            expected.setdefault(key, set()).add(row["meeting_key"])
    frame = reader.frame(networks.parties(filters))
    keys = zip(frame["role"], frame["kind"], frame["party"], strict=True)
    assert dict(zip(keys, frame["meetings"], strict=True)) == {
        key: len(found) for key, found in expected.items()
    }


@pytest.mark.figure("genodigden-per-bijeenkomst")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_who_was_at_a_meeting_is_who_the_files_put_there(reader: Store, filters: Filters) -> None:
    mine = {row["key"] for row in meetings(filters)}
    parties = [
        (row["meeting_key"], row["role"], row["party"], row.get("extent") or None, None)
        for row in rows("meeting_parties", fictional=filters.fictional)
    ]
    governments = [
        (row["meeting_key"], "took_part", municipality(row["nis"]).name_nl, None, row["nis"])
        for row in (rows("meeting_municipalities", fictional=True) if filters.fictional else ())
    ]
    expected = sorted(map(str, (row for row in (*parties, *governments) if row[0] in mine)))
    frame = reader.frame(networks.present(filters))
    told = frame[["meeting", "role", "party", "extent", "nis"]].astype(object)
    given = told.where(told.notna(), None).itertuples(index=False, name=None)
    assert sorted(map(str, given)) == expected


@pytest.mark.figure("bevindingen", "begeleidingsopdracht")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_findings_and_steps_are_those_of_the_files(reader: Store, filters: Filters) -> None:
    findings = reader.frame(networks.findings(filters))
    assert sorted(findings["text"]) == sorted(
        row["text"]
        for row in rows("findings", fictional=filters.fictional)
        if row["kind"] in networks.FINDING_KINDS and of_call(row, filters)
    )
    steps = reader.frame(networks.guidance_steps(filters))
    assert list(steps["step"]) == [
        row["step"]
        for row in rows("guidance_steps", fictional=filters.fictional)
        if of_call(row, filters)
    ]


@pytest.mark.figure("deelopdrachten-en-onderzoeksthemas")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_the_assignment_has_three_parts_and_three_themes(reader: Store, filters: Filters) -> None:
    frame = reader.frame(networks.assignment(filters))
    expected = [
        row["text"]
        for kind in networks.ASSIGNMENT_KINDS
        for row in rows("findings", fictional=filters.fictional)
        if row["kind"] == kind and of_call(row, filters, year=False)
    ]
    assert list(frame["text"]) == expected
    if filters == Filters():
        assert list(frame["kind"]) == ["assignment"] * 3 + ["research_theme"] * 3


@pytest.mark.figure("uitnodigingen")
def test_most_who_took_part_came_from_subsidised_projects(reader: Store) -> None:
    frame = reader.frame(networks.parties(Filters()))
    extents = {row["party"]: row["extent"] for _, row in frame.iterrows() if row["extent"]}
    assert extents == {
        "Gesubsidieerde projecten": "mainly",
        "Medewerkers van het Agentschap Integratie en Inburgering": "some",
        "Medewerkers van andere lokale besturen": "some",
        "Studenten met een verwant thesisonderwerp": "some",
    }


@pytest.mark.figure("deelnemers-per-netwerk", "lerende-netwerken-in-het-kort")
def test_four_networks_of_spring_2022_drew_51_people(reader: Store) -> None:
    frame = reader.frame(networks.held_networks(Filters()))
    assert list(zip(frame["place"], frame["participants"], strict=True)) == [
        ("Sint-Niklaas", 20),
        ("Asse", 9),
        ("Mechelen", 16),
        ("Kortrijk", 6),
    ]
    assert frame["participants"].sum() == 51
    assert list(frame["announced_as"].fillna("")) == [
        "Tieners",
        "",
        "",
        "Grote gemeenten en centrumsteden",
    ]


def test_three_more_were_planned_without_a_place_or_a_number(reader: Store) -> None:
    frame = reader.frame(networks.meetings(Filters()))
    planned = frame[frame["state"] == "planned"]
    assert len(planned) == 3
    assert planned[["place", "date", "participants"]].isna().all(axis=None)
    assert set(planned["planned_from"]) == {dt.date(2022, 10, 1)}


def test_findings_begin_with_what_hinders_and_end_with_what_is_recommended(reader: Store) -> None:
    kinds = list(reader.frame(networks.findings(Filters()))["kind"])
    assert kinds == (["bottleneck"] * 4 + ["success"] * 4 + ["lesson"] * 3 + ["recommendation"] * 4)
