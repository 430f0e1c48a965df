"""From a dossier to its two files: the Word answer, and the Excel annex with a sheet per table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from data_access.engine import Reader
from exports.excel import Cover, workbook
from exports.file_names import stem
from exports.word import Answer, Heading, answer_document
from language import Language, get_language
from views import Result, find, read
from written_questions.dossiers.dossier import Dossier
from written_questions.question import Header, Kind


@dataclass(frozen=True)
class Answered:
    """A sub-question with its answer and the results themselves."""

    number: str
    question: str
    kind: Kind
    text: str
    results: tuple[Result, ...]


@dataclass(frozen=True)
class Whole:
    """All that the files of an answer hold: made from a dossier now, or from a frozen answer.

    ``left_out`` names the tables that this version no longer knows. ``frozen_at`` and ``version``
    are those of a frozen answer.
    """

    header: Header
    parts: tuple[Answered, ...]
    link: str = ""
    left_out: tuple[str, ...] = ()
    frozen_at: dt.datetime | None = None
    version: int = 0

    @property
    def results(self) -> tuple[Result, ...]:
        """Every table once, in the order of the answer."""
        return tuple({_same(r): r for part in self.parts for r in part.results}.values())

    @property
    def holds_fictional(self) -> bool:
        """Whether any table holds made-up rows."""
        return any(result.holds_fictional for result in self.results)


def answered_now(dossier: Dossier, reader: Reader, *, link: str = "") -> Whole:
    """The answer of a dossier with the figures of this moment. Raises DataUnavailable."""
    parts = tuple(
        Answered(
            part.number,
            f"{part.context} {part.question}".strip(),
            part.kind,
            part.answer,
            tuple(
                read(declared, one.filters, reader)
                for one in part.answered_by
                if (declared := find(one.view)) is not None
            ),
        )
        for part in dossier.parts
    )
    left_out = [one.view for part in dossier.parts for one in part.answered_by]
    return Whole(dossier.header, parts, link, tuple(key for key in left_out if find(key) is None))


def word_answer(whole: Whole, language: Language) -> bytes:
    """The .docx file: heading, "op vraag nr. …", then per sub-question its text and its tables."""
    header = whole.header
    heading = Heading(
        minister=header.minister or "",
        competences=header.competences or "",
        number=str(header.number or ""),
        date=header.date,
        asker=header.asker or "",
        title=header.title or "",
    )
    answers = [Answer(part.number, part.question, part.text, part.results) for part in whole.parts]
    return answer_document(heading, answers, language)


def excel_annex(whole: Whole, language: Language) -> bytes:
    """The .xlsx file: "Leeswijzer", then one sheet per table; a table of several parts comes once."""
    results = whole.results
    of = {_same(result): [] for result in results}  # type: dict[object, list[str]]
    for part in whole.parts:
        for result in part.results:
            of[_same(result)].append(part.number)
    return workbook(
        results,
        language,
        link=whole.link or None,
        parts=[", ".join(dict.fromkeys(of[_same(result)])) for result in results],
        cover=Cover(_cover_title(whole.header, language), _cover_lines(whole, language)),
    )


ANSWERED_IN: Final = get_language("nl")
"""The language of drafts and documents, whatever that of the reader: parliament is answered in Dutch."""


def file_stem(header: Header, language: Language) -> str:
    """A name for the files: ``antwoord-28-2023-11-09``, or from the title when there is no number."""
    start = language.t("antwoord")
    if header.number:
        date = header.date.isoformat() if header.date else ""
        return "-".join(part for part in (start, str(header.number), date) if part)
    title = stem(header.title or "")
    return f"{start}-{title}" if title else start


def _same(result: Result) -> object:
    return result.view.key, result.filters, result.data_version


def asked(header: Header, language: Language) -> str:
    """ "schriftelijke vraag nr. 28 van 9 november 2023", as far as it is known; "" when it is not."""
    if not header.number:
        return ""
    if not header.date:
        return language.t("schriftelijke vraag nr. {number}", number=header.number)
    return language.t(
        "schriftelijke vraag nr. {number} van {date}",
        number=header.number,
        date=language.long_date(header.date),
    )


def _cover_title(header: Header, language: Language) -> str:
    if question := asked(header, language):
        return language.t("Bijlage bij {question}", question=question)
    return language.t("Bijlage bij een vraag")


def _cover_lines(whole: Whole, language: Language) -> list[tuple[str, str]]:
    t, header = language.t, whole.header
    lines = [
        (t("Titel"), header.title or ""),
        (t("Van"), header.asker or ""),
        (t("Aan"), header.minister or ""),
    ]
    if whole.frozen_at:
        day = language.long_date(whole.frozen_at.date())
        text = t("versie {version} van {date}", version=whole.version, date=day)
        lines.append((t("Bevroren"), text))
    lines += [
        (t("Deelvraag {number}", number=part.number), _asked_in(part, language))
        for part in whole.parts
    ]
    lines += [
        (t("Weggelaten"), t("Deze tabel bestaat niet meer: {key}", key=key))
        for key in whole.left_out
    ]
    return [(label, text) for label, text in lines if text]


def _asked_in(part: Answered, language: Language) -> str:
    if part.results:
        return part.question
    return f"{part.question} {language.t('(zonder tabel: zie het antwoord in Word)')}"
