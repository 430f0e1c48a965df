"""What lies between two figures that are told beside each other, and a sum of what is never added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from language import N_, Language
from views import Result
from views.headlines.ranking import may_lack_rows
from views.row_search import folded
from views.words import cell
from written_questions.dossiers.few_rows import tells_rows_its_own_way
from written_questions.dossiers.operations import Said
from written_questions.dossiers.row_words import main_column, named
from written_questions.dossiers.source_reports import reckons
from written_questions.operations import DIFFERENCE, SUM
from written_questions.question import Asked

_TWO: Final = 2


def between_two(
    result: Result,
    asked: Asked,
    question: str,
    language: Language,
    *,
    told: Sequence[str] = (),
    of_sources: bool = False,
) -> Said:
    """The difference of the two rows of a result, where a question asks it; a place where they are not two of
    one figure, and for a sum of what is never added up; ``told`` are the sentences
    on its rows, ``of_sources`` where sources told the figures."""
    plain = folded(question)
    if asked.operation == "evolution":
        return Said()
    if SUM.search(plain) and _of_several_schemes(result):
        return Said((), (language.t(_NEVER_ADDED),))
    if not DIFFERENCE.search(plain) or any(reckons(one, language) for one in told):
        return Said()
    own_way = tells_rows_its_own_way(result)
    if result.empty or own_way:
        both = of_sources or (own_way and told)
        return Said((), (language.t("het verschil"),)) if both else Said()
    column = main_column(result, asked)
    rows = named(result, column) if column else result.frame.head(0)
    is_figure = column is not None and column.derive is None
    if column is None or not is_figure or len(rows) != _TWO or len(asked.columns) > 1:
        return Said((), (language.t("het verschil"),))
    high, low = sorted(rows[column.key].tolist(), reverse=True)
    form = _BETWEEN_KNOWN if may_lack_rows(result) else _BETWEEN
    return Said((language.t(form, value=cell(high - low, column, language)),))


def _of_several_schemes(result: Result) -> bool:
    return "scheme" in result.frame and result.frame["scheme"].nunique() > 1


_BETWEEN: Final = N_("Het verschil is {value}.")
_BETWEEN_KNOWN: Final = N_("Het verschil tussen wat daarvan bekend is, is {value}.")
_NEVER_ADDED: Final = N_(
    "de som van de regelingen samen (de atlas telt bedragen van verschillende regelingen nooit op)"
)
