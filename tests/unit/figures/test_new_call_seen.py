"""Four applications of a new call, two of them awarded: each face follows, and each award counts once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import insert

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import ReportedFigure
from importing import desk
from importing.award_decisions import NamelessError, NoDecisionError, NoPairError, decide, undo
from importing.cells import Refused
from importing.kinds import KINDS
from importing.plan_writer import new_data_version
from language import get_language
from tests.unit.importing.books import as_csv
from views import Result, read, view
from views.compositions import awards
from views.records.counted_calls import COUNTED
from views.records.coverage import COVERAGE
from views.records.doubles import DECISIONS, PAIRS
from views.records.organisations import ORGANISATIONS
from views.records.projects import PROJECTS
from views.row_search import looked_up
from written_questions.desk import understand

pytestmark = pytest.mark.slow

CALL = "buurt-2025"
OF_CALL = Filters(calls=(CALL,))
NL = get_language("nl")
_CALLS: list[list[Any]] = [
    ["Kenmerk", "Titel", "Thema", "Beleidsdomein", "Minister(s)", "Indienen tot", "Status", "Doel"],
    [CALL, "Buurten aan zet", "Buurtwerk", "Samenleven", "Vlaamse overheid", dt.date(2025, 3, 1),
     "beslist", "Buurten sterker maken."],
]  # fmt: skip
_APPLICATIONS: list[list[Any]] = [
    ["Aanvraagnummer", "Oproep", "Indiener", "Titel", "Gemeente", "Gevraagd bedrag", "Toegekend bedrag",
     "Status", "Beslist op"],
    ["B-1", CALL, "Buurtwerk Genk vzw", "Plein", "Genk", 1000, 800, "toegekend", dt.date(2025, 6, 1)],
    ["B-2", CALL, "Buurtwerk Aalst vzw", "Straat", "Aalst", 2000, 1500, "toegekend", dt.date(2025, 6, 1)],
    ["B-3", CALL, "Buurtwerk Genk vzw", "Park", "Genk", 3000, None, "niet weerhouden",
     dt.date(2025, 6, 1)],
    ["B-4", CALL, "Buurtwerk Mol vzw", "Plas", "Mol", 4000, None, "in beoordeling", None],
]  # fmt: skip
_PROJECTS = ["Projectnummer", "Titel", "Omschrijving", "Organisatie", "Oproep", "Aanvraagnummer", "Jaar",
             "Toegekend bedrag"]  # fmt: skip
_COMMITMENTS = ["Vastleggingsnummer", "Begrotingsartikel", "Jaar", "Projectnummer", "Vastgelegd bedrag",
                "Vereffend bedrag"]  # fmt: skip


def load(store: Store, rows: list[list[Any]], name: str) -> int:
    """Load rows as the template of their kind, whose other columns stay empty."""
    titles = [column.title for column in KINDS[name].columns]
    head, *of_file = rows
    whole = [[dict(zip(head, row, strict=True)).get(title) for title in titles] for row in of_file]
    upload = desk.open_upload(as_csv([titles, *whole]), f"{name}.csv")
    found = desk.recognise(store, upload, name)
    return desk.load(store, upload, found, desk.preview(store, upload, found)).batch


@pytest.fixture
def store(copied: Callable[[str], Store]) -> Store:
    made = copied("call")
    load(made, _CALLS, "calls")
    load(made, _APPLICATIONS, "applications")
    return made


def number(result: Result, key: str) -> Any:
    total = result.totals[key]
    return None if pd.isna(total) else total


def faces(store: Store) -> dict[str, tuple[Any, Any]]:
    """Per face the number of awards and their sum."""
    genk = read(
        awards.COMPARED, Filters(calls=(CALL,), municipalities=("71016",)), store
    ).frame.iloc[0]
    body = read(ORGANISATIONS, OF_CALL, store).frame.set_index("organisation")
    parts = read(COVERAGE, OF_CALL, store).frame.set_index("part").loc["recipients"]
    listed = read(PROJECTS, OF_CALL, store)
    found = looked_up(read(PROJECTS, Filters(), store), "Buurtwerk")
    per_call = read(view("toekenningen_en-toegekend_per-oproep"), OF_CALL, store)
    domain = read(awards.PER_PROVINCE, Filters(domains=("Samenleven",)), store)
    whole = read(awards.PER_PROVINCE, Filters(), store)
    per_place = read(awards.PER_MUNICIPALITY, OF_CALL, store)
    return {
        "map": (number(per_place, "awards"), number(per_place, "amount")),
        "municipality": (genk["awards"], genk["amount"]),
        "organisation": tuple(body.loc["Buurtwerk Genk vzw", ["awards", "awarded"]]),
        "call": (number(per_call, "awards"), number(per_call, "amount")),
        "known of the call": (parts["number"], parts["amount"]),
        "list": (len(listed.frame), number(listed, "awarded")),
        "search": (len(found.frame), number(found, "awarded")),
        "domain": (number(domain, "awards"), number(domain, "amount")),
        "overview": (number(whole, "awards") - 13, number(whole, "amount") - 249_912_624),
    }


BOTH, ONE = (2, 230_000), (1, 80_000)
ONCE = {
    "map": BOTH, "municipality": ONE, "organisation": ONE, "call": BOTH, "known of the call": BOTH,
    "list": BOTH, "search": BOTH, "domain": BOTH, "overview": BOTH,
}  # fmt: skip


def twice(store: Store) -> list[tuple[int, int | None]]:
    gaps = read(awards.PER_MUNICIPALITY, OF_CALL, store).gaps
    return [(gap.number, gap.amount) for gap in gaps if gap.kind == "twice"]


def test_awarded_applications_are_awards_on_every_face(store: Store) -> None:
    assert faces(store) == ONCE
    assert twice(store) == []


@pytest.mark.figure("geteld-en-gemeld")
def test_what_is_counted_stands_beside_what_sources_report(store: Store) -> None:
    key = {"call_key": CALL, "source_id": "sv-162-2021", "batch_id": 1, "fictional": False}
    figures = [("awarded", 3, "count"), ("awarded_amount", 230_000, "euro")]
    with store.engine.begin() as connection:
        for measure, told, unit in figures:
            values = {"measure": measure, "number": told, "unit": unit, "precision": "exact"}
            connection.execute(insert(ReportedFigure), key | values)
        new_data_version(connection)
    row = read(COUNTED, OF_CALL, store).frame.iloc[0]
    said = ("counted_awarded", "reported_awarded", "difference_awarded")
    assert list(row[list(said)]) == [2, 3, -1]
    assert row["difference_awarded_amount"] == 0
    assert row["counted_submitted"] == 4
    assert pd.isna(row["reported_submitted"])
    assert pd.isna(row["difference_submitted"])


def test_undoing_the_load_takes_them_back_everywhere(copied: Callable[[str], Store]) -> None:
    made = copied("undone")
    load(made, _CALLS, "calls")
    batch = load(made, _APPLICATIONS, "applications")
    desk.undo(made, batch)
    assert read(PROJECTS, OF_CALL, made).empty
    assert read(awards.PER_PROVINCE, Filters(), made).totals["awards"] == 13


def test_a_question_on_the_call_is_answered_with_them(store: Store) -> None:
    text = "Hoeveel werd er toegekend per gemeente voor de oproep Buurten aan zet?"
    proposals = [p for one in understand(text, store).sub_questions for p in one.proposals]
    results = [read(view(p.view), p.filters, store) for p in proposals if CALL in p.filters.calls]
    assert 230_000 in [result.totals.get("amount") for result in results]


def test_a_project_with_its_number_and_what_was_paid_leave_every_face_as_it_was(
    store: Store,
) -> None:
    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, "B-1", 2025, 800]],
         "projects")  # fmt: skip
    load(store, [_COMMITMENTS, ["V-1", "PJ0-1PFC2DB-PR", 2025, "P-1", 800, 400]], "commitments")
    assert faces(store) == ONCE
    assert twice(store) == []


_OF_APPLICATIONS = [_COMMITMENTS[0], *_COMMITMENTS[1:3], "Aanvraagnummer", *_COMMITMENTS[4:]]


def spent(store: Store) -> tuple[Any, Any]:
    of_call = read(view("vastgelegd_en-betaald_per-oproep"), OF_CALL, store)
    return number(of_call, "committed"), number(of_call, "paid")


def test_what_is_committed_on_an_application_is_money_of_its_award_and_leaves_every_face_as_it_was(
    store: Store,
) -> None:
    batch = load(store, [_OF_APPLICATIONS,
                         ["V-1", "PJ0-1PFC2DB-PR", 2025, "B-1", 500, 400],
                         ["V-2", "PJ0-1PFC2DB-PR", 2025, "B-1", 300, None],
                         ["V-3", "PJ0-1PFC2DB-PR", 2025, "B-2", 1500, None]], "commitments")  # fmt: skip
    assert faces(store) == ONCE
    assert twice(store) == []
    assert spent(store) == (230_000, 40_000)
    listed = read(PROJECTS, OF_CALL, store).frame.set_index("application")
    assert dict(listed["committed"]) == {"B-1": 80_000, "B-2": 150_000}

    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, "B-1", 2025, 800]],
         "projects")  # fmt: skip
    assert faces(store) == ONCE
    desk.undo(store, batch)
    assert faces(store) == ONCE
    assert spent(store) == (None, None)


def test_a_project_that_may_be_the_award_a_commitment_hangs_on_is_proposed(store: Store) -> None:
    load(store, [_OF_APPLICATIONS, ["V-1", "PJ0-1PFC2DB-PR", 2025, "B-1", 500, 400]], "commitments")
    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, None, 2025, 700]],
         "projects")  # fmt: skip
    assert twice(store) == [(1, 70_000)]
    decide(store, "P-1", "B-1", "joined", "An Peeters")
    assert faces(store)["map"] == (2, 220_000)
    assert spent(store) == (50_000, 40_000)


def test_a_commitment_on_nothing_is_refused(store: Store) -> None:
    with pytest.raises(Refused) as refused:
        load(
            store,
            [_OF_APPLICATIONS, ["V-1", "PJ0-1PFC2DB-PR", 2025, None, 500, 400]],
            "commitments",
        )
    assert [(one.code, one.row) for one in refused.value.problems] == [("no_award", 2)]


def test_what_a_project_lacks_its_application_says(store: Store) -> None:
    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, "B-1", None, None]],
         "projects")  # fmt: skip
    assert faces(store) == ONCE


@pytest.mark.figure("beslist-over-dubbel")
def test_a_project_without_number_counts_apart_until_a_person_says_that_it_is_the_same(
    store: Store,
) -> None:
    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, None, 2025, 700]],
         "projects")  # fmt: skip
    assert faces(store)["map"] == (3, 300_000)
    assert twice(store) == [(1, 70_000)]
    (gap,) = [gap for gap in read(awards.PER_PROVINCE, OF_CALL, store).gaps if gap.kind == "twice"]
    assert gap.words(NL).startswith("Mogelijk dubbel geteld: 1 toekenning, samen 700")
    pair = read(PAIRS, OF_CALL, store).frame.iloc[0]
    assert (pair["application"], pair["project"], pair["amount"]) == ("B-1", "P-1", 70_000)

    with pytest.raises(NamelessError):
        decide(store, "P-1", "B-1", "joined", "  ")
    with pytest.raises(NoPairError):
        decide(store, "P-1", "B-2", "joined", "An")
    joined = decide(store, "P-1", "B-1", "joined", "An Peeters")
    # The amount of the project stands: its source is the later one of the two.
    assert faces(store)["map"] == (2, 220_000)
    assert twice(store) == []
    said = read(DECISIONS, OF_CALL, store).frame.iloc[0]
    assert (said["decision"], said["who"]) == ("joined", "An Peeters")
    with pytest.raises(NoPairError):
        decide(store, "P-1", "B-1", "apart", "An")

    undo(store, joined, "Bo")
    assert twice(store) == [(1, 70_000)]
    with pytest.raises(NoDecisionError):
        undo(store, joined, "Bo")
    decide(store, "P-1", "B-1", "apart", "Bo")
    assert faces(store)["map"] == (3, 300_000)
    assert twice(store) == []


def test_a_decision_of_today_was_not_made_yesterday(store: Store) -> None:
    load(store, [_PROJECTS, ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, None, 2025, 700]],
         "projects")  # fmt: skip
    decide(store, "P-1", "B-1", "joined", "An")
    yesterday = dt.date.today() - dt.timedelta(days=1)
    assert not read(DECISIONS, OF_CALL, store).empty
    assert read(DECISIONS, Filters(as_known_on=yesterday), store).empty


def test_two_candidates_are_not_proposed(store: Store) -> None:
    load(store, [_PROJECTS,
                 ["P-1", "Plein", "Een plein", "Buurtwerk Genk vzw", CALL, None, 2025, 700],
                 ["P-2", "Park", "Een park", "Buurtwerk Genk vzw", CALL, None, 2025, 600]],
         "projects")  # fmt: skip
    assert read(PAIRS, OF_CALL, store).empty
    assert faces(store)["map"] == (4, 360_000)
