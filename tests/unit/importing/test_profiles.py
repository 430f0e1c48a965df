"""Files that others make: the register, 360Giving, and tables pasted from an answer."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from data_access.engine import Store
from database.schema import Meeting, Project, RegisterLine
from importing import desk
from importing.cells import Refused
from importing.plan import Plan
from tests.unit.importing.books import as_csv, as_xlsx

HEADER = (
    "Beleidsdomein;Thema;Subthema;Verstrekker;KBO-nr;Vestiging;Naam subsidieontvanger;Postcode;Gemeente;"
    "Land;Jaar;Toegekend (EUR);Betaald (EUR)"
)
REGISTER = f"""{HEADER}
Cultuur;Jeugd;;Departement X;0123456789;;Gemeente Voorbeeld;9800;Nevele;België;2018;81,499;80,000
Cultuur;Jeugd;;Departement X;0123456789;;Gemeente Voorbeeld;9800;Nevele;België;2018;-889,465;-889,465
Cultuur;Jeugd;;Departement X;0123456789;;Gemeente Voorbeeld;9800;Nevele;België;2018;0;1,234,567
Cultuur;Jeugd;;Departement X;;;Stichting Elders;1011;Amsterdam;Nederland;2022;500;0
"""

ANSWER = [
    ["Organisatie", "Titel", "Omschrijving", "Te verwachten resultaat", "Bedrag"],
    ["Huis van het", "Digitale tool", "Een app", "Beter imago", ""],
    ["Nederlands", "taalpromotie", "voor beginners", "", "100.000 €"],
    ["Duo for a job", "Mentorschap", "Duo's", "Impactmeting", "200.000 €"],
    ["Totaal 2020", "", "", "", "300.000"],
    ["", "", "", "", "€"],
]

MEETINGS = """2. Hierbij een overzicht van de netwerken:

Datum Plaats Onderwerp Aantal deelnemers
18/03/2022 Sint-Niklaas Tieners en jongeren 20
19/04/2022 Asse Kleine en middelgrote

gemeenten
9

12/05/2022 Mechelen Jonge nieuwkomers 16
14/06/2022 Kortrijk Centrumsteden en steden 6

Hieraan namen 19 projecten deel.
"""


def load(store: Store, data: bytes, name: str, profile: str) -> Plan:
    upload = desk.open_upload(data, name)
    found = desk.recognise(store, upload)
    assert found.name == profile
    shown = desk.preview(store, upload, found)
    desk.load(store, upload, found, shown)
    return shown.plan


def told(plan: Plan) -> dict[str, int]:
    return {found.code: dict(found.values).get("rows", 0) for found in plan.readings}


def test_the_register_reads_a_comma_as_thousands_and_keeps_recoveries(store: Store) -> None:
    plan = load(store, REGISTER.encode(), "export.csv", "subsidieregister")
    assert plan.total_cents == (81_499 - 889_465 + 0 + 500) * 100
    found = told(plan)
    assert (found["register_recoveries"], found["register_paid_above"]) == (1, 1)
    assert (found["register_repeated"], found["register_outside"]) == (3, 1)
    with store.begin() as connection:
        lines = select(RegisterLine.awarded_cents, RegisterLine.paid_cents, RegisterLine.nis)
        held = sorted(
            tuple(row) for row in connection.execute(lines.where(RegisterLine.year == 2018))
        )
        bodies = set(connection.scalars(select(RegisterLine.organisation_key)))
    # In 2018 Nevele was a municipality of its own; its code of that time is kept.
    assert held == [
        (-88_946_500, -88_946_500, "44049"),
        (0, 123_456_700, "44049"),
        (8_149_900, 8_000_000, "44049"),
    ]
    assert len(bodies) == 2


def test_a_newer_export_of_the_register_changes_what_changed(store: Store) -> None:
    load(store, REGISTER.encode(), "export.csv", "subsidieregister")
    newer = REGISTER.replace("500;0", "500;500").encode()
    plan = load(store, newer, "export 2.csv", "subsidieregister")
    assert plan.changes == {"new": 0, "changed": 1, "same": 3}


@pytest.mark.parametrize("how", ["csv", "xlsx"])
def test_a_pasted_table_joins_broken_lines_and_checks_its_total(store: Store, how: str) -> None:
    data = as_csv(ANSWER) if how == "csv" else as_xlsx(ANSWER)
    plan = load(store, data, f"antwoord.{how}", "schriftelijk-antwoord")
    assert (plan.rows, plan.total_cents) == (2, 30_000_000)
    with store.begin() as connection:
        query = select(Project.title, Project.year, Project.awarded_cents, Project.organisation_key)
        held = {tuple(r) for r in connection.execute(query.where(Project.key.like("antwoord%")))}
    assert held == {
        ("Digitale tool taalpromotie", 2020, 10_000_000, "huis-van-het-nederlands"),
        ("Mentorschap", 2020, 20_000_000, "duo-for-a-job"),
    }


def test_a_pasted_table_that_does_not_add_up_is_refused(store: Store) -> None:
    wrong = [*ANSWER[:4], ["Totaal 2020", "", "", "", "300.001 €"]]
    upload = desk.open_upload(as_csv(wrong), "antwoord.csv")
    with pytest.raises(Refused) as refused:
        desk.preview(store, upload, desk.recognise(store, upload))
    (found,) = refused.value.problems
    assert (found.code, dict(found.values)) == (
        "total_differs",
        {"total_cents": 30_000_100, "sum_cents": 30_000_000},
    )


def test_pasted_meetings_have_their_date_place_and_number(store: Store) -> None:
    load(store, MEETINGS.encode(), "netwerken.txt", "schriftelijk-antwoord-bijeenkomsten")
    with store.begin() as connection:
        query = select(Meeting.participants, Meeting.topic).where(Meeting.key.like("bijeenkomst%"))
        held = [tuple(row) for row in connection.execute(query.order_by(Meeting.date))]
    assert held == [
        (20, "Tieners en jongeren"),
        (9, "Kleine en middelgrote gemeenten"),
        (16, "Jonge nieuwkomers"),
        (6, "Centrumsteden en steden"),
    ]


GRANT = """{"grants": [{"id": "360G-x-1", "title": "Tuin", "description": "Een tuin", "currency": "EUR",
 "amountAwarded": 1234.5, "awardDate": "2022-05-01T00:00:00Z",
 "plannedDates": [{"startDate": "2022-06-01", "endDate": "2023-05-31"}],
 "recipientOrganization": [{"id": "BE-BCE_KBO-0123456789", "name": "Vzw De Tuin"}],
 "fundingOrganization": [{"id": "f", "name": "Fonds"}],
 "beneficiaryLocation": [{"name": "Gent"}], "dataSource": "https://example.org"}]}"""

SPREADSHEET = [
    ["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date",
     "Recipient Org:Identifier", "Recipient Org:Name", "Funding Org:Identifier", "Funding Org:Name",
     "Planned Dates:Start Date", "Planned Dates:End Date", "Beneficiary Location:Name", "Data Source"],
    ["360G-x-1", "Tuin", "Een tuin", "EUR", "1234.5", "2022-05-01", "BE-BCE_KBO-0123456789",
     "Vzw De Tuin", "f", "Fonds", "2022-06-01", "2023-05-31", "Gent", "https://example.org"],
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "name"),
    [(GRANT.encode(), "grants.json"), (as_csv(SPREADSHEET, ","), "grants.csv"),
     (as_xlsx(SPREADSHEET), "grants.xlsx")],
)  # fmt: skip
def test_360giving_is_the_same_from_json_and_spreadsheet(
    store: Store, data: bytes, name: str
) -> None:
    plan = load(store, data, name, "360giving")
    assert plan.total_cents == 123_450
    with store.begin() as connection:
        row = connection.execute(
            select(Project.title, Project.year, Project.nis, Project.runs_from, Project.working_area)
            .where(Project.key == "360G-x-1")
        ).one()  # fmt: skip
    assert (row.title, row.year, row.nis, str(row.runs_from)) == (
        "Tuin",
        2022,
        "44021",
        "2022-06-01",
    )
    assert row.working_area == "Gent"
    assert "columns_aside" in told(plan)
