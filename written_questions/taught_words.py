"""Words that people taught: what a word in a question means, where the atlas did not know it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import delete, insert, select

from data_access.engine import Reader, Store
from database.schema import TaughtWord
from views.row_search import folded

KINDS: Final = ("call", "scheme", "article", "measure", "breakdown", "municipality")
NOTHING: Final = "nothing"
"""What a word means that says nothing of what is asked."""
LONGEST_WORD: Final = 80


class NotAWordError(ValueError):
    """What was taught is no word, or no meaning that there is."""


def teach(word: str, means: str, who: str | None, store: Store) -> None:
    """Keep what a word means: "call:<key>", "scheme:", "article:", "measure:", "breakdown:", "municipality:"
    with a key behind it, or "nothing". What was said of it before is replaced.

    Raises NotAWordError, DataUnavailable.
    """
    plain = " ".join(folded(word).split())
    kind, _, key = means.partition(":")
    if not 0 < len(plain) <= LONGEST_WORD or not (means == NOTHING or (kind in KINDS and key)):
        raise NotAWordError(means)
    now = dt.datetime.now(dt.UTC)
    with store.begin() as connection:
        connection.execute(delete(TaughtWord).where(TaughtWord.word == plain))
        connection.execute(
            insert(TaughtWord).values(word=plain, means=means, said_by=who, said_at=now)
        )


def taught(reader: Reader) -> dict[str, str]:
    """What every word that was taught means, folded. Raises DataUnavailable."""
    rows = reader.frame(select(TaughtWord.word, TaughtWord.means).order_by(TaughtWord.word))
    return dict(zip(rows["word"], rows["means"], strict=True))
