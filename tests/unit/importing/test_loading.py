"""Preview, load and undo: everything or nothing, to the cent, in any order."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, select

from data_access.engine import Store
from database.schema import (
    Application,
    Call,
    CallChange,
    MeetingMunicipality,
    MeetingParty,
    Organisation,
    Payment,
)
from importing import desk, plan_writer
from importing.cells import Refused
from importing.change_words import change_words
from importing.kinds import TEMPLATES
from importing.plan import Plan
from importing.recognition import by_hand
from importing.sums import Total
from language import get_language
from tests.unit.importing.amended import amendments
from tests.unit.importing.books import Rows, as_csv
from tests.unit.importing.hostile.base import TOTAL, table
from tests.unit.importing.table_of_rows import as_file, current

pytestmark = pytest.mark.slow


def load(store: Store, data: bytes, name: str = "lijst.csv", **how: Any) -> desk.Loaded:
    upload = desk.open_upload(data, name)
    found = desk.recognise(store, upload)
    return desk.load(store, upload, found, desk.preview(store, upload, found), **how)


def asked(store: Store) -> int:
    with store.begin() as connection:
        query = select(func.sum(Application.asked_cents)).where(Application.fictional.is_(False))
        return int(connection.scalar(query) or 0)


def filled(kind: str, *given: dict[str, Any]) -> Rows:
    columns = TEMPLATES[kind].columns
    return [[c.title for c in columns], *[[row.get(c.title) for c in columns] for row in given]]


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {found.code for found in refused.value.problems}


def test_a_load_adds_exactly_what_its_preview_said(store: Store) -> None:
    version = store.data_version()
    loaded = load(store, table(), who="an editor", as_of=dt.date(2023, 12, 31))
    assert loaded.plan.changes == {"new": 3, "changed": 0, "same": 0}
    assert loaded.plan.totals[0] == ("asked_cents", None, TOTAL)
    assert asked(store) == TOTAL
    assert store.data_version() != version
    note = desk.batches(store)[0]
    assert (note.rows, note.total_cents, note.loaded_by, note.undone_at) == (
        3,
        TOTAL,
        "an editor",
        None,
    )


def test_a_preview_writes_nothing(store: Store) -> None:
    version = store.data_version()
    upload = desk.open_upload(table(), "lijst.csv")
    desk.preview(store, upload, desk.recognise(store, upload))
    assert (asked(store), store.data_version(), desk.batches(store)) == (0, version, [])


def test_the_same_file_is_refused_until_it_is_undone(store: Store) -> None:
    batch = load(store, table()).batch
    with pytest.raises(Refused) as refused:
        load(store, table(), "andere naam.csv")
    assert codes(refused) == {"already_loaded"}
    desk.undo(store, batch)
    assert load(store, table()).plan.changes["new"] == 3


def test_the_same_rows_in_another_file_are_the_same(store: Store) -> None:
    load(store, table())
    assert load(store, table(separator=",")).plan.changes == {"new": 0, "changed": 0, "same": 3}
    assert asked(store) == TOTAL


def test_a_corrected_amount_shows_before_and_after_and_is_remembered(store: Store) -> None:
    load(store, table())
    second = load(store, table({"Gevraagd bedrag": Decimal("2000.00")}))
    assert second.plan.changes == {"new": 0, "changed": 1, "same": 2}
    change = second.plan.details[0]
    assert (change.row, change.field, change.before, change.after) == (
        2,
        "asked_cents",
        123_456,
        200_000,
    )
    assert asked(store) == TOTAL - 123_456 + 200_000
    with store.begin() as connection:
        (found,) = amendments(connection, "applications", ("H-1",))
    assert (found.before, found.after, found.batch) == (123_456, 200_000, second.batch)


def test_undoing_a_correction_brings_the_former_amount_back(store: Store) -> None:
    load(store, table())
    second = load(store, table({"Gevraagd bedrag": Decimal("2000.00")}))
    desk.undo(store, second.batch)
    assert asked(store) == TOTAL


def test_an_amount_that_nobody_knows_is_not_zero(store: Store) -> None:
    def asked_total(plan: Plan) -> Total:
        return next(total for total in plan.totals if total.column == "asked_cents")

    first, second, third = ({"Gevraagd bedrag": None} for _ in range(3))
    nothing = asked_total(load(store, table(first, second, third), "zonder.csv").plan)
    assert nothing == Total("asked_cents", None, None)
    assert nothing.difference is None
    zero = load(store, table({"Gevraagd bedrag": Decimal(0)}, second, third), "nul.csv")
    assert asked_total(zero.plan) == Total("asked_cents", None, 0)
    some = load(store, table({"Gevraagd bedrag": Decimal(5)}, second, third), "vijf.csv")
    assert asked_total(some.plan) == Total("asked_cents", 0, 500)
    assert asked_total(some.plan).difference == 500
    none = load(store, table(first, second, third, separator=","), "weer zonder.csv").plan
    assert none.totals[0] == ("asked_cents", 500, None)


def test_undoing_a_value_that_no_other_file_states_makes_it_unknown_again(store: Store) -> None:
    mapping = {"Nr": "id", "Voor": "call", "Wie": "applicant", "Wat": "title", "Stand": "status"}
    row = ["D-1", "bondgenotennetwerken", "Vzw Z", "Titel", "ingediend"]
    wider = {**mapping, "Vraagt": "asked_cents", "Netwerk": "network"}
    batches = []
    for columns, cells in ((mapping, row), (wider, [*row, "1.000,50", "nieuw"])):
        upload = desk.open_upload(as_csv([list(columns), cells]), "eigen.csv")
        found = by_hand("applications", columns)
        shown = desk.preview(store, upload, found)
        batches.append(desk.load(store, upload, found, shown).batch)
    desk.undo(store, batches[1])
    query = select(Application.asked_cents, Application.new_network, Application.certainty)
    with store.begin() as connection:
        left = connection.execute(query.where(Application.id == "D-1")).one()
    assert tuple(left) == (None, None, "stated")


@pytest.mark.some(2)
@pytest.mark.parametrize(
    "order", [(0, 1, 2), (1, 0, 2), (2, 0, 1), (0, 2, 1), (1, 2, 0), (2, 1, 0)]
)
def test_batches_can_be_undone_in_any_order(store: Store, order: tuple[int, ...]) -> None:
    files = [
        table(),
        table({"Gevraagd bedrag": Decimal("2000.00")}),
        table({"Gevraagd bedrag": Decimal("3000.00")}, {"Gevraagd bedrag": None}),
    ]
    sums = [TOTAL, TOTAL - 123_456 + 200_000, TOTAL - 123_456 + 300_000 - 100_000]
    loaded = [load(store, data).batch for data in files]
    left = [0, 1, 2]
    for at in order:
        desk.undo(store, loaded[at])
        left.remove(at)
        assert asked(store) == (sums[left[-1]] if left else 0)
    with store.begin() as connection:
        assert not connection.scalar(select(func.count()).where(Application.id == "H-1"))


def test_an_organisation_stays_as_long_as_a_file_needs_it(store: Store) -> None:
    first = load(store, table())
    load(store, table(*[{"Aanvraagnummer": f"X-{n}"} for n in (1, 2, 3)]))
    desk.undo(store, first.batch)
    with store.begin() as connection:
        names = set(connection.scalars(select(Organisation.name)))
    assert {"Huis van het Kind", "Buurtwerk"} <= names


def test_a_batch_that_another_leans_on_is_undone_last(store: Store) -> None:
    project = {"Projectnummer": "P-1", "Titel": "x", "Omschrijving": "y", "Organisatie": "Vzw Z"}
    money = {"Vastleggingsnummer": "V-1", "Begrotingsartikel": "PJ0-1PFC2DB-PR", "Jaar": 2021,
             "Projectnummer": "P-1", "Vastgelegd bedrag": 500, "Vereffend bedrag": 200}  # fmt: skip
    first = load(store, as_csv(filled("projects", project)))
    second = load(store, as_csv(filled("commitments", money)))
    with pytest.raises(Refused) as refused:
        desk.undo(store, first.batch)
    assert codes(refused) == {"built_upon"}
    desk.undo(store, second.batch)
    desk.undo(store, first.batch)
    with store.begin() as connection:
        assert not connection.scalar(
            select(func.count()).select_from(Payment).where(Payment.reference == "V-1")
        )


def test_undo_happens_once_and_only_to_imports(store: Store) -> None:
    batch = load(store, table()).batch
    desk.undo(store, batch, "an editor")
    assert desk.batches(store)[0].undone_by == "an editor"
    for number, code in ((batch, "already_undone"), (1, "unknown_batch"), (999, "unknown_batch")):
        with pytest.raises(Refused) as refused:
            desk.undo(store, number)
        assert codes(refused) == {code}


def test_a_preview_that_is_out_of_date_is_not_loaded(store: Store) -> None:
    upload = desk.open_upload(table(), "lijst.csv")
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    load(store, table({"Aanvraagnummer": "Z-1"}))
    with pytest.raises(Refused) as refused:
        desk.load(store, upload, found, shown)
    assert codes(refused) == {"data_changed"}


def test_a_fault_half_way_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(plan_writer, "new_data_version", fail)
    version = store.data_version()
    with pytest.raises(RuntimeError, match="power cut"):
        load(store, table())
    assert (asked(store), store.data_version(), desk.batches(store)) == (0, version, [])


def test_an_amended_call_keeps_what_it_said_before(store: Store) -> None:
    call = {"Kenmerk": "nieuw-2025", "Titel": "Nieuw", "Thema": "x", "Beleidsdomein": "Jeugd",
            "Minister(s)": "A", "Indienen tot": dt.date(2025, 3, 1), "Budget": 1000,
            "Status": "open", "Doel": "y"}  # fmt: skip
    load(store, as_csv(filled("calls", call)))
    later = call | {"Indienen tot": dt.date(2025, 4, 1), "Budget": 2500}
    second = load(store, as_csv(filled("calls", later)), as_of=dt.date(2025, 2, 1))
    with store.begin() as connection:
        query = select(CallChange.field, CallChange.value).where(
            CallChange.call_key == "nieuw-2025"
        )
        said = {tuple(row) for row in connection.execute(query)}
    assert said == {("closes", "2025-03-01"), ("closes", "2025-04-01"),
                    ("budget_cents", "100000"), ("budget_cents", "250000")}  # fmt: skip
    desk.undo(store, second.batch)
    with store.begin() as connection:
        assert connection.scalar(select(Call.closes).where(Call.key == "nieuw-2025")) == dt.date(
            2025, 3, 1
        )
        assert not connection.scalar(
            select(func.count()).where(CallChange.call_key == "nieuw-2025")
        )


def test_what_a_meeting_no_longer_names_goes_and_comes_back(store: Store) -> None:
    meeting = {"Kenmerk": "m-1", "Soort": "lerend netwerk", "Onderwerp": "x", "Status": "gepland",
               "Genodigden": "VVSG; Bataljong"}  # fmt: skip
    load(store, as_csv(filled("meetings", meeting)))
    second = load(store, as_csv(filled("meetings", meeting | {"Genodigden": "VVSG"})))
    parties = select(MeetingParty.party).where(MeetingParty.meeting_key == "m-1")
    with store.begin() as connection:
        assert set(connection.scalars(parties)) == {"VVSG"}
    assert second.plan.changes["changed"] == 1
    desk.undo(store, second.batch)
    with store.begin() as connection:
        assert set(connection.scalars(parties)) == {"VVSG", "Bataljong"}


def meeting_with(places: str, **more: str) -> bytes:
    meeting = {"Kenmerk": "m-1", "Soort": "lerend netwerk", "Onderwerp": "x", "Status": "gehouden",
               "Datum": "05/03/2024", "Deelnemende gemeenten": places, **more}  # fmt: skip
    return as_csv(filled("meetings", meeting))


def took_part(store: Store) -> set[str]:
    query = select(MeetingMunicipality.nis).where(MeetingMunicipality.meeting_key == "m-1")
    with store.begin() as connection:
        return set(connection.scalars(query))


def test_municipalities_that_took_part_are_found_by_name_and_old_names_told(store: Store) -> None:
    upload = desk.open_upload(meeting_with("Gent; Deinze; Nevele;  Gent"), "lijst.csv")
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    told = [dict(one.values) for one in shown.readings if one.code == "place_old"]
    assert told == [{"written": "Nevele", "name": "Deinze", "rows": 1}]
    desk.load(store, upload, found, shown)
    assert took_part(store) == {"44021", "44083"}


def test_municipalities_are_those_of_the_day_of_the_meeting(store: Store) -> None:
    load(store, meeting_with("Lokeren; Moerbeke"))
    assert took_part(store) == {"46014", "44045"}  # one municipality since 2025


def test_a_municipality_that_is_no_longer_named_goes_and_comes_back(store: Store) -> None:
    load(store, meeting_with("Gent; Aalst"))
    second = load(store, meeting_with("Aalst"))
    assert second.plan.changes == {"new": 0, "changed": 1, "same": 0}
    (gone,) = second.plan.details
    words = change_words(TEMPLATES["meetings"], gone, get_language("nl"))
    assert (words.column, words.before) == ("Deelnemende gemeente", "m-1 / Gent")
    assert took_part(store) == {"41002"}
    desk.undo(store, second.batch)
    assert took_part(store) == {"44021", "41002"}


def test_municipalities_that_took_part_are_handed_out_as_they_were_given(store: Store) -> None:
    first = load(store, meeting_with("Gent; Lokeren; Sint-Niklaas"))
    kind = TEMPLATES["meetings"]
    with store.begin() as connection:
        rows = current(connection, kind, first.batch)
    for suffix in (".csv", ".xlsx", ".json"):
        again = load(store, as_file(kind, rows, suffix), f"terug{suffix}").plan
        assert again.changes == {"new": 0, "changed": 0, "same": 1}
    desk.undo(store, first.batch)
    assert took_part(store) == {"44021", "46014", "46021"}


def test_an_unknown_municipality_in_a_list_is_refused_with_the_nearest_names(store: Store) -> None:
    with pytest.raises(Refused) as refused:
        load(store, meeting_with("Gent; Sint-Nikolaas; Aalst"))
    (wrong,) = refused.value.problems
    assert (wrong.row, wrong.column, wrong.value) == (2, "Deelnemende gemeenten", "Sint-Nikolaas")
    assert "Sint-Niklaas" in dict(wrong.values)["nearest"]
    assert took_part(store) == set()


def test_columns_that_were_mapped_by_hand_are_remembered(store: Store) -> None:
    header = ["Dossier", "Voor", "Wie", "Wat", "Stand", "Vraagt", "Nota"]
    body = ["D-1", "bondgenotennetwerken", "Vzw Z", "Titel", "ingediend", "1.000,50", "privé"]
    mapping = {"Dossier": "id", "Voor": "call", "Wie": "applicant", "Wat": "title",
               "Stand": "status", "Vraagt": "asked_cents", "Nota": ""}  # fmt: skip
    upload = desk.open_upload(as_csv([header, body]), "eigen.csv")
    assert desk.recognise(store, upload).how == "unknown"
    found = by_hand("applications", mapping)
    desk.load(store, upload, found, desk.preview(store, upload, found))
    assert asked(store) == 100_050
    next_one = desk.open_upload(as_csv([header, ["D-2", *body[1:]]]), "volgende.csv")
    again = desk.recognise(store, next_one)
    assert (again.how, dict(again.mapping)) == ("mapping", mapping)
    assert desk.preview(store, next_one, again).plan.changes["new"] == 1


def test_old_names_get_the_code_of_their_time_and_are_told(store: Store) -> None:
    upload = desk.open_upload(table({"Gemeente": "Nevele"}), "lijst.csv")
    shown = desk.preview(store, upload, desk.recognise(store, upload))
    told = [dict(found.values) for found in shown.readings if found.code == "place_old"]
    assert told == [{"written": "Nevele", "name": "Deinze", "rows": 1}]


def test_postgresql_loads_and_undoes_the_same(postgres_loaded: str) -> None:
    other = Store(postgres_loaded)
    batch = load(other, table()).batch
    second = load(other, table({"Gevraagd bedrag": Decimal("2000.00")})).batch
    desk.undo(other, batch)
    assert asked(other) == TOTAL - 123_456 + 200_000
    desk.undo(other, second)
    assert asked(other) == 0
    other.engine.dispose()


def test_every_example_of_every_template_can_be_loaded(store: Store) -> None:
    for kind in TEMPLATES.values():
        given = [
            {c.title: c.examples[at] for c in kind.columns if at < len(c.examples)} for at in (0, 1)
        ]
        assert load(store, as_csv(filled(kind.key, *given)), f"{kind.key}.csv").plan.rows == 2


def test_personal_data_is_refused_also_when_somebody_points_to_it(store: Store) -> None:
    own = as_csv([["Nummer", "E-mail"], ["H-1", "iemand van hier"]])
    upload = desk.open_upload(own, "eigen.csv")
    found = by_hand("findings", {"Nummer": "reference", "E-mail": "text"})
    with pytest.raises(Refused) as refused:
        desk.preview(store, upload, found)
    assert "personal_data" in codes(refused)
