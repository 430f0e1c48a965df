"""The beginning of an answer: only what was asked and the data says; the rest is places to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from data_access.engine import Reader
from language import Language, Plural
from views import find
from views.row_search import folded
from written_questions.dossiers import open_points
from written_questions.dossiers.against_sources import OfSources
from written_questions.dossiers.amounts import Figure, as_one
from written_questions.dossiers.bullets import joined
from written_questions.dossiers.choice_words import Opening
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.dossiers.few_rows import tells_its_own_way
from written_questions.dossiers.operations import OPERATIONS
from written_questions.dossiers.places_to_fill import to_fill
from written_questions.dossiers.said_before import SaidBefore
from written_questions.dossiers.table_drafts import ByTable, table_draft
from written_questions.dossiers.told import TableDraft, Totals
from written_questions.operations import A_NUMBER, AMOUNT, asks_text_alone
from written_questions.readings import parts_in
from written_questions.rules.widely import is_short
from written_questions.sentences import without_openings

__all__ = ["ByTable", "draft", "later"]


def draft(
    part: Part,
    dossier: Dossier,
    reader: Reader,
    language: Language,
    by_table: ByTable | None = None,
    earlier: Sequence[Part] = (),
) -> str:
    """The words an answer can begin with: one paragraph of what is known, then a line per place to fill in.

    Figures: what sources report where the tables know only a part of it, what is asked of each table, how
    sure that is. What is not known, not recognised, for the minister to judge or not to be published is a
    place; never a sentence. What the answers to ``earlier`` parts of the question hold is referred to.
    ``by_table`` holds what tables told before. Raises DataUnavailable.
    """
    if part.off_subject:
        return open_points.of_subject(part, dossier.header.title or "", language)
    tables = _of_tables(
        part,
        asked_with(part, earlier),
        dossier,
        reader,
        language,
        {} if by_table is None else by_table,
    )
    before = SaidBefore(earlier)
    asked = _asks_figures(part)
    told = [one for one in _of_sources(tables) if before.has_told(one.figures, asked=asked)]
    places = before.new(_after(part, tables, told, language))
    known = _known(part, tables, told, before, language)
    lines = [*_before(part, language), known, *places]
    if known and not before.left_out:
        said = "\n".join(filter(None, lines))
        lines += _not_worked_out(part, said, language)
    if not any(lines):
        lines = [open_points.of_whole(part, language)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _not_worked_out(part: Part, said: str, language: Language) -> Iterator[str]:
    """The place for what is asked of figures that are told, and is not told itself."""
    lacking = open_points.of_worked_out(part.question, said, language)
    yield open_points.of_lacking(part, lacking, language)


def later(language: Language) -> str:
    """What an answer begins with when a question is too long to begin each of them."""
    return to_fill(language.t("antwoord op deze vraag"), language)


def asked_with(part: Part, earlier: Sequence[Part]) -> str:
    """The words of a question, behind those of the one that it goes on from: "En in het derde jaar?"."""
    if not _goes_on(part.question):
        return part.question
    above = (one.question for one in reversed(earlier) if not _goes_on(one.question))
    return f"{next(above, '')} {part.question}".strip()


def _goes_on(question: str) -> bool:
    plain = folded(question)
    return bool(_AND.match(plain)) and is_short(plain) and not parts_in(plain).say_something


_AND: Final = re.compile(r"(?:en|and)\b")


def _of_tables(
    part: Part,
    question: str,
    dossier: Dossier,
    reader: Reader,
    language: Language,
    by_table: ByTable,
) -> list[TableDraft]:
    """What the tables of a part tell of what is asked; those that are told in their own way by the words of
    the question that it goes on from too."""
    drafts = []
    for one in part.answered_by:
        if find(one.view) is None:  # kept from a version that knew it
            continue
        asked = question if tells_its_own_way(one.view) else part.question
        key = one.view, one.filters, one.asked, asked
        if key not in by_table:
            by_table[key] = table_draft(one, asked, dossier.header, reader, language)
        drafts.append(by_table[key])
    return drafts


def _before(part: Part, language: Language) -> Iterator[str]:
    """The places for what no figure says."""
    if part.kind == "restricted":
        yield open_points.of_restriction(part, language)
    elif part.kind == "policy" or open_points.is_judged(part):
        yield open_points.of_standpoint(part, language)


def _after(
    part: Part, tables: list[TableDraft], told: list[OfSources], language: Language
) -> Iterator[str]:
    """The places for what is asked and not known; not of what an earlier answer ``told``."""
    silent = _wants_words(part) and not any(_tells(one) for one in tables)
    if (not tables or silent) and part.kind in ("figures", "unknown"):
        yield open_points.of_whole(part, language)
        return
    counts = [count for one in _of_sources(tables) if one not in told for count in one.lacking]
    lacking = [what for table in tables for what in table.lacking]
    if counts:
        counted = language.join(list(dict.fromkeys(counts)))
        lacking.insert(0, language.t("de gegevens van nog {counts}", counts=counted))
    if tables:
        shown = [one.view for one in part.answered_by if find(one.view) is not None]
        lacking += map(language.t, open_points.of_place_and_day(part, shown))
    yield open_points.of_lacking(part, lacking, language)
    if part.kind == "figures":
        yield from open_points.of_details(part, language)


def _known(
    part: Part,
    tables: list[TableDraft],
    told: list[OfSources],
    before: SaidBefore,
    language: Language,
) -> str:
    """All that is known, as one paragraph in which nothing is said twice, nor what was said before."""
    of_sources = _of_sources(tables)
    totals = [one for table in tables for one in table.totals]
    if _one_operation(part) in OPERATIONS and any(table.sentences for table in tables):
        totals = []  # of tables that cannot tell what is asked
    known = before.new(
        (
            *(line for one in of_sources if one not in told for line in one.sentences),
            *_totals((one for one in totals if not one.made_up), language),
            *_sentences(tables),
        )
    )
    made_up = before.new(
        (
            *_totals((one for one in totals if one.made_up), language),
            *(line for table in tables for line in table.made_up),
        )
    )
    sentences = [before.reference(language, also=bool(known or made_up)), *known]
    if any(table.unsure for table in tables) and known and not of_sources:
        sentences.append(language.t("De lijst waarop dit steunt, is niet zeker volledig."))
    cautions = [line for table in tables for line in table.cautions]
    sentences += cautions if not before.left_out else before.new(cautions)
    sentences += made_up
    shown = sum(table.shows for table in tables)
    open_ = _wants_words(part) or any(table.lacking for table in tables)
    if shown and (any(sentences) or not open_):
        words = _SEE if any(sentences) else _ANSWER_IN
        sentences.append(language.n(*words, shown))
    # What holds for several of them stands once, behind the last.
    once = list(dict.fromkeys(line for line in reversed(sentences) if line))
    return joined(_opened_once(reversed(once), totals, language))


def _opened_once(
    sentences: Iterable[str], totals: Iterable[Totals], language: Language
) -> Iterator[str]:
    """Sentences of which none says again of which call or scheme the one before it is: "Daarbij …"."""
    openings = {one.where.begin for one in totals if "“" in one.where.begin}
    opened = ""
    for sentence in sentences:
        begin = next((words for words in openings if sentence.startswith(f"{words} ")), "")
        again = language.t("Daarbij") if begin and begin == opened else begin
        yield f"{again}{sentence.removeprefix(begin)}"
        opened = begin or opened


_SEE: Final = Plural("Zie de tabel.", "Zie de tabellen.")
_ANSWER_IN: Final = Plural("Het antwoord staat in de tabel.", "Het antwoord staat in de tabellen.")
"""Where to look, and the same as a whole answer where nothing is told before it."""


def _one_operation(part: Part) -> str:
    """The operation that is asked of all its tables; "" where they are asked several."""
    asked = {table.asked.operation for table in part.answered_by}
    return asked.pop() if len(asked) == 1 else ""


def _wants_words(part: Part) -> bool:
    """Whether it asks for a yes, a number or a text: a table of which nothing is told gives none."""
    number = A_NUMBER.search(part.question.lower())
    return _one_operation(part) == "yes_no" or bool(number) or asks_text_alone(part.question)


def _asks_figures(part: Part) -> bool:
    """Whether numbers of a whole call are an answer to it: not where it asks only which or who they are."""
    plain = folded(without_openings(part.question))
    return not _WHICH.search(plain) or bool(A_NUMBER.search(plain) or AMOUNT.search(plain))


_WHICH: Final = re.compile(
    r"^(?:(?:en|van|door|aan|met) )?(?:welke? (?!deel\b|aandeel\b|percentage\b)|wie\b|which\b|who\b)"
)


def _tells(one: TableDraft) -> bool:
    return bool(one.first or one.totals or one.sentences or one.lacking or one.made_up)


def _of_sources(tables: Iterable[TableDraft]) -> list[OfSources]:
    """What sources report, each measure of a call once: of the first table that tells it."""
    said: set[tuple[str, str]] = set()
    reports = []
    for one in (report for table in tables for report in table.first):
        told = {(one.call, measure) for measure in one.measures}
        if told - said:
            reports.append(one)
        said |= told
    return reports


def _sentences(tables: Iterable[TableDraft]) -> Iterator[str]:
    """The sentences of tables; what was told of the same figure of another table is not told again."""
    told: set[object] = set()
    for table in tables:
        if table.tells is None or table.tells not in told:
            yield from table.sentences
        told.add(table.tells)


@dataclass(frozen=True)
class _Sentence:
    """Which totals stand together in a sentence."""

    where: Opening
    made_up: bool


def _totals(all_of_them: Iterable[Totals], language: Language) -> Iterator[str]:
    """A sentence per choice, in which each figure stands once: the first that tells it is kept."""
    together: dict[_Sentence, Totals] = {}
    for one in all_of_them:
        key = _Sentence(one.where, one.made_up)
        before = together.get(key)
        if before is None:
            together[key] = replace(one, figures=_once(one.figures))
            continue
        figures = _once((*before.figures, *one.figures))
        together[key] = replace(
            before,
            figures=figures,
            whole=before.whole and one.whole,
            after_sources=before.after_sources or one.after_sources,
            yes=before.yes or one.yes,
        )
    for one in together.values():
        yield _sentence(one, language)


def _once(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    kept: dict[object, Figure] = {}
    for figure in figures:
        kept.setdefault(figure.of, figure)
    return tuple(kept.values())


def _sentence(one: Totals, language: Language) -> str:
    """ "In Limburg zijn 4 toekenningen bekend." """
    words, several = as_one(one.figures, language)
    if one.after_sources:
        form = _ALSO
    elif one.whole:
        form = _WHOLE
    else:
        form = _KNOWN
    sentence = language.n(*form, several, where=one.where.begin, rest=one.where.rest, figures=words)
    if one.yes:
        sentence = language.t("Ja: {sentence}", sentence=sentence[:1].lower() + sentence[1:])
    return language.t("{sentence} (fictief).", sentence=sentence) if one.made_up else f"{sentence}."


_KNOWN: Final = Plural("{where} is{rest} {figures} bekend", "{where} zijn{rest} {figures} bekend")
"""One thing has its figures behind it: "is 1 bijeenkomst met 16 deelnemers bekend"."""
_WHOLE: Final = Plural("{where} gaat het{rest} om {figures}", "{where} gaat het{rest} om {figures}")
_ALSO: Final = Plural("Bekend is {figures}", "Bekend zijn {figures}")
