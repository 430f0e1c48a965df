"""Something that is wrong on purpose: written in two transactions. A storm must find that."""

from __future__ import annotations

import time
from typing import Final

from sqlalchemy import delete, update

from database.schema import Application, BatchRow
from tests.load.storm.operation import Act, Operation, Place
from tests.load.storm.operations.lists import opened, with_a_load


def _writing_in_two(place: Place) -> Act:
    def write() -> None:
        with opened(place) as store:
            with store.begin() as connection:
                connection.execute(update(Application).values(asked_cents=1))
            time.sleep(0.2)
            with store.begin() as connection:
                connection.execute(delete(BatchRow))

    return Act(write)


CONTROL: Final = Operation("in-two", prepare=with_a_load, arm=_writing_in_two, moves_version=False)
