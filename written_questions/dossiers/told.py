"""What a table tells of what is asked, before it becomes sentences of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from written_questions.dossiers.against_sources import OfSources
from written_questions.dossiers.amounts import Figure
from written_questions.dossiers.bullets import joined
from written_questions.dossiers.choice_words import Opening


@dataclass(frozen=True)
class Totals:
    """Totals of the same choice: those of several tables become one sentence.

    ``after_sources`` when what sources report of it was said before; ``yes`` answers whether there is any.
    """

    where: Opening
    figures: tuple[Figure, ...]
    whole: bool
    made_up: bool = False
    after_sources: bool = False
    yes: bool = False


@dataclass(frozen=True)
class TableDraft:
    """What a table tells: of sources first, then its totals or its sentences, what is lacking, and what is to
    be known besides. ``shows`` is in how many tables it has rows to look at; ``unsure`` when its list may
    lack some; ``tells`` what its sentences are on; ``made_up`` are those on made-up rows."""

    first: tuple[OfSources, ...] = ()
    totals: tuple[Totals, ...] = ()
    sentences: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    shows: int = 0
    unsure: bool = False
    tells: object = None
    made_up: tuple[str, ...] = ()


def _with_its_cautions(one: TableDraft) -> TableDraft:
    """What is told, with what limits it in the same breath: a later answer with the same limits is no other
    answer to refer to."""
    if not one.sentences:
        return one
    *first, last = one.sentences
    return replace(one, sentences=(*first, joined((last, *one.cautions))), cautions=())


def as_one_table(drafts: Sequence[TableDraft]) -> TableDraft:
    """What parts of one table tell, of which each is told by itself: it is still one table to look at."""

    def all_of(field: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(part for one in drafts for part in getattr(one, field)))

    if len({one.cautions for one in drafts}) > 1:  # each stands behind what it is of
        drafts = [_with_its_cautions(one) for one in drafts]
    return TableDraft(
        first=all_of("first"),
        totals=all_of("totals"),
        sentences=all_of("sentences"),
        lacking=all_of("lacking"),
        cautions=all_of("cautions"),
        shows=max((one.shows for one in drafts), default=0),
        unsure=any(one.unsure for one in drafts),
        made_up=all_of("made_up"),
    )
