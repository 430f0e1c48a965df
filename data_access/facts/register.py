"""Lines of the Flemish subsidieregister as a fact, never added to awards: these can be the same money."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import case, func, literal_column, select

from data_access.facts.completeness import from_source, lists_of_sources
from data_access.facts.fact import Fact, placed, stated
from data_access.provenance import body_of
from data_access.schema import Organisation, RegisterLine

LOCAL: Final = "municipality"
"""The kind of a body of a municipality itself: the town, the municipality or its OCMW."""


def complete_registers() -> Any:
    """The lists that register lines come from: id, source_id, fictional, complete (1 or 0).

    Complete is one of which somebody said so for every place and year.
    """
    said = lists_of_sources("register")
    return (
        select(
            RegisterLine.source_id.label("id"),
            RegisterLine.source_id,
            RegisterLine.fictional,
            func.coalesce(said.c.whole, 0).label("complete"),
        )
        .outerjoin(said, from_source(said, RegisterLine))
        .distinct()
        .subquery("registers")
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
        (Organisation.kind == literal_column(f"'{LOCAL}'"), literal_column("'local'")),
        else_=literal_column("'other'"),
    ).label("receiver"),
    RegisterLine.awarded_cents.label("awarded"),
    RegisterLine.paid_cents.label("paid"),
).join(Organisation, Organisation.key == RegisterLine.organisation_key)

REGISTERS: Final = Fact("registers", complete_registers(), frozenset(), reference=True)
"""One row per list of register lines, with complete (1 where somebody said that it is, else 0)."""
REGISTER: Final = Fact(
    "register",
    placed(_ROWS, RegisterLine.nis).subquery("register_flat"),
    keys=frozenset({"year", "domain", "theme", "subtheme", "grantor", "organisation", "receiver"}),
    placed=True,
    called=("subsidieregister", "register van subsidies"),
    lists=REGISTERS,
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
