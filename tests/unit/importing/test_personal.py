"""Personal data is known by its value, left out and said; what only looks so stays."""

from __future__ import annotations

import csv
import json
import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Text, select
from stdnum import iban as ibans

from data_access.engine import Store, open_store
from database.schema import Base
from importing import desk
from importing.__main__ import main
from importing.cells import Cell, Refused, Sheet, Typed
from importing.messages import say
from importing.omissions import kind_of_column, leave_out
from importing.personal import LEFT_OUT, what_is, without
from importing.recognition import by_hand
from language import get_language
from tests.conftest import examples
from tests.unit.importing.books import as_csv, as_xlsx
from tests.unit.importing.hostile.base import TOTAL, rows

DUTCH = get_language("nl")
SAMPLES = Path(__file__).resolve().parents[3] / "sample_data"


def national(born: str, turn: int, century: int = 1900) -> str:
    """Eleven digits for a day of birth (yymmdd) and a place in its row, with the right check."""
    nine = f"{born}{turn:03d}"
    whole = int(nine) + (2_000_000_000 if century == 2000 else 0)
    return f"{nine}{97 - whole % 97:02d}"


def dotted(number: str) -> str:
    return f"{number[:2]}.{number[2:4]}.{number[4:6]}-{number[6:9]}.{number[9:]}"


def account(twelve: int) -> str:
    """A Belgian account number whose own check and whose IBAN check are right."""
    bban = f"{twelve:010d}{twelve % 97 or 97:02d}"
    return f"BE{ibans.calc_check_digits(f'BE00{bban}')}{bban}"


def company(eight: int) -> str:
    """Ten digits of a company number with the right check."""
    return f"0{eight:07d}{97 - eight % 97:02d}"


NN = national("850730", 33)
BIS = national("984728", 997)
YOUNG = national("050412", 21, 2000)
IBAN = account(1_234_567_890)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0478 12 34 56", "phone"),
        ("0478/12.34.56", "phone"),
        ("0478/123456", "phone"),
        ("0478-12-34-56", "phone"),
        ("0478\u201312\u201334\u201356", "phone"),
        ("0478\u00a012\u202f34\u00a056", "phone"),
        ("0478123456", "phone"),
        ("0478 123 457", "phone"),
        ("+32 478 12 34 56", "phone"),
        ("+32 (0)478 12 34 56", "phone"),
        ("+32478123456", "phone"),
        ("0032 2 553 35 11", "phone"),
        ("02 553 35 11", "phone"),
        ("02/553.35.11", "phone"),
        ("(09) 210 10 10", "phone"),
        ("014 56 78 90", "phone"),
        ("+31 6 1234 5678", "phone"),
        ("iemand@voorbeeld.be", "email"),
        ("voor.naam+lijst@mail.voorbeeld.be", "email"),
        (IBAN, "iban"),
        (IBAN.lower(), "iban"),
        (" ".join(IBAN[at : at + 4] for at in range(0, 16, 4)), "iban"),
        ("NL91 ABNA 0417 1643 00", "iban"),
        (NN, "national"),
        (dotted(NN), "national"),
        (dotted(YOUNG), "national"),
        (YOUNG, "national"),
        (dotted(BIS), "national"),
        (f"{NN[:6]}-{NN[6:9]} {NN[9:]}", "national"),
    ],
)
def test_each_kind_is_known_alone_and_within_a_text(text: str, kind: str) -> None:
    assert what_is(text) == kind
    assert what_is(f"  {text} ") == kind
    told, counts = without(f"Vraag het aan Jan ({text}), of later.")
    assert told == f"Vraag het aan Jan ({LEFT_OUT}), of later."
    assert counts == {kind: 1}
    assert without(f"{text}; {text}")[1] == {kind: 2}


@pytest.mark.parametrize(
    "text",
    [
        "1.234.567,89", "1234567,89", "1 234 567,89", "0,44", "-81.499", "100 000 000", "2.235,00 €",
        "05/10/2023", "2023-10-05", "05.10.2023 14:30", "01-02-2023 14.30.00", "5 oktober 2023",
        "9000 Gent", "1000", "8000-8999", "BN-2023-001", "2023/0412/0001", "20230012345", "2023-0478123456",
        "PJ0-1PFC2DB-PR", "RW 2022/0478/12.34", "+++123/4567/89012+++", "https://voorbeeld.be/0123/4567",
        "kind@school", "@voorbeeld.be", "Huis van het Kind 0-3-6-12-18", "artikel 4, 12 en 34 van 2021",
        company(4_123_456), f"BE{company(4_123_456)}", "0412.345.678",
        f"{company(4_785_123)[:4]}.{company(4_785_123)[4:7]}.{company(4_785_123)[7:]}",
        dotted(national("850730", 33)[:9] + "99"), "85.13.30-033.28", "BE00 1234 5678 9012",
        "0012345678", "0412345678", "12345678901", "00000000000",
        "99999999999", "ISBN 978-90-494-0123-4", "1e 2e 3e 4e 5e 6e 7e 8e 9e",
    ],
)  # fmt: skip
def test_what_only_looks_so_stays(text: str) -> None:
    assert what_is(text) == ""
    assert without(f"zie {text} hier") == (f"zie {text} hier", {})


@given(st.integers(1, 9_999_999_999))
@settings(max_examples=examples(200), deadline=None)
def test_the_check_decides_about_accounts(ten: int) -> None:
    right = account(ten)
    assert what_is(right) == "iban"
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    assert what_is(wrong) == ""


@given(st.dates(), st.integers(1, 997))
@settings(max_examples=examples(200), deadline=None)
def test_the_check_decides_about_national_numbers(day: Any, turn: int) -> None:
    born = f"{day:%y%m%d}"
    assert what_is(dotted(national(born, turn))) == "national"
    wrong = national(born, turn)
    both = {national(born, turn), national(born, turn, 2000)}
    near = wrong[:9] + f"{(int(wrong[9:]) + 1) % 97 or 97:02d}"
    assert (what_is(dotted(near)) == "national") is (near in both)


@given(st.integers(2_000_000, 9_999_999))
@settings(max_examples=examples(200), deadline=None)
def test_no_company_number_is_a_telephone_number(eight: int) -> None:
    digits = company(eight)
    assert what_is(digits) == ""
    assert what_is(f"{digits[:4]}.{digits[4:7]}.{digits[7:]}") == ""
    assert what_is(f"{digits[:4]} {digits[4:7]} {digits[7:]}") == ""


GROWN = ("0" * 200_000, "a@" * 50_000, "a." * 50_000 + "@", "BE12 " * 20_000, "+1 " * 60_000,
         "04 12 " * 40_000, "1.2-" * 50_000, "x" * 100_000 + "@y")  # fmt: skip


@pytest.mark.parametrize("text", GROWN, ids=lambda text: text[:6])
def test_no_text_takes_long(text: str) -> None:
    begun = time.process_time()
    without(text)
    what_is(text)
    assert time.process_time() - begun < 20  # with the square of the length it would be minutes


# --- in lists ---------------------------------------------------------------------------------


def loaded(store: Store, data: bytes, name: str = "lijst.csv") -> tuple[desk.Preview, list[str]]:
    """A list looked at and loaded, with what was said about reading it."""
    upload = desk.open_upload(data, name)
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    desk.load(store, upload, found, shown)
    return shown, [say(one, DUTCH) for one in shown.readings]


def everything(store: Store) -> str:
    """Every text in the database."""
    with store.begin() as connection:
        return "\n".join(
            str(value)
            for table in Base.metadata.sorted_tables
            for column in table.columns
            if isinstance(column.type, Text)
            for value in connection.scalars(select(column).where(column.is_not(None)))
        )


def with_column(name: str, *values: str) -> list[list[Any]]:
    made = rows()
    return [[*made[0], name], *[[*row, value] for row, value in zip(made[1:], values, strict=True)]]


@pytest.mark.some(2)
@pytest.mark.parametrize(
    ("values", "what"),
    [
        (("0478 12 34 56", "02/553 35 11", "+32 9 210 10 10"), "telefoonnummers"),
        (("een@voorbeeld.be", "twee@voorbeeld.be", ""), "e-mailadressen"),
        ((IBAN, account(42), account(777)), "rekeningnummers"),
        ((dotted(NN), YOUNG, dotted(BIS)), "rijksregisternummers"),
    ],
)
def test_a_column_of_another_name_is_left_out_and_said(
    values: tuple[str, ...], what: str, store: Store
) -> None:
    shown, said = loaded(store, as_csv(with_column("Extra", *values)))
    assert (shown.plan.rows, shown.plan.total_cents) == (3, TOTAL)
    assert f"De kolom Extra is weggelaten: er staan {what} in (persoonsgegevens)." in said
    held = everything(store)
    assert not [value for value in values if value and value in held]


def test_a_column_that_says_so_itself_is_left_out_too(store: Store) -> None:
    _, said = loaded(
        store, as_xlsx(with_column("Contactpersoon", "Zefarijn", "Zebedeus", "Zoe")), "lijst.xlsx"
    )
    assert (
        "De kolom Contactpersoon is weggelaten: haar naam zegt dat ze persoonsgegevens bevat."
        in said
    )
    assert "Zebedeus" not in everything(store)


def test_within_texts_each_piece_is_replaced_and_counted(store: Store) -> None:
    text = (
        f"Bel An (0478 12 34 56) of {dotted(NN)}; mail an@voorbeeld.be of op@voorbeeld.be, {IBAN}"
    )
    shown, said = loaded(
        store, as_csv(rows({"Reden van afwijzing": text, "Titel": "Gsm 0479123456"}))
    )
    assert shown.plan.total_cents == TOTAL
    for line in (
        "Reden van afwijzing: telefoonnummers in de tekst zijn vervangen door [weggelaten], 1 keer.",
        "Reden van afwijzing: rijksregisternummers in de tekst zijn vervangen door [weggelaten], 1 keer.",
        "Reden van afwijzing: e-mailadressen in de tekst zijn vervangen door [weggelaten], 2 keer.",
        "Reden van afwijzing: rekeningnummers in de tekst zijn vervangen door [weggelaten], 1 keer.",
        "Titel: telefoonnummers in de tekst zijn vervangen door [weggelaten], 1 keer.",
    ):
        assert line in said
    held = everything(store)
    assert f"Bel An ({LEFT_OUT}) of {LEFT_OUT}; mail {LEFT_OUT} of {LEFT_OUT}, {LEFT_OUT}" in held
    for piece in ("0478 12 34 56", dotted(NN), "@voorbeeld.be", IBAN, "0479123456"):
        assert piece not in held


def test_an_optional_column_that_is_read_is_emptied(store: Store) -> None:
    change = {"Subdoelstellingen": "0478 12 34 56"}
    shown, said = loaded(store, as_csv(rows(change, change, change)))
    assert shown.plan.rows == 3
    assert "De kolom Subdoelstellingen is weggelaten: er staan telefoonnummers in" in " ".join(said)


def test_what_is_needed_and_what_names_a_row_cannot_be_left_out(store: Store) -> None:
    with pytest.raises(Refused) as refused:
        loaded(store, as_csv(rows(*[{"Indiener": f"iemand{n}@voorbeeld.be"} for n in range(3)])))
    assert [one.code for one in refused.value.problems] == ["personal_needed"]
    with pytest.raises(Refused) as refused:
        loaded(store, as_csv(rows({"Aanvraagnummer": dotted(NN)})))
    assert [(one.code, one.row, one.value) for one in refused.value.problems] == [
        ("personal_key", 2, None)
    ]


def test_numbers_of_applications_and_companies_stay(store: Store) -> None:
    numbers = [
        {"Aanvraagnummer": f"0478 12 34 {n}", "KBO-nummer": company(4_785_000 + n)}
        for n in (56, 57, 58)
    ]
    shown, said = loaded(store, as_csv(rows(*numbers)))
    assert shown.plan.rows == 3
    assert not [line for line in said if "weggelaten" in line]
    held = everything(store)
    assert all(row["Aanvraagnummer"] in held and row["KBO-nummer"] in held for row in numbers)


def test_of_own_columns_they_are_left_out_too(store: Store) -> None:
    own = [["Nr", "Weg", "Wie", "Wat", "Oproep", "Stand"],
           ["X-1", "0478 12 34 56", "Jeugddienst", "Samen", "bondgenotennetwerken", "ingediend"]]  # fmt: skip
    upload = desk.open_upload(as_csv(own), "eigen.csv")
    meant = {
        "Nr": "id",
        "Weg": "",
        "Wie": "applicant",
        "Wat": "title",
        "Oproep": "call",
        "Stand": "status",
    }
    shown = desk.preview(store, upload, by_hand("applications", meant))
    said = [say(one, DUTCH) for one in shown.readings]
    assert "De kolom Weg is weggelaten: er staan telefoonnummers in (persoonsgegevens)." in said


def test_a_pasted_table_loses_them_before_its_rows_get_a_key(store: Store) -> None:
    lines = ["Organisatie;Titel;Omschrijving;Te verwachten resultaat;Bedrag",
             "Jeugddienst;Samen 0478 12 34 56;Mail an@voorbeeld.be;Meer;1.000,00"]  # fmt: skip
    loaded(store, "\r\n".join(lines).encode())
    held = everything(store)
    assert "an@voorbeeld.be" not in held
    assert "0478" not in held
    assert f"Samen {LEFT_OUT}" in held


def test_numbers_that_a_spreadsheet_shortened_are_known() -> None:
    young = national("000704", 21, 2000)
    cells = [
        Typed("number", young.lstrip("0")),
        Typed("number", NN),
        Typed("number", YOUNG.lstrip("0")),
    ]
    assert kind_of_column("Extra", cells) == "national"
    amounts = [Typed("number", str(n)) for n in (123_456_789, 987_654_321, 150_000)]
    assert kind_of_column("Extra", amounts) == ""


def test_nine_digits_under_a_number_are_no_telephone() -> None:
    digits = [f"01234567{n}" for n in range(9)]
    assert kind_of_column("Dossiernummer", digits) == ""
    assert kind_of_column("Bereikbaar op", digits) == "phone"


def test_the_command_says_it_too(
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", store.url)
    open_store.cache_clear()
    file = tmp_path / "lijst.csv"
    file.write_bytes(as_csv(with_column("Extra", "0478 12 34 56", "0479 12 34 56", "")))
    assert main([str(file), "--dry-run", "--json"]) == 0
    notes = json.loads(capsys.readouterr().out)["readings"]["notes"]
    assert "De kolom Extra is weggelaten: er staan telefoonnummers in (persoonsgegevens)." in notes


# --- nothing wrongly --------------------------------------------------------------------------


@pytest.mark.parametrize("file", sorted(SAMPLES.glob("*/*.csv")), ids=lambda file: file.stem)
def test_nothing_of_the_sample_data_is_taken_for_personal(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as text:
        held = [list(row) for row in csv.reader(text)]
    for at, name in enumerate(held[0]):
        cells = [row[at] for row in held[1:]]
        assert kind_of_column(name, cells) == "", name
        assert [cell for cell in cells if without(cell)[1]] == [], name


def test_a_large_list_of_right_numbers_loses_nothing(seed: int) -> None:
    chance = random.Random(seed)
    header = ["Aanvraagnummer", "KBO-nummer", "Bedrag", "Postcode", "Datum", "Omschrijving", "Jaar"]
    body: list[list[str]] = [
        [
            f"{chance.randrange(2015, 2027)}{chance.randrange(10**7):07d}",
            company(chance.randrange(2_000_000, 9_999_999)),
            f"{chance.randrange(10**9):,}".replace(",", "."),
            str(chance.randrange(1000, 9993)),
            f"{chance.randrange(1, 29):02d}/{chance.randrange(1, 13):02d}/{chance.randrange(2015, 2027)}",
            f"Dossier {chance.randrange(10**8):08d} van {chance.randrange(10**6):,} euro",
            str(chance.randrange(2015, 2027)),
        ]
        for _ in range(2_000)
    ]
    sheet = Sheet("lijst", [list[Cell](row) for row in (header, *body)], list(range(1, 2_002)))
    left, said = leave_out(sheet, lambda _: None)
    assert said == []
    assert left.rows == sheet.rows
    assert all(without(" ".join(row))[0] == " ".join(row) for row in body)
