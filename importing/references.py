"""What the database knows already, as far as a file refers to it."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from sqlalchemy import Connection, func, select

from database.schema import Application, BodyDecision, BudgetArticle, Call, Organisation, Project
from importing.application_keys import ApplicationKeys
from importing.columns import plain

_COMPARED: Final = 200
"""Signs of a text that are held against names."""


SHOWN: Final = "shown"
"""The decision that a body may be shown by its name."""


def shown_bodies(connection: Connection) -> set[str]:
    """The keys of bodies of which somebody said that they may be shown."""
    query = select(BodyDecision.organisation_key).where(
        BodyDecision.kind == SHOWN, BodyDecision.undone_at.is_(None)
    )
    return set(connection.scalars(query))


class References:
    """Lookups by key and by what people write. Bodies that a file brings are remembered too."""

    def __init__(self, connection: Connection) -> None:
        calls = connection.execute(select(Call.key, Call.title, Call.closes, Call.year)).all()
        self._calls = {key: (title, closes, year) for key, title, closes, year in calls}
        self._call_words = {plain(key): key for key in self._calls}
        self._call_words |= {plain(title): key for key, (title, _, _) in self._calls.items()}
        self.articles: set[str] = set(connection.scalars(select(BudgetArticle.code)))
        self._projects: set[str] = set(connection.scalars(select(Project.key)))
        self.applications = ApplicationKeys(connection)
        self.shown: set[str] = shown_bodies(connection)
        self._connection = connection
        self._by_name: dict[str, tuple[str, str | None]] = {}
        self._by_kbo: dict[str, str] = {}
        self._organisations: set[str] = set()
        self._named: set[str] = set()
        self._squeezed: dict[str, str] = {}
        self._longest = 0
        self._to_squeeze: list[str] | None = None
        """Names that are still to be squeezed, once a text is asked for: most files never do."""
        for key, name, kbo in connection.execute(
            select(Organisation.key, Organisation.full_name, Organisation.kbo)
        ):
            self._remember(key, name, kbo)

    def _remember(self, key: str, name: str, kbo: str | None) -> None:
        self._organisations.add(key)
        self._by_name.setdefault(plain(name) or name, (key, kbo))
        if self._to_squeeze is not None:
            self._to_squeeze.append(name)
        if kbo:
            self._by_kbo.setdefault(kbo, key)

    # --- bodies -----------------------------------------------------------------------------

    def organisation(self, name: str, kbo: str | None) -> str | None:
        """The key of a body: by its number, else by its name where no other number contradicts."""
        if kbo and kbo in self._by_kbo:
            return self._by_kbo[kbo]
        keys = self._by_name.get(plain(name) or name)
        if keys is None or (kbo and keys[1] and kbo != keys[1]):
            return None
        if kbo and not keys[1]:
            self._by_name[plain(name) or name] = (keys[0], kbo)
            self._by_kbo[kbo] = keys[0]
        return keys[0]

    def new_organisation(self, wanted: str, name: str, kbo: str | None) -> str:
        """A key that nobody has, remembered for the next rows."""
        key, number = wanted, 2
        while key in self._organisations:
            key, number = f"{wanted}-{number}", number + 1
        self._remember(key, name, kbo)
        return key

    def named_first(self, key: str) -> bool:
        """Whether this is the first time that the file names a body."""
        first = key not in self._named
        self._named.add(key)
        return first

    def organisation_starting(self, text: str) -> tuple[str, str] | None:
        """The longest known name that a text begins with, and the rest; breaks in words do no harm."""
        if self._to_squeeze is None:
            names = self._connection.scalars(select(Organisation.full_name))
            self._to_squeeze = [*names]
        for known in self._to_squeeze:
            squeezed = _squeeze(known)
            self._squeezed.setdefault(squeezed, known)
            self._longest = max(self._longest, len(squeezed))
        self._to_squeeze.clear()
        words, begun, start = text.split(), "", None
        for count, word in enumerate(words, 1):
            begun += _squeeze(word)
            if len(begun) > self._longest:
                break
            if name := self._squeezed.get(begun):
                start = name, count
        return (start[0], " ".join(words[start[1] :])) if start else None

    # --- applications -----------------------------------------------------------------------

    def application(self, number: str, call: str | None) -> str:
        """The key of an application: its number, with its call behind it where another call has that one."""
        return self.applications.key(number, call)

    def new_applications(self, numbers: Sequence[str], calls: Sequence[str | None]) -> list[str]:
        """The same of many, remembered for the next rows."""
        return self.applications.new_keys(numbers, calls)

    # --- references -------------------------------------------------------------------------

    def call(self, text: str) -> str | None:
        """The key of a call by its key or title."""
        return self._call_words.get(plain(text))

    def call_day(self, key: str | None) -> dt.date | None:
        """A day on which a call ran."""
        if key is None or key not in self._calls:
            return None
        _, closes, year = self._calls[key]
        return closes or (dt.date(year, 7, 1) if year else None)

    def call_to_come(self, key: str, title: str, closes: dt.date | None, year: int | None) -> None:
        """Know a call that is made together with the rows that name it."""
        self._calls[key] = (title, closes, year)
        self._call_words |= {plain(key): key, plain(title): key}

    def project_of(self, application: str) -> str | None:
        """The key of a project that names an application, the first of several."""
        return self._project_of_application.get(application)

    def facts_of_application(self, key: str) -> Mapping[str, Any]:
        """What a project takes from its application."""
        return self._of_applications[key]

    @cached_property
    def _project_of_application(self) -> dict[str, str]:
        named = select(Project.application_id, func.min(Project.key))
        named = named.where(Project.application_id.is_not(None)).group_by(Project.application_id)
        rows = self._connection.execute(named)
        return {application: project for application, project in rows if application}

    @cached_property
    def _of_applications(self) -> dict[str, Mapping[str, Any]]:
        columns = ("title", "organisation_key", "call_key", "certainty", "fictional")
        query = select(Application.id, *(getattr(Application, name) for name in columns))
        rows = self._connection.execute(query).all()
        return {row.id: dict(zip(columns, row[1:], strict=True)) for row in rows}

    def find(self, what: str, text: str) -> Any:
        """The row that a cell refers to (its key), or None."""
        if what == "call":
            return self.call(text)
        keys: dict[str, Container[str]] = {
            "article": self.articles,
            "project": self._projects,
            "application": self.applications,
        }
        return text if text in keys[what] else None

    def nearest(self, what: str, text: str) -> str:
        """Up to three names that look alike, for the message."""
        names: list[str] = {
            "call": [title for title, _, _ in self._calls.values()],
            "article": list(self.articles),
            "project": list(self._projects)[:2000],
            "application": self.applications.some(2000) if what == "application" else [],
        }[what]
        close = difflib.get_close_matches(text[:_COMPARED], names, n=3, cutoff=0.3)
        return ", ".join(close or sorted(names)[:3])


def _squeeze(text: str) -> str:
    return plain(text).replace(" ", "")
