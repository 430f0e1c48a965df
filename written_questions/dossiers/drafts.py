"""The beginning of an answer: only what the data itself says; all the rest is for people to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data_access.engine import Reader
from data_access.filters import Filters
from language import N_, Language
from views import Result, read, view
from views.declaration import Ratio
from views.headlines import headline
from written_questions.dossiers.against_sources import as_real, partly_listed, unfinished
from written_questions.dossiers.amounts import totals_in_words
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.missing import Shown, not_known
from written_questions.dossiers.of_places import besides, message
from written_questions.rules.kinds import JUDGED

RESTRICTED = N_("Deze gegevens kunnen niet worden meegedeeld: ze zijn tot personen herleidbaar.")
LATER = N_("[Nog te schrijven: de vraag is te lang om elk antwoord te beginnen.]")
JUDGEMENT = N_("[Het oordeel is nog te schrijven; de figuren hieronder kunnen het steunen.]")


@dataclass(frozen=True)
class TableDraft:
    """What a table tells, read once however many parts it stands under.

    ``reported`` is what sources say where the table knows only a part of it, ``beside`` what comes
    after the tables.
    """

    shown: Shown
    reported: tuple[str, ...]
    figures: tuple[str, ...]
    beside: tuple[str, ...]


ByTable = dict[tuple[str, Filters], TableDraft]


def draft(
    part: Part,
    dossier: Dossier,
    reader: Reader,
    language: Language,
    by_table: ByTable | None = None,
) -> str:
    """The words an answer can begin with; "" for a matter of policy. A paragraph per line.

    Figures: what sources report where the tables know only a part of it, per table what it tells, and
    what is not known, since when and why. A judgement that figures support is left open above them.
    Unknown: why. Restricted: that it is not published. ``by_table`` holds what tables told before.
    """
    if part.kind == "restricted":
        return language.t(RESTRICTED)
    if part.kind == "policy":
        return ""
    lines = [language.t(JUDGEMENT)] if part.reason == JUDGED else []
    beside: list[str] = []
    shown: list[Shown] = []
    drafted = {} if by_table is None else by_table
    for one in part.answered_by:
        place = one.view, one.filters
        if place not in drafted:
            drafted[place] = _of_table(one, reader, language)
        table = drafted[place]
        lines += [*table.reported, *table.figures]
        beside += table.beside
        shown.append(table.shown)
    sentences, notes = not_known(shown, dossier.header.date, part.deliverer, language)
    lines += [*sentences, *beside, *notes]
    if part.kind == "unknown" and part.reason:
        lines.append(_sentence(language.t(part.reason)))
    return "\n".join(dict.fromkeys(lines))


def _of_table(one: Table, reader: Reader, language: Language) -> TableDraft:
    result = read(view(one.view), one.filters, reader)
    real = as_real(result, reader)
    reported = unfinished(real, reader, language)
    partly = partly_listed(real, reader)
    first = message(result, reader, language)
    if not (first or reported or partly):
        first = list(_headline(result, language))
    return TableDraft(
        Shown(result, partly or _no_amounts(result), reported=bool(reported)),
        tuple(reported),
        tuple(_in_figures(result, real, first, language)),
        tuple(besides(result, reader, language)),
    )


def _in_figures(
    result: Result, real: Result, first: list[str], language: Language
) -> Iterator[str]:
    """What a table tells: its message, if there is one, its totals, and the amounts it lacks."""
    if not result.empty:
        lacking = _without_amount(result, language)
        yield " ".join([*first, _totals(result, real, language), *lacking])


def _without_amount(result: Result, language: Language) -> Iterator[str]:
    """How many lack the one amount that is added up, where no column of the table says so."""
    view = result.view
    if _no_amounts(result):
        yield language.t("Bedragen zijn niet bekend.")
    added_up = [c for c in view.columns if not c.minor and result.totals.get(c.key)]
    amounts = [c for c in added_up if c.kind == "euro"]
    counted = [c for c in view.columns if c.key == "without_amount"]
    if len(amounts) != 1 or result.holds_fictional or (counted and not counted[0].minor):
        return
    if n := result.totals.get("without_amount"):
        yield language.n(
            "Bij {n} toekenning is het bedrag niet bekend.",
            "Bij {n} toekenningen is het bedrag niet bekend.",
            n,
        )
    elif n := result.missing.get(amounts[0].key):
        yield language.n(
            "Bij {n} rij is het bedrag niet bekend.", "Bij {n} rijen is het bedrag niet bekend.", n
        )


def _no_amounts(result: Result) -> bool:
    """Whether a table that adds up amounts has rows, and not one amount."""
    amounts = [c.key for c in result.view.columns if c.kind == "euro" and c.total and not c.minor]
    unknown = not any(result.frame[key].notna().any() for key in amounts)
    return bool(amounts) and not result.empty and unknown


def _headline(result: Result, language: Language) -> Iterator[str]:
    """The message of a table, when its measure is known at all; marked where made-up rows count."""
    if result.empty:
        return
    column = result.view.column(result.view.measure) if result.view.measure else None
    if column is not None and isinstance(column.derive, Ratio):
        column = result.view.column(column.derive.numerator)
    if column is not None and not result.frame[column.key].notna().any():
        return
    sentence = headline(result, language, column.key if column is not None else None)
    yield (
        language.t("{sentence} (fictief).", sentence=sentence)
        if result.holds_fictional
        else f"{sentence}."
    )


def _totals(result: Result, real: Result, language: Language) -> str:
    """ "De tabel “Aanvragen per provincie” telt samen 4 bekende aanvragen." """
    title, all_of_it = language.t(result.view.title), totals_in_words(result, language)
    own = totals_in_words(real, language)
    if not result.holds_fictional:
        if not all_of_it:
            return language.t("Zie de tabel “{title}”.", title=title)
        return language.t("De tabel “{title}” telt samen {totals}.", title=title, totals=all_of_it)
    if not all_of_it:
        return language.t("Zie de tabel “{title}” (fictief).", title=title)
    if not own:
        return language.t(
            "De tabel “{title}” telt samen {totals} (fictief).", title=title, totals=all_of_it
        )
    return language.t(
        "De tabel “{title}” telt samen {totals}; met de fictieve rijen erbij: {all} (fictief).",
        title=title,
        totals=own,
        all=all_of_it,
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
