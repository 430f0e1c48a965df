"""One municipality per cell: every place that the data hold in the shapes of lists, and never one of two."""

from __future__ import annotations

import datetime as dt
import itertools
import random

import pytest

from places import by_postcode, municipalities, read_place
from places.records import places

TODAY = dt.date(2025, 6, 1)
NAMES = {one.nis: one.name_nl for one in municipalities(TODAY)}
OWN = ["{}", "Stad {}", "Gemeente {}", "OCMW {}", "Gemeente en OCMW {}", "{}, België", "{} (België)",
       "{} (stad)", "{}, Belgium"]  # fmt: skip
WITHIN = ["{0} ({1})", "{1} ({0})", "{0}-{1}", "{1} {0}", "{0} - {1}", "{0}, {1}", "{1}/{0}"]
BETWEEN = ["{}, {}", "{} en {}", "{}/{}", "{} & {}", "{} + {}", "{}; {}", "{} - {}", "{}\n{}", "{} | {}",
           "{} ({})", "{} {}", "{}-{}", "Stad {}, stad {}", "{} · {}"]  # fmt: skip


def read(text: str, postcode: str = "") -> str | None:
    place = read_place(text, TODAY, postcode)
    return place.municipality.nis if place.municipality else None


@pytest.mark.parametrize("shape", OWN)
def test_every_municipality_is_read_in_every_shape(shape: str) -> None:
    wrong = [name for nis, name in NAMES.items() if read(shape.format(name)) != nis]
    assert wrong == []


@pytest.mark.parametrize("shape", WITHIN)
def test_every_place_beside_its_municipality_is_that_municipality_or_asked(shape: str) -> None:
    """Two names that are both of municipalities are asked about, except within brackets."""
    for place in places():
        nis, name = place.nis_2025, place.name
        here = read(shape.format(name, NAMES[nis]))
        own = read_place(name, TODAY)
        another = own.kind != "place" and own.municipality and own.municipality.nis != nis
        if another and "(" not in shape:
            assert here in (nis, None), (name, here)
        elif name != NAMES[nis] and name not in NAMES[nis]:
            assert here == nis, (shape, name, here)


def test_the_postcode_decides_where_a_name_occurs_twice() -> None:
    for code in ("2430", "3390", "9300", "9500", "2100", "3290"):
        (municipality,) = by_postcode(code)
        for place in places():
            if place.nis_2025 == municipality.nis:
                for text in (place.name, f"{code} {place.name}", f"{place.name} (B-{code})"):
                    assert read(text, code) == municipality.nis, text


@pytest.mark.parametrize("shape", BETWEEN)
def test_two_municipalities_in_a_cell_are_two(shape: str) -> None:
    pairs = list(itertools.permutations(NAMES.values(), 2))
    drawn = random.Random(13).sample(pairs, 400)
    for first, second in [("Gent", "Brugge"), *drawn]:
        assert read_place(shape.format(first, second), TODAY).kind == "two", (first, second)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gent, Oost-Vlaanderen", "Gent"),
        ("Gent (provincie Oost-Vlaanderen)", "Gent"),
        ("Antwerpen (district Borgerhout)", "Antwerpen"),
        ("Brugge (Sint-Kruis, Assebroek)", "Brugge"),
        ("2430 Vorst", "Laakdal"),
        ("Halle (Zoersel)", "Zoersel"),
        ("NIEUWERKERKEN (AALST)", "Aalst"),
        ("Gentbrugge", "Gent"),
        ("Sint-Martens-Voeren", "Voeren"),
        ("Gent\n", "Gent"),
        ("Aalst (Limburg)", None),
        ("Halle, Zoersel", None),
        ("Gent, Dampoort", None),
        ("Vlaanderen", None),
    ],
)
def test_shapes_with_a_trap(text: str, name: str | None) -> None:
    municipality = read_place(text, TODAY).municipality
    assert (municipality.name_nl if municipality else None) == name
