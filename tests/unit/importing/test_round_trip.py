"""What is loaded and handed out again is the same, to the cent, for any mix of formats."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.engine import Store
from importing import desk
from importing.kinds import TEMPLATES
from importing.kinds.applications import REASONS
from importing.readers.texts import FORBIDDEN
from tests.conftest import examples
from tests.unit.importing.table_of_rows import as_file, current

_SERIAL = itertools.count()
APPLICATIONS = TEMPLATES["applications"]

texts = (
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=30)
    .map(str.strip)
    .filter(
        lambda text: text and not FORBIDDEN.search(text) and "Ã" not in text and "Â" not in text
    )
    .map(lambda text: f"T {text}")
)
amounts = st.none() | st.integers(0, 10**11)
days = st.dates(dt.date(2019, 1, 1), dt.date(2024, 12, 31))


@st.composite
def applications(draw: st.DrawFn) -> dict[str, Any]:
    submitted = draw(days)
    status = draw(st.sampled_from(["ingediend", "toegekend", "niet weerhouden", "ingetrokken"]))
    return {
        "Aanvraagnummer": f"R-{next(_SERIAL)}",
        "Oproep": "bondgenotennetwerken",
        "Indiener": draw(st.sampled_from(["Huis A", "Vzw B & C", "Jeugddienst «D»"])),
        "Titel": draw(texts),
        "Gemeente": draw(st.sampled_from(["Gent", "Leuven", "Nevele", "Sint-Niklaas", None])),
        "Gevraagd bedrag": draw(amounts),
        "Toegekend bedrag": draw(amounts) if status == "toegekend" else None,
        "Status": status,
        "Soort reden": draw(st.none() | st.sampled_from(sorted(REASONS))),
        "Reden van afwijzing": draw(st.none() | texts),
        "Nieuw of bestaand netwerk": draw(st.sampled_from(["nieuw", "bestaand", None])),
        "Ingediend op": submitted,
        "Beslist op": draw(st.none() | st.just(submitted + dt.timedelta(days=40))),
    }


def load(store: Store, data: bytes, name: str) -> int:
    upload = desk.open_upload(data, name)
    found = desk.recognise(store, upload)
    return desk.load(store, upload, found, desk.preview(store, upload, found)).batch


def held(store: Store, batch: int) -> list[list[Any]]:
    with store.begin() as connection:
        header, *rows = current(connection, APPLICATIONS, batch)
    return [header, *sorted(rows)]


@settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    given_rows=st.lists(applications(), min_size=1, max_size=12),
    formats=st.lists(st.sampled_from([".csv", ".xlsx", ".json"]), min_size=2, max_size=3),
)
def test_load_hand_out_load_gives_the_same(
    store: Store, given_rows: list[dict[str, Any]], formats: list[str]
) -> None:
    titles = [column.title for column in APPLICATIONS.columns]
    rows: list[list[Any]] = [titles, *([row.get(title) for title in titles] for row in given_rows)]
    first: list[list[Any]] | None = None
    for suffix in formats:
        batch = load(store, as_file(APPLICATIONS, rows, suffix), f"lijst{suffix}")
        found = held(store, batch)
        assert len(found) == len(given_rows) + 1
        for key, title in (("asked", "Gevraagd bedrag"), ("awarded", "Toegekend bedrag")):
            at = titles.index(title)
            assert [r[at] for r in sorted(rows[1:])] == [r[at] for r in found[1:]], key
        assert first is None or found == first
        first, rows = found, found
        desk.undo(store, batch)
