"""Figures on rows that people can have, recomputed: made-up rows, totals, denominators, kinds, ranks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Connection, Integer, Table, delete, insert, select, update

from data_access.engine import Store
from data_access.facts.populations import POPULATION_YEAR
from data_access.facts.register import REGISTER
from data_access.filters import Filters
from database.schema import Application, Base, Entitlement, Population, Project, ReportedFigure
from language import get_language
from places import municipality, population, successor
from places.records import all_municipalities
from tests.unit.figures.applications_by_hand import counted
from tests.unit.figures.plain import cents, rows
from views import Result, read, view, views
from views.headlines import headline
from views.lists import COVERAGE

Copy = Callable[[str], Store]

REAL, MADE_UP = "bondgenotennetwerken", "bondgenotennetwerken-fictief"
GENT, BORSBEEK, BRUSSELS, LEKP = "44021", "11007", "21004", "lekp-1"
DUTCH = get_language("nl")
ASKED = (
    "aanvragen-per-oproep",
    "aanvragen-per-provincie",
    "aanvragen-per-gemeente",
    "aanvragen-spreiding-provincie",
    "aanvragen-spreiding-gemeente",
)
PER_PLACE = (
    "toekenningen-per-provincie",
    "toekenningen-per-gemeente",
    "toekenningen-per-oproep-en-provincie",
    "toekenningen-per-jaar-en-provincie",
    "toekenningen-centrumsteden",
    "gemeente-vergeleken-toekenningen",
    "aanvragen-spreiding-provincie",
    "aanvragen-spreiding-gemeente",
)
ONLY_WHOLE = [
    key
    for key, one in views().items()
    if any(c.needs == c_of.key == COVERAGE for c in one.columns for c_of in one.columns)
    and one.fact != REGISTER.key
]
"""That tell of each row whether its lists are complete. Of the register the sample data hold nothing: its own
test loads one (test_register.py)."""


def like(connection: Connection, table: Table, row: Any, **changes: Any) -> None:
    """The row once more, with other values; a number that the database gives is left to it."""
    generated = {c.name for c in table.primary_key if isinstance(c.type, Integer)}
    values = {k: v for k, v in row._mapping.items() if k not in generated or k in changes}
    connection.execute(insert(table).values({**values, **changes}))


def one_of(connection: Connection, table: Any, *where: Any) -> Any:
    return connection.execute(select(table.__table__).where(*where)).first()


# --- made-up rows ------------------------------------------------------------------------------


def with_twins(store: Store) -> None:
    """Every real row of every table once more, made up, about the same call, project or meeting."""
    with store.engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            if "fictional" not in table.c or table.name in ("organisations", "rooms"):
                continue
            for row in connection.execute(select(table).where(table.c.fictional.is_(False))).all():
                like(connection, table, row, **_twin(table, row))


def _twin(table: Table, row: Any) -> dict[str, Any]:
    changes: dict[str, Any] = {"fictional": True}
    for column in table.c:
        value = row._mapping[column.name]
        if value is None:
            continue
        if column.name.endswith("_cents") or (
            column.name == "number" and table.name != "strategies"
        ):
            changes[column.name] = value + 10_000_000_000 if isinstance(value, int) else value
        if column.primary_key and not column.foreign_keys and isinstance(value, str):
            changes[column.name] = f"{value}-verzonnen"
    if table.name == "strategies":
        changes["number"] = row.number + 100
    if table.name == "meeting_municipalities":
        changes["nis"] = "71016"
    return changes


@pytest.fixture(scope="module")
def twinned(loaded_file: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    file = tmp_path_factory.mktemp("twins") / "twins.sqlite"
    file.write_bytes(loaded_file.read_bytes())
    store = Store(f"sqlite:///{file}")
    with_twins(store)
    yield store
    store.engine.dispose()


@pytest.mark.some(24)
@pytest.mark.slow
@pytest.mark.parametrize("key", views())
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(calls=(REAL,)), Filters(provinces=("west-vlaanderen",), borders="then")],
    ids=str,
)
def test_made_up_rows_count_in_nothing_while_they_are_off(
    reader: Store, twinned: Store, key: str, filters: Filters
) -> None:
    without, beside = read(view(key), filters, reader), read(view(key), filters, twinned)
    pd.testing.assert_frame_equal(beside.frame, without.frame)
    assert beside.totals == without.totals
    assert beside.sources == without.sources
    assert beside.reported == without.reported


def test_a_made_up_award_of_a_real_call_has_a_row_of_its_own(copied: Copy) -> None:
    store = copied("award")
    with store.engine.begin() as connection:
        real = one_of(connection, Application, Application.id == "bn-gistel")
        changes = {"id": "verzonnen", "fictional": True, "awarded_cents": 10_000_000_000}
        like(connection, Application.__table__, real, **changes)
    told = [cents(r["awarded_eur"]) for r in rows("applications") if r["awarded_eur"]]
    for on, expected in ((False, [(sum(told), False)]),
                         (True, [(sum(told), False), (10_000_000_000, True)])):  # fmt: skip
        result = read(
            view("gevraagd-toegekend-budget"), Filters(calls=(REAL,), fictional=on), store
        )
        known = result.frame["known_awarded"]
        assert list(zip(known, result.frame["fictional"], strict=True)) == expected


@pytest.mark.slow
@pytest.mark.parametrize("on", [False, True])
@pytest.mark.parametrize("key", ASKED[:3])
def test_made_up_rows_never_decide_whether_a_real_list_is_complete(
    copied: Copy, key: str, on: bool
) -> None:
    store = copied("refusal")
    with store.engine.begin() as connection:
        connection.execute(
            delete(ReportedFigure).where(
                ReportedFigure.call_key == REAL, ReportedFigure.measure == "submitted"
            )
        )
        real = one_of(connection, Application, Application.id == "bn-gistel")
        changes = {"id": "verzonnen", "fictional": True, "status": "not_retained"}
        like(connection, Application.__table__, real, **changes)
    result = read(view(key), Filters(calls=(REAL,), fictional=on), store)
    frame = result.frame[~result.frame["fictional"]]
    assert frame["known"].sum() == len(rows("applications"))
    assert set(frame["list"]) == {"incomplete"}
    assert frame["rate"].isna().all()
    assert frame["refused"].isna().all()
    spots = read(view("blinde-vlekken"), Filters(calls=(REAL,), fictional=on), store)
    assert "never" not in set(spots.frame["spot"])


# --- one total, whatever the breakdown ---------------------------------------------------------


def made_up_list() -> list[dict[str, str]]:
    return [r for r in rows("applications", fictional=True) if r["call_key"] == MADE_UP]


@pytest.mark.parametrize("key", ASKED)
def test_what_complete_lists_asked_is_one_total_or_not_known(
    reader: Store, copied: Copy, key: str
) -> None:
    chosen, store = Filters(fictional=True), copied("asked")
    expected = counted(made_up_list())["rated_asked"]
    assert read(view(key), chosen, reader).totals["rated_asked"] == expected
    with store.engine.begin() as connection:
        asked = update(Application).where(Application.id == "fictief-003")
        connection.execute(asked.values(asked_cents=None))
    result = read(view(key), chosen, store)
    assert result.totals["rated_asked"] is None
    assert result.totals["rate_amount"] is None
    assert result.totals["asked"] == sum(
        cents(r["asked_eur"]) for r in made_up_list() if r["id"] != "fictief-003"
    )


@pytest.mark.parametrize(
    "key",
    ["trekkingsrechten-per-provincie", "trekkingsrechten-per-gemeente",
     "trekkingsrechten-centrumsteden"],
)  # fmt: skip
def test_inhabitants_of_a_scheme_are_one_total_or_not_known(copied: Copy, key: str) -> None:
    store, table = copied("people"), Base.metadata.tables["populations"]
    with store.engine.begin() as connection:
        connection.execute(delete(table).where(table.c.nis == GENT))
    totals = read(view(key), Filters(schemes=(LEKP,)), store).totals
    assert totals["inhabitants"] is None
    assert totals["per_inhabitant"] is None


# --- what is divided by, and kinds of municipalities -------------------------------------------


def inside(code: str, filters: Filters) -> bool:
    there = municipality(code if filters.borders == "then" else successor(code))
    return (not filters.provinces or there.province in filters.provinces) and (
        not filters.municipalities or bool({code, successor(code)} & set(filters.municipalities))
    )


def people(
    filters: Filters, *, key: Callable[[Any], str], year: int = POPULATION_YEAR
) -> dict[str, int | None]:
    """Inhabitants of the chosen places, per group; None where one of its municipalities is not counted."""
    groups: dict[str, list[int | None]] = {}
    for code in all_municipalities():
        if municipality(code).valid_on(dt.date(year, 1, 1)) and inside(code, filters):
            there = municipality(code if filters.borders == "then" else successor(code))
            told = population(code, year, "then")
            groups.setdefault(key(there), []).append(told.inhabitants if told else None)
    return {
        name: None if None in told else sum(filter(None, told)) for name, told in groups.items()
    }


def year_of(row: Mapping[Any, Any]) -> int:
    """Of whose inhabitants a row is divided by: of its own year where it has one."""
    return int(row["panel"]) if str(row.get("panel", "")).isdigit() else POPULATION_YEAR


def kind(place: Any) -> str:
    if place.province == "brussel":
        return "brussels"
    return "regional_city" if place.centrumstad else "other"


def group_of(key: str, result: Result) -> tuple[Callable[[Any], str], str]:
    """How a place is grouped in a View, and the column that says so."""
    if "kind" in result.frame:
        return kind, "kind"
    if "nis" in result.frame:
        return lambda place: place.nis, "nis"
    return lambda place: place.province, "province_slug"


@pytest.mark.some(12)
@pytest.mark.slow
@pytest.mark.parametrize("key", PER_PLACE)
@pytest.mark.parametrize(
    "filters",
    [
        Filters(fictional=True, municipalities=(GENT,)),
        Filters(fictional=True, municipalities=(GENT, "46014", "11002"), borders="then"),
        Filters(fictional=True, provinces=("antwerpen",), municipalities=("11002", "46014")),
        Filters(fictional=True, provinces=("oost-vlaanderen",), calls=(MADE_UP,)),
    ],
    ids=str,
)
def test_a_denominator_follows_the_chosen_places(reader: Store, key: str, filters: Filters) -> None:
    result = read(view(key), filters, reader)
    group, column = group_of(key, result)
    assert not result.empty
    for row in result.frame.to_dict("records"):
        expected = people(filters, key=group, year=year_of(row))[row[column]]
        assert (None if pd.isna(row["inhabitants"]) else row["inhabitants"]) == expected


def test_awards_of_ghent_are_divided_by_the_people_of_ghent_in_every_view(reader: Store) -> None:
    chosen = Filters(fictional=True, municipalities=(GENT,), calls=(MADE_UP,))
    mine = [r for r in rows("projects", fictional=True)
            if r["nis"] == GENT and r["call_key"] == MADE_UP]  # fmt: skip
    awarded = sum(cents(r["awarded_eur"]) for r in mine)
    for key in PER_PLACE[:6]:
        (row,) = read(view(key), chosen, reader).frame.to_dict("records")
        there = people(chosen, key=lambda place: place.nis, year=year_of(row))[GENT]
        assert there
        assert row["per_inhabitant"] == round(awarded / there), key


@pytest.mark.parametrize("borders", ["now", "then"])
def test_kinds_of_municipalities_follow_the_borders_in_every_view(
    copied: Copy, borders: Any
) -> None:
    store = copied("kinds")
    with store.engine.begin() as connection:
        real = one_of(connection, Project, Project.key == "bn-gistel")
        changes = {"key": "borsbeek", "nis": BORSBEEK, "application_id": None}
        like(connection, Project.__table__, real, **changes)
    chosen = Filters(borders=borders, municipalities=(BORSBEEK,))
    there = municipality(BORSBEEK if borders == "then" else successor(BORSBEEK))
    for key in ("toekenningen-centrumsteden", "trekkingsrechten-centrumsteden"):
        assert set(read(view(key), chosen, store).frame["kind"]) == {kind(there)}, key
    listed = read(view("trekkingsrechten-per-gemeente"), chosen, store).frame["regional_city"]
    assert set(listed) == {"yes" if there.centrumstad else "no"}
    assert kind(municipality(BORSBEEK)) == "other"
    assert kind(municipality(successor(BORSBEEK))) == "regional_city"


# --- Brussels ----------------------------------------------------------------------------------


def with_brussels(store: Store) -> Store:
    with store.engine.begin() as connection:
        real = one_of(
            connection, Entitlement, Entitlement.nis == GENT, Entitlement.scheme_key == LEKP
        )
        changes = {"nis": BRUSSELS, "maximum_cents": 9_000_000_000}
        like(connection, Entitlement.__table__, real, **changes)
    return store


def test_maxima_of_brussels_stand_apart_from_other_municipalities(copied: Copy) -> None:
    store, expected = with_brussels(copied("kinds")), {"brussels": 9_000_000_000}
    for row in rows("entitlements"):
        if row["scheme_key"] == LEKP:
            of = kind(municipality(successor(row["nis"])))
            expected[of] = expected.get(of, 0) + cents(row["maximum_eur"])
    found = read(view("trekkingsrechten-centrumsteden"), Filters(schemes=(LEKP,)), store).frame
    assert dict(zip(found["kind"], found["maximum"], strict=True)) == expected


@pytest.mark.parametrize("key", ["trekkingsrechten-per-gemeente", "gemeente-vergeleken"])
def test_brussels_is_not_held_against_flanders(reader: Store, copied: Copy, key: str) -> None:
    chosen = Filters(schemes=(LEKP,))
    before = read(view(key), chosen, reader).frame.set_index("nis")
    after = read(view(key), chosen, with_brussels(copied("rank"))).frame.set_index("nis")
    assert after["rank"].isna()[BRUSSELS]
    for column in ("rank", "rank_in_province", "flanders_maximum", "flanders_inhabitants"):
        assert list(after.loc[before.index, column]) == list(before[column])


# --- only where lists are complete -------------------------------------------------------------


def unsure(key: str) -> list[str]:
    return [column.key for column in view(key).columns if column.needs]


@pytest.mark.some(12)
@pytest.mark.parametrize("key", ONLY_WHOLE)
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(calls=(REAL,)), Filters(calls=(REAL, MADE_UP), fictional=True),
     Filters(provinces=("west-vlaanderen",))],
    ids=str,
)  # fmt: skip
def test_an_open_list_gives_no_share_no_rank_and_no_rate_per_inhabitant(
    reader: Store, key: str, filters: Filters
) -> None:
    result = read(view(key), filters, reader)
    open_lists = result.frame["coverage"] == "incomplete"
    assert open_lists.any()
    for column in unsure(key):
        assert result.frame.loc[open_lists, column].isna().all()
        assert result.totals.get(column) is None
    if not open_lists.all():  # a call of which all is known, beside others
        return
    for measure in dict.fromkeys([None, "amount", *(face.measure for face in view(key).faces)]):
        if measure in (None, "amount", "awards", "asked", "per_inhabitant", "share"):
            if measure == "amount" and "amount" not in result.frame:
                continue
            said = headline(result, DUTCH, measure)
            assert not re.search(r"%|hoogste|meest|bovenaan|plaats \d", said), said


def all_counted(store: Store) -> Store:
    """The store with inhabitants of 2023 of every municipality of then: not all of them were counted."""
    with store.engine.begin() as connection:
        gent = one_of(connection, Population, Population.nis == GENT, Population.year == 2023)
        table = Base.metadata.tables["populations"]
        told = set(connection.scalars(select(table.c.nis).where(table.c.year == 2023)))
        for code in set(all_municipalities()) - told:
            if municipality(code).valid_on(dt.date(2023, 1, 1)):
                like(connection, table, gent, nis=code, year=2023, inhabitants=10_000)
    return store


@pytest.mark.some(2)
@pytest.mark.slow
@pytest.mark.parametrize("key", ONLY_WHOLE)
def test_a_complete_list_gives_them_until_one_amount_place_or_row_is_gone(
    copied: Copy, key: str
) -> None:
    chosen = Filters(calls=(MADE_UP,), fictional=True)
    whole = read(view(key), chosen, all_counted(copied("whole")))
    assert set(whole.frame["coverage"]) == {"complete"}
    for column in unsure(key):
        assert whole.frame[column].notna().any(), column
    for name, gone in {"amount": {"awarded_cents": None, "asked_cents": None}, "place": {"nis": None},
                       "row": None}.items():  # fmt: skip
        store = all_counted(copied(name))
        with store.engine.begin() as connection:
            for table, own in ((Project, Project.key), (Application, Application.id)):
                if gone is None:
                    connection.execute(delete(Base.metadata.tables["payments"]))
                    connection.execute(delete(Base.metadata.tables["commitments"]))
                    connection.execute(delete(Base.metadata.tables["project_strategies"]))
                    connection.execute(delete(table).where(own == "fictief-003"))
                else:
                    known = {k: v for k, v in gone.items() if hasattr(table, k)}
                    connection.execute(update(table).where(own == "fictief-003").values(**known))
        result = read(view(key), chosen, store)
        assert set(result.frame["coverage"]) == {"incomplete"}, name
        for column in unsure(key):
            assert result.frame[column].isna().all(), (name, column)
