"""The names of bodies in what a load is said to change; none of one that may be a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from database.schema import Organisation
from importing.cells import Reading, reading
from importing.found import in_chunks
from importing.steps import Step, Steps

if TYPE_CHECKING:
    from importing.plan import Change


def names_of_bodies(connection: Connection, keys: Iterable[Any]) -> dict[Any, str]:
    """Key -> name, of the bodies that are there and may be shown."""
    names: dict[Any, str] = {}
    for chunk in in_chunks(sorted(set(keys))):
        query = select(Organisation.key, Organisation.name).where(Organisation.key.in_(chunk))
        names.update((key, name) for key, name in connection.execute(query) if name)
    return names


def with_names(
    connection: Connection, changes: Sequence[Change], steps: Mapping[str, Iterable[Step]]
) -> list[Change]:
    """The changes with the name of a body where they have its key."""
    about = [change for change in changes if change.field == "organisation_key"]
    keys = [key for change in about for key in (change.before, change.after) if key]
    if not keys:
        return [*changes]
    names = names_of_bodies(connection, keys)
    for step in steps.get("organisations", []):
        if step.before is None and not step.defaults.get("withheld"):
            names[step.identity[0]] = step.defaults["name"]
    return [
        change._replace(
            before=names.get(change.before, change.before),
            after=names.get(change.after, change.after),
        )
        if change.field == "organisation_key"
        else change
        for change in changes
    ]


def without_names(steps: Mapping[str, Steps]) -> Iterator[Reading]:
    """That bodies of the file may be persons, and are not shown."""
    bodies = steps["organisations"].blocks() if "organisations" in steps else ()
    rows = 0
    for alike in chain.from_iterable(bodies):
        if alike.action == "new":
            rows += sum(map(bool, alike.defaults.get("withheld", ())))
        else:
            rows += sum(bool(before and before["withheld"]) for before in alike.before)
    if rows:
        yield reading("names_withheld", rows=rows)
