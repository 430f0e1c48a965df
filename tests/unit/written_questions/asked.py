"""A question in the form of the parliament's own, in words of the tests."""

from __future__ import annotations

from pathlib import Path

from data_access.engine import Store
from language import get_language
from written_questions.dossiers.model import Dossier
from written_questions.dossiers.opening import open_dossier

DUTCH = get_language("nl")
QUESTION = (Path(__file__).parent / "documents" / "question.txt").read_text(encoding="utf-8")


def opened(store: Store, *, fictional: bool = False, text: str = QUESTION) -> Dossier:
    """The dossier of the question, not saved."""
    return open_dossier(text, store, DUTCH, fictional=fictional)
