"""Loading the files of the cases as the command and the page do, with what somebody decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from data_access.engine import Store
from database.schema import Application, Base, Project, RegisterLine
from importing import desk
from importing.cells import Refused
from importing.decisions import Decisions
from importing.messages import say
from language import get_language

FOLDER = Path(__file__).parent


def case(name: str) -> bytes:
    """The bytes of a case."""
    return (FOLDER / name).read_bytes()


def csv(header: str, *rows: str) -> bytes:
    """A small file of one's own."""
    return "\r\n".join([header, *rows, ""]).encode()


OWN = "Nr;Oproep;Indiener;Titel;Gemeente;Gevraagd;Status;Ingediend"


def own(header: str = OWN, **cells: str) -> bytes:
    """One application under that header, some of its cells otherwise."""
    row = {
        "Nr": "W001",
        "Oproep": "bondgenotennetwerken",
        "Indiener": "Huis 1",
        "Titel": "Plan 1",
        "Gemeente": "Gent",
        "Gevraagd": "1.234,56",
        "Status": "toegekend",
        "Ingediend": "05/10/2023",
    } | cells
    return csv(header, ";".join(row[name.split(" (")[0]] for name in header.split(";")))


class Outcome:
    """What became of a file: the preview, and the number of its load."""

    def __init__(self, shown: desk.Preview, batch: int) -> None:
        self.shown, self.batch = shown, batch
        self.told = [say(one, get_language("nl")) for one in shown.readings]
        self.asked = [one.code for one in shown.questions]

    def tells(self, words: str) -> bool:
        """Whether something that was said holds these words."""
        return any(words in sentence for sentence in self.told)


def load(
    store: Store,
    data: bytes,
    name: str = "lijst.csv",
    *,
    kind: str | None = None,
    encoding: str = "",
    set_aside: bool = False,
    **decisions: Any,
) -> Outcome:
    """Load a file; raises Refused."""
    upload = desk.open_upload(data, name, encoding)
    recognised = desk.recognise(store, upload, kind, Decisions(**decisions))
    shown = desk.preview(store, upload, recognised, set_aside=set_aside)
    assert all(say(one, get_language("en")) for one in shown.readings)
    return Outcome(shown, desk.load(store, upload, recognised, shown).batch)


def refused(store: Store, data: bytes, name: str = "lijst.csv", **how: Any) -> set[str]:
    """The codes with which a file is refused; nothing was written."""
    before = counts(store)
    with pytest.raises(Refused) as fault:
        load(store, data, name, **how)
    assert counts(store) == before
    return {one.code for one in fault.value.problems}


def counts(store: Store) -> dict[str, int]:
    """Rows of every table."""
    with store.begin() as connection:
        return {
            name: len(connection.execute(select(*table.primary_key)).all())
            for name, table in Base.metadata.tables.items()
        }


def applications(store: Store, batch: int) -> list[Any]:
    """The applications of a load, by number."""
    with store.begin() as connection:
        query = select(Application.__table__).where(Application.batch_id == batch)
        return list(connection.execute(query.order_by(Application.id)).all())


def projects(store: Store, batch: int) -> list[Any]:
    """The projects of a load, by number."""
    with store.begin() as connection:
        query = select(Project.__table__).where(Project.batch_id == batch)
        return list(connection.execute(query.order_by(Project.key)).all())


def lines(store: Store, batch: int) -> list[Any]:
    """The lines of the register of a load, by amount."""
    with store.begin() as connection:
        query = select(RegisterLine.__table__).where(RegisterLine.batch_id == batch)
        return list(connection.execute(query.order_by(RegisterLine.awarded_cents)).all())
