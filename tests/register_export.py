"""A register of about 500 lines in the shape of the export, made up, with the traps of the real one.

Drawn from a seed, so that it is the same each time. Every line also says what is true of it: the
municipality that it lies in, and the body that it is of.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from stdnum.be import vat

from data_access.engine import Store
from importing import desk
from importing.plan import Plan

HEADER: Final = (
    "Beleidsdomein", "Thema", "Subthema", "Verstrekker", "KBO-nr", "Vestiging", "Naam subsidieontvanger",
    "Postcode", "Gemeente", "Land", "Jaar", "Toegekend (EUR)", "Betaald (EUR)",
)  # fmt: skip

SUBJECTS: Final = (
    ("Cultuur, Jeugd, Sport en Media", "Jeugd", "Jeugdwerk", "Departement Cultuur, Jeugd en Media"),
    (
        "Cultuur, Jeugd, Sport en Media",
        "Erfgoed",
        "Onderhoud",
        "Departement Cultuur, Jeugd en Media",
    ),
    ("Welzijn, Volksgezondheid en Gezin", "Kinderarmoede", "", "Departement Zorg"),
    ("Welzijn, Volksgezondheid en Gezin", "Gezin", "Opvang", "Agentschap Opgroeien"),
    ("Omgeving", "Klimaat", "Lokaal Energie- en Klimaatpact 1.0", "Departement Omgeving"),
    ("Binnenlands Bestuur", "Samenleven", "", "Agentschap Binnenlands Bestuur"),
)
"""Policy domain, theme, subtheme, grantor."""

PLACES: Final = (
    ("9000", "GENT", "44021"),
    ("2100", "DEURNE", "11002"),
    ("2000", "ANTWERPEN", "11002"),
    ("3001", "HEVERLEE", "24062"),
    ("8310", "SINT-KRUIS (BRUGGE)", "31005"),
    ("8340", "DAMME", "31006"),
    ("9870", "MACHELEN", "44081"),
    ("1830", "MACHELEN", "23047"),
    ("3500", "HASSELT", "71022"),
    ("9700", "Oudenaarde", "45035"),
)
"""Postcode and name as the register writes them, and the code of the municipality of those years."""

ABROAD: Final = (("1011", "AMSTERDAM", "Nederland"), ("59000", "LILLE", "Frankrijk"))
COUNTRIES: Final = ("België", "Belgium", "")
NAMES: Final = ("Chiro De Klaver", "Harmonie Vooruit", "De Wiekslag", "Ruimte voor Groei", "Open Deur",
                "Het Verhaal", "Muziekhuis De Notelaar", "Buurtwerk Kompas", "Erfgoedkring Ter Linden",
                "Speelpleinwerking De Regenboog")  # fmt: skip
PERSONS: Final = ("Peeters Jan", "An Vermeulen", "DE SMET KAREL")


@dataclass(frozen=True)
class Line:
    """A line as the file has it, with what is true of it: its municipality and its body."""

    subject: tuple[str, str, str, str]
    kbo: str
    name: str
    postcode: str
    place: str
    country: str
    year: int
    awarded: int
    paid: int
    nis: str | None
    body: str

    @property
    def cells(self) -> tuple[str, ...]:
        """As the file writes it."""
        amounts = f"{self.awarded:,}", f"{self.paid:,}"
        where = self.kbo, "", self.name, self.postcode, self.place, self.country, str(self.year)
        return (*self.subject, *where, *amounts)


def company_number(at: int) -> str:
    """The company number that comes at this place among those that are right."""
    front = f"0{2_000_000 + at * 37:07d}"
    number = f"{front}{97 - int(front) % 97:02d}"
    assert vat.is_valid(number)
    return number


def lines(seed: int = 13, many: int = 500) -> list[Line]:
    """So many lines; the traps stand in each of them."""
    chance = Random(seed)
    bodies = _bodies()
    made = [_drawn(chance.choice(bodies), chance) for _ in range(many - 13)]
    recovery = replace(made[0], awarded=-889_465, paid=-889_465)
    wrong_number = replace(made[1], kbo="0200000440", body=made[1].name)
    equal = made[2]
    ghent = replace(made[3], name="Stad Gent", kbo=company_number(900), body=company_number(900),
                    postcode="9000", place="GENT", country="Belgium", nis="44021")  # fmt: skip
    climate = replace(ghent, subject=SUBJECTS[4], year=2023)
    return [
        *made,
        recovery,
        wrong_number,
        equal,
        equal,
        replace(climate, awarded=1_400_000, paid=1_000_000),
        replace(climate, awarded=100_000, paid=600_000),
        # The same body of two grantors in one year.
        replace(ghent, subject=SUBJECTS[0], year=2022, awarded=30_000, paid=30_000),
        replace(ghent, subject=SUBJECTS[2], year=2022, awarded=20_000, paid=0),
        # An award that the atlas knows, of the same amount in that year, and one of another.
        _known("Duo for a job", 200_000),
        _known("Huis van het Nederlands", 1_234),
        # One name written in two ways, under one number and without any.
        replace(
            made[4], name="V.Z.W. Twee Namen", kbo=company_number(901), body=company_number(901)
        ),
        replace(made[4], name="Twee Namen vzw", kbo=company_number(901), body=company_number(901)),
        replace(made[4], name="Vzw De Twee Namen", kbo="", body="Vzw De Twee Namen"),
    ]


def load(store: Store, rows: list[Line]) -> Plan:
    """Load these lines as a file of the export; returns what was changed."""
    upload = desk.open_upload(as_csv(rows), "register.csv")
    recognised = desk.recognise(store, upload)
    assert recognised.name == "subsidieregister"
    shown = desk.preview(store, upload, recognised)
    desk.load(store, upload, recognised, shown)
    return shown.plan


def as_csv(rows: list[Line]) -> bytes:
    """The file: UTF-8 with semicolons, as the export is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(row.cells for row in rows)
    return text.getvalue().encode()


def _bodies() -> list[Line]:
    """A body per name and place, and municipalities and persons; half of them without a number."""
    empty = Line(SUBJECTS[0], "", "", "", "", "", 2021, 0, 0, None, "")
    made = []
    for at, (postcode, place, nis) in enumerate(PLACES):
        there = replace(empty, postcode=postcode, place=place, nis=nis)
        names = [f"{name} {place.title().split(' (')[0]} {postcode} vzw" for name in NAMES[:4]]
        names.append(f"OCMW {place.title().split(' (')[0]} {postcode}")
        for turn, name in enumerate(names):
            number = company_number(at * 10 + turn) if turn % 2 else ""
            made.append(replace(there, name=name, kbo=number, body=number or name))
    made += [
        replace(empty, name=f"Stichting {place}", postcode=postcode, place=place, country=country,
                body=f"Stichting {place}")
        for postcode, place, country in ABROAD
    ]  # fmt: skip
    first = PLACES[0]
    made += [
        replace(empty, name=name, postcode=first[0], place=first[1], nis=first[2], body=name)
        for name in PERSONS[1:]
    ]
    trader = company_number(950)
    made.append(replace(made[-1], name=PERSONS[0], kbo=trader, body=trader))
    return made


def _drawn(body: Line, chance: Random) -> Line:
    awarded = chance.choice((0, 500, 81_499, 12_000, 250_000, chance.randrange(1, 2_000_000)))
    paid = chance.choice((0, awarded, awarded // 2, awarded + 1_000))
    country = body.country or chance.choice(COUNTRIES)
    subject = chance.choice(SUBJECTS[:4] + SUBJECTS[5:])
    return replace(
        body, subject=subject, country=country, year=chance.randrange(2019, 2025), awarded=awarded,
        paid=paid,
    )  # fmt: skip


def _known(name: str, awarded: int) -> Line:
    return Line(
        SUBJECTS[5], "", name, "1000", "BRUSSEL", "België", 2020, awarded, awarded, "21004", name
    )
