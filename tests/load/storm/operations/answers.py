"""An answer is frozen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from tests.load.storm.operation import Act, Operation, Place
from tests.load.storm.operations.lists import installed, opened
from written_questions.answer_files import answered_now
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.dossier_store import load, save
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.frozen_answers import freeze

PARTS: Final = 40
"""Sub-questions with tables: enough for freezing to take a tenth of a second."""

VIEWS: Final = ("aanvragen", "aanvragen-per-gemeente", "projecten", "trekkingsrechten-per-gemeente")

QUESTION: Final = """SCHRIFTELIJKE VRAAG
nr. 5
datum: 14 januari 2026

aan DE MINISTER

Armoedebeleid  -  Projectoproep 'Lokale bondgenotennetwerken'

1. Hoeveel werd toegekend, per gemeente?
"""


def _with_a_question(place: Place) -> None:
    installed(place)
    with opened(place) as store:
        made = open_dossier(QUESTION, store, get_language("nl"))
        parts = tuple(
            Part(
                str(number + 1),
                f"Vraag {number + 1}?",
                "figures",
                answer=f"Antwoord {number + 1}.",
                tables=(
                    Table(VIEWS[number % len(VIEWS)], Filters(fictional=True), origin="person"),
                ),
            )
            for number in range(PARTS)
        )
        save(replace(made, parts=(*made.parts, *parts)), store)


def _freezing(place: Place, *, from_writing: bool = False) -> Act:
    """The page has shown the figures before somebody freezes them."""
    stores: list[Store] = []

    def show() -> None:
        stores.append(Store(place.url))
        answered_now(load(1, stores[0]), stores[0])

    def freeze_it() -> None:
        freeze(load(1, stores[0]), stores[0])

    return Act(freeze_it, show, from_writing)


FREEZE: Final = Operation("freeze", prepare=_with_a_question, arm=_freezing, moves_version=False)
FREEZE_WRITING: Final = replace(
    FREEZE, name="freeze-writing", arm=partial(_freezing, from_writing=True)
)
"""Freezing is mostly reading; here all kills fall from the first statement that writes."""
