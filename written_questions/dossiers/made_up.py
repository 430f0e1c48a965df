"""Real and made-up rows apart: never in one sentence, sum, rank or average of an answer."""

from __future__ import annotations

from dataclasses import replace

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from views.options import options
from written_questions.dossiers.dossier import Table
from written_questions.dossiers.told import TableDraft


def halves(one: Table, reader: Reader) -> tuple[Table, Table]:
    """A table of the real rows, and one of the made-up rows; each with the calls that have such rows."""
    real, made_up = filters_apart(one.filters, reader)
    return replace(one, filters=real), replace(one, filters=made_up)


def filters_apart(filters: Filters, reader: Reader) -> tuple[Filters, Filters]:
    """Those of the real rows and those of the made-up rows, each with the calls that have such rows."""
    only_there = options(reader).fictional["calls"]
    made_up = tuple(call for call in filters.calls if call in only_there)
    real = tuple(call for call in filters.calls if call not in only_there)
    return (
        _of(filters, real or filters.calls, fictional=False),
        _of(filters, made_up or filters.calls, fictional=True),
    )


def _of(filters: Filters, calls: tuple[str, ...], *, fictional: bool) -> Filters:
    return replace(filters, calls=calls, fictional=fictional, only_fictional=fictional)


def beside(real: TableDraft, made_up: TableDraft, language: Language) -> TableDraft:
    """What the real rows tell, and after it what the made-up ones do, marked as such.

    Where only made-up rows tell anything, nothing is to be had of whoever delivers.
    """
    marked = tuple(
        language.t("{sentence} (fictief).", sentence=one.removesuffix("."))
        for one in made_up.sentences
    )
    tells = bool(real.first or real.totals or real.sentences)
    return replace(
        real,
        totals=(*real.totals, *made_up.totals),
        made_up=marked,
        lacking=real.lacking if tells else (),
        cautions=tuple(dict.fromkeys((*real.cautions, *made_up.cautions))),
        shows=real.shows + made_up.shows,
    )
