"""Tables declared as classes: each annotation becomes a column, and the attribute of that name is the column.

In the words of SQLAlchemy's declarative mapping, but without its mapper: nothing here is loaded as objects,
and a select of mapped classes costs a multiple to make, and the mapping itself a part of every start
(docs/decisions/0035). A class stands wherever SQLAlchemy takes a table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)

_TYPES: Final = {
    "int": BigInteger().with_variant(Integer, "sqlite"),
    "str": Text(),
    "bool": Boolean(),
    "dt.date": Date(),
    "dt.datetime": DateTime(timezone=True),
}
"""By the words of an annotation; 64-bit integers because sums of cents outgrow 32 bits."""
_ANNOTATED: Final = re.compile(r"Mapped\[(?P<type>[\w.]+)(?P<nullable> \| None)?\]")


@dataclass(frozen=True)
class _Said:
    """What is said of a column besides its annotation."""

    args: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    first: bool = False

    def made(self, name: str, annotation: str) -> Column[Any]:
        """The column; one that refers to another takes its type from there. Raises TypeError."""
        found = _ANNOTATED.fullmatch(annotation)
        if found is None:
            raise TypeError(f"{name}: {annotation}")
        # A mixin gives each of its tables a reference of its own.
        args = [
            ForeignKey(one.target_fullname) if isinstance(one, ForeignKey) else one
            for one in self.args
        ]
        if not (args and isinstance(args[0], str)):
            args.insert(0, name)
        if len(args) == 1:
            args.append(_TYPES[found["type"]])
        key = bool(self.options.get("primary_key"))
        return Column(*args, **{"nullable": bool(found["nullable"]) and not key, **self.options})


@dataclass(frozen=True)
class _WorkedOut:
    columns: tuple[str, ...]
    of: Callable[..., ColumnElement[Any]]


def column(*args: Any, first: bool = False, **options: Any) -> Any:
    """What is said of a column besides its annotation, as SQLAlchemy's ``Column`` takes it.

    ``first``: before all others of its table.
    """
    return _Said(args, options, first)


def worked_out(*columns: str, of: Callable[..., ColumnElement[Any]]) -> Any:
    """An attribute that is worked out of these columns of the same table, and stands in none of its own."""
    return _WorkedOut(columns, of)


class Declared:
    """Root of declared tables; other bases of a table give it columns."""

    metadata: ClassVar[MetaData]
    __table__: ClassVar[Table]
    __tablename__: ClassVar[str]
    __table_args__: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        if "metadata" in cls.__dict__:  # the root of one database
            return
        if "__tablename__" not in cls.__dict__:
            cls.__tablename__ = _plural(cls.__name__)
        made = {name: said.made(name, annotation) for name, annotation, said in _columns(cls)}
        cls.__table__ = Table(cls.__tablename__, cls.metadata, *made.values(), **cls.__table_args__)
        for name, one in made.items():
            setattr(cls, name, one)
        for name, said in list(cls.__dict__.items()):
            if isinstance(said, _WorkedOut):
                setattr(cls, name, said.of(*(made[one] for one in said.columns)).label(name))

    @classmethod
    def __clause_element__(cls) -> Table:
        return cls.__table__


def aliased(table: type[Declared], name: str) -> Any:
    """The same table under another name, for a query that needs it twice."""
    other = table.__table__.alias(name)
    columns = {
        attribute: other.c[one.name]
        for attribute, one in vars(table).items()
        if isinstance(one, Column)
    }
    return type(table.__name__, (), {**columns, "__clause_element__": lambda: other})


def _columns(cls: type) -> list[tuple[str, str, _Said]]:
    """Name, annotation and what is said of each: those of the class, then of its other bases."""
    mixed_in = [base for base in cls.__mro__ if not issubclass(base, Declared)]
    listed = [
        (name, annotation, vars(base).get(name, _Said()))
        for base in (cls, *mixed_in)
        for name, annotation in vars(base).get("__annotations__", {}).items()
        if annotation.startswith("Mapped")
    ]
    return sorted(
        (one for one in listed if isinstance(one[2], _Said)), key=lambda one: not one[2].first
    )


def _plural(name: str) -> str:
    """The words of the name of a class, the last in the plural."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", "_", name).lower()
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("ch") else f"{words}s"
