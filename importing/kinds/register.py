"""Lines of the Flemish subsidieregister, under the header of its export."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, Final

from importing.columns import Column
from importing.kinds.kind import Built, Columns, Kind, Measure, Row, organisations, stated
from importing.references import References
from importing.values import day_of_year
from language import N_

DESCRIBED: Final = (
    "policy_domain", "theme", "subtheme", "grantor", "kbo_written", "branch", "name", "year",
)  # fmt: skip
"""The columns that say what a line is about."""


def _together(rows: Columns, references: References) -> Built:
    bodies, besides = organisations(rows, references, "name")
    values: dict[str, Sequence[Any]] = {"organisation_key": bodies}
    values |= stated(
        rows, "policy_domain", "theme", "subtheme", "grantor", "branch", "postcode", "country", "year",
        "awarded_cents", "paid_cents",
    )  # fmt: skip
    if "place_text" in rows:
        values["place"] = rows["place_text"]
    # What is known of a line stays known when a later file does not say it.
    values["nis"] = rows["place"]
    # What a line says it is about, and its turn among the lines that say the same.
    keys = [(f"{line}-{turn}",) for line, turn in zip(rows["line"], rows["turn"], strict=True)]
    return Built("register_lines", keys, values, {"nis": None}, besides, silent=("nis",))


def line_mark(described: Iterable[str]) -> str:
    """A mark of what a line says it is about: the values of ``DESCRIBED``, as texts."""
    return hashlib.sha256("\0".join(described).encode()).hexdigest()[:32]


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
    together=_together,
    day=_day,
    dated=("year",),
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
