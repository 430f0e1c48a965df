"""Blind spots, recomputed from the CSV files in plain Python; "never" only where lists are complete."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_quality import blind_spots
from places import municipalities, successor
from tests.unit.figures.applications_by_hand import complete, kept
from tests.unit.figures.awards_by_hand import is_award, wanted
from tests.unit.figures.plain import rows
from tests.unit.filter_sets import CHOICES


def calls(filters: Filters) -> list[dict[str, str]]:
    return [
        call
        for call in rows("calls", fictional=filters.fictional)
        if (not filters.calls or call["key"] in filters.calls)
        and (not filters.years or int(call["year"]) in filters.years)
        and (not filters.domains or call["policy_domain"] in filters.domains)
    ]


def networks(filters: Filters) -> set[str]:
    domains = {call["key"]: call["policy_domain"] for call in rows("calls", fictional=True)}
    return {
        row["key"]
        for row in rows("meetings", fictional=filters.fictional)
        if row["kind"] == "learning_network"
        and row["state"] == "held"
        and (not filters.calls or row["call_key"] in filters.calls)
        and (not filters.years or (row["year"] and int(row["year"]) in filters.years))
        and (not filters.domains or domains.get(row["call_key"]) in filters.domains)
    }


def recomputed(filters: Filters) -> dict[str, tuple[int, int | None, int | None, str, str]]:
    """NIS code -> applications, awards, networks, and both codes."""
    anywhere = replace(filters, provinces=(), municipalities=())
    asked = kept(anywhere, by_status=False)
    won = [
        row
        for row in rows("projects", fictional=filters.fictional)
        if row["nis"] and is_award(row) and not row["application_id"] and wanted(row, anywhere)
    ]
    held = networks(anywhere)
    came = {
        (row["meeting_key"], successor(row["nis"]))
        for row in rows("meeting_municipalities", fictional=filters.fictional)
        if row["meeting_key"] in held
    }
    lists = calls(anywhere)
    never = bool(lists) and all(complete(call["key"]) for call in lists)
    listed = {key for key, _ in came}
    never_came = bool(held) and listed == held
    found = {}
    for place in municipalities():
        if place.province == "brussel":
            continue
        if filters.provinces and place.province not in filters.provinces:
            continue
        if filters.municipalities and place.nis not in filters.municipalities:
            continue
        mine = [row for row in asked if successor(row["nis"]) == place.nis]
        awarded = sum(row["status"] == "awarded" for row in mine)
        awarded += sum(successor(row["nis"]) == place.nis for row in won)
        met = sum(nis == place.nis for _, nis in came)
        none = "never" if never else "none_known"
        spot = "won" if awarded else "applied" if mine else none
        network = "attended" if met else "never" if never_came else "none_known"
        found[place.nis] = (
            len(mine),
            None if spot == "none_known" else awarded,
            None if network == "none_known" else met,
            spot,
            network,
        )
    return found


@pytest.mark.figure("blinde-vlekken")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_every_municipality_of_flanders_has_its_code(reader: Store, filters: Filters) -> None:
    frame = reader.frame(blind_spots.blind_spots(filters))
    columns = ["applications", "awarded", "networks", "spot", "network"]
    frame = frame.astype(object).where(frame.notna(), None)
    found = {row["nis"]: tuple(row[c] for c in columns) for row in frame.to_dict("records")}
    assert found == recomputed(filters)


def test_nobody_never_applied_while_lists_are_incomplete(reader: Store) -> None:
    frame = reader.frame(blind_spots.blind_spots(Filters()))
    assert len(frame) == 285
    assert set(frame["spot"]) == {"won", "none_known"}
    assert set(frame["network"]) == {"none_known"}
    assert not frame["fictional"].any()


def test_of_the_made_up_call_all_lists_are_complete_and_all_that_follows_is_made_up(
    reader: Store,
) -> None:
    filters = Filters(fictional=True, calls=("bondgenotennetwerken-fictief",))
    frame = reader.frame(blind_spots.blind_spots(filters))
    assert set(frame["spot"]) == {"won", "applied", "never"}
    assert set(frame["network"]) == {"attended", "never"}
    assert frame["fictional"].astype(bool).all()


@pytest.mark.parametrize("borders", ["now", "then"])
def test_the_list_is_of_today_whichever_borders_are_chosen(reader: Store, borders: Any) -> None:
    chosen = Filters(borders=borders, provinces=("oost-vlaanderen",))
    frame = reader.frame(blind_spots.blind_spots(chosen))
    assert "46030" in set(frame["nis"])
    assert "11056" not in set(frame["nis"])
