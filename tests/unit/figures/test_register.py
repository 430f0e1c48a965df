"""The subsidieregister, recomputed from its lines in plain Python, and held beside awards and maxima."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from data_access.engine import Store
from data_access.filters import Filters
from data_access.schema import DataState, Project
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
    assert "rootste" not in headline(largest, NL)
    assert headline(largest, NL).endswith("(van wat bekend is)")
    for figure, _ in FIGURES:
        result = read(figure, Filters(), loaded)
        said = [headline(result, NL), message(result, NL), headline(result, EN)]
        assert not any("%" in text or "rang" in text.lower() for text in said)
    each = read(register.PER_MUNICIPALITY, Filters(), loaded)
    assert each.frame["registered_each"].isna().all()


@pytest.mark.parametrize(
    ("question", "key", "chosen"),
    [
        ("Hoeveel werd in Gent volgens het subsidieregister toegekend per thema?",
         "register-toegekend_per-thema", {"gemeente": ["44021"]}),
        ("Hoeveel werd volgens het subsidieregister betaald per verstrekker in 2022?",
         "register-betaald_per-verstrekker", {"jaar": ["2022"]}),
        ("Welke organisaties staan in het subsidieregister?", "register-toegekend_per-organisatie", {}),
        ("Welke toekenningen zijn in 2020 terug te vinden in het subsidieregister?",
         "toekenningen-naast-register", {"jaar": ["2020"]}),
        ("Waar noemt het subsidieregister meer dan het maximum?", "register-boven-maximum", {}),
        ("Welke organisaties hebben volgens het subsidieregister meer dan één verstrekker?",
         "verschillende-verstrekkers", {}),
        ("Is er sprake van dubbele subsidiëring?", "verschillende-verstrekkers", {}),
        ("Wat staat er in het subsidieregister voor Gent?", "register-toegekend", {"gemeente": ["44021"]}),
    ],
)  # fmt: skip
def test_questions_that_name_the_register_get_it(
    loaded: Store, question: str, key: str, chosen: dict[str, list[str]]
) -> None:
    (part,) = understand(f"1. {question}", loaded).sub_questions
    assert [(one.view, one.filters.to_query()) for one in part.proposals] == [(key, chosen)]
    assert not read(view(key), Filters.from_query(chosen)[0], loaded).empty
