"""Hostile rows about calls: organisations, applications, projects, and the money committed and paid.

Drawn by counting, never by chance: the same rows on every Python, in every run.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

Row = dict[str, Any]
Rows = dict[str, list[Row]]

REAL, MADE_UP, IMPORTED = 901, 902, 903
"""Numbers of the loads that bring the rows."""

PAPER, PAGE, LIST, INVENTED = "h-vraag", "h-pagina", "h-lijst", "h-verzonnen"
"""Keys of the sources: a dated question, a page without date, a dated file, and one made up."""

QUOTED: Final = "\"Samen\" & 'sterk' <b>vooruit</b>; 100 % | =1+1"
LONG: Final = (
    "Projectoproep voor zeer langdurige samenwerkingsverbanden tussen lokale besturen, verenigingen, "
    "scholen en bovenlokale organisaties die elkaar nog niet kennen maar dat wel graag zouden willen"
)

WHOLE, PARTLY, ONLY_AWARDS, TWIN, OTHER_TWIN, BARE, WORDY, NOTHING, FICTION = (
    "h-vol", "h-deels", "h-alleen-toegekend", "h-tweeling-1", "h-tweeling-2", "h-leeg", "h-lang",
    "h-nul", "h-fictief",
)  # fmt: skip

# Merged in 2019 and 2025 (some into another province), with what they became; Brussels; regional cities.
PLACES: Final = (
    "44021", "46014", "46029", "44045", "11056", "46030", "44001", "44029", "44084", "71022", "73040",
    "71072", "21004", "21001", "11002", "11007", "31005", "72043", "72029", "24062", "23023", "23106",
)  # fmt: skip
NOWHERE_TOO: Final = (*PLACES[:9], None, *PLACES[9:], None)
AMOUNTS: Final = (10_000_000, 2_500_050, 10_000_000, 1, 99_999_999, 2_500_050, 7_500_000)
LACKING: Final = (10_000_000, None, 0, 2_500_050, None, 10_000_000, 1, 3_333_333_333, 0)
STATUSES: Final = ("awarded", "not_retained", "submitted", "no_budget", "withdrawn", "assessing")
REASONS: Final = ("budget", None, "scope", "incomplete", "een-reden-zonder-naam", "approach")

# key, title, theme, domain, year, budget, state, how many applications
_CALLS: Final = (
    (WHOLE, "Een volledige oproep", "Jeugdwerk", "Jeugd", 2018, 500_000_000, "closed", 24),
    (PARTLY, "Een oproep die deels bekend is", "Jeugdwerk", "Jeugd", 2021, None, "decided", 15),
    (ONLY_AWARDS, "Alleen wat is toegekend", "Kinderarmoede", "Armoedebestrijding", 2021,
     70_000_000, "decided", 7),
    (TWIN, "Twee oproepen met één naam", "Kinderarmoede", "Armoedebestrijding", 2023,
     25_000_000, "open", 6),
    (OTHER_TWIN, "Twee oproepen met één naam", "Samenleven", "Integratie en inburgering", 2023,
     25_000_000, "assessing", 6),
    (BARE, "Een oproep zonder aanvragen", "Samenleven", "Integratie en inburgering", None, None,
     "running", 0),
    (WORDY, f"{QUOTED} {LONG}", QUOTED, "Een domein dat nergens anders staat", 2024, 1, "closed", 5),
    (NOTHING, "Nul", "Jeugdwerk", "Jeugd", 2024, 0, "closed", 4),
    (FICTION, "Een verzonnen oproep", "Jeugdwerk", "Jeugd", 2021, 90_000_000, "decided", 18),
)  # fmt: skip

_ORGANISATIONS: Final = (
    ("h-gent", "Stad Gent", "municipality", "44021"),
    ("h-onbekend", "Onbekend", "other", None),
    ("h-lang", f"Vereniging zonder winstoogmerk {LONG}", "association", "46014"),
    ("h-aanhaling", QUOTED, "association", None),
    ("h-dubbel-1", "De Verbinding", "association", "11056"),
    ("h-dubbel-2", "De Verbinding", "school", "21004"),
    ("h-umbrella", "Čapek & Zoë’s Œuvre", "umbrella", "73040"),
)


def traced(fictional: bool = False, source: str = LIST) -> Row:
    """The columns of every row that states a fact."""
    batch = MADE_UP if fictional else REAL
    return {
        "source_id": INVENTED if fictional else source,
        "batch_id": batch,
        "fictional": fictional,
    }


def numbered(rows: list[Row]) -> list[Row]:
    """The rows with ids of their own, as a database would give them."""
    return [{"id": number, **row} for number, row in enumerate(rows, 1)]


def rows_of_calls() -> Rows:
    """Per table its rows: calls and all that hangs on them."""
    applications = list(_applications())
    projects = [*_projects_of(applications), *_other_projects()]
    commitments = numbered(list(_commitments(projects)))
    strategies = [
        {"project_key": project["key"], "strategy": number, "batch_id": REAL}
        for place, project in enumerate(projects)
        if place % 4 < 2
        for number in (1, 3 + place % 3)
    ]
    return {
        "organisations": _organisations(),
        "calls": [_call(*values) for values in _CALLS],
        "call_changes": numbered(_call_changes()),
        "reported_figures": numbered(_reported()),
        "applications": applications,
        "projects": projects,
        "project_strategies": strategies,
        "commitments": commitments,
        "payments": numbered(list(_payments(commitments))),
    }


def _organisations() -> list[Row]:
    real = [
        {"key": key, "name": name, "kind": kind, "nis": nis, "source_id": LIST, "batch_id": REAL,
         "fictional": False}
        for key, name, kind, nis in _ORGANISATIONS
    ]  # fmt: skip
    invented = {"name": "De Verbinding", "kind": "association", "nis": "44021", **traced(True)}
    return [*real, {"key": "h-verzonnen-vzw", **invented}]


def _call(
    key: str,
    title: str,
    theme: str,
    domain: str,
    year: int | None,
    budget: int | None,
    state: str,
    _: int,
) -> Row:
    return {
        "key": key,
        "title": title,
        "theme": theme,
        "policy_domain": domain,
        "ministers": "Bart Somers; Benjamin Dalle" if year == 2021 else "Bart Somers",
        "published": dt.date(year, 3, 1) if year and year != 2024 else None,
        "closes": dt.date(year, 5, 31) if year else None,
        "decided": dt.date(year, 5, 31) if state in ("closed", "decided") and year else None,
        "runs_from": dt.date(year, 9, 1) if year and state == "closed" else None,
        "runs_to": dt.date(year + 2, 8, 31) if year == 2018 else None,
        "year": year,
        "budget_cents": budget,
        "maximum_cents": 5_000_000 if year == 2018 else None,
        "state": state,
        "goal": QUOTED,
        "criteria": None if year == 2024 else "Een criterium; nog een criterium",
        **traced(key == FICTION, PAPER),
    }


def _call_changes() -> list[Row]:
    told = (
        (WHOLE, "budget_cents", "400000000", dt.date(2018, 3, 1), None),
        (WHOLE, "budget_cents", "500000000", dt.date(2018, 4, 1), "Verhoogd."),
        (WHOLE, "closes", "2018-04-30", None, None),
        (PARTLY, "runs_to", "2023-12-31", dt.date(2021, 6, 1), QUOTED),
        (FICTION, "closes", "2021-05-01", dt.date(2021, 4, 1), None),
    )
    keys = ("call_key", "field", "value", "stated_on", "remark")
    return [
        {**dict(zip(keys, one, strict=True)), **traced(one[0] == FICTION, PAPER)} for one in told
    ]


def _reported() -> list[Row]:
    told = (
        (WHOLE, "submitted", None, 24, "count", "exact", PAPER),
        (WHOLE, "awarded", None, 4, "count", "exact", PAPER),
        (WHOLE, "budget", None, 500_000_000, "euro", "exact", PAPER),
        (WHOLE, "budget", None, 400_000_000, "euro", "rounded", PAGE),
        (PARTLY, "submitted", None, 40, "count", "exact", PAPER),
        (PARTLY, "submitted", None, 41, "count", "about", PAGE),
        (PARTLY, "awarded", None, 9, "count", "at_least", PAGE),
        (PARTLY, "refused", 2021, 12, "count", "exact", PAPER),
        (ONLY_AWARDS, "awarded", None, 7, "count", "exact", PAPER),
        (ONLY_AWARDS, "awarded_amount", None, 70_000_000, "euro", "about", PAGE),
        (TWIN, "submitted", None, None, "count", "exact", PAPER),
        (OTHER_TWIN, "submitted", None, 6, "count", "exact", PAPER),
        (BARE, "submitted", None, 0, "count", "exact", PAPER),
        (WORDY, "authorities", 2024, 3, "count", "at_least", PAPER),
        (WORDY, "authorities", 2024, 4, "count", "exact", PAGE),
        (FICTION, "submitted", None, 18, "count", "exact", INVENTED),
        (PARTLY, "submitted", None, 99, "count", "exact", INVENTED),
    )
    keys = ("call_key", "measure", "year", "number", "unit", "precision")
    return [
        {**dict(zip(keys, one, strict=False)), "wording": QUOTED if one[6] == PAGE else None,
         "stated_on": dt.date(2021, 2, 2) if one[6] == PAPER else None,
         **traced(one[6] == INVENTED, one[6])}
        for one in told
    ]  # fmt: skip


def _applications() -> Iterator[Row]:
    for call_number, (key, _, _, _, year, _, _, count) in enumerate(_CALLS):
        for number in range(count):
            # A made-up application of a real call stands in no list of that call.
            invented = key == FICTION or (key == PARTLY and number == 3)
            yield _application(key, year or 2020, call_number, number, invented)


def _application(key: str, year: int, call_number: int, number: int, invented: bool) -> Row:
    whole = key in (WHOLE, FICTION)
    turn = 3 * number + 5 * call_number
    status = "awarded" if key == ONLY_AWARDS else STATUSES[(number + call_number) % 6]
    refused = status in ("not_retained", "no_budget")
    amounts = AMOUNTS if whole else LACKING
    awarded = amounts[(2 * turn) % len(amounts)] if status == "awarded" else None
    named = _ORGANISATIONS[(number + 2 * call_number) % len(_ORGANISATIONS)][0]
    return {
        "id": f"{key}-{number:02d}",
        "call_key": key,
        "organisation_key": "h-verzonnen-vzw" if invented else named,
        "title": QUOTED if number % 7 == 3 else f"Aanvraag {number % 5}",
        "nis": PLACES[turn % len(PLACES)] if whole else NOWHERE_TOO[turn % len(NOWHERE_TOO)],
        "asked_cents": amounts[turn % len(amounts)],
        "awarded_cents": 0 if status == "withdrawn" and number % 2 else awarded,
        "status": status,
        "reason_code": REASONS[number % 6] if refused else None,
        "reason_text": QUOTED if refused and number % 3 == 0 else None,
        "new_network": (None, True, False)[number % 3],
        "sub_goals": LONG if number % 9 == 0 else None,
        "submitted_on": None if number % 4 == 2 else dt.date(year, 5, 1 + number // 3),
        "decided_on": dt.date(year, 9, 1) if status == "awarded" and number % 2 == 0 else None,
        "certainty": "plausible" if number % 8 == 5 else "stated",
        **traced(invented, PAPER if number % 5 == 0 else LIST),
    }


def _project(key: str, **values: Any) -> Row:
    return {
        "key": key,
        "kind": "project",
        "title": f"Project {key}",
        "summary": QUOTED,
        "organisation_key": "h-gent",
        "call_key": None,
        "application_id": None,
        "nis": None,
        "year": None,
        "awarded_cents": None,
        "certainty": "stated",
        **traced(),
        **values,
    }


def _projects_of(applications: list[Row]) -> Iterator[Row]:
    """Two of three awarded applications are a project too, some of them twice."""
    awarded = [one for one in applications if one["status"] == "awarded"]
    for number, one in enumerate(awarded):
        if number % 3 == 2:
            continue
        copied = ("call_key", "organisation_key", "nis", "awarded_cents", "source_id", "batch_id")
        values = {name: one[name] for name in (*copied, "fictional")}
        year = None if number % 7 == 3 else one["submitted_on"] and one["submitted_on"].year
        scaling = (None, "new", "scaled_up")[number % 3]
        groups = ("jongeren", None, "jongeren; nieuwkomers")[number % 3]
        for suffix in ("", "-bis") if number % 9 == 4 else ("",):
            yield _project(
                f"p-{one['id']}{suffix}",
                **{**values, "application_id": one["id"], "year": year, "scaling": scaling},
                target_groups=groups,
                certainty="unclear" if number % 5 == 0 else "stated",
            )


def _other_projects() -> list[Row]:
    return [
        _project("h-los", awarded_cents=10_000_000, year=2021),
        _project("h-los-brussel", awarded_cents=10_000_000, nis="21004", year=2021),
        _project("h-zonder-bedrag", call_key=TWIN, nis="46014", year=2023),
        _project("h-nul-euro", call_key=TWIN, nis="46029", awarded_cents=0, year=2023),
        _project("h-elders", call_key=OTHER_TWIN, awarded_cents=5, partners=QUOTED),
        _project("h-hele-oproep", kind="call", call_key=PARTLY, title=LONG, awarded_cents=1, year=2021),
        _project("h-oud", call_key=WHOLE, nis="44029", awarded_cents=10_000_000, year=2018),
        _project("h-verzonnen-los", nis="44021", awarded_cents=77, year=2021, call_key=PARTLY,
                 organisation_key="h-verzonnen-vzw", **traced(True)),
    ]  # fmt: skip


def _commitments(projects: list[Row]) -> Iterator[Row]:
    """On two articles, some twice in a year, with zero and with what is taken back."""
    amounts = (1_000_000, 1_000_000, 0, -250_000, 99_999_999_999)
    for number, project in enumerate(projects):
        for turn in range(number % 3):
            yield {
                "article_code": ("H-ART-1", "H-ART-2")[(number + turn) % 2],
                "year": (project["year"] or 2020) + number % 2,
                "date": None if number % 4 else dt.date(2021, 2, 2),
                "position": turn,
                "project_key": project["key"],
                "amount_cents": amounts[(number + 2 * turn) % len(amounts)],
                **traced(project["fictional"], PAPER),
            }


def _payments(commitments: list[Row]) -> Iterator[Row]:
    for number, commitment in enumerate(commitments):
        for turn in range((number + 1) % 4):
            yield {
                "commitment_id": commitment["id"],
                "year": commitment["year"] + turn // 2,
                "date": None,
                "amount_cents": commitment["amount_cents"] // 2 - turn,
                **traced(commitment["fictional"], PAGE),
            }
