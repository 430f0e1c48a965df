"""From a dossier to its two files: the Word answer, and the Excel annex with a sheet per table."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from data_access.engine import Reader
from exports.excel.annex import AnnexTable, annex
from exports.file_names import LONGEST, stem
from exports.lasting_links import lasting
from exports.word import Answer, Heading, answer_document
from language import Language, get_language
from views import Gap, Result, View, find
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.made_up import filters_apart
from written_questions.dossiers.of_places import that_are_known
from written_questions.dossiers.places_to_fill import pieces, unwritten
from written_questions.dossiers.share_of import as_asked
from written_questions.dossiers.then_and_now import as_it_was
from written_questions.question import Header, Kind
from written_questions.reported import reported


@dataclass(frozen=True)
class Answered:
    """A sub-question with its answer and the results themselves.

    ``figures`` are, per View of which not all is asked, the keys of the columns that are.
    """

    number: str
    question: str
    kind: Kind
    text: str
    results: tuple[Result, ...]
    figures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Whole:
    """All that the files of an answer hold: made from a dossier now, or from a frozen answer.

    ``link`` is where it stands in the atlas; a file has it when it leads somewhere for who reads it.
    ``frozen_at`` and ``version`` are those of a frozen answer.
    """

    header: Header
    parts: tuple[Answered, ...]
    link: str = ""
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

    @property
    def unfinished(self) -> int:
        """How many places are still to be filled in, parts without an answer among them."""
        return sum(len(unwritten(part.text, len(part.results))) for part in self.parts)


def answered_now(dossier: Dossier, reader: Reader, *, link: str = "") -> Whole:
    """The answer of a dossier with the figures of this moment, real and made-up ones apart.

    A table that this version no longer knows is not in it (``left_to_fill`` names it). Raises
    DataUnavailable.
    """
    day = dossier.header.date
    parts = tuple(
        Answered(
            part.number,
            f"{part.context} {part.question}".strip(),
            part.kind,
            part.answer,
            tuple(
                _until(day, that_are_known(as_it_was(result, part.question, day)), reader)
                for one in part.answered_by
                if (declared := find(one.view)) is not None
                for result in told_apart(declared, one, reader)
            ),
            _figures(part),
        )
        for part in dossier.parts
    )
    return Whole(dossier.header, parts, link)


def _until(day: dt.date | None, result: Result, reader: Reader) -> Result:
    """A result without what is not known of years after a question, nor what was not known on a day before it
    and sources report since: nobody asked for those."""
    after = {str(year) for year in range(day.year + 1, day.year + 20)} if day else set()
    known = _still(day, result, reader)
    gaps = (gap for gap in known if not after & set(_YEAR.findall(gap.statement)))
    return replace(result, gaps=tuple(gaps)) if after else result


def _still(day: dt.date | None, result: Result, reader: Reader) -> Iterator[Gap]:
    """What is not known of a result on a day."""
    calls = result.filters.calls if any(gap.kind == "not_yet" for gap in result.gaps) else ()
    told = (one.measure for call in calls for one in reported(call, reader))
    since = any(measure in _OUTCOME for measure in told)
    for gap in result.gaps:
        before = day is not None and gap.stated_on is not None and gap.stated_on < day
        if not (gap.kind == "not_yet" and before and since and not gap.everywhere):
            yield gap


_OUTCOME: Final = ("submitted", "awarded")
"""What sources report of a call of which nothing was known yet."""
_YEAR: Final = re.compile(r"\b20\d\d\b")


def _figures(part: Part) -> dict[str, tuple[str, ...]]:
    """What is asked of each View; nothing of one of which all is asked anywhere in the part."""
    asked: dict[str, list[tuple[str, ...]]] = {}
    for table in part.answered_by:
        asked.setdefault(table.view, []).append(table.asked.columns)
    return {
        key: tuple(dict.fromkeys(column for columns in several for column in columns))
        for key, several in asked.items()
        if all(several)
    }


def told_apart(view: View, table: Table, reader: Reader) -> Iterator[Result]:
    """What is real, and beside it what is made up where that is asked for: never in one figure.

    Raises DataUnavailable.
    """
    if not table.filters.fictional:
        yield as_asked(view, table.filters, table.asked, reader)
        return
    of_real, of_made_up = filters_apart(table.filters, reader)
    real = as_asked(view, of_real, table.asked, reader)
    made_up = as_asked(view, of_made_up, table.asked, reader)
    if not real.empty or not made_up.holds_fictional:
        yield real
    if made_up.holds_fictional:
        yield made_up


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
    answers = [
        Answer(
            part.number, part.question, part.text, part.results, _to_fill(part.text), part.figures
        )
        for part in whole.parts
    ]
    return answer_document(heading, answers, language, unfinished=_unfinished(whole, language))


def _to_fill(text: str) -> tuple[str, ...]:
    return tuple(piece for piece, is_place in pieces(text) if is_place)


def _unfinished(whole: Whole, language: Language) -> str:
    """How many places are still to be filled in; "" when none is."""
    if not whole.unfinished:
        return ""
    return language.n(
        "Dit antwoord is niet af: nog {n} plaats in te vullen (geel).",
        "Dit antwoord is niet af: nog {n} plaatsen in te vullen (geel).",
        whole.unfinished,
    )


def excel_annex(whole: Whole, language: Language) -> bytes:
    """The .xlsx file: "Leeswijzer", a sheet per table (once, also of several parts), "Toelichting"."""
    parts = {_same(result): dict[str, None]() for result in whole.results}
    for part in whole.parts:
        for result in part.results:
            parts[_same(result)][part.number] = None
    return annex(
        _cover_title(whole.header, language),
        _cover_lines(whole, language),
        [(part.number, part.question) for part in whole.parts],
        [AnnexTable(result, tuple(parts[_same(result)])) for result in whole.results],
        language,
    )


ANSWERED_IN: Final = get_language("nl")
"""The language of drafts and documents, whatever that of the reader: parliament is answered in Dutch."""


def draft_name(dossier: Dossier, day: dt.date, language: Language) -> str:
    """The name of files made on that day, without ending: ``antwoord-28-2023-11-09-ontwerp-2026-11-26``."""
    return _name(
        dossier.header, language.t("ontwerp"), day.isoformat(), language, made_up=dossier.fictional
    )


def frozen_name(whole: Whole, language: Language) -> str:
    """The name of the files of a frozen answer, without ending: ``antwoord-28-2023-11-09-versie-2``."""
    return _name(
        whole.header,
        language.t("versie"),
        str(whole.version),
        language,
        made_up=whole.holds_fictional,
    )


def _name(header: Header, kind: str, which: str, language: Language, *, made_up: bool) -> str:
    """The number and date of the question, or its title without number; which answer; whether made up."""
    if header.number:
        about = [str(header.number), header.date.isoformat() if header.date else ""]
    else:
        title = stem(header.title or "")
        # Of a title that was cut short no half word stays, nor one that leads to what is gone.
        cut = title.rpartition("-")[0] if len(title) == LONGEST else title
        about = [_LEADS_ON.sub("", cut)]
    mark = language.t("fictief") if made_up else ""
    return "-".join(filter(None, [language.t("antwoord"), *about, kind, which, mark]))


_LEADS_ON: Final = re.compile(
    r"(?:-(?:en|of|per|van|voor|naar|in|op|de|het|een|met|and|or|by|for|the|a|with))+$"
)


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
        lines.append((t("Antwoord"), text))
    lines.append((t("Link"), lasting(whole.link)))
    return [(label, text) for label, text in lines if text]
