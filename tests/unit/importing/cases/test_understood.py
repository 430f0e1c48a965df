"""Each case that a careful colleague could read is read, says what was understood, and holds its figures."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from sqlalchemy import text

from data_access.engine import Store
from importing import desk
from importing.set_aside import as_workbook
from language import get_language
from tests.unit.importing.books import as_json, as_xlsx, as_zip
from tests.unit.importing.cases.loading import (
    OWN,
    applications,
    case,
    csv,
    lines,
    load,
    own,
    projects,
    refused,
)

pytestmark = pytest.mark.slow

MEANT = {"Ontvanger": "Organisatie", "Project": "Titel", "Verleend": "Toegekend bedrag"}
APPLICATION = "bondgenotennetwerken;Huis {0};Plan {0};Gent;{1};toegekend;05/10/2023"

# --- where the header stands ------------------------------------------------------------------


def test_titles_above_the_header_are_told(store: Store) -> None:
    outcome = load(store, case("a1_title_rows.csv"))
    assert outcome.tells("De kop staat in rij 3") and outcome.tells("Overzicht aanvragen 2023")
    assert outcome.shown.plan.total_cents == 3 * 123_456


def test_a_merged_title_in_a_workbook_does_no_harm(store: Store) -> None:
    cells = ["W1", "bondgenotennetwerken", "Huis", "Plan", "Gent", 5, "toegekend"]
    rows: list[list[Any]] = [["Overzicht"], [None], OWN.split(";"), [*cells, dt.date(2023, 10, 5)]]
    data = as_xlsx(rows, lambda _, sheet: sheet.merge_range(0, 0, 0, 7, "Overzicht"))
    outcome = load(store, data, "lijst.xlsx")
    assert outcome.tells("De kop staat in rij 3")
    assert outcome.shown.plan.total_cents == 500


def test_titles_without_separators_stand_above_the_header_too(store: Store) -> None:
    outcome = load(store, b"Export van 3 maart\r\n\r\n" + own())
    assert outcome.tells("De kop staat in rij 3")


def test_a_file_without_a_header_is_read_by_letters(store: Store) -> None:
    data = b"".join(own().splitlines(keepends=True)[1:])
    assert refused(store, data) == {"unknown_layout"}
    titles = ["Aanvraagnummer", "Oproep", "Indiener", "Titel", "Gemeente", "Gevraagd bedrag", "Status",
              "Ingediend op"]  # fmt: skip
    columns = {f"Kolom {letter}": title for letter, title in zip("ABCDEFGH", titles, strict=True)}
    outcome = load(store, data, kind="applications", header_row=0, columns=columns)
    assert outcome.tells("Er is geen kop")
    assert outcome.shown.plan.total_cents == 123_456


def test_another_row_can_be_chosen_for_the_header(store: Store) -> None:
    data = b"Titel;Status;Oproep;Gemeente;Indiener;Nr;Gevraagd;Ingediend\r\n" + own()
    assert load(store, data, header_row=2).tells("De kop staat in rij 2")
    assert refused(store, data, header_row=99) == {"no_such_row"}


# --- columns ----------------------------------------------------------------------------------


def test_optional_columns_of_a_template_may_lack(store: Store) -> None:
    outcome = load(store, case("zeven_kolommen.csv"))
    assert outcome.tells("Deze kolommen zijn er niet") and outcome.tells("Beslist op")
    assert [row.asked_cents for row in applications(store, outcome.batch)] == [123_456, 200_000]


def test_a_required_column_may_not_lack(store: Store) -> None:
    assert refused(store, own(OWN.replace(";Status", ""))) == {"missing_column"}
    assert refused(store, own(OWN.replace(";Status", "")), kind="applications") == {
        "missing_column"
    }


def test_a_column_that_lacks_takes_nothing_from_what_is_known(store: Store) -> None:
    load(store, own())
    again = load(store, own(OWN.replace(";Gemeente", "")), "zonder.csv")
    assert again.shown.plan.changes["same"] == 1


def test_own_columns_and_values_are_said_once(store: Store) -> None:
    assert refused(store, case("e_goedgekeurd.csv")) == {"not_a_choice"}
    first = load(store, case("e_goedgekeurd.csv"), values={"Goedgekeurd": "toegekend"})
    assert first.tells("Goedgekeurd is gelezen als toegekend")
    assert applications(store, first.batch)[0].status == "awarded"
    assert load(store, own(Nr="W7", Status="GOEDGEKEURD")).tells("GOEDGEKEURD is gelezen als")


def test_a_value_that_means_nothing_is_told(store: Store) -> None:
    data = case("e_goedgekeurd.csv")
    assert refused(store, data, values={"Goedgekeurd": "misschien"}) == {"not_a_choice"}
    assert refused(store, data, columns={"Gevraagt": "Gevraagd bedrag"}) == {"no_such_column"}
    assert refused(store, data, columns={"Gevraagd": "Gewenst"}) == {"no_such_target"}


def test_columns_mapped_by_a_few_words_set_the_rest_aside(store: Store) -> None:
    data = csv(
        "Dossier;Voor;Wie;Wat;Stand;Vraagt;Nota", "D-1;bondgenotennetwerken;Vzw;Titel;ok;5;x"
    )
    columns = {"Dossier": "Aanvraagnummer", "Voor": "Oproep", "Wie": "Indiener", "Wat": "Titel",
               "Stand": "Status", "Vraagt": "Gevraagd bedrag"}  # fmt: skip
    outcome = load(store, data, columns=columns, values={"ok": "ingediend"})
    assert outcome.tells("Deze kolommen zijn niet gelezen: Nota")
    assert outcome.shown.plan.total_cents == 500
    assert load(store, data.replace(b"D-1", b"D-2"), "tweede.csv").shown.plan.changes["new"] == 1


# --- rows without a number --------------------------------------------------------------------


def test_rows_are_numbered_from_what_they_are_about(store: Store) -> None:
    data = case("geen_nummer.csv")
    assert refused(store, data) == {"unknown_layout"}
    columns = {**MEANT, "Regeling": ""}
    first = load(store, data, kind="projects", columns=columns)
    assert first.asked == ["rows_numbered"]
    assert first.tells("Er is geen kolom met nummers") and first.tells("Organisatie, Titel, Jaar")
    assert sorted(row.awarded_cents for row in projects(store, first.batch)) == [140_000, 3_750_000]
    again = load(store, data.replace(b"37.500", b"38.000"), "mei.csv")
    assert again.shown.plan.changes == {"new": 0, "changed": 1, "same": 1}


def test_rows_that_are_the_same_are_both_kept_and_told(store: Store) -> None:
    header = OWN.removeprefix("Nr;")
    twin = APPLICATION.format(1, "5")
    outcome = load(store, csv(header, twin, twin, APPLICATION.format(2, "7")))
    numbers = [row.id for row in applications(store, outcome.batch)]
    assert len(set(numbers)) == 3 and any(number.endswith("-2") for number in numbers)
    assert outcome.tells("over hetzelfde gaan als een eerdere") and outcome.tells("rij 3")
    again = load(store, csv(header, APPLICATION.format(2, "7"), twin, twin), "anders.csv")
    assert again.shown.plan.changes == {"new": 0, "changed": 0, "same": 3}


def test_accents_and_capitals_do_not_make_another_row(store: Store) -> None:
    header = OWN.removeprefix("Nr;")
    load(store, csv(header, APPLICATION.format("één", "5")))
    again = load(store, csv(header, APPLICATION.format("EEN", "6")), "anders.csv")
    assert again.shown.plan.changes["changed"] == 1


# --- dates and amounts ------------------------------------------------------------------------


def test_the_day_of_a_date_with_a_time_is_taken_and_told(store: Store) -> None:
    outcome = load(store, case("b2_datetime.csv"))
    assert outcome.tells("telt alleen de dag, 1 keer (05/10/2023 14:32 wordt 05/10/2023)")
    days = {row.submitted_on for row in applications(store, outcome.batch)}
    assert days == {dt.date(2023, 10, 5)}


@pytest.mark.parametrize(
    "written",
    [
        "05 okt 2023",
        "do 5 okt 2023",
        "donderdag 5 oktober 2023",
        "5 oct 2023",
        "5-okt-2023",
        "5 okt. 2023",
        "2023-10-05T14:32:10Z",
        "05/10/2023 om 14u32",
    ],
)
def test_dates_in_short_words_and_with_times(store: Store, written: str) -> None:
    outcome = load(store, own(Ingediend=written))
    assert applications(store, outcome.batch)[0].submitted_on == dt.date(2023, 10, 5)


@pytest.mark.parametrize("written", ["05 okt 23", "45204", "14:32", "32 okt 2023"])
def test_what_is_no_day_is_no_day(store: Store, written: str) -> None:
    assert refused(store, own(Ingediend=written)) <= {"not_a_date", "impossible_date"}


def test_amounts_in_thousands_are_told_and_asked(store: Store) -> None:
    outcome = load(store, case("c_x1000.csv"))
    assert outcome.asked == ["times"] and outcome.tells("1234 wordt 1.234.000\u00a0€")
    assert applications(store, outcome.batch)[0].asked_cents == 123_400_000


@pytest.mark.parametrize(
    ("unit", "cents"),
    [
        ("in duizend euro", 123_456),
        ("x 1000", 123_456),
        ("k€", 123_456),
        ("in mln euro", 123_456_000),
        ("€", 123),
        ("in EUR", 123),
    ],
)
def test_units_of_headers(store: Store, unit: str, cents: int) -> None:
    data = own(OWN.replace("Gevraagd", f"Gevraagd ({unit})"), Gevraagd="1,23")
    outcome = load(store, data)
    times = {123: 1, 123_456: 1000}.get(cents, 1_000_000)
    assert applications(store, outcome.batch)[0].asked_cents == 123 * times
    assert outcome.asked == (["times"] if times > 1 else [])


@pytest.mark.parametrize(
    ("title", "gevraagd", "cents"),
    [
        ("Bedragen in duizend euro", "Gevraagd", 1_250_000),
        ("(bedragen x 1.000)", "Gevraagd", 1_250_000),
        ("Cijfers in mln euro", "Gevraagd", 1_250_000_000),
        ("Bedragen in duizend euro", "Gevraagd (€)", 1_250),
        ("Een oproep voor duizend bomen", "Gevraagd", 1_250),
        ("Tot 1.000 euro per buurt", "Gevraagd", 1_250),
    ],
)
def test_a_title_above_the_header_can_name_the_unit(
    store: Store, title: str, gevraagd: str, cents: int
) -> None:
    data = own(OWN.replace("Gevraagd", gevraagd), Gevraagd="12,50")
    outcome = load(store, f"{title}\r\n".encode() + data)
    assert applications(store, outcome.batch)[0].asked_cents == cents
    assert outcome.asked == (["times"] if cents > 1_250 else [])


def test_a_title_counts_for_rows_that_are_set_aside_too(store: Store) -> None:
    data = (
        b"Bedragen in duizend euro\r\n" + own(Gevraagd="2") + b"W2;;Huis;Plan;Gent;3;toegekend;\r\n"
    )
    outcome = load(store, data, set_aside=True)
    assert outcome.shown.plan.total_cents == 200_000
    assert outcome.shown.aside and outcome.shown.aside.total_cents == 300_000


def test_recoveries_are_read_where_the_kind_knows_them(store: Store) -> None:
    load(store, csv("Projectnummer;Titel;Organisatie", "P-1;x;Vzw Z"), kind="projects")
    header = (
        "Vastleggingsnummer;Begrotingsartikel;Jaar;Projectnummer;Vastgelegd bedrag;Vereffend bedrag"
    )
    row = "V-{};PJ0-1PFC2DB-PR;2021;P-1;{};{}"
    data = csv(header, row.format(1, "500", "200"), row.format(2, "(1.000,50)", "5-"))
    outcome = load(store, data)
    assert outcome.tells("gelezen als terugvordering") and outcome.tells("rij 3")
    assert outcome.shown.plan.total_cents == 50_000 - 100_050
    assert refused(store, own(Gevraagd="-5")) == {"negative_amount"}


# --- places -----------------------------------------------------------------------------------

SHAPES = [
    ("Stad Gent", "44021"), ("Gemeente Damme", "31006"), ("Gent (9000)", "44021"),
    ("9000 Gent", "44021"), ("B-9000 Gent", "44021"), ("Bruxelles", "21004"), ("Borgerhout", "11002"),
    ("Berchem", "11002"), ("Merksem", "11002"), ("Hoboken", "11002"), ("Wilrijk", "11002"),
    ("Ekeren", "11002"), ("Deurne", "11002"), ("Ledeberg", "44021"), ("Gent, België", "44021"),
    ("Sint-Kruis (Brugge)", "31005"), ("Antwerpen - Borgerhout", "11002"), ("Gand", "44021"),
    ("Ergens 9000", "44021"), ("Gent / Ledeberg", "44021"), ("OCMW Gent", "44021"),
    ("Antwerpen-Deurne", "11002"), ("Halle (Zoersel)", "11055"), ("2430 Vorst", "13053"),
]  # fmt: skip


@pytest.mark.some(5)
@pytest.mark.parametrize(("written", "nis"), SHAPES, ids=[written for written, _ in SHAPES])
def test_places_in_all_shapes(store: Store, written: str, nis: str) -> None:
    outcome = load(store, own(Gemeente=written))
    assert applications(store, outcome.batch)[0].nis == nis
    assert (
        written == "9000 Gent"
        or outcome.tells(f"{written} is gelezen als")
        or outcome.tells(f"Postcode {written} is gelezen als")
    )


@pytest.mark.parametrize("name", ["d_borg.csv", "d_stad.csv"])
def test_the_cases_of_places(store: Store, name: str) -> None:
    outcome = load(store, case(name))
    nis = {"d_borg.csv": "11002", "d_stad.csv": "44021"}[name]
    assert applications(store, outcome.batch)[0].nis == nis


def test_two_municipalities_in_a_cell_are_refused(store: Store) -> None:
    assert refused(store, case("d_double.csv")) == {"two_municipalities"}
    for written in (
        "Gent en Brugge",
        "Brugge/Gent",
        "Stad Gent & Stad Brugge",
        "Gent + Merksem",
        "Gent Brugge",
        "Gent-Brugge",
        "Gent (Brugge)",
    ):
        assert refused(store, own(Gemeente=written)) == {"two_municipalities"}


def test_a_postcode_in_a_column_decides_where_the_name_does_not(store: Store) -> None:
    header = f"{OWN};Postcode"
    cells = own().decode().splitlines()[1].replace(";Gent;", ";{};")
    for place, postcode, nis in (
        ("Deurne", "3290", "24020"), ("Hofstade", "9308", "41002"), ("Hofstade", "1981", "23096"),
        ("Gent", "8000", "44021"), ("Onbekend gehucht", "9000", "44021"),
    ):  # fmt: skip
        outcome = load(store, csv(header, f"{cells.format(place)};{postcode}"), f"{postcode}.csv")
        with store.begin() as connection:
            query = text("select nis from applications where id = 'W001'")
            assert connection.scalar(query) == nis, outcome.told


def test_a_place_that_nobody_knows_is_asked(store: Store) -> None:
    assert refused(store, own(Gemeente="Gendt")) == {"unknown_municipality"}
    outcome = load(store, own(Gemeente="Gendt"), values={"Gendt": "Gent"})
    assert applications(store, outcome.batch)[0].nis == "44021"


def test_the_register_knows_belgium_districts_and_wrong_numbers(store: Store) -> None:
    outcome = load(store, case("register_belgium.csv"))
    held = lines(store, outcome.batch)
    assert [row.nis for row in held] == ["31006", "24062", "11002", "31005", "44021"]
    assert outcome.tells("0200000440") and outcome.tells("onder hun naam")
    assert not outcome.tells("staan niet op de kaart")


def test_a_line_of_the_register_keeps_its_municipality(store: Store) -> None:
    first = load(store, case("register_juni.csv"))
    july = load(store, case("register_juli.csv"))
    assert july.shown.plan.changes == {"new": 0, "changed": 0, "same": 1}  # Belgium is België
    assert {row.nis for row in lines(store, first.batch)} == {"31006"}
    unknown = case("register_juli.csv").replace(b"8340;DAMME", b";ERGENS")
    load(store, unknown, "augustus.csv")
    assert {row.nis for row in lines(store, first.batch)} == {"31006"}


# --- letters and signs ------------------------------------------------------------------------


def test_words_of_an_old_code_page_are_shown_to_choose_from(store: Store) -> None:
    first = load(store, case("f3_cp850.csv"))
    assert first.asked == ["encoding_unsure"]
    assert first.tells("DOS (cp850): Café, één, Zoë") and first.tells("Windows-1252: Caf‚")


def test_a_chosen_encoding_is_no_question(store: Store) -> None:
    outcome = load(store, case("f3_cp850.csv"), encoding="cp850")
    assert (outcome.asked, applications(store, outcome.batch)[0].title) == ([], "Café één Zoë")


@pytest.mark.parametrize(
    ("text", "encoding", "asked"),
    [
        ("Café één Zoë", "cp1252", []),
        ("Foto’s van “één” café – 2023…", "cp1252", []),
        ("Café één Zoë", "mac_roman", ["encoding_unsure"]),
        ("Ideeën voor Sint-Andriës", "cp850", ["encoding_unsure"]),
        ("Café één Zoë", "utf-8", []),
    ],
)
def test_which_letters_are_asked_about(
    store: Store, text: str, encoding: str, asked: list[str]
) -> None:
    outcome = load(store, own(Titel=text).decode().encode(encoding))
    assert outcome.asked == asked
    assert applications(store, outcome.batch)[0].title == text


def test_signs_without_width_are_left_out_and_told(store: Store) -> None:
    outcome = load(store, case("f8_zero_width.csv"))
    assert applications(store, outcome.batch)[0].title == "Plan zonder"
    assert outcome.tells("Cellen met onzichtbare tekens, die zijn weggelaten: 1")
    bare = load(store, own(Nr="\u200bW5\ufeff", Gemeente="\u200eGent"), "b.csv")
    assert [row.id for row in applications(store, bare.batch)] == ["W5"]


def test_rows_of_blanks_are_skipped_and_told(store: Store) -> None:
    outcome = load(store, case("a6_blank_tail.csv"))
    assert (outcome.shown.plan.rows, outcome.tells("rij 10")) == (3, True)
    data = own() + "\u00a0;;;;;;;\r\n; \u200b ;;;;;;\r\n".encode()
    assert load(store, data, "b.csv").shown.plan.rows == 1


def test_bars_between_columns(store: Store) -> None:
    outcome = load(store, own().replace(b";", b"|"))
    assert outcome.tells("staande streep")
    quoted = own(Titel="Plan | twee", Nr="W2").replace(b";", b"|")
    quoted = quoted.replace(b"Plan | twee", b'"Plan | twee"')
    assert applications(store, load(store, quoted, "b.csv").batch)[0].title == "Plan | twee"


def test_a_packed_file_is_to_be_unpacked(store: Store) -> None:
    assert refused(store, case("f6_zip.csv.zip"), "f6_zip.csv.zip") == {"packed"}
    assert refused(store, as_zip({"a.txt": "x"}), "lijst.zip") == {"packed"}
    assert refused(store, as_xlsx([["a", "b"]]), "lijst.zip") == {"renamed"}


# --- a call that is made on the way -----------------------------------------------------------


def test_a_call_is_made_while_its_applications_load(store: Store) -> None:
    assert refused(store, case("halve_lijst.csv")) == {"unknown_call"}
    fields = {"Titel": "Kleine oproep", "Indienen tot": "31/03/2024", "Budget": "100.000"}
    outcome = load(store, case("halve_lijst.csv"), call="klein-2024", call_fields=fields)
    assert outcome.tells("De oproep Kleine oproep is er nog niet en komt erbij (klein-2024)")
    with store.begin() as connection:
        query = "select title, year, budget_cents, theme, state from calls where key = 'klein-2024'"
        held = connection.execute(text(query)).one()
    assert tuple(held) == ("Kleine oproep", 2024, 10_000_000, "niet bekend", "decided")
    desk.undo(store, outcome.batch)
    assert refused(store, case("halve_lijst.csv")) == {"unknown_call"}


def test_rows_without_a_column_of_calls_get_the_call_that_is_named(store: Store) -> None:
    data = own(OWN.replace("Oproep;", ""))
    outcome = load(store, data, kind="applications", call="bondgenotennetwerken")
    assert applications(store, outcome.batch)[0].call_key == "bondgenotennetwerken"


def test_two_unknown_calls_are_not_one(store: Store) -> None:
    data = own(Oproep="Een") + own(Oproep="Twee", Nr="W2").split(b"\r\n", 1)[1]
    assert refused(store, data, call="een") == {"several_calls"}
    wrong = {"Indienen tot": "ooit"}
    assert refused(store, own(Oproep="Een"), call="een", call_fields=wrong) == {"not_a_date"}


def test_after_its_call_the_half_list_loads(store: Store) -> None:
    load(store, case("oproep_klein.csv"))
    outcome = load(store, case("halve_lijst.csv"))
    assert [row.status for row in applications(store, outcome.batch)] == ["awarded", "not_retained"]


# --- 360Giving --------------------------------------------------------------------------------

GRANTS: list[list[Any]] = [
    ["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
     "Recipient Org:Name", "Recipient Org:Identifier", "Funding Org:Name", "Planned Dates:Start Date"],
    ["g-1", "Buurt", "Feest", "EUR", 100, "15/03/2021", "Vzw Z", "x", "Fonds", "01/04/2021"],
]  # fmt: skip


def test_grants_stand_on_any_sheet_with_days_as_we_write_them(store: Store) -> None:
    def second(book: object, sheet: object) -> None:
        made = book.add_worksheet("grants")  # type: ignore[attr-defined]
        for y, row in enumerate(GRANTS):
            made.write_row(y, 0, row)

    outcome = load(store, as_xlsx([["Lees mij"], ["Over deze gegevens"]], second), "fonds.xlsx")
    (held,) = projects(store, outcome.batch)
    assert (held.year, held.runs_from, held.awarded_cents) == (2021, dt.date(2021, 4, 1), 10_000)
    assert outcome.tells("Award Date") and outcome.tells("dag/maand/jaar")


def test_a_grant_without_a_day_says_which_column_is_wrong(store: Store) -> None:
    rows = [GRANTS[0], [*GRANTS[1][:5], "maart 2021", *GRANTS[1][6:]]]
    assert refused(store, as_xlsx(rows), "fonds.xlsx") == {"not_a_date"}
    names = ["id", "title", "description", "currency", "amountAwarded", "awardDate",
             "recipientOrganization/0/name", "fundingOrganization/0/name"]  # fmt: skip
    whole: list[list[Any]] = [
        names,
        ["g-1", "x", "y", "EUR", 5, "2021-03-15T10:00:00Z", "Vzw", "Fonds"],
    ]
    outcome = load(store, as_json(whole), "fonds.json")
    assert projects(store, outcome.batch)[0].year == 2021


# --- set aside --------------------------------------------------------------------------------

FAULTY = csv(
    OWN,
    f"W1;{APPLICATION.format(1, '100')}",
    f"W2;{APPLICATION.format(2, 'veel')}",
    f"W3;{APPLICATION.format(3, '50').replace('Gent', 'Gendt')}",
    f"W1;{APPLICATION.format(4, '7')}",
    "W5;te kort",
    f"W6;{APPLICATION.format(6, '200')}",
    f"W7;{APPLICATION.format(7, '9').replace('Plan', 'Pl' + chr(7))}",
)


def test_everything_or_nothing_without_a_decision(store: Store) -> None:
    assert refused(store, FAULTY)


def test_rows_with_faults_are_set_aside_by_decision(store: Store) -> None:
    outcome = load(store, FAULTY, set_aside=True)
    assert [row.id for row in applications(store, outcome.batch)] == ["W1", "W6"]
    assert outcome.shown.plan.total_cents == 30_000
    aside = outcome.shown.aside
    assert aside is not None
    assert [row.number for row in aside.rows] == [3, 4, 5, 6, 8]
    assert (aside.total_cents, aside.without_amount) == (5_000 + 700 + 900, 2)
    assert outcome.tells("Rijen met fouten, apart gelegd en niet geladen: 5")
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(aside, get_language("nl"))))
    held = [list(map(str, row)) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert held[0][:8] == OWN.split(";") and held[0][8:] == ["Rij in het bestand", "Reden"]
    assert held[1][8] == "3" and "Dit is geen bedrag." in held[1][9]
    assert "Bedoelt u Gent?" in held[2][9] and "Dit staat er al, in rij 2." in held[3][9]


def test_an_amount_that_nobody_knows_is_not_nothing(store: Store) -> None:
    data = csv(OWN, f"W1;{APPLICATION.format(1, 'x')}", f"W2;{APPLICATION.format(2, '5')}")
    outcome = load(store, data, set_aside=True)
    assert outcome.shown.aside and outcome.shown.aside.total_cents is None
    assert outcome.tells("hun bedrag is niet bekend")


def test_a_row_that_only_repeats_a_faulty_one_stays(store: Store) -> None:
    data = csv(OWN, f"W1;{APPLICATION.format(1, 'x')}", f"W1;{APPLICATION.format(1, '5')}")
    outcome = load(store, data, set_aside=True)
    assert outcome.shown.aside and [row.number for row in outcome.shown.aside.rows] == [2]
    assert outcome.shown.plan.total_cents == 500


def test_what_is_not_wrong_with_rows_is_not_set_aside(store: Store) -> None:
    assert refused(store, own(Gevraagd="x"), set_aside=True) == {"not_an_amount"}
    assert refused(store, own(OWN.replace(";Status", "")), kind="applications", set_aside=True)
    assert refused(store, b"%PDF-1.7", "x.pdf", set_aside=True) == {"pdf"}


def test_more_faults_than_a_refusal_lists_are_all_set_aside(store: Store) -> None:
    rows = [f"N{n};{APPLICATION.format(n, 'x' if n % 2 else '1')}" for n in range(1, 1401)]
    outcome = load(store, csv(OWN, *rows), set_aside=True)
    assert outcome.shown.aside and len(outcome.shown.aside.rows) == 700
    assert (outcome.shown.plan.rows, outcome.shown.plan.total_cents) == (700, 70_000)
