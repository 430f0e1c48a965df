"""Things that have a page of their own, and every figure that tells of one: what stands in its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import Filters
from language import N_, Language
from views.compositions import applications as counted
from views.compositions import awards, entitlements, inhabitants, money
from views.compositions import register as registered
from views.declaration import Result, View
from views.figure_place import THING_PARAMETER
from views.listed import PAGE, Listed
from views.records import (
    applications,
    call_records,
    calls,
    counted_calls,
    coverage,
    doubles,
    networks,
    organisations,
    projects,
    register,
    sources,
    spending,
)
from views.results import read
from views.row_search import only
from views.texts import practice
from views.words import cell

BODY: Final = "organisatie"
_BY_NAME: Final = ("organisation", "party")
"""The columns that name a body as people call it; others have its key."""


@dataclass(frozen=True)
class Tells:
    """A figure that tells of a thing: its rows with the key of the thing in ``column``, or all of them."""

    view: View
    column: str = ""


@dataclass(frozen=True)
class Thing:
    """A kind of thing: ``word`` (msgid) is what people call it, ``page`` and ``parameter`` say where it is.

    ``field`` is that of Filters which keeps to one; without it columns do, and no other filter holds.
    """

    key: str
    word: str
    page: str
    tells: tuple[Tells, ...]
    field: str = ""
    parameter: str = THING_PARAMETER


def _all_of(*views: View) -> tuple[Tells, ...]:
    return tuple(Tells(view) for view in views)


THINGS: Final[Mapping[str, Thing]] = {
    thing.key: thing
    for thing in (
        Thing(
            "gemeente",
            N_("Gemeente"),
            "kaart",
            _all_of(
                entitlements.COMPARED,
                entitlements.PARTS,
                awards.COMPARED,
                applications.ALL,
                projects.PROJECTS,
                organisations.ORGANISATIONS,
                registered.PER_YEAR,
                registered.PER_THEME,
                register.LINES,
                networks.ATTENDANCE,
                practice.PER_MUNICIPALITY,
                practice.GOALS,
                inhabitants.PER_YEAR,
            ),
            "municipalities",
        ),
        Thing(
            "oproep",
            N_("Oproep"),
            "oproepen",
            _all_of(
                calls.CALLS,
                coverage.COVERAGE,
                counted_calls.COUNTED,
                counted.PER_STATUS,
                counted.PER_PROVINCE,
                counted.REASONS_OF_REFUSAL,
                applications.ALL,
                applications.AWARDED,
                applications.REFUSED,
                projects.PROJECTS,
                spending.LINES,
                call_records.REPORTED,
                call_records.CHANGES,
                call_records.ACTIONS,
                networks.MEETINGS,
                networks.LEARNED,
                networks.GUIDANCE,
                networks.ASSIGNMENT,
                sources.QUESTIONS,
                sources.GAPS,
            ),
            "calls",
        ),
        Thing(
            "artikel",
            N_("Begrotingsartikel"),
            "geld",
            _all_of(
                money.CHAIN,
                money.ARTICLES,
                spending.LINES,
                awards.PER_PROVINCE,
                projects.PROJECTS,
                sources.QUESTIONS,
                sources.GAPS,
            ),
            "articles",
        ),
        Thing(
            BODY,
            N_("Organisatie"),
            "organisaties",
            (
                Tells(organisations.ORGANISATIONS, "body"),
                Tells(projects.PROJECTS, _BY_NAME[0]),
                Tells(doubles.PAIRS, _BY_NAME[0]),
                Tells(applications.ALL, _BY_NAME[0]),
                Tells(spending.LINES, _BY_NAME[0]),
                Tells(register.LINES, "body"),
                Tells(register.AWARDS_BESIDE, "body"),
                Tells(register.SEVERAL, "body"),
                Tells(networks.PRESENT, _BY_NAME[1]),
            ),
            parameter="organisatie",
        ),
        Thing(
            "project",
            N_("Project"),
            "organisaties",
            (
                Tells(projects.PROJECTS, "project"),
                Tells(projects.STRATEGIES, "project"),
                Tells(spending.LINES, "project"),
            ),
            parameter="project",
        ),
        Thing(
            "bijeenkomst",
            N_("Bijeenkomst"),
            "netwerken",
            (Tells(networks.MEETINGS, "meeting"), Tells(networks.PRESENT, "meeting")),
        ),
    )
}
"""In the order in which the atlas tells of them."""


def told_of(
    thing: Thing, key: str, filters: Filters, reader: Reader, most: int = PAGE
) -> list[Result]:
    """Every figure that has a row on one thing, in the order of its page; none where there is no such thing.

    A list of records holds ``most`` rows, and how to read the others. Raises DataUnavailable.
    """
    if thing.field == "municipalities":
        filters = replace(filters, provinces=(), regions=())
    asked = filters.with_only(thing.field, key) if thing.field else filters.cleared()
    names = {"": ""} if thing.field else _names(thing, key, asked, reader)
    results = [
        _of(_read(one.view, asked, reader, most), one.column, names[one.column])
        for one in thing.tells
        if names
    ]
    return [result for result in results if not result.empty]


def name_of_thing(thing: Thing, key: str, results: Sequence[Result], language: Language) -> str:
    """What a thing is called, as its figures know it."""
    first = results[0]
    if thing.field:
        return first.label(thing.field, key, language)
    return cell(first.frame[first.view.item].iloc[0], first.view.column(first.view.item), language)


def _read(view: View, filters: Filters, reader: Reader, most: int = PAGE) -> Result:
    if view.bound != "paged":
        return read(view, filters, reader)
    return Listed(view, filters, reader).asking(most=most).result()


def _of(result: Result, column: str, name: str) -> Result:
    return only(result, column, name) if column else result


def _names(thing: Thing, key: str, filters: Filters, reader: Reader) -> dict[str, str]:
    """By what each column names a thing; {} where there is none of that key.

    A body has a key, and a name that lists know it by.
    """
    first = thing.tells[0]
    rows = _of(_read(first.view, filters, reader), first.column, key).frame
    names = {one.column: key for one in thing.tells}
    if thing.key == BODY and not rows.empty:
        names |= dict.fromkeys(_BY_NAME, str(rows[_BY_NAME[0]].iloc[0]))
    return {} if rows.empty else names
