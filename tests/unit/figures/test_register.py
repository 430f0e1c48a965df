"""The subsidieregister, recomputed from its lines in plain Python, and held beside awards and maxima."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import and_, select, update

from data_access.engine import Store
from data_access.facts.populations import POPULATION_YEAR
from data_access.filters import Filters
from database.schema import DataState, Municipality, Population, Project
from importing import desk
from importing.lists import Edition
from language import get_language
from places import municipality, successor
from tests.register_export import Line, lines, load
from views import read, view
from views.compositions import register
from views.headlines import headline, message
from views.records import register as records
from written_questions.desk import understand

NL, EN = get_language("nl"), get_language("en")
LINES = lines()


@pytest.fixture(scope="module")
def loaded(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample data with the register of these tests."""
    file = tmp_path_factory.mktemp("register") / "atlas.sqlite"
    store = Store(f"sqlite:///{shutil.copy(loaded_file, file)}")
    load(store, LINES)
    yield store
    store.engine.dispose()


def of_line(line: Line, by: str) -> Any:
    """What a line counts under, by the breakdown."""
    place = municipality(successor(line.nis)) if line.nis else None
    return {
        "year": line.year,
        "theme": line.subject[1],
        "domain": line.subject[0],
        "grantor": line.subject[3],
        "nis": place.nis if place else None,
        "province_slug": place.province if place else None,
    }[by]


FIGURES = (
    (register.PER_YEAR, "year"),
    (register.PER_THEME, "theme"),
    (register.PER_DOMAIN, "domain"),
    (register.PER_GRANTOR, "grantor"),
    (register.PER_MUNICIPALITY, "nis"),
    (register.PER_PROVINCE, "province_slug"),
)
CHOICES = (
    Filters(),
    Filters(years=(2022, 2023)),
    Filters(municipalities=("44021",)),
    Filters(provinces=("antwerpen",), domains=("Binnenlands Bestuur",)),
)


def chosen(line: Line, filters: Filters) -> bool:
    nis, province = of_line(line, "nis"), of_line(line, "province_slug")
    return (
        line.year in (filters.years or (line.year,))
        and nis in (filters.municipalities or (nis,))
        and province in (filters.provinces or (province,))
        and line.subject[0] in (filters.domains or (line.subject[0],))
    )


@pytest.mark.figure(
    "register-per-jaar", "register-per-thema", "register-per-beleidsdomein", "register-per-verstrekker",
    "register-per-gemeente", "register-per-provincie",
)  # fmt: skip
@pytest.mark.parametrize(("figure", "by"), FIGURES, ids=lambda it: getattr(it, "key", it))
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_each_line_counts_once(loaded: Store, figure: Any, by: str, filters: Filters) -> None:
    expected: dict[Any, list[Any]] = {}
    for line in LINES:
        if chosen(line, filters):
            awarded, paid, count, bodies = expected.setdefault(of_line(line, by), [0, 0, 0, set()])
            expected[of_line(line, by)] = [
                awarded + line.awarded * 100, paid + line.paid * 100, count + 1, bodies | {line.body},
            ]  # fmt: skip
    frame = loaded.frame(figure.query(filters))
    columns = ["registered", "registered_paid", "register_lines", "receivers"]
    counted = dict(zip(frame[by], frame[columns].to_numpy().tolist(), strict=True))
    assert counted == {key: [*row[:3], len(row[3])] for key, row in expected.items()}
    totals = read(figure, filters, loaded).totals
    assert totals["receivers"] == len(set().union(*(row[3] for row in expected.values())))


@pytest.mark.figure("register-grootste-ontvangers")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_receivers_are_added_up_by_body_the_highest_first(loaded: Store, filters: Filters) -> None:
    amounts, paid = Counter[str](), Counter[str]()
    for line in LINES:
        if chosen(line, filters):
            amounts[line.body] += line.awarded * 100
            paid[line.body] += line.paid * 100
    frame = loaded.frame(register.LARGEST.query(filters))
    counted = list(zip(frame["registered"], frame["registered_paid"], strict=True))
    assert Counter(counted) == Counter((amounts[body], paid[body]) for body in amounts)
    assert list(frame["registered"]) == sorted(amounts.values(), reverse=True)
    of_name = {line.name: line.body for line in LINES if not line.kbo}
    by_name = dict(zip(frame["organisation_name"], frame["registered"], strict=True))
    named = of_name.keys() & by_name.keys()
    assert named
    assert {name: by_name[name] for name in named} == {
        name: amounts[of_name[name]] for name in named
    }


@pytest.mark.figure("verschillende-verstrekkers")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_a_body_of_several_grantors_in_a_year_stands_with_each(
    loaded: Store, filters: Filters
) -> None:
    grantors: dict[tuple[str, int], set[str]] = {}
    rows: dict[tuple[str, int, str], list[int]] = {}
    for line in LINES:
        if chosen(line, filters):
            grantor = line.subject[3]
            grantors.setdefault((line.body, line.year), set()).add(grantor)
            sums = rows.setdefault((line.body, line.year, grantor), [0, 0, 0])
            of_line = (line.awarded * 100, line.paid * 100, 1)
            rows[line.body, line.year, grantor] = [
                one + other for one, other in zip(sums, of_line, strict=True)
            ]
    several = Counter(
        (year, grantor, *sums)
        for (body, year, grantor), sums in rows.items()
        if len(grantors[body, year]) > 1
    )
    frame = read(records.SEVERAL, filters, loaded).frame
    columns = ["year", "grantor", "awarded", "paid", "lines"]
    assert Counter(frame[columns].itertuples(index=False, name=None)) == several


def test_an_award_of_the_atlas_is_no_grantor_and_that_is_said(loaded: Store) -> None:
    award = read(records.AWARDS_BESIDE, Filters(), loaded).frame
    with_other_amounts = set(award[award["state"] == "other"]["organisation"])
    result = read(records.SEVERAL, Filters(), loaded)
    assert with_other_amounts
    assert not with_other_amounts & set(result.frame["organisation"])
    assert any("telt hier niet mee" in NL.t(note) for note in records.SEVERAL.notes)


def test_what_the_traps_are_is_said(copied: Callable[[str], Store]) -> None:
    plan = load(copied("copy"), LINES)
    told = {one.code: dict(one.values) for one in plan.readings}
    assert plan.total_cents == sum(line.awarded for line in LINES) * 100
    assert (told["wrong_kbo"]["rows"], told["wrong_kbo"]["example"]) == (1, "0200000440")
    assert told["register_outside"]["rows"] == sum(line.nis is None for line in LINES)
    assert told["register_recoveries"]["rows"] == 1


def test_the_same_export_again_is_the_same(copied: Callable[[str], Store]) -> None:
    store = copied("copy")
    load(store, LINES)
    again = [*LINES[:-1], replace(LINES[-1], paid=77)]
    assert load(store, again).changes == {"new": 0, "changed": 1, "same": len(LINES) - 1}


@pytest.mark.figure("registerlijnen")
def test_the_list_holds_every_line(loaded: Store) -> None:
    result = read(records.LINES, Filters(), loaded)
    assert Counter(result.frame["awarded"]) == Counter(line.awarded * 100 for line in LINES)
    assert result.totals["paid"] == sum(line.paid for line in LINES) * 100


@pytest.mark.figure("toekenningen-naast-register")
def test_awards_are_found_by_body_year_and_amount(loaded: Store) -> None:
    frame = read(records.AWARDS_BESIDE, Filters(), loaded).frame.set_index("organisation")
    states = frame["state"].to_dict()
    assert states.pop("Duo for a job") == "same"
    assert states.pop("Huis van het Nederlands") == "other"
    assert set(states.values()) == {"none"}


def test_two_awards_do_not_share_one_line(copied: Callable[[str], Store]) -> None:
    store = copied("twice")
    load(store, LINES)
    with store.begin() as connection:
        connection.execute(
            update(Project)
            .where(Project.key.in_(("samenleven-2020-2", "samenleven-2020-4")))
            .values(organisation_key="duo-for-a-job", awarded_cents=20_000_000)
        )
        connection.execute(update(DataState).values(version="twice"))
    frame = read(records.AWARDS_BESIDE, Filters(years=(2020,)), store).frame
    ours = frame[frame["organisation"] == "Duo for a job"]
    assert sorted(ours["state"]) == ["other", "same"]


@pytest.mark.figure("register-boven-maximum")
def test_more_than_a_maximum_is_shown(loaded: Store) -> None:
    (row,) = read(records.ABOVE, Filters(), loaded).frame.to_dict("records")
    assert (row["receiver"], row["maximum_of"], row["lines"]) == ("Gent", "LEKP 1.0", 2)
    assert (row["registered"], row["maximum"]) == (1_500_000_00, 1_419_170_00)
    assert read(records.ABOVE, Filters(municipalities=("11002",)), loaded).empty


@pytest.mark.figure("register-per-soort-ontvanger")
def test_bodies_of_municipalities_themselves_are_apart(loaded: Store) -> None:
    frame = loaded.frame(register.PER_RECEIVER.query(Filters())).set_index("receiver")
    own = sum(line.awarded for line in LINES if line.name.startswith(("Stad ", "OCMW ")))
    assert frame.loc["local", "registered"] == own * 100
    assert (
        read(register.PER_MUNICIPALITY, Filters(), loaded).totals["registered_local"] == own * 100
    )


def test_nothing_is_called_largest_ranked_or_divided(loaded: Store) -> None:
    largest = read(register.LARGEST, Filters(), loaded)
    assert headline(largest, NL).endswith("toegekend volgens het register (van wat bekend is)")
    for figure, _ in FIGURES:
        result = read(figure, Filters(), loaded)
        said = [headline(result, NL), message(result, NL), headline(result, EN)]
        assert not any("%" in text or "rang" in text.lower() for text in said)
    each = read(register.PER_MUNICIPALITY, Filters(), loaded)
    assert each.frame["registered_each"].isna().all()


def per_inhabitant(store: Store, filters: Filters) -> dict[str, int]:
    """What the map says per inhabitant, by municipality."""
    frame = read(register.PER_MUNICIPALITY, filters, store).frame
    told = frame[frame["registered_each"].notna()]
    return {
        str(nis): int(each) for nis, each in zip(told["nis"], told["registered_each"], strict=True)
    }


def by_hand(store: Store, years: tuple[int, ...], places: set[str]) -> dict[str, int]:
    """The same of the lines of some years and places, by the inhabitants of that year, else of 2020."""
    at = years[0] if len(years) == 1 else POPULATION_YEAR
    cents: Counter[str] = Counter()
    for line in LINES:
        nis = successor(line.nis) if line.nis else ""
        if nis in places and line.year in (years or (line.year,)):
            cents[nis] += line.awarded * 100
    inhabitants = {nis: people(store, nis, at) for nis in cents}
    return {nis: half_up(cents[nis], many) for nis, many in inhabitants.items() if many}


def half_up(cents: int, inhabitants: int) -> int:
    return (2 * cents + inhabitants) // (2 * inhabitants)


def people(store: Store, nis: str, year: int) -> int | None:
    """The inhabitants, in that year, of what is one municipality today; None where one was not counted."""
    row = Municipality
    then = (
        select(row.valid_from, row.valid_to, Population.inhabitants)
        .outerjoin(Population, and_(Population.nis == row.nis, Population.year == year))
        .where(row.current_nis == nis)
    )
    with store.begin() as connection:
        counted = [
            inhabitants
            for began, ended, inhabitants in connection.execute(then)
            if (began is None or began.year <= year) and (ended is None or ended.year >= year)
        ]
    return None if None in counted else sum(counted)


EVERYWHERE = {successor(line.nis) for line in LINES if line.nis}
EAST = {nis for nis in EVERYWHERE if municipality(nis).province == "oost-vlaanderen"}


def said_of_register(store: Store, edition: Edition) -> None:
    """Load the lines, and say for what they are complete."""
    load(store, LINES)
    (note,) = (one for one in desk.lists(store) if one.kind == "register")
    desk.say_complete(store, note.key, edition, "An Peeters")


def test_a_register_that_is_said_to_be_complete_is_divided_by_inhabitants(
    copied: Callable[[str], Store],
) -> None:
    store = copied("whole-register")
    said_of_register(store, Edition("yes"))
    for years in ((), (2022,)):
        filters = Filters(years=years)
        assert per_inhabitant(store, filters) == by_hand(store, years, EVERYWHERE)


def test_it_is_where_and_when_that_was_said_only(copied: Callable[[str], Store]) -> None:
    store = copied("some-of-the-register")
    said_of_register(store, Edition("yes", ("oost-vlaanderen",), (2021, 2022)))
    inside = Filters(years=(2022,), provinces=("oost-vlaanderen",))
    assert by_hand(store, (2022,), EAST)
    assert per_inhabitant(store, inside) == by_hand(store, (2022,), EAST)
    for outside in (
        Filters(),
        replace(inside, provinces=()),
        replace(inside, years=()),
        replace(inside, years=(2022, 2023)),
        replace(inside, provinces=("oost-vlaanderen", "limburg")),
    ):
        assert not per_inhabitant(store, outside)


def test_a_line_of_another_list_takes_it_away_where_it_lies(
    copied: Callable[[str], Store],
) -> None:
    store = copied("stray-line")
    said_of_register(store, Edition("yes", ("west-vlaanderen", "44021")))
    ghent = next(line for line in LINES if line.nis == "44021" and line.year == 2022)
    load(store, [replace(ghent, name="Nog Een Huis vzw", kbo="")])
    assert per_inhabitant(store, Filters(provinces=("west-vlaanderen",), years=(2022,)))
    assert not per_inhabitant(store, Filters(municipalities=("44021",), years=(2022,)))
    assert per_inhabitant(store, Filters(municipalities=("44021",), years=(2021,)))


@pytest.mark.parametrize(
    ("question", "key", "chosen"),
    [
        ("Hoeveel werd in Gent volgens het subsidieregister toegekend per thema?",
         "register-per-thema", {"gemeente": ["44021"]}),
        ("Hoeveel werd volgens het subsidieregister betaald per verstrekker in 2022?",
         "register-per-verstrekker", {"jaar": ["2022"]}),
        ("Welke organisaties staan in het subsidieregister?", "register-grootste-ontvangers", {}),
        ("Welke toekenningen zijn in 2020 terug te vinden in het subsidieregister?",
         "toekenningen-naast-register", {"jaar": ["2020"]}),
        ("Waar noemt het subsidieregister meer dan het maximum?", "register-boven-maximum", {}),
        ("Welke organisaties hebben volgens het subsidieregister meer dan één verstrekker?",
         "verschillende-verstrekkers", {}),
        ("Is er sprake van dubbele subsidiëring?", "verschillende-verstrekkers", {}),
        ("Wat staat er in het subsidieregister voor Gent?", "register-per-gemeente", {"gemeente": ["44021"]}),
    ],
)  # fmt: skip
def test_questions_that_name_the_register_get_it(
    loaded: Store, question: str, key: str, chosen: dict[str, list[str]]
) -> None:
    (part,) = understand(f"1. {question}", loaded).sub_questions
    offered = part.proposals
    assert (offered[0].view, offered[0].filters.to_query()) == (key, chosen)
    assert not any(one.chosen for one in offered[1:])
    assert not read(view(key), Filters.from_query(chosen)[0], loaded).empty
