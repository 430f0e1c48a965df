"""Hostile rows about everything else: sources, budgets, maxima, meetings, practice, what is not known."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final

from tests.golden.hostile_calls import (
    BARE,
    FICTION,
    IMPORTED,
    INVENTED,
    LIST,
    LONG,
    MADE_UP,
    PAGE,
    PAPER,
    PARTLY,
    PLACES,
    QUOTED,
    REAL,
    TWIN,
    WHOLE,
    WORDY,
    Row,
    Rows,
    numbered,
    traced,
)

_LOADED: Final = dt.datetime(2024, 2, 29, 12, 0, tzinfo=dt.UTC)
SCHEMES: Final = (("h-regeling-1", 2021, 2020), ("h-regeling-2", 2021, 2021))


def rows_of_the_rest() -> Rows:
    """Per table its rows."""
    return {**_loads(), **_budgets(), **_meetings(), **_practice(), **_asked()}


def _of(columns: str, *rows: tuple[Any, ...], source: str = LIST) -> list[Row]:
    """Rows of facts with these columns; one whose last value is FICTION is made up."""
    names = columns.split()
    return [
        {**dict(zip(names, row, strict=False)), **traced(row[-1] == FICTION, source)}
        for row in rows
    ]


def _loads() -> Rows:
    batches = (
        (REAL, "real", "Hostiele rijen", None),
        (MADE_UP, "fictional", "Verzonnen hostiele rijen", None),
        (IMPORTED, "import", f"{QUOTED}.csv", dt.date(2024, 2, 1)),
    )
    sources = (
        (PAPER, "written_question", "162", LONG, "Vlaams Parlement", dt.date(2021, 2, 2), REAL),
        (PAGE, "web_page", None, QUOTED, None, None, REAL),
        (LIST, "data_file", None, "Een lijst", "De administratie", dt.date(2024, 3, 1), REAL),
        (INVENTED, "generator", None, "Verzonnen", None, dt.date(2025, 1, 1), MADE_UP),
        (f"import-{IMPORTED}", "data_file", None, "Ingelezen", None, dt.date(2024, 2, 1), IMPORTED),
    )
    return {
        "batches": [
            {"id": number, "kind": kind, "name": name, "content_hash": "0" * 64, "rows": 1,
             "loaded_at": _LOADED, "as_of": as_of}
            for number, kind, name, as_of in batches
        ],
        "sources": [
            {"id": key, "kind": kind, "number": number, "title": title, "publisher": publisher,
             "date": day, "link": "https://voorbeeld.be/?a=1&b=2" if day else None,
             "retrieved_on": None, "remark": None, "batch_id": batch}
            for key, kind, number, title, publisher, day, batch in sources
        ],
        "batch_rows": numbered(list(_history())),
    }  # fmt: skip


def _history() -> list[Row]:
    """What one import changed: an amount, a place, and a row that is made up."""
    told = (
        (f"{PARTLY}-00", "changed", {"asked_cents": 5, "nis": "46029"},
         {"asked_cents": None, "nis": "46014", "fictional": False}),
        (f"{PARTLY}-01", "changed", {"decided_on": "2021-09-01", "title": QUOTED},
         {"decided_on": "2021-08-01", "title": "Oud", "fictional": False}),
        (f"{FICTION}-00", "changed", {"asked_cents": 7}, {"asked_cents": 8, "fictional": True}),
        (f"{PARTLY}-02", "same", {"asked_cents": 9}, {"asked_cents": 9, "fictional": False}),
    )  # fmt: skip
    return [
        {"batch_id": IMPORTED, "table_name": "applications", "row_key": json.dumps([key]),
         "action": action, "stated": json.dumps(stated), "before": json.dumps(before)}
        for key, action, stated, before in told
    ]  # fmt: skip


def _budgets() -> Rows:
    articles = (
        ("H-ART-1", "Subsidies aan besturen", "Jeugd"),
        ("H-ART-2", QUOTED, "Integratie en inburgering"),
        ("H-ART-3", "Een artikel zonder kredieten", "Jeugd"),
    )
    schemes = [
        {"key": key, "name": f"Regeling van {year}: {key}", "short_name": key,
         "policy_domain": "Energie en klimaat" if key == "h-regeling-1" else "Jeugd", "year": year,
         "population_year": people, "remark": QUOTED, "source_id": LIST, "batch_id": REAL}
        for key, year, people in SCHEMES
    ]  # fmt: skip
    maxima = (1_000_000, 0, 1_000_000, 123_456_789, 5)
    return {
        "budget_articles": [
            {"code": code, "name": name, "policy_domain": domain, "source_id": PAPER, "batch_id": REAL}
            for code, name, domain in articles
        ],
        "budget_credits": numbered(
            _of(
                "article_code year kind amount_cents",
                ("H-ART-1", 2018, "VAK", 10_000_000),
                ("H-ART-1", 2018, "VEK", 9_000_000),
                ("H-ART-1", 2021, "VAK", 0),
                ("H-ART-2", 2021, "VEK", 10_000_000),
                ("H-ART-2", 2025, "VAK", 10_000_000),
                ("H-ART-2", 2021, "VAK", 4_000_000, FICTION),
            )
        ),
        "entitlement_schemes": schemes,
        "entitlements": numbered(
            [
                {"scheme_key": key, "nis": nis, "maximum_cents": maxima[(number + turn) % 5],
                 **traced()}
                for turn, (key, _, _) in enumerate(SCHEMES)
                for number, nis in enumerate(PLACES)
                if (number + turn) % 4
            ]
        ),
        "register_lines": [
            {"key": f"h-{number}", "organisation_key": "h-gent", "policy_domain": "Jeugd",
             "nis": nis, "year": 2021, "awarded_cents": amount, "paid_cents": -amount, **traced()}
            for number, (nis, amount) in enumerate((("46014", 100), (None, -50), ("21004", 0)))
        ],
    }  # fmt: skip


def _meetings() -> Rows:
    held = (
        ("h-1", "learning_network", WHOLE, "Eén", "held", dt.date(2021, 2, 2), 2021, "46014", 12),
        ("h-2", "learning_network", WHOLE, QUOTED, "held", None, 2021, None, None),
        ("h-3", "learning_network", PARTLY, "Eén", "held", dt.date(2021, 2, 2), 2021, "21004", 0),
        ("h-4", "learning_network", None, LONG, "planned", None, None, "11056", None),
        ("h-5", "committee", WORDY, "Drie", "held", dt.date(2024, 2, 29), 2024, "46030", 12),
        ("h-6", "stakeholders", WHOLE, "Vier", "planned", None, 2018, "44029", 5),
        (
            "h-7",
            "learning_network",
            FICTION,
            "Vijf",
            "held",
            dt.date(2021, 6, 1),
            2021,
            "44021",
            99,
        ),
    )
    names = (
        "key", "kind", "call_key", "topic", "state", "date", "year", "nis", "participants", "position",
        "theme",
    )  # fmt: skip
    meetings = [
        {**dict(zip(names, (*one, number, "Tieners" if number % 2 else None), strict=True)),
         "planned_from": dt.date(2022, 1, 1) if one[4] == "planned" else None,
         **traced(one[0] == "h-7", PAPER)}
        for number, one in enumerate(held)
    ]  # fmt: skip
    present = (("h-1", "46014"), ("h-1", "46029"), ("h-1", "44045"), ("h-2", "46014"), ("h-3", "21004"),
               ("h-5", "73040"), ("h-7", "44021"), ("h-7", "31005"))  # fmt: skip
    return {
        "meetings": meetings,
        "meeting_parties": numbered(
            _of(
                "meeting_key role party",
                ("h-1", "invited", "Alle besturen"),
                ("h-1", "took_part", "Alle besturen"),
                ("h-2", "invited", "Alle besturen"),
                ("h-2", "spread_word", QUOTED),
                ("h-5", "invited", LONG),
                ("h-7", "invited", "Alle besturen", FICTION),
            )
        ),
        "meeting_municipalities": [
            {"meeting_key": key, "nis": nis, **traced(key == "h-7")} for key, nis in present
        ],
        "guidance_steps": numbered(
            _of(
                "call_key position step description starts ends period_text state year",
                (WHOLE, 1, "Start", QUOTED, dt.date(2018, 6, 1), None, None, "done", 2018),
                (WHOLE, 2, "Vervolg", LONG, None, None, "later", "planned", None),
                (
                    PARTLY,
                    1,
                    "Start",
                    "Kort",
                    dt.date(2021, 1, 1),
                    dt.date(2021, 1, 1),
                    None,
                    "done",
                    2021,
                ),
            )
        ),
        "findings": numbered(
            _of(
                "kind call_key position text year",
                ("lesson", WHOLE, 1, QUOTED, 2018),
                ("lesson", None, 1, QUOTED, None),
                ("bottleneck", PARTLY, 1, LONG, 2021),
                ("success", PARTLY, 2, "Het lukte.", 2021),
                ("recommendation", PARTLY, 3, "Een raad: doe het", 2021),
                ("tip", TWIN, 1, "Een tip", 2023),
                ("tip", FICTION, 1, "Een verzonnen tip", 2021, FICTION),
            )
        ),
        "action_results": numbered(
            _of(
                "call_key action unit budget_cents authorities promised realised remark",
                (WHOLE, "Een actie", "plannen", 0, 0, 0, None, None),
                (PARTLY, "Een actie", "plannen", 10_000_000, 3, 9, 0, QUOTED),
                (PARTLY, QUOTED, "stuks", 10_000_000, 3, 9, 12, None),
            )
        ),
    }


def _practice() -> Rows:
    activities = (("h-a", "Eén", "46014"), ("h-b", QUOTED, "46014"), ("h-c", "Drie", "21004"),
                  ("h-d", LONG, "46030"))  # fmt: skip
    served = (("h-a", 1), ("h-a", 2), ("h-a", 6), ("h-b", 1), ("h-c", 6), ("h-d", 4))
    return {
        "strategies": [
            {"number": number, "name": LONG if number == 2 else f"Strategie {number}",
             "short_name": QUOTED if number == 3 else f"S{number}",
             "side": "demand" if number < 4 else "supply", "description": QUOTED, **traced()}
            for number in range(1, 7)
        ],
        "activities": _of("key name nis", *activities),
        "activity_strategies": [
            {"activity_key": key, "strategy": number, "position": place, "batch_id": REAL}
            for place, (key, number) in enumerate(served)
        ],
        "local_goals": numbered(
            _of("nis side position goal", ("46014", "demand", 1, QUOTED), ("46029", "supply", 1, LONG),
                ("21004", "supply", 1, "Iets"))
        ),
        "barriers": numbered(
            _of("kind position text", ("seven_b", 1, "betaalbaarheid"), ("seven_b", 2, QUOTED),
                ("closer", 1, LONG))
        ),
        "milestones": numbered(
            _of("kind title description starts ends date_precision link",
                ("event", QUOTED, None, dt.date(2024, 3, 1), None, "day", None),
                ("event", "Hetzelfde", LONG, dt.date(2021, 2, 2), None, "month", None),
                ("initiative", LONG, None, dt.date(2018, 1, 1), dt.date(2019, 1, 1), "year", None),
                ("event", "Verzonnen", None, dt.date(2025, 1, 1), None, "day", None, FICTION))
        ),
    }  # fmt: skip


_TOPICS: Final = ("applications", "awards", "commitments", "credits", "entitlements", "meetings", "payments",
                  "projects", "questions", "refusals", "results")  # fmt: skip


def _asked() -> Rows:
    """Of each topic something that is not known everywhere, and of some what is not known somewhere."""
    everywhere = [(topic, None, None, None, None, None, None) for topic in _TOPICS]
    somewhere = (
        ("applications", PARTLY, None, None, None, None, None),
        ("applications", None, None, None, "oost-vlaanderen", None, None),
        ("awards", BARE, None, None, None, "46029", None),
        ("commitments", None, "H-ART-1", 2021, None, None, None),
        ("payments", None, None, 2021, None, None, None),
        ("entitlements", None, None, None, "brussel", None, "h-regeling-1"),
    )
    names = ["topic", "call_key", "article_code", "year", "province", "nis", "scheme_key"]
    unknowns = [
        {**dict(zip(names, one, strict=True)), "kind": ("not_yet", "not_found", "not_stated")[n % 3],
         "statement": f"Niet bekend: {one[0]} {n}.", "reason": QUOTED,
         "stated_on": (None, dt.date(2021, 2, 2), dt.date(2024, 2, 29))[n % 3], **traced(source=PAPER)}
        for n, one in enumerate((*everywhere, *somewhere))
    ]  # fmt: skip
    questions = (("h-q1", 162, dt.date(2021, 2, 2), WHOLE, "H-ART-1"), ("h-q2", 5, dt.date(2021, 2, 2), None,
                 None), ("h-q3", 6, dt.date(2024, 2, 29), WORDY, None))  # fmt: skip
    return {
        "unknowns": numbered(unknowns),
        "written_questions": [
            {"key": key, "number": number, "date": day, "year": day.year, "asker": "Čapek, Zoë",
             "minister": "Somers", "title": QUOTED if call else LONG, "call_key": call,
             "article_code": article, "summary": LONG, **traced(source=PAPER)}
            for key, number, day, call, article in questions
        ],
        "sub_questions": numbered(
            [
                {"question_key": "h-q1", "number": number, "summary": QUOTED, "answered": answered,
                 "batch_id": REAL}
                for number, answered in (("1", "yes"), ("2a", "partly"), ("2b", "no"))
            ]
        ),
    }  # fmt: skip
