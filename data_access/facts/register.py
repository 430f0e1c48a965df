"""Lines of the Flemish subsidieregister as a fact, never added to awards: these can be the same money."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)

from data_access.facts.completeness import place_in, year_in
from data_access.facts.fact import (
    PATHS_OF_PLACES,
    Fact,
    counted_in_copies,
    placed,
    stated,
    summed_in_copies,
    with_summary,
)
from data_access.filters import REGIONS
from data_access.provenance import body_of
from database.kept_relations import kept
from database.schema import Batch, List, Municipality, Organisation, RegisterLine, Source

LOCAL: Final = "municipality"
"""The kind of a body of a municipality itself: the town, the municipality or its OCMW."""


_LINE_OF: Final = (RegisterLine.fictional, RegisterLine.year)
_PLACE: Final = ("nis_now", "province_now", *REGIONS)


def _said(lines: Any, source: Any, today: Any = None) -> ColumnElement[bool]:
    """Whether a list is said to be complete for the year of ``lines``, everywhere or in a municipality.

    With ``source`` that must be a list that is read in that document or file.
    """
    inside: ColumnElement[bool] = List.complete_places.is_(None)
    if today is not None:
        inside = or_(inside, place_in(List.complete_places, today))
    said = select(List.key).where(
        List.kind == "register",
        List.complete == "yes",
        List.fictional == lines.fictional,
        year_in(List.complete_years, lines.year),
        inside,
    )
    if source is not None:
        edition = (
            select(Batch.list_id)
            .join(Source, Source.batch_id == Batch.id)
            .where(Source.id == source)
            .correlate_except(Batch, Source)
            .scalar_subquery()
        )
        said = said.where(or_(List.source_id == source, List.key == edition))
    return said.correlate_except(List).exists()


def _key(lines: Any) -> ColumnElement[str]:
    year = cast(lines.year, String)
    return case((lines.fictional, year + "/fictional"), else_=year)


def complete_registers() -> Any:
    """Per year whether the register is complete everywhere; where a list is for some places, also per place.

    Columns: id, source_id, fictional, year, complete (1 or 0), some_places, nis_now, province_now, regions.
    It is where a list is said to be complete for that year, and no line of it stands in a list that is not.
    """
    some = (
        select(List.key)
        .where(List.kind == "register", List.complete == "yes", List.complete_places.is_not(None))
        .exists()
    )
    lines = select(*_LINE_OF, RegisterLine.source_id).distinct().subquery("lists_of_year")
    everywhere = select(
        _key(lines.c).label("id"),
        literal(None, String()).label("source_id"),
        lines.c.fictional,
        lines.c.year,
        func.min(case((_said(lines.c, lines.c.source_id), 1), else_=0)).label("complete"),
        case((some, 1), else_=0).label("some_places"),
        *(literal(None, String()).label(name) for name in _PLACE),
    ).group_by(lines.c.fictional, lines.c.year)
    return union_all(everywhere, _in_each_place(some))


def _in_each_place(some: ColumnElement[bool]) -> Any:
    """The same per municipality of today, by the lists that the lines there stand in."""
    own = Municipality.__table__.alias("own_of_line")
    today = Municipality.__table__.alias("place_of_register")
    years = select(*_LINE_OF).distinct().subquery("years_of_register")
    here = (
        select(*_LINE_OF, RegisterLine.source_id, own.c.current_nis)
        .join(own, own.c.nis == RegisterLine.nis)
        .distinct()
        .subquery("lists_of_place")
    )
    stray = and_(here.c.source_id.is_not(None), ~_said(years.c, here.c.source_id, today.c))
    complete = and_(_said(years.c, None, today.c), ~stray)
    place = (today.c.nis, today.c.province, *(today.c[name] for name in REGIONS))
    return (
        select(
            _key(years.c) + "/" + today.c.nis,
            literal(None, String()),
            years.c.fictional,
            years.c.year,
            func.min(case((complete, 1), else_=0)),
            literal(1),
            *place,
        )
        .select_from(years)
        .join(today, today.c.nis == today.c.current_nis)
        .outerjoin(
            here,
            and_(
                here.c.fictional == years.c.fictional,
                here.c.year == years.c.year,
                here.c.current_nis == today.c.nis,
            ),
        )
        .where(some)
        .group_by(years.c.fictional, years.c.year, *place)
    )


_ROWS: Final = select(
    *stated(RegisterLine),
    RegisterLine.year,
    RegisterLine.policy_domain.label("domain"),
    RegisterLine.theme,
    RegisterLine.subtheme,
    RegisterLine.grantor,
    body_of(RegisterLine.organisation_key).label("organisation"),
    # Written out, not bound: PostgreSQL must see that what is grouped by is what is selected.
    case(
        (Organisation.kind == literal_column(f"'{LOCAL}'"), literal_column("'local'", String())),
        else_=literal_column("'other'"),
    ).label("receiver"),
    RegisterLine.awarded_cents.label("awarded"),
    RegisterLine.paid_cents.label("paid"),
).join(Organisation, Organisation.key == RegisterLine.organisation_key)

REGISTERS: Final = Fact(
    "registers",
    kept("registers", complete_registers(), small=True),
    frozenset({"year"}),
    reference=True,
    some_places=True,
)
"""One row per year that has lines, with complete (1 where somebody said that the register is, else 0); and
where that is said of some places, a row for each (nis_now, …)."""
_FACT: Final = Fact(
    "register",
    kept(
        "register",
        placed(_ROWS, RegisterLine.nis),
        ("year",),
        *PATHS_OF_PLACES,
        parts=("year", "year"),
    ),
    keys=frozenset({"year", "domain", "theme", "subtheme", "grantor", "organisation", "receiver"}),
    placed=True,
    lists=REGISTERS,
    called=("subsidieregister", "register van subsidies"),
)
REGISTER: Final = counted_in_copies(
    summed_in_copies(
        with_summary(_FACT, without=("organisation",), sums=("awarded", "paid")),
        by_place=("organisation", "domain", "theme", "subtheme", "grantor"),
        by_organisation=("year", "domain", "theme", "subtheme", "grantor"),
    ),
    "organisation",
)
"""One row per line. Besides the columns of every fact and of a place: year, domain, theme, subtheme, grantor,
organisation (key), receiver (local for a body of a municipality itself, else other), awarded and paid (cents;
below zero is a recovery)."""


def whole_euros(cents: Any) -> Any:
    """An amount as the register writes it: in whole euros, half a euro up."""
    return (cents + 50) // 100


def lines_alike() -> Any:
    """How many lines there are of one body, year and amount: organisation, year, euros, fictional, lines."""
    line = REGISTER.rows.c
    rows = select(
        line.organisation, line.year, whole_euros(line.awarded).label("euros"), line.fictional
    ).subquery("register_in_euros")
    return select(*rows.c, func.count().label("lines")).group_by(*rows.c).subquery("register_alike")
