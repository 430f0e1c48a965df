"""A class of annotations is a table, and stands where SQLAlchemy takes one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import pytest
from sqlalchemy import (
    ForeignKey,
    MetaData,
    String,
    case,
    create_engine,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.schema import CreateTable

from database.declared import Declared, aliased, column, worked_out

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Root(Declared):
    """Of one database."""

    metadata: ClassVar = MetaData()


class Numbered:
    """Gives a number that stands first."""

    id: Mapped[int] = column(primary_key=True, first=True)


class Belongs:
    """Gives a reference, to each of its tables one of its own."""

    town_key: Mapped[str | None] = column(ForeignKey("towns.key"))


class Town(Root):
    """A table."""

    key: Mapped[str] = column(String(5), primary_key=True)
    own_name: Mapped[str] = column("name")
    hidden: Mapped[bool]
    name: Mapped[str | None] = worked_out(
        "hidden", "own_name", of=lambda hidden, name: case((hidden.is_(False), name))
    )


class RoadCity(Belongs, Numbered, Root):
    """One that refers."""

    opened: Mapped[dt.date | None]


class Branch(Belongs, Numbered, Root):
    """Another."""


def test_columns_types_and_names_follow_from_the_annotations() -> None:
    told = " ".join(str(CreateTable(RoadCity.__table__)).split())
    assert told == (
        "CREATE TABLE road_cities ( id BIGINT NOT NULL, opened DATE, town_key VARCHAR(5), "
        "PRIMARY KEY (id), FOREIGN KEY(town_key) REFERENCES towns (key) )"
    )
    assert Branch.__tablename__ == "branches"
    assert [one.name for one in Town.__table__.columns] == ["key", "name", "hidden"]


def test_the_attribute_is_the_column_and_the_class_the_table() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Root.metadata.create_all(connection)
        towns = [
            {"key": "a", "name": "A", "hidden": False},
            {"key": "b", "name": "B", "hidden": True},
        ]
        connection.execute(insert(Town), towns)
        connection.execute(
            insert(RoadCity), [{"id": 1, "town_key": "a"}, {"id": 2, "town_key": "b"}]
        )
        shown = select(RoadCity.id, Town.name).join(Town, Town.key == RoadCity.town_key)
        assert connection.execute(shown.order_by(RoadCity.id)).all() == [(1, "A"), (2, None)]
        other = aliased(Town, name="other")
        pairs = select(Town.key, other.own_name).join(other, other.key > Town.key)
        assert connection.execute(pairs).all() == [("a", "B")]
        connection.execute(update(RoadCity).where(RoadCity.id == 2).values(town_key=None))
        connection.execute(delete(Town).where(Town.key == "b"))
        assert connection.execute(select(Town.__table__)).all() == [("a", "A", False)]


def test_an_annotation_that_says_no_type_is_refused() -> None:
    with pytest.raises(TypeError, match="place"):

        class Wrong(Root):
            place: Mapped[list[str]]
