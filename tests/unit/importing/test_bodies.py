"""Bodies: names that may be of persons, twins joined and taken back, company numbers that are wrong."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Organisation, RegisterLine
from exports.csv import as_csv as file_of
from importing import bodies, desk
from importing.body_names import is_local_authority, may_be_person
from importing.columns import slug
from language import get_language
from tests.register_export import PERSONS, company_number, lines, load
from views import read, view, views
from views.records.organisations import ORGANISATIONS


@pytest.fixture
def loaded(store: Store) -> Store:
    load(store, lines())
    return store


def names(store: Store) -> set[str]:
    return set(read(ORGANISATIONS, Filters(), store).frame["organisation"])


@pytest.mark.parametrize(
    "name", [*PERSONS, "Dhr. X. Onbekend", "Marie-Claire De Wilde", "Peeters eenmanszaak"]
)
def test_a_name_that_may_be_of_a_person_is_seen(name: str) -> None:
    assert may_be_person(name)


@pytest.mark.parametrize(
    "name",
    ["Stad Gent", "OCMW Leuven", "Chiro Sint-Jan", "Huis van het Kind", "Demos", "Jan Palfijn vzw",
     "Departement Zorg",
     "Unie van Zelfstandige Ondernemers", "Open Deur 9000 vzw", "KLJ", "Koninklijke Harmonie Jan Breydel"],
)  # fmt: skip
def test_a_body_is_not_taken_for_a_person(name: str) -> None:
    assert not may_be_person(name)


@pytest.mark.parametrize(
    ("name", "local"),
    [("Stad Gent", True), ("OCMW Leuven", True), ("O.C.M.W. van Brugge", True), ("Gemeente Damme", True),
     ("Stadstheater Gent", False), ("Gemeentelijke basisschool De Boom", False)],
)  # fmt: skip
def test_a_body_of_a_municipality_itself_is_known_by_its_name(name: str, local: bool) -> None:
    assert is_local_authority(name) is local


def test_a_person_has_no_name_in_any_view_or_file_until_somebody_says_so(loaded: Store) -> None:
    nl = get_language("nl")
    for one in views().values():
        if one.subject in ("register", "projects", "applications"):
            told = file_of(read(one, Filters(), loaded), nl).decode()
            assert not any(name in told for name in PERSONS), one.key
    largest = read(view("register-toegekend_per-organisatie_top-100"), Filters(), loaded)
    told = file_of(largest, nl).decode()  # where it is not said, a cell is blank
    assert not any(name in told or slug(name) in told for name in PERSONS)
    unnamed = largest.frame[largest.frame["organisation"].isna()]
    assert len(unnamed) == len(PERSONS)
    assert unnamed["organisation_key"].isna().all()
    assert largest.totals["registered"] == sum(line.awarded for line in lines()) * 100
    numbers = read(view("registerlijnen"), Filters(), loaded).frame.set_index("organisation")["kbo"]
    assert numbers[numbers.index.isna()].isna().all()
    assert company_number(950) not in set(numbers) and company_number(901) in set(numbers)
    body = next(one for one in bodies.may_be_persons(loaded) if one.name == PERSONS[0])
    shown = bodies.show(loaded, body.key)
    assert PERSONS[0] in names(loaded)
    bodies.take_back(loaded, shown)
    assert PERSONS[0] not in names(loaded)


def test_twins_are_joined_by_a_person_and_taken_back(loaded: Store) -> None:
    before = names(loaded)
    ((one, other),) = bodies.likely_twins(loaded)
    assert {one.name, other.name} == {"V.Z.W. Twee Namen", "Vzw De Twee Namen"}
    lines_of = {
        row["organisation"]: row["lines"]
        for row in read(ORGANISATIONS, Filters(), loaded).frame.to_dict("records")
    }
    joined = bodies.join(loaded, other.key, one.key)
    frame = read(ORGANISATIONS, Filters(), loaded).frame.set_index("organisation")
    assert other.name not in frame.index
    assert bodies.part_of(loaded, other.key) == bodies.part_of(loaded, other.name) == one.key
    assert bodies.part_of(loaded, one.key) is None
    assert frame.loc[one.name, "lines"] == lines_of[one.name] + lines_of[other.name]
    assert bodies.likely_twins(loaded) == []
    bodies.take_back(loaded, joined)
    assert names(loaded) == before
    apart = bodies.keep_apart(loaded, one.key, other.key)
    assert bodies.likely_twins(loaded) == []
    bodies.take_back(loaded, apart)
    assert len(bodies.likely_twins(loaded)) == 1


def test_a_chain_of_joins_is_undone_in_any_order(loaded: Store) -> None:
    keys = [body.key for body, _ in zip(some_bodies(loaded), range(3), strict=False)]
    first = bodies.join(loaded, keys[0], keys[1])
    bodies.join(loaded, keys[1], keys[2])
    before = len(names(loaded))
    bodies.take_back(loaded, first)
    assert len(names(loaded)) == before + 1


def some_bodies(store: Store) -> list[bodies.Body]:
    with store.begin() as connection:
        query = select(Organisation.key, Organisation.full_name, Organisation.kbo).where(
            Organisation.key.in_(select(RegisterLine.organisation_key)),
            Organisation.withheld.is_(False),
        )
        return [bodies.Body(*row) for row in connection.execute(query.order_by(Organisation.key))]


def test_a_wrong_number_loads_under_the_name_and_a_right_one_joins_two_spellings(
    loaded: Store,
) -> None:
    with loaded.begin() as connection:
        numbers = set(connection.scalars(select(Organisation.kbo)))
    assert "0200000440" not in numbers
    assert len([name for name in names(loaded) if "Twee Namen" in name]) == 2  # of three spellings


def test_who_was_joined_to_a_body_that_an_undone_load_took_away_is_itself_again(
    store: Store,
) -> None:
    rows = lines()
    first = [line for line in rows if "Twee Namen" in line.name and not line.kbo]
    load(store, first)
    load(store, [line for line in rows if "Twee Namen" in line.name and line.kbo])
    ((one, other),) = bodies.likely_twins(store)
    keyed, plain = (one, other) if one.kbo else (other, one)
    bodies.join(store, plain.key, keyed.key)
    assert plain.name not in names(store)
    desk.undo(store, desk.batches(store)[0].id, None)
    table = read(view("registerlijnen"), Filters(), store)
    assert list(table.frame["organisation"]) == [plain.name]
    assert plain.name in names(store)


def test_a_shown_name_stays_shown_when_its_list_is_taken_away_and_loaded_again(
    store: Store,
) -> None:
    load(store, [line for line in lines() if line.name in PERSONS])
    body = next(one for one in bodies.may_be_persons(store) if one.name == PERSONS[1])
    bodies.show(store, body.key, "Team registers")
    desk.undo(store, desk.batches(store)[0].id, None)
    load(store, [line for line in lines() if line.name in PERSONS])
    assert names(store) >= {PERSONS[1]}
    assert not names(store) & {PERSONS[0], PERSONS[2]}
    (decided,) = bodies.decisions(store)
    assert (decided.body, decided.who) == (PERSONS[1], "Team registers")
