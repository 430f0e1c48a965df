"""A correction that somebody loaded over the sample data stays when that is written anew."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from data_access.engine import Store
from database.schema import Application, Batch
from importing import desk
from importing.readiness import ensure_ready
from importing.recognition import by_hand
from tests.unit.importing.books import as_csv

COLUMNS = {
    "Nummer": "id", "Oproep": "call", "Wie": "applicant", "Wat": "title", "Stand": "status",
    "Vraagt": "asked_cents", "Krijgt": "awarded_cents",
}  # fmt: skip
ROW = [
    "bn-de-panne", "bondgenotennetwerken", "Arktos", "Lokaal bondgenotennetwerk De Panne", "toegekend",
    "170000", "161234,56",
]  # fmt: skip


def amounts(store: Store) -> tuple[int | None, int | None, str]:
    """What the row asks and gets, and by which source."""
    columns = (Application.asked_cents, Application.awarded_cents, Application.source_id)
    with store.begin() as connection:
        row = connection.execute(select(*columns).where(Application.id == ROW[0])).one()
    return row[0], row[1], row[2]


def written_anew(store: Store) -> None:
    """The sample data is loaded again, as it is when a later version has other sample data."""
    with store.begin() as connection:
        connection.execute(update(Batch).where(Batch.kind != "import"), {"content_hash": "former"})
    assert ensure_ready(store).loaded


@pytest.mark.slow
def test_a_correction_of_a_sample_row_stays_and_can_be_taken_back(store: Store) -> None:
    before = amounts(store)
    upload = desk.open_upload(as_csv([list(COLUMNS), ROW]), "verbeterd.csv")
    found = by_hand("applications", COLUMNS)
    batch = desk.load(store, upload, found, desk.preview(store, upload, found)).batch
    corrected = (17_000_000, 16_123_456, f"import-{batch}")
    assert amounts(store) == corrected
    written_anew(store)
    assert amounts(store) == corrected
    written_anew(store)
    assert amounts(store) == corrected
    desk.undo(store, batch)
    assert amounts(store) == before
