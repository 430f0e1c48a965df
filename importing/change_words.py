"""A change in words: which column of the file it is about, what it said and what it will say."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final, NamedTuple

from importing.columns import Column
from importing.kinds import Kind
from importing.plan import Change
from importing.sums import Total
from language import N_, Language
from places import municipality

HELD_AS: Final = {
    "call": "call_key",
    "application": "application_id",
    "place": "nis",
    "article": "article_code",
    "project": "project_key",
}
"""Columns of templates whose name in the table is another."""
_COLUMN_OF: Final = {field: key for key, field in HELD_AS.items()} | {"new_network": "network"}
_BODIES: Final = ("applicant", "organisation", "name")
_PAYMENTS: Final = {"amount_cents": "paid_cents", "date": "paid_on"}
_WITHOUT_COLUMN: Final = {
    "year": N_("Jaar"),
    "nis": N_("Gemeente"),
    "place": N_("Gemeente"),
    "organisation_key": N_("Organisatie"),
}
"""Fields that follow from other columns, or that a file names otherwise."""
_GONE: Final = {
    "payments": N_("Vereffening"),
    "meeting_parties": N_("Genodigde of deelnemer"),
    "meeting_municipalities": N_("Deelnemende gemeente"),
    "project_strategies": N_("Strategie"),
}


class ChangeWords(NamedTuple):
    """One value that changes: the row it is about, the column, before and after."""

    row: int | None
    name: str
    column: str
    before: str
    after: str


def change_words(kind: Kind, change: Change, language: Language) -> ChangeWords:
    """A change of a plan, for people."""
    name = "" if kind.key == "register" else change.key
    if not change.field:
        words = language.t(_GONE.get(change.table, N_("Regel")))
        gone = _gone_words(change)
        return ChangeWords(change.row, name, words, gone, language.t("valt weg"))
    column = _column(kind, change)
    title = column.title if column else language.t(_WITHOUT_COLUMN.get(change.field, change.field))
    before, after = (
        value_words(value, change.field, column, language)
        for value in (change.before, change.after)
    )
    return ChangeWords(change.row, name, title, before, after)


def _gone_words(change: Change) -> str:
    """A row that goes, by what identifies it; a municipality by its name."""
    if change.table != "meeting_municipalities":
        return str(change.before)
    meeting, _, nis = str(change.before).rpartition(" / ")
    return f"{meeting} / {municipality(nis).name_nl}"


def total_title(kind: Kind, total: Total) -> str:
    """The header of the column that a total adds up."""
    return kind.column(total.column).title


def _column(kind: Kind, change: Change) -> Column | None:
    columns = {column.key: column for column in kind.columns}
    if change.table == "payments":
        return columns.get(_PAYMENTS.get(change.field, ""))
    if change.table == "budget_credits":
        return columns.get(f"{change.key.rpartition(' / ')[2].lower()}_cents")
    if change.field == "organisation_key":
        return next((columns[key] for key in _BODIES if key in columns), None)
    return columns.get(change.field) or columns.get(_COLUMN_OF.get(change.field, ""))


def value_words(value: Any, field: str, column: Column | None, language: Language) -> str:
    """A value of the database as people write it in the file."""
    if value is None:
        return language.t("niet bekend")
    if isinstance(value, bool):
        choice = {"network": ("bestaand", "nieuw")}.get(column.key if column else "")
        return choice[value] if choice else language.t("ja" if value else "nee")
    if isinstance(value, dt.date):
        return language.date(value)
    if field.endswith("_cents"):
        return language.euro(value)
    if field == "nis":
        return municipality(value).name_nl
    if column and column.choices:
        return next((word for word, code in column.choices.items() if code == value), str(value))
    return str(value)
