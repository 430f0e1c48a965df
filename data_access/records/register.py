"""The subsidieregister line by line, and held beside what the atlas knows of awards and maxima."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Integer, String, case, cast, func, literal, or_, select, union_all

from data_access.facts.awards import AWARDS
from data_access.facts.register import REGISTER, lines_alike, whole_euros
from data_access.filters import Filters, Scope
from data_access.provenance import (
    FICTIONAL,
    SOURCES,
    body_of,
    distinct_list,
    places,
    provenance,
    told,
)
from database.schema import (
    Application,
    Call,
    Entitlement,
    EntitlementScheme,
    Municipality,
    Organisation,
    Project,
    Query,
    RegisterLine,
)

LINES: Final = Scope.of(RegisterLine, domains=RegisterLine.policy_domain, places=places())


def lines(filters: Filters) -> Query:
    """Every line of the register, the newest year first.

    Columns: organisation (name), body (key), kbo, municipality (known), place (as the register writes it),
    nis (today), awarded and paid (cents), and what else the line says.
    """
    place = LINES.place(filters)
    said = select(
        *told(RegisterLine, but="branch"),
        Organisation.name.label("organisation"),
        Organisation.shown_key.label("body"),
        # The numbers of one that may be a person say who it is.
        *(
            case((Organisation.withheld.is_(True), None), else_=number).label(number.key)
            for number in (Organisation.kbo, RegisterLine.branch)
        ),
        place.name.label("municipality"),
        LINES.places[1].nis,
        *provenance(RegisterLine),
    )
    query = said.select_from(RegisterLine).join(
        Organisation, Organisation.key == body_of(RegisterLine.organisation_key)
    )
    return (
        LINES.placed(query, RegisterLine.nis)
        .where(*LINES.where(filters))
        .order_by(
            RegisterLine.fictional,
            RegisterLine.year.desc(),
            Organisation.name.nulls_last(),
            RegisterLine.awarded_cents.desc(),
            RegisterLine.key,
        )
    )


def awards_beside(filters: Filters) -> Query:
    """Every award of a known amount, and whether the register has a line of the same body, year and amount.

    Columns: organisation (name), body (key), title, call, year, amount (cents), state (same; other: the
    body has lines in that year, of other amounts; none), registered (cents, all lines of that body and
    year). A line is the same as one award at most. The register writes whole euros: amounts are compared so.
    """
    awards = (
        select(
            *AWARDS.rows.c,
            func.row_number()
            .over(
                partition_by=(
                    AWARDS.rows.c.organisation,
                    AWARDS.rows.c.year,
                    whole_euros(AWARDS.rows.c.amount),
                    AWARDS.rows.c.fictional,
                ),
                order_by=AWARDS.rows.c.id,
            )
            .label("turn"),
        )
        .where(AWARDS.rows.c.standing == "award", AWARDS.rows.c.amount.is_not(None))
        .subquery("awards_in_turn")
    )
    line = REGISTER.rows.c
    same = lines_alike()
    of_year = (
        select(
            line.organisation,
            line.year,
            line.fictional,
            func.sum(line.awarded).label("registered"),
        )
        .group_by(line.organisation, line.year, line.fictional)
        .subquery("registered_in_year")
    )
    return (
        select(
            Organisation.name.label("organisation"),
            Organisation.shown_key.label("body"),
            func.coalesce(Project.title, Application.title).label("title"),
            Call.title.label("call"),
            awards.c.year,
            awards.c.amount,
            case(
                (same.c.lines >= awards.c.turn, "same"),
                (of_year.c.registered.is_not(None), "other"),
                else_="none",
            ).label("state"),
            of_year.c.registered,
            awards.c.nis_now.label("nis"),
            *provenance(awards.c),
        )
        .join(Organisation, Organisation.key == awards.c.organisation)
        .outerjoin(Project, Project.key == awards.c.id)
        .outerjoin(Application, Application.id == awards.c.application)
        .outerjoin(Call, Call.key == awards.c.call)
        .outerjoin(
            same,
            (same.c.organisation == awards.c.organisation)
            & (same.c.year == awards.c.year)
            & (same.c.euros == whole_euros(awards.c.amount))
            & (same.c.fictional == awards.c.fictional),
        )
        .outerjoin(
            of_year,
            (of_year.c.organisation == awards.c.organisation)
            & (of_year.c.year == awards.c.year)
            & (of_year.c.fictional == awards.c.fictional),
        )
        .where(
            awards.c.id.in_(select(AWARDS.rows.c.id).where(*AWARDS.where(filters))),
            # Without a register there is nothing to hold them against.
            select(RegisterLine.key).exists(),
        )
        .order_by(
            awards.c.fictional,
            awards.c.year.desc().nulls_last(),
            Organisation.name.nulls_last(),
            awards.c.amount.desc(),
            awards.c.id,
        )
    )


def several_grantors(filters: Filters) -> Query:
    """Bodies that have lines of several grantors in one year: a row per body, year and grantor.

    Columns: organisation (name), body (key), year, grantor, awarded and paid (cents), lines (count).
    """
    line = REGISTER.rows.c
    chosen = REGISTER.where(filters)
    several = (
        select(line.organisation, line.year)
        .where(*chosen)
        .group_by(line.organisation, line.year)
        .having(func.count(line.grantor.distinct()) > 1)
        .subquery("several")
    )
    return (
        select(
            Organisation.name.label("organisation"),
            Organisation.shown_key.label("body"),
            line.year,
            line.grantor,
            func.sum(line.awarded).label("awarded"),
            func.sum(line.paid).label("paid"),
            func.count().label("lines"),
            distinct_list(line.source_id).label(SOURCES),
            func.max(cast(line.fictional, Integer)).label(FICTIONAL),
        )
        .select_from(REGISTER.rows)
        .join(
            several,
            (several.c.organisation == line.organisation) & (several.c.year == line.year),
        )
        .join(Organisation, Organisation.key == line.organisation)
        .where(*chosen)
        .group_by(
            Organisation.key,
            Organisation.full_name,
            Organisation.withheld,
            line.year,
            line.grantor,
        )
        .order_by(
            Organisation.name.nulls_last(),
            Organisation.key,
            line.year.desc(),
            line.grantor.nulls_last(),
        )
    )


ABOVE: Final = Scope(
    fictional=REGISTER.rows.c.fictional,
    years=REGISTER.rows.c.year,
    places=REGISTER.scope.places,
)
"""What a maximum is held against: register lines of chosen years and places."""


def above_maximum(filters: Filters) -> Query:
    """Where the register shows more than a maximum that the atlas knows.

    A line is of a scheme or a call when its theme or subtheme names it. Of a scheme the lines of the bodies
    of a municipality itself are added up; of a call those of one body, against the maximum per project.

    Columns: maximum_of (name of the scheme or call), what (scheme, call), receiver (name), maximum,
    registered and above (cents), lines (count).
    """
    parts = union_all(_above_schemes(filters), _above_calls(filters)).subquery("above")
    return select(*parts.c).order_by(
        parts.c[FICTIONAL], parts.c.above.desc(), parts.c.receiver.nulls_last()
    )


def _subject(line: Any) -> Any:
    """The theme and subtheme of a line, in small letters."""
    return func.lower(func.coalesce(line.theme, "") + " " + func.coalesce(line.subtheme, ""))


def _named_in(of: Any, *names: Any) -> Any:
    """Which subjects of lines hold one of these names: subject, key of what is named. Lines share subjects:
    each is looked at once."""
    lines = (REGISTER.summary or REGISTER).rows.c  # which has few rows, and all subjects
    subjects = select(_subject(lines).label("subject")).distinct().subquery("subjects")
    holds = or_(*(subjects.c.subject.like("%" + func.lower(name) + "%") for name in names))
    return (
        select(subjects.c.subject, of.key.label("key"))
        .join(of, holds)
        .subquery(f"named_{of.__tablename__}")
    )


def _above_schemes(filters: Filters) -> Query:
    line, own = REGISTER.rows.c, places()[0]
    scheme = _named_in(EntitlementScheme, EntitlementScheme.short_name, EntitlementScheme.name)
    named = select(Municipality.nis, Municipality.current_nis).subquery("own_codes")
    of_place = (
        select(
            EntitlementScheme.key.label("scheme"),
            named.c.current_nis.label("nis"),
            func.sum(Entitlement.maximum_cents).label("maximum"),
            distinct_list(Entitlement.source_id).label("sources"),
        )
        .join(EntitlementScheme, EntitlementScheme.key == Entitlement.scheme_key)
        .join(named, named.c.nis == Entitlement.nis)
        .where(Entitlement.fictional.is_(False))
        .group_by(EntitlementScheme.key, named.c.current_nis)
        .subquery("maxima_now")
    )
    total = func.sum(line.awarded)
    return (
        select(
            EntitlementScheme.short_name.label("maximum_of"),
            literal("scheme", String()).label("what"),
            own.name.label("receiver"),
            of_place.c.maximum,
            total.label("registered"),
            (total - of_place.c.maximum).label("above"),
            func.count().label("lines"),
            (distinct_list(line.source_id) + "," + of_place.c.sources).label(SOURCES),
            func.max(cast(line.fictional, Integer)).label(FICTIONAL),
        )
        .select_from(REGISTER.rows)
        .join(of_place, of_place.c.nis == line.nis_now)
        .join(EntitlementScheme, EntitlementScheme.key == of_place.c.scheme)
        .join(
            scheme,
            (scheme.c.key == EntitlementScheme.key) & (scheme.c.subject == _subject(line)),
        )
        .join(own, own.nis == line.nis_now)
        .where(line.receiver == "local", *ABOVE.where(filters))
        .group_by(EntitlementScheme.short_name, own.name, of_place.c.maximum, of_place.c.sources)
        .having(total > of_place.c.maximum)
    )


def _above_calls(filters: Filters) -> Query:
    line, named = REGISTER.rows.c, _named_in(Call, Call.title)
    total = func.sum(line.awarded)
    return (
        select(
            Call.title.label("maximum_of"),
            literal("call", String()).label("what"),
            Organisation.name.label("receiver"),
            Call.maximum_cents.label("maximum"),
            total.label("registered"),
            (total - Call.maximum_cents).label("above"),
            func.count().label("lines"),
            (distinct_list(line.source_id) + "," + Call.source_id).label(SOURCES),
            func.max(cast(line.fictional, Integer)).label(FICTIONAL),
        )
        .select_from(REGISTER.rows)
        .join(named, named.c.subject == _subject(line))
        .join(Call, (Call.key == named.c.key) & (Call.fictional == line.fictional))
        .join(Organisation, Organisation.key == line.organisation)
        .where(Call.maximum_cents.is_not(None), *ABOVE.where(filters))
        .group_by(
            Call.title, Call.maximum_cents, Call.source_id, line.organisation, Organisation.name
        )
        .having(total > Call.maximum_cents)
    )
