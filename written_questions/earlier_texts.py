"""Everything that was answered before, part by part: published questions of the data, and frozen answers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final
from urllib.parse import parse_qs

from sqlalchemy import func, select

from data_access.engine import Store
from data_access.filters import Filters
from database.moments import aware
from database.schema import FrozenAnswer, FrozenTable, Source, SubQuestion, WrittenQuestion
from language import Language
from views.result_text import fingerprint
from written_questions.dossiers.places_to_fill import pieces
from written_questions.frozen_text import from_values
from written_questions.mentions import mentions_in
from written_questions.question import Header, Mentions
from written_questions.shared_words import content, joined, telling
from written_questions.vocabulary import Vocabulary

MOST_FROZEN: Final = 2_000
"""Frozen answers that are looked through, the newest first: some twenty years of one cabinet."""


@dataclass(frozen=True)
class Earlier:
    """A part of an earlier question: what it asked, what was answered, and where that stands.

    ``part`` is "" for a question of which only the reference is known; ``about`` says what the whole
    question is about, besides its title. Texts of a published question
    are our summaries (they have translations), those of a frozen answer are as they went out.
    ``answered`` is yes, partly or no of a published one. ``subjects`` are the calls, schemes and
    articles that it is known to be about ("call:…"; ``about_in`` adds those that it names); ``tables``
    the Views with their filters that belong to it; ``fictional`` when made-up rows could be in any table
    of its answer.
    """

    header: Header
    part: str
    asked: str
    answer: str
    answered: str = ""
    source_id: str = ""
    source: str = ""
    link: str = ""
    dossier: int = 0
    version: int = 0
    frozen_on: dt.date | None = None
    about: str = ""
    frozen_tables: tuple[int, ...] = ()
    subjects: frozenset[str] = frozenset()
    tables: tuple[tuple[str, Filters], ...] = ()
    fictional: bool = False

    def name(self, language: Language) -> str:
        """Its question: "Schriftelijke vraag nr. 28", or the title where it has no number."""
        if self.header.number:
            return language.t("Schriftelijke vraag nr. {number}", number=self.header.number)
        return self.header.title or language.t("Vraag zonder titel")

    def about_in(self, names: Vocabulary) -> frozenset[str]:
        """What it is about, also by what its text or else its title names."""
        if not self.is_frozen:
            return self.subjects
        named = subjects_of(mentions_in(self.asked, names))
        return self.subjects | (named or subjects_of(mentions_in(self.header.title or "", names)))

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The words of content of its title."""
        return content(self.header.title or "")

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of content of what it asked."""
        return content(self.asked)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Of these the words that not any question could hold."""
        return telling(self.asked)

    @cached_property
    def searched_in(self) -> str:
        """The words of content of all that is known of it, for ``holds``."""
        return joined(f"{self.header.title or ''} {self.about} {self.asked} {self.answer}")

    @property
    def is_frozen(self) -> bool:
        """Whether it was answered with the atlas."""
        return bool(self.dossier)

    @property
    def question(self) -> tuple[int | None, dt.date | None, int]:
        """What tells its question from others: number, date and dossier."""
        return self.header.number, self.header.date, self.dossier


def earlier_texts(store: Store) -> tuple[Earlier, ...]:
    """All of them, newest question first; of a dossier its last frozen answer, unless it is damaged.

    Looks through MOST_FROZEN frozen answers at the most. Raises DataUnavailable.
    """
    with store.reading() as connection:
        newest = connection.scalar(select(func.max(FrozenAnswer.id))) or 0
    return _texts(store, store.data_version(), newest)


@lru_cache(maxsize=4)
def _texts(store: Store, _version: str, _newest: int) -> tuple[Earlier, ...]:
    texts = [*_published(store), *_frozen(store)]
    return tuple(sorted(texts, key=lambda one: one.header.date or dt.date.min, reverse=True))


def subjects_of(mentions: Mentions) -> frozenset[str]:
    """The calls, schemes and articles that are named, each with its kind."""
    named = {"call": mentions.calls, "scheme": mentions.schemes, "article": mentions.articles}
    return _subjects(named)


def subjects_chosen(filters: Filters) -> frozenset[str]:
    """The same, of what a table is filtered by."""
    return _subjects(
        {"call": filters.calls, "scheme": filters.schemes, "article": filters.articles}
    )


def _subjects(named: dict[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(f"{kind}:{key}" for kind, keys in named.items() for key in keys)


def _published(store: Store) -> Iterator[Earlier]:
    question = WrittenQuestion
    query = (
        select(
            question.number, question.date, question.asker, question.minister, question.title,
            question.call_key, question.article_code, question.summary,
            SubQuestion.number.label("part"), SubQuestion.summary.label("asked"),
            SubQuestion.answer, SubQuestion.answered, SubQuestion.views, SubQuestion.filters,
            question.source_id, Source.title.label("source"), Source.link,
        )
        .outerjoin(SubQuestion, SubQuestion.question_key == question.key)
        .join(Source, Source.id == question.source_id)
        .where(question.fictional.is_(False))
        .order_by(question.key, SubQuestion.id)
    )  # fmt: skip
    with store.reading() as connection:
        rows = connection.execute(query).mappings().all()
    for row in rows:
        filters, _ = Filters.from_query(parse_qs(row["filters"] or ""))
        calls = (row["call_key"],) if row["call_key"] else ()
        articles = (row["article_code"],) if row["article_code"] else ()
        yield Earlier(
            header=Header(
                number=row["number"], date=row["date"], asker=row["asker"],
                minister=row["minister"], title=row["title"],
            ),
            part=row["part"] or "",
            asked=row["asked"] or row["summary"],
            answer=row["answer"] or "",
            answered=row["answered"] or "",
            about=row["summary"],
            source_id=row["source_id"],
            source=row["source"],
            link=row["link"] or "",
            subjects=_subjects({"call": calls, "article": articles}),
            tables=tuple((key, filters) for key in (row["views"] or "").split()),
        )  # fmt: skip


def _frozen(store: Store) -> Iterator[Earlier]:
    answer, table = FrozenAnswer, FrozenTable
    with store.reading() as connection:
        answers = connection.execute(
            select(answer.__table__).order_by(answer.id.desc()).limit(MOST_FROZEN)
        ).mappings()
        last = {row["dossier_id"]: row for row in reversed(answers.all())}
        ids = [row["id"] for row in last.values()]
        rows = connection.execute(
            select(table.id, table.answer_id, table.part_number, table.view_key, table.filters,
                   table.content_hash)
            .where(table.answer_id.in_(ids))
            .order_by(table.answer_id, table.position)
        ).mappings()  # fmt: skip
        tables: dict[int, list[Any]] = {number: [] for number in ids}
        for row in rows:
            tables[row["answer_id"]].append(row)
    for kept in last.values():
        yield from _parts_of(kept, tables[kept["id"]])


def _parts_of(kept: Any, tables: list[Any]) -> Iterator[Earlier]:
    hashes = [row["content_hash"] for row in tables]
    if fingerprint(kept["content"], *hashes) != kept["content_hash"]:
        return  # opening that answer says that it is damaged
    try:
        whole = from_values(json.loads(kept["content"]), [])
    except (KeyError, ValueError):
        return
    filters_of = {row["id"]: Filters.from_query(parse_qs(row["filters"]))[0] for row in tables}
    fictional = any(filters.fictional for filters in filters_of.values())
    for part in whole.parts:
        own = [row for row in tables if row["part_number"] == part.number[:20]]
        chosen = [(row["view_key"], filters_of[row["id"]]) for row in own]
        answered = "".join(text for text, is_place in pieces(part.text) if not is_place).strip()
        if part.text.strip() and not answered:
            continue  # frozen before anybody wrote it
        yield Earlier(
            header=whole.header,
            part=part.number,
            asked=part.question,
            answer=answered,
            dossier=kept["dossier_id"],
            version=kept["version"],
            frozen_on=aware(kept["frozen_at"]).date(),
            frozen_tables=tuple(row["id"] for row in own),
            subjects=frozenset[str]().union(*(subjects_chosen(one) for _, one in chosen)),
            tables=tuple(chosen),
            fictional=fictional,
        )
