"""Lines of the Flemish subsidieregister, under the header of its export."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Final

from importing.columns import Column
from importing.kinds.kind import Kind, Measure, Row, Target, organisation, stated
from importing.references import References
from importing.values import day_of_year
from language import N_

DESCRIBED: Final = (
    "policy_domain", "theme", "subtheme", "grantor", "kbo_written", "branch", "name", "year",
)  # fmt: skip
"""The columns that say what a line is about."""


def _build(row: Row, references: References, _at: int) -> Iterable[Target]:
    body_key, body = organisation(row, references, row["name"])
    values = {"organisation_key": body_key}
    values |= stated(
        row, "policy_domain", "theme", "subtheme", "grantor", "branch", "postcode", "country", "year",
        "awarded_cents", "paid_cents",
    )  # fmt: skip
    if "place_text" in row:
        values["place"] = row["place_text"]
    if row.get("place"):
        # What is known of a line stays known when a later file does not say it.
        values["nis"] = row["place"]
    # What a line says it is about, and its turn among the lines that say the same.
    key = f"{row['line']}-{row['turn']}"
    yield Target("register_lines", (key,), values, {"nis": None})
    yield body


def line_mark(described: Iterable[object]) -> str:
    """A mark of what a line says it is about: the values of ``DESCRIBED``."""
    return hashlib.sha256("\0".join(map(str, described)).encode()).hexdigest()[:32]


def _day(row: Row, _known: References) -> dt.date | None:
    return day_of_year(row.get("year"))


REGISTER: Final = Kind(
    key="register",
    title=N_("Subsidieregister"),
    identity=(),
    total="awarded_cents",
    measures=(
        Measure("awarded_cents", "register_lines", "awarded_cents"),
        Measure("paid_cents", "register_lines", "paid_cents"),
    ),
    build=_build,
    day=_day,
    columns=(
        Column("policy_domain", "Beleidsdomein", required=True),
        Column("theme", "Thema"),
        Column("subtheme", "Subthema"),
        Column("grantor", "Verstrekker"),
        Column("kbo", "KBO-nr", "kbo"),
        Column("branch", "Vestiging"),
        Column("name", "Naam subsidieontvanger", required=True, longest=300),
        Column("postcode", "Postcode", longest=20),
        Column("place_text", "Gemeente"),
        Column("country", "Land"),
        Column("year", "Jaar", "year", True),
        Column("awarded_cents", "Toegekend (EUR)", "amount", True, negative=True),
        Column("paid_cents", "Betaald (EUR)", "amount", True, negative=True),
    ),
)
