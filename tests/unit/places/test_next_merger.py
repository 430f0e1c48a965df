"""A next merger is a line per old municipality in mergers.csv; the rebuild does the rest."""

import pytest

from places.records import DATA, municipality_from, read_csv
from tools.build_map.mergers import apply_mergers

Row = dict[str, str]


def merger(old: str, new: str, name: str) -> Row:
    return {
        "effective_date": "2031-01-01",
        "old_nis": old,
        "new_nis": new,
        "new_name": name,
        "new_province": "vlaams-brabant",
        "note": "",
        "source_id": "test",
    }


def after(*lines: Row) -> dict[str, Row]:
    rows = apply_mergers(
        read_csv(DATA / "municipalities.csv"), [*read_csv(DATA / "mergers.csv"), *lines]
    )
    return {row["nis"]: row for row in rows}


def test_the_shipped_list_already_holds_every_merger() -> None:
    assert list(after().values()) == read_csv(DATA / "municipalities.csv")


def test_two_municipalities_become_one_with_a_new_code() -> None:
    rows = after(merger("24062", "24999", "Nieuwstad"), merger("24011", "24999", "Nieuwstad"))
    assert rows["24062"]["valid_to"] == rows["24011"]["valid_to"] == "2030-12-31"
    assert rows["24011"]["successor_nis"] == "24999"
    new = municipality_from(rows["24999"])
    assert (new.name_nl, new.arrondissement_nis, new.valid_to) == ("Nieuwstad", "24000", None)
    assert new.centrumstad
    parts = [municipality_from(rows[nis]) for nis in ("24062", "24011")]
    assert new.area_km2 == pytest.approx(sum(part.area_km2 or 0 for part in parts))


def test_a_municipality_may_keep_its_code_while_it_takes_in_another() -> None:
    rows = after(merger("24062", "24062", "Leuven"), merger("24011", "24062", "Leuven"))
    assert rows["24062"]["valid_to"] == ""
    assert rows["24011"]["successor_nis"] == "24062"


def test_applying_a_merger_twice_changes_nothing_more() -> None:
    line = merger("24011", "24062", "Leuven")
    once = list(after(line).values())
    assert apply_mergers(once, [line]) == once


def test_a_merger_of_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="99999"):
        after(merger("99999", "24062", "Leuven"))
