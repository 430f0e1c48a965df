"""Sources, contradictions, gaps, questions and news, recomputed from the CSV files."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_quality import sources
from tests.unit.figures.plain import FOLDER, cents, rows
from views import view

TABLES_OF = {
    "money": ("budget_credits", "commitments", "payments", "entitlements"),
    "calls": ("calls", "call_changes", "reported_figures", "action_results", "applications"),
    "projects": ("projects",),
    "meetings": ("meetings", "meeting_parties", "guidance_steps"),
    "practice": (
        *("findings", "strategies", "activities", "local_goals", "barriers", "milestones"),
    ),
    "gaps": ("unknowns", "written_questions"),
}


def title_of(kind: bool) -> dict[str, str]:
    return {row["id"]: row["title"] for row in rows("sources", fictional=kind)}


@pytest.mark.figure("bronnen")
@pytest.mark.parametrize("fictional", [False, True])
def test_every_source_tells_how_many_rows_came_from_it(reader: Store, fictional: bool) -> None:
    expected: dict[str, Counter[str]] = {title: Counter() for title in title_of(fictional).values()}
    for subject, tables in TABLES_OF.items():
        for table in tables:
            for row in rows(table, fictional=fictional):
                expected[title_of(True)[row["source_id"]]][subject] += 1
    frame = reader.frame(sources.sources(Filters(fictional=fictional)))
    found = {
        row["title"]: Counter(
            {s: int(row[s]) for s in TABLES_OF if row[s] is not None and row[s] == row[s]}
        )
        for row in frame.astype(object).where(frame.notna(), None).to_dict("records")
    }
    assert {title: found[title] for title in expected} == expected


def test_every_table_that_names_a_source_is_counted() -> None:
    naming = {
        Path(file).stem
        for file in FOLDER.glob("real/*.csv")
        if "source_id" in file.read_text(encoding="utf-8").splitlines()[0]
    }
    counted = {table for tables in TABLES_OF.values() for table in tables}
    # These say what a code, a body or a list is; their rows are no facts of their own.
    assert naming - counted == {"organisations", "budget_articles", "entitlement_schemes", "lists"}


def test_the_made_up_source_only_shows_when_asked_for(reader: Store) -> None:
    real = reader.frame(sources.sources(Filters()))
    every = reader.frame(sources.sources(Filters(fictional=True)))
    assert len(every) == len(real) + 1
    assert every["fictional"].sum() == 1


@pytest.mark.figure("tegenspraken")
@pytest.mark.parametrize("calls", [(), ("plan-samenleven-1",), ("bondgenotennetwerken",)])
def test_contradictions_are_all_figures_on_which_sources_differ(
    reader: Store, calls: tuple[str, ...]
) -> None:
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row in rows("reported_figures"):
        if not calls or row["call_key"] in calls:
            value = int(row["number"]) if row["number"] else cents(row["number_eur"])
            same[row["call_key"], row["measure"], row["year"], row["unit"]].append(value)
    expected = sorted(v for values in same.values() if len(set(values)) > 1 for v in values)
    frame = reader.frame(sources.contradictions(Filters(calls=calls)))
    assert sorted(frame["count"].fillna(frame["euro"])) == expected


def test_three_sources_count_the_authorities_of_the_first_round_differently(
    reader: Store,
) -> None:
    frame = reader.frame(sources.contradictions(Filters(calls=("plan-samenleven-1",))))
    counted = frame[frame["measure"] == "authorities"]
    assert list(counted["count"]) == [106, 104, 103]
    assert list(counted["stated_on"]) == [dt.date(2022, 9, 29), dt.date(2024, 4, 17), None]


@pytest.mark.figure("niet-bekend")
@pytest.mark.parametrize(
    "filters",
    [Filters(), Filters(calls=("bondgenotennetwerken",)), Filters(years=(2021, 2022))],
    ids=str,
)
def test_gaps_are_the_unknowns_of_the_files(reader: Store, filters: Filters) -> None:
    expected = [
        row["statement"]
        for row in rows("unknowns", fictional=filters.fictional)
        if (not filters.calls or row["call_key"] in filters.calls)
        and (not filters.years or (row["year"] and int(row["year"]) in filters.years))
    ]
    frame = reader.frame(sources.gaps(filters))
    assert sorted(frame["statement"]) == sorted(expected)


@pytest.mark.figure("schriftelijke-vragen")
def test_questions_stand_with_their_parts_and_unknown_texts_with_their_summary(
    reader: Store,
) -> None:
    frame = reader.frame(sources.questions(Filters()))
    parts = Counter(row["question_key"] for row in rows("sub_questions"))
    expected = sum(max(parts[row["key"]], 1) for row in rows("written_questions"))
    assert len(frame) == expected
    assert sorted(frame["date"], reverse=True) == list(frame["date"])
    without_text = frame[frame["number"].isin([210, 87])]
    assert without_text["part"].isna().all()
    assert without_text["answered"].isna().all()
    assert without_text["summary"].notna().all()


ANSWERED_WITH = [
    ("162", "1", ("1.998.813 euro", "652.700 euro", "2021 was er op 2 februari 2021 nog niets")),
    ("162", "2", ("96.413 euro", "652.700 euro")),
    ("162", "3", ("inhoud, aanpak en timing, en beoogde resultaten", "2020-2024", "brochure")),
    ("125", "1", ("19 gekozen projecten", "andere gemeenten")),
    ("125", "2", ("twee jaar",)),
    ("125", "3", ("Masterplan Diversiteit", "JKP")),
    ("179", "1", ("Vier bijeenkomsten", "vier knelpunten en vier successen", "Bataljong")),
    ("179", "2", ("20 deelnemers in Sint-Niklaas, 9 in Asse, 16 in Mechelen en 6 in Kortrijk",)),
    ("179", "3", ("najaar van 2022", "drie lerende netwerken", "februari 2023")),
    ("28", "1", ("niet afgerond",)),
    ("28", "4b", ("expertise",)),
    ("28", "5b", ("projecten voor wat nieuw is", "structureel")),
    ("28", "6", ("onderwijs, welzijn en het brede middenveld",)),
]


@pytest.mark.figure("schriftelijke-vragen")
@pytest.mark.parametrize(("number", "part", "wanted"), ANSWERED_WITH)
def test_what_was_answered_stands_with_the_figures_of_the_answer(
    reader: Store, number: str, part: str, wanted: tuple[str, ...]
) -> None:
    frame = reader.frame(sources.questions(Filters()))
    (answer,) = frame[(frame["number"] == int(number)) & (frame["part"] == part)]["answer"]
    assert all(words in answer for words in wanted)


def test_every_part_whose_text_is_known_tells_what_was_answered() -> None:
    assert all(row["answer"] for row in rows("sub_questions"))


def test_what_the_atlas_has_on_a_part_today_can_be_shown() -> None:
    for row in rows("sub_questions"):
        filters, unknown = Filters.from_query(parse_qs(row["filters"]))
        assert not unknown
        assert bool(row["views"]) == bool(row["filters"])
        for key in row["views"].split():
            chosen = {dimension.field for dimension, _ in filters.chosen()}
            assert chosen & view(key).applies


@pytest.mark.figure("nieuw")
def test_news_is_newest_first_and_tells_nothing_twice(reader: Store) -> None:
    frame = reader.frame(sources.news(Filters()))
    assert len(frame) == sources.NEWS_SHOWN
    assert frame["title"].iloc[0] == "Plan Samenleven, derde projectjaar beslist"
    assert sorted(frame["date"], reverse=True) == list(frame["date"])
    days = frame[frame["date"] == dt.date(2023, 11, 9)]
    assert list(days["kind"]) == ["event"]
