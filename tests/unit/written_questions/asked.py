"""A question in the form of the parliament's own, in words of the tests."""

from __future__ import annotations

from pathlib import Path

from data_access.engine import Store
from language import get_language
from written_questions.desk import understand
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.drafts import draft
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.question import Header

CALL = "bondgenotennetwerken"
NO_HEADER = Header()
DUTCH = get_language("nl")
QUESTION = (Path(__file__).parent / "documents" / "question.txt").read_text(encoding="utf-8")


def opened(store: Store, *, fictional: bool = False, text: str = QUESTION) -> Dossier:
    """The dossier of the question, not saved."""
    return open_dossier(text, store, DUTCH, fictional=fictional, understand=understand)


def answer(store: Store, number: str, *, fictional: bool = False, text: str = QUESTION) -> str:
    dossier = opened(store, fictional=fictional, text=text)
    return next(one.answer for one in dossier.parts if one.number == number)


def of_tables(store: Store, *tables: Table, deliverer: str = "", header: Header = NO_HEADER) -> str:
    """The draft of a part with these tables, asked on no day in particular."""
    part = Part("1", "Wat?", "figures", deliverer=deliverer, tables=tables)
    return of_part(store, part, header)


def of_part(store: Store, part: Part, header: Header = NO_HEADER) -> str:
    """The draft of a part."""
    return draft(part, Dossier("", header, None, (part,)), store, DUTCH)
