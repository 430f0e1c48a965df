"""A database in which every free text is a given one, with what people make out of such texts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy import Text, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Base
from language import get_language
from stories import Slide, Story
from stories import story_store as stories_keeping
from written_questions.dossiers import dossier_store as dossiers_keeping
from written_questions.dossiers.dossier import Dossier, Table
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.frozen_answers import freeze

FREE_TEXTS: Final = {
    "title", "name", "short_name", "summary", "expected_result", "statement", "reason", "remark",
    "text", "goal", "criteria", "topic", "theme", "party", "step", "description", "publisher",
    "partners", "working_area", "target_groups", "certainty_note", "reason_text", "wording",
    "announced_as", "question", "asker", "minister", "ministers", "action", "period_text",
}  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    """Such a database; ``opened`` holds the parameters of addresses of what people made."""

    url: str
    opened: dict[str, dict[str, str]]


def hostile_database(loaded: Path, folder: Path, text: str, *, asked: str) -> Hostile:
    """A copy of a loaded database with ``text`` behind every free text, and a question, a frozen answer
    and presentations of it. ``asked`` is the text of the question as somebody would paste it."""
    file = folder / "hostile.sqlite"
    shutil.copy(loaded, file)
    url = f"sqlite:///{file}"
    store = Store(url)
    with store.begin() as connection:
        for table in Base.metadata.sorted_tables:
            texts = [
                column
                for column in table.columns
                if column.name in FREE_TEXTS and isinstance(column.type, Text)
            ]
            if texts and table.name not in ("batches", "municipalities", "provinces"):
                connection.execute(update(table).values({c: c + text for c in texts}))
    dossier = written_question(store, asked, text)
    story = presentation(store, text)
    store.engine.dispose()
    number = {"dossier": str(dossier.id)}
    opened = {
        "question": number,
        "sub-question": number | {"deel": dossier.parts[1].number},
        "frozen": number | {"versie": "1"},
        "presentation": {"verhaal": story.key},
    }
    return Hostile(url, opened)


def written_question(store: Store, asked: str, text: str) -> Dossier:
    """A question, with the text also in what its header and its answer hold; frozen once."""
    made = open_dossier(asked, store, get_language("nl"))
    header = replace(
        made.header, title=text, asker=text, minister=text, competences=text, theme=text
    )
    own = Table("oproepen", Filters(), (text,), text)
    parts = tuple(
        replace(
            part,
            question=f"{part.question} {text}", context=text, reason=text,
            answer=text, deliverer=text, tables=(*part.tables, own),
        )
        for part in made.parts
    )  # fmt: skip
    saved = dossiers_keeping.save(replace(made, header=header, parts=parts), store)
    freeze(saved, store, link=text)
    return saved


def presentation(store: Store, text: str) -> Story:
    """A presentation with the text as words, one slide without (its title is proposed from the data), and
    one that asks for what does not exist."""
    view, none = "oproepen", Filters()
    slides = (
        Slide(view, none, title=text, notes=text),
        Slide(view, Filters(calls=("verbindingsambassadeurs",))),
        Slide(view, Filters(calls=(text,)), title=text),
    )
    return stories_keeping.save(store, Story(text, slides))
