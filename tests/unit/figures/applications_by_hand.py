"""Applications as plain Python filters and counts them, from the CSV files."""

from __future__ import annotations

from typing import Any

from data_access.filters import Filters
from places import municipality, successor
from tests.unit.figures.plain import cents, rows

REFUSED = {"no_budget", "not_retained"}


def calls() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("calls", fictional=True)}


def place(row: dict[str, str], filters: Filters) -> Any:
    code = row["nis"] if filters.borders == "then" else successor(row["nis"])
    return municipality(code)


def kept(filters: Filters, *, by_status: bool = True) -> list[dict[str, str]]:
    """The applications that filters leave, as the files have them."""
    found = []
    for row in rows("applications", fictional=filters.fictional):
        call = calls()[row["call_key"]]
        fits = [
            not filters.calls or row["call_key"] in filters.calls,
            not filters.years or int(call["year"]) in filters.years,
            not filters.domains or call["policy_domain"] in filters.domains,
            not (by_status and filters.statuses) or row["status"] in filters.statuses,
            not filters.provinces or place(row, filters).province in filters.provinces,
            not filters.municipalities
            or {row["nis"], successor(row["nis"])} & set(filters.municipalities),
        ]
        if all(fits):
            found.append(row)
    return found


def complete(call: str) -> bool:
    """Whether a list of applications of a call is said to be complete, and no source reports more of them."""
    said = {r["key"] for r in rows("lists", fictional=True) if r["complete"] == "yes"}
    of_the_call = {
        r["list_id"] for r in rows("list_calls", fictional=True) if r["call_key"] == call
    }
    applications = {r["key"] for r in rows("lists", fictional=True) if r["kind"] == "applications"}
    listed = [r for r in rows("applications", fictional=True) if r["call_key"] == call]
    reported = [
        int(r["number"])
        for r in rows("reported_figures", fictional=True)
        if r["call_key"] == call and r["measure"] == "submitted" and not r.get("year")
    ]
    return bool(said & of_the_call & applications) and len(listed) >= max(reported, default=0)


def euros(found: list[dict[str, str]], column: str) -> int | None:
    known = [cents(r[column]) for r in found if r.get(column)]
    return sum(known) if known else None


def counted(found: list[dict[str, str]]) -> dict[str, Any]:
    """What the query says of a group, counted by hand."""
    won = [r for r in found if r["status"] == "awarded"]
    whole = [r for r in found if complete(r["call_key"])]
    refused = sum(r["status"] in REFUSED for r in found)
    return {
        "known": len(found),
        "awarded": len(won),
        # None refused in a list of awards alone is not known.
        "refused": refused if refused or len(whole) == len(found) else None,
        "asked": euros(found, "asked_eur"),
        "awarded_amount": euros(won, "awarded_eur") if won else 0,
        "list": "complete" if len(whole) == len(found) else "incomplete",
        "rated": len(whole),
        "rated_awarded": sum(r["status"] == "awarded" for r in whole),
        "rated_asked": euros(whole, "asked_eur") or 0,
        "rated_amount": euros([r for r in whole if r["status"] == "awarded"], "awarded_eur") or 0,
    }
