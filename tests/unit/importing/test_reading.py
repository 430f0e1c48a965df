"""Bytes become cells: every format gives the same table, and says how it was read."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from importing.cells import Refused, Typed
from importing.file_reader import read_file
from tests.unit.importing.books import as_csv, as_json, as_ods, as_xlsx, changed_part

pytestmark = pytest.mark.sandbox

ROWS: list[list[Any]] = [
    ["Oproep", "Bedrag", "Datum"],
    ["Tieners; en jongeren", Decimal("1234.56"), dt.date(2022, 3, 18)],
    ['Zij zei "ja"\nen ging', None, None],
]


def readings(data: bytes, name: str) -> dict[str, object]:
    return {code: dict(values) for code, values in read_file(data, name).readings}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_text_is_read_whatever_its_encoding_separator_and_line_end(
    encoding: str, separator: str, end: str
) -> None:
    rows = [["Gemeente", "Eén"], ["Liège; of, Luik", 'a "b"\nc']]
    from importing.readers import read_contents

    contents = read_contents(as_csv(rows, separator, encoding, end), "lijst.csv")
    assert contents.sheets[0].rows == rows
    assert contents.sheets[0].numbers == [1, 2]


def test_how_text_was_read_is_said() -> None:
    found = readings(as_csv([["Één", "b"], ["1", "2"]], encoding="cp1252"), "x.csv")
    assert found == {"encoding": {"name": "Windows-1252"}, "separator": {"name": "puntkomma"}}


def test_excel_and_opendocument_keep_the_kind_of_a_cell() -> None:
    for data, name in ((as_xlsx(ROWS), "x.xlsx"), (as_ods(ROWS), "x.ods")):
        rows = read_file(data, name).sheets[0].rows
        assert rows[1] == ["Tieners; en jongeren", ("number", "1234.56"), ("date", "2022-03-18")]
        assert rows[2] == ['Zij zei "ja"\nen ging']


def test_json_keeps_amounts_as_written() -> None:
    rows = read_file(as_json(ROWS), "x.json").sheets[0].rows
    assert rows[1][1] == Typed("number", "1234.56")
    assert rows[2] == ['Zij zei "ja"\nen ging', "", ""]


def test_a_number_is_what_excel_shows_not_what_binary_makes_of_it() -> None:
    rows = read_file(as_xlsx([["a"], [0.1 + 0.2]]), "x.xlsx").sheets[0].rows
    assert rows[1] == [("number", "0.3")]


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    contents = read_file(as_xlsx([["a"], [dt.date(2022, 3, 18)]], date_1904=True), "x.xlsx")
    assert contents.sheets[0].rows[1] == [("date", "2022-03-18")]
    assert contents.readings[0].code == "since_1904"


def test_a_row_that_was_left_blank_keeps_the_count_of_the_others() -> None:
    contents = read_file(b"a;b\n;\n1;2\n", "x.csv")
    assert contents.sheets[0].numbers == [1, 3]


def test_a_formula_is_told_apart_from_text_that_looks_like_one() -> None:
    data = as_xlsx([["a", "b"], ["=1+1", None]], lambda _, sheet: sheet.write_formula(1, 1, "=1+1"))
    assert read_file(data, "x.xlsx").sheets[0].rows[1] == ["=1+1", ("formula", "0")]


def test_an_amount_in_dollars_is_not_a_number() -> None:
    def dollars(book: object, sheet: object) -> None:
        sheet.write(1, 0, 5, book.add_format({"num_format": '"$" #,##0'}))  # type: ignore[attr-defined]

    assert read_file(as_xlsx([["a"]], dollars), "x.xlsx").sheets[0].rows[1] == [("foreign", "5")]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "x.csv", "empty_file"),
        (b"%PDF-1.7", "x.csv", "pdf"),
        (b"a;b\n1;2", "x.xlsx", "renamed"),
        (b'a;b\n"1;2\n', "x.csv", "bad_quotes"),
        (b'a;b\n1;5" buis\n', "x.csv", "bad_quotes"),
        (b"a;b\n1;x\x81x\xe9x\n", "x.csv", "encoding"),
        (b"a;b\n\xe9;\xc3\xa9\n", "x.csv", "mixed_encoding"),
        (b'[{"a": 1, "a": 2}]', "x.json", "double_column"),
        (b'[{"a": 1}', "x.json", "broken_json"),
        (b"[" * 100_000, "x.json", "nested_too_deep"),
    ],
)
def test_what_cannot_be_read_with_certainty_is_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_file(data, name)
    assert {found.code for found in refused.value.problems} == {code}


def test_a_cell_at_the_far_corner_costs_nothing() -> None:
    data = changed_part(
        as_xlsx([["a"], [1]]), "xl/worksheets/sheet1.xml", b'r="A2"', b'r="XFD1048576"'
    )
    with pytest.raises(Refused, match="too_many_columns"):
        read_file(data, "x.xlsx")


def test_a_file_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importing.file_reader.seconds_for", lambda _size: 0)
    with pytest.raises(Refused, match="too_slow"):
        read_file(b"a;b\n" * 100, "x.csv")


def test_the_reading_process_needs_nothing_but_the_standard_library() -> None:
    import subprocess
    import sys

    code = (
        "import importing.file_task, sys;"
        "print({name.split('.')[0] for name in sys.modules} & {'pandas', 'sqlalchemy', 'babel'})"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"a;b\n1;x\x07\n", "control_character"), ("a;b\n1;geÃ«rfd\n".encode(), "garbled")],
)
def test_a_cell_that_no_row_may_hold_is_a_fault_of_its_row(data: bytes, code: str) -> None:
    (fault,) = read_file(data, "x.csv").sheets[0].faults
    assert (fault.code, fault.row, dict(fault.values)["at"]) == (code, 2, 1)
