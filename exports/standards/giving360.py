"""Awards as 360Giving JSON (https://standard.threesixtygiving.org, version 1.1).

The standard knows awards only: an application that was refused is no grant of zero and stays out. It
wants the day of the award and the amount: an award of which we do not know these is left out too, and
counted, rather than made up.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Any, Final

import pandas as pd

from exports.plain_text import in_address
from language import N_, Language
from views import Result
from views.listed import parts_of
from views.records import applications

PREFIX: Final = "360G-subsidieatlas"
FUNDER: Final = (f"{PREFIX}-org-vlaamse-overheid", "Vlaamse overheid")
_TITLE: Final = 139

Row = Mapping[Any, Any]
"""A row of the list by column."""

_LEFT_OUT: Final = {
    "not_awarded": N_("niet toegekend"),
    "no_amount": N_("zonder bedrag"),
    "no_date": N_("zonder dag van beslissing"),
    "fictional": N_("fictief"),
}
_REFUSED: Final = {
    "view": N_("In 360Giving staan toekenningen van aanvragen: vraag {key}."),
    "none": N_("Er is geen toekenning om te schrijven. Weggelaten: {left_out}."),
}


class NoGrantsError(ValueError):
    """No package can be made; ``code`` is a key of the sentences."""

    def __init__(self, code: str, left_out: Mapping[str, int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.left_out = left_out or {}

    def words(self, language: Language) -> str:
        """Why, in a sentence."""
        left_out = left_out_words(self.left_out, language)
        return language.t(_REFUSED[self.code], key=applications.ALL.key, left_out=left_out)


@dataclass(frozen=True)
class Grants:
    """The file, and what was left out of it: how many rows per reason."""

    data: bytes
    written: int
    left_out: Mapping[str, int]


def grants(result: Result, issued: dt.date) -> Grants:
    """The awards in a Result of the View ``applications.ALL`` as a 360Giving package.

    ``left_out`` counts rows per reason: not_awarded, no_amount, no_date, fictional. Raises NoGrantsError
    for another View, and when there is nothing to write (the standard has no empty package).
    """
    if result.view.key != applications.ALL.key:
        raise NoGrantsError("view")
    left_out: dict[str, int] = {}
    written: list[dict[str, Any]] = []
    for row in chain.from_iterable(part.frame.to_dict("records") for part in parts_of(result)):
        reason = _why_not(row)
        if reason:
            left_out[reason] = left_out.get(reason, 0) + 1
        else:
            written.append(_grant(row))
    if not written:
        raise NoGrantsError("none", left_out)
    package = {
        "version": "1.1",
        "title": "Subsidieatlas",
        "issued": issued.isoformat(),
        "grants": written,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1, default=_number)
    return Grants(_plain_numbers(text).encode(), len(written), left_out)


def left_out_words(left_out: Mapping[str, int], language: Language) -> str:
    """How many rows were left out for what reason."""
    parts = [
        f"{language.number(rows)} {language.t(_LEFT_OUT[reason])}"
        for reason, rows in left_out.items()
    ]
    return language.join(parts) if parts else language.t("niets")


def _why_not(row: Row) -> str | None:
    if row["fictional"]:
        return "fictional"
    if row["status"] != "awarded":
        return "not_awarded"
    if pd.isna(row["awarded"]):
        return "no_amount"
    return "no_date" if pd.isna(row["decided_on"]) else None


def _grant(row: Row) -> dict[str, Any]:
    title = str(row["title"])
    grant: dict[str, Any] = {
        "id": f"{PREFIX}-{row['id']}",
        "title": title if len(title) <= _TITLE else title[: _TITLE - 1] + "…",
        "description": title,
        "currency": "EUR",
        "amountAwarded": _Cents(int(row["awarded"])),
        "awardDate": row["decided_on"].isoformat(),
        "recipientOrganization": [
            {
                "id": f"{PREFIX}-org-{in_address(row['organisation'])}",
                "name": str(row["organisation"]),
            }
        ],
        "fundingOrganization": [{"id": FUNDER[0], "name": FUNDER[1]}],
        "fromOpenCall": "Yes",
    }
    if not pd.isna(row["asked"]):
        grant["amountAppliedFor"] = _Cents(int(row["asked"]))
    if _text(row, "call"):
        grant["grantProgramme"] = [{"code": in_address(row["call"]), "title": row["call"]}]
    if _text(row, "municipality"):
        grant["beneficiaryLocation"] = [{"name": row["municipality"], "countryCode": "BE"}]
    return grant


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return "" if pd.isna(value) else str(value)


@dataclass(frozen=True)
class _Cents:
    """An amount that is written exactly, without passing through binary fractions."""

    cents: int


def _number(value: object) -> str:
    if not isinstance(value, _Cents):
        raise TypeError(type(value))
    return f"\0{Decimal(value.cents) / 100}\0"


def _plain_numbers(text: str) -> str:
    """Take the quotes off the amounts that ``_number`` marked."""
    return re.sub(r'"\\u0000([0-9.]+)\\u0000"', r"\1", text)
