"""Changes in words: the column of the file, and values as people write them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from importing.change_words import change_words, total_title
from importing.kinds import KINDS, TEMPLATES
from importing.plan import Change
from importing.sums import Total
from language import get_language

NL = get_language("nl")


@pytest.mark.parametrize(
    ("kind", "table", "key", "field", "before", "after", "said"),
    [
        ("applications", "applications", "H-1", "asked_cents", 123456, None,
         ("Gevraagd bedrag", "1.234,56\u00a0€", "niet bekend")),
        ("applications", "applications", "H-1", "nis", "44021", "41002",
         ("Gemeente", "Gent", "Aalst")),
        ("applications", "applications", "H-1", "status", "submitted", "no_budget",
         ("Status", "ingediend", "positief, geen budget")),
        ("applications", "applications", "H-1", "new_network", False, True,
         ("Nieuw of bestaand netwerk", "bestaand", "nieuw")),
        ("applications", "applications", "H-1", "submitted_on", dt.date(2023, 10, 5), None,
         ("Ingediend op", "05/10/2023", "niet bekend")),
        ("applications", "applications", "H-1", "organisation_key", "a", "b", ("Indiener", "a", "b")),
        ("projects", "projects", "P-1", "call_key", "x", "y", ("Oproep", "x", "y")),
        ("projects", "projects", "P-1", "year", 2020, 2021, ("Jaar", "2020", "2021")),
        ("commitments", "payments", "V-1", "amount_cents", 100, 200,
         ("Vereffend bedrag", "1\u00a0€", "2\u00a0€")),
        ("commitments", "payments", "V-1", "date", None, dt.date(2021, 3, 15),
         ("Datum vereffening", "niet bekend", "15/03/2021")),
        ("credits", "budget_credits", "PJ0-1PFC2DB-PR / 2020 / VEK", "amount_cents", 100, 0,
         ("VEK", "1\u00a0€", "0\u00a0€")),
        ("meetings", "meetings", "ln-1", "year", None, 2025, ("Jaar", "niet bekend", "2025")),
    ],
)  # fmt: skip
def test_a_change_is_told_by_the_column_of_the_file(
    kind: str, table: str, key: str, field: str, before: Any, after: Any, said: tuple[str, ...]
) -> None:
    words = change_words(TEMPLATES[kind], Change(4, table, key, field, before, after), NL)
    assert words == (4, key, *said)


def test_what_a_file_no_longer_names_goes() -> None:
    change = Change(None, "project_strategies", "P-1 / 3", "", "P-1 / 3", None)
    words = change_words(TEMPLATES["projects"], change, NL)
    assert (words.column, words.before, words.after) == ("Strategie", "P-1 / 3", "valt weg")


def test_lines_of_the_register_have_no_name_that_says_anything() -> None:
    change = Change(7, "register_lines", "0f3a-1", "paid_cents", 0, 100)
    assert change_words(KINDS["register"], change, NL).name == ""


def test_every_total_has_the_title_of_its_column() -> None:
    for kind in KINDS.values():
        for measure in kind.measures:
            assert total_title(kind, Total(measure.column, 0, 0))
