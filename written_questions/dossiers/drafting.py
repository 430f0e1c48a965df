"""The beginning of an answer: only what the data itself says; all the rest is for people to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from data_access.engine import Reader
from language import N_, Language
from views import Result, read, view
from views.words import total_cell
from written_questions.dossiers.model import Dossier, Part

RESTRICTED = N_("Deze gegevens kunnen niet worden meegedeeld: ze zijn tot personen herleidbaar.")


def draft(part: Part, dossier: Dossier, reader: Reader, language: Language) -> str:
    """The words an answer can begin with; "" for a matter of policy. A paragraph per line.

    Figures: per table where it stands and its totals, or, where a table is empty, what is not known, since
    when and why. Unknown: why. Restricted: that it is not published.
    """
    if part.kind == "restricted":
        return language.t(RESTRICTED)
    if part.kind == "policy":
        return ""
    results = [read(view(one.view), one.filters, reader) for one in part.answered_by]
    lines = _not_known(results, dossier.header.date, language)
    lines += [line for result in results if (line := _in_figures(result, language))]
    if part.kind == "unknown" and part.reason:
        lines.append(_sentence(language.t(part.reason)))
    return "\n".join(dict.fromkeys(lines))


def _in_figures(result: Result, language: Language) -> str:
    """ "Zie de tabel “Aanvragen per provincie”. In totaal: Gevraagd: 21.884.500 €." """
    if result.empty:
        return ""
    title = language.t(result.view.title)
    said = [language.t("Zie de tabel “{title}”.", title=title)]
    totals = [
        f"{language.t(column.title)}: {words}"
        for column in result.view.columns
        if column.total
        and not column.minor
        and result.totals.get(column.key)  # a zero of an unfinished list says nothing
        and (words := total_cell(result, column, language))
    ]
    if totals:
        said.append(language.t("In totaal: {totals}.", totals="; ".join(totals)))
    return " ".join(said)


def _not_known(
    results: Iterable[Result], asked_on: dt.date | None, language: Language
) -> list[str]:
    """What was not known on the day of the question; where there is nothing to show, all that is not."""
    lines: list[str] = []
    for result in results:
        then = [gap for gap in result.gaps if gap.stated_on and gap.stated_on == asked_on]
        gaps = then or (list(result.gaps) if result.empty else [])
        lines += [_sentence(gap.words(language)) for gap in gaps if not result.holds_fictional]
        if result.empty and not gaps:
            title = language.t(result.view.title)
            lines.append(language.t("{title}: geen gegevens voor deze filters.", title=title))
    return lines


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
