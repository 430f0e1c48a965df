"""What is found by its name: now and then, with accents and slips, and never who may be a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import update

from data_access.engine import Store
from database.schema import Organisation
from enquiry.names import How, Named, find_names, named_as
from importing.readiness import ensure_ready


def found(text: str, store: Store, *, fictional: bool = False) -> dict[str, list[str]]:
    """The names by kind."""
    by_kind: dict[str, list[str]] = {}
    for thing in find_names(text, store, fictional=fictional).things:
        by_kind.setdefault(thing.kind, []).append(thing.name)
    return by_kind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("KORTRIJK", "municipality", "Kortrijk"),
        ("kortr", "municipality", "Kortrijk"),
        ("Meeuwen-Gruitrode", "municipality", "Oudsbergen"),
        ("oelegem", "municipality", "Ranst"),
        ("8500", "municipality", "Kortrijk"),
        ("Ghent", "municipality", "Gent"),
        ("zwevegm", "municipality", "Zwevegem"),
        ("arktos", "organisation", "Arktos"),
        ("árkTÓS", "organisation", "Arktos"),
        ("arkots", "organisation", "Arktos"),
        ("groep itnro", "organisation", "Groep INTRO"),
        ("mentorschap", "project", "Mentorschap in Vlaanderen en Brussel"),
        ("bondgenotennetwerken", "call", "Lokale bondgenotennetwerken"),
        ("PJ0-1PFC2DB-PR", "article", "Provisie projecten samenleven"),
        ("lekp 2.0", "scheme", "LEKP 2.0"),
        ("tieners", "network", "Tieners en jongeren"),
    ],
)
def test_a_thing_is_found_by_its_name(text: str, kind: str, name: str, reader: Store) -> None:
    assert found(text, reader)[kind][0] == name


def test_what_is_a_part_of_something_today_says_so(reader: Store) -> None:
    (old,) = find_names("Meeuwen-Gruitrode", reader).things
    assert (old.name, old.was) == ("Oudsbergen", "Meeuwen-Gruitrode")


def test_a_number_goes_with_it(reader: Store) -> None:
    things = {one.kind: one for one in find_names("mentorschap", reader).things}
    assert things["project"].amount == 200_000_00
    (kortrijk,) = find_names("kortrijk", reader).things
    assert kortrijk.number is not None
    assert kortrijk.number > 75_000
    article = find_names("PJ0-1PFC2DB-PR", reader).things[0]
    assert (article.amount, article.number) == (1_998_813_00, 9)


def test_made_up_things_are_found_only_when_asked_for(reader: Store) -> None:
    assert "organisation" not in found("blauwe vlieger", reader)
    assert found("blauwe vlieger", reader, fictional=True)["organisation"]


def test_who_may_be_a_person_is_not_found(copied: Callable[[str], Store]) -> None:
    store = copied("person")
    assert found("árktos", store)["organisation"] == ["Arktos"]
    with store.begin() as connection:
        connection.execute(
            update(Organisation).where(Organisation.key == "arktos").values(withheld=True)
        )
    assert "organisation" not in found("arktos", store)


@pytest.mark.parametrize("text", ["", " ", "-", "%", "_", "'", "\\", "blorf", "€", "a" * 400])
def test_nothing_is_called_so(text: str, reader: Store) -> None:
    assert find_names(text, reader).things == ()


@pytest.mark.parametrize("fixture", ["database_url", "postgres_url"])
def test_both_databases_find_the_same(fixture: str, request: pytest.FixtureRequest) -> None:
    store = Store(request.getfixturevalue(fixture))
    ensure_ready(store)
    ways: tuple[tuple[str, How, str], ...] = (
        ("árkt", "typing", "Arktos"),
        ("groep", "typing", "Groep INTRO"),
        ("intro groep", "as it stands", "Groep INTRO"),
        ("groep itnro", "as it stands", ""),
        ("groep itnro", "any way", "Groep INTRO"),
        ("mentorschap brussel", "any way", "Mentorschap in Vlaanderen en Brussel"),
        ("blorf snarkel", "any way", ""),
    )
    for text, how, name in ways:
        things = find_names(text, store, how=how).things
        assert (things[0].name if things else "") == name, text


def test_several_of_a_kind_say_how_many_there_are(reader: Store) -> None:
    things = find_names("verbindingsambassadeur", reader, most=2).things
    projects = [one for one in things if one.kind == "project"]
    assert len(projects) == 2
    assert projects[0].many > 2


def test_things_are_given_by_their_keys(reader: Store) -> None:
    given = named_as([("municipality", "34022"), ("call", "bondgenotennetwerken")], reader)
    assert [(one.kind, one.name) for one in given] == [
        ("municipality", "Kortrijk"),
        ("call", "Lokale bondgenotennetwerken"),
    ]
    assert all(isinstance(one, Named) for one in given)
