"""What a person says of a project and an application that may be the same award; each in one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

from sqlalchemy import Connection, insert, select, update

from data_access.engine import Store
from data_access.facts.doubles import DOUBLES
from database.schema import Application, AwardDecision, Project
from database.written import writing_parts
from importing.plan_writer import new_data_version, take_turn

Decision = Literal["joined", "apart"]
LONGEST_NAME: Final = 80
"""Signs of a name that are kept."""


class NoPairError(Exception):
    """The two are no longer proposed: somebody decided already, or one is gone. Nothing was written."""


class NoDecisionError(Exception):
    """There is no such decision, or it was undone already. Nothing was written."""


class NamelessError(Exception):
    """Nobody is named who decides. Nothing was written."""


def decide(store: Store, project: str, application: str, decision: Decision, who: str) -> int:
    """Keep what ``who`` says of a pair that is proposed; returns the number of the decision.

    Raises NamelessError, NoPairError and DataUnavailable.
    """
    name = _name(who)
    with store.begin() as connection:
        take_turn(connection)
        pair = (DOUBLES.c.project == project, DOUBLES.c.application == application)
        if connection.execute(select(DOUBLES.c.project).where(*pair)).first() is None:
            raise NoPairError(project)
        values = {
            "project_key": project,
            "application_id": application,
            "decision": decision,
            "decided_by": name,
            "decided_at": dt.datetime.now(dt.UTC),
        }
        with _about(connection, project, application):
            statement = insert(AwardDecision).returning(AwardDecision.id)
            number = connection.scalars(statement, values).one()
        new_data_version(connection)
    return int(number)


def undo(store: Store, number: int, who: str) -> None:
    """Take a decision back: the two are proposed again. It stays in the table, with who undid it.

    Raises NamelessError, NoDecisionError and DataUnavailable.
    """
    name = _name(who)
    with store.begin() as connection:
        take_turn(connection)
        _mark_undone(connection, number, name)
        new_data_version(connection)


def _mark_undone(connection: Connection, number: int, name: str) -> None:
    in_force = (AwardDecision.id == number, AwardDecision.undone_at.is_(None))
    values = {"undone_by": name, "undone_at": dt.datetime.now(dt.UTC)}
    columns = AwardDecision.project_key, AwardDecision.application_id
    decided = connection.execute(select(*columns).where(*in_force)).first()
    if decided is None:
        raise NoDecisionError(number)
    with _about(connection, *decided):
        connection.execute(update(AwardDecision).where(*in_force).values(values))


@contextmanager
def _about(connection: Connection, project: str, application: str) -> Iterator[None]:
    """What is written within it is about awards of the calls of these two alone."""
    of_project = select(Project.call_key).where(Project.key == project)
    of_application = select(Application.call_key).where(Application.id == application)
    with writing_parts(connection) as parts:
        calls = {connection.scalar(query) for query in (of_project, of_application)}
        yield
        parts[AwardDecision.__tablename__] = {"call": calls}


def _name(who: str) -> str:
    name = " ".join(who.split())[:LONGEST_NAME]
    if not name:
        raise NamelessError
    return name
