"""Lists of any length, made up and like real ones: calls, applications and the subsidy register.

    python -m tests.load.grown_lists FOLDER --rows 100000

Half of the rows are applications, half lines of the register. Each file is one that the importer reads: of
more than a million rows there are several, each of some of the calls or years. Drawn from a seed: the same
size gives the same files. Rows are written one by one and bodies follow from their number, so that
10 000 000 rows take no more memory than 1 000. Every body says that it is made up;
its company number is of the right form and was given to nobody that the atlas knows.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import math
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Final

from importing.kinds import TEMPLATES
from places import Municipality, municipalities, population
from tests.register_export import HEADER, SUBJECTS, company_number

SEED: Final = 15
FIRST_YEAR: Final = 2015
LAST_YEAR: Final = 2024
BODIES: Final = 200_000
"""At most; there are no more company numbers of this kind."""
LONGEST: Final = 1_000_000
"""Rows in one file. There are ten years, so no more files than ten of a kind."""

_POSTCODES: Final = Path(__file__).resolve().parents[2] / "places" / "data" / "postcodes.csv"
_KINDS: Final = ("Huis van het Kind", "Jeugddienst", "Buurtwerk", "Vormingswerk", "Erfgoedkring",
                 "Kunstenhuis", "Sportraad", "Natuurgroep", "Welzijnskoepel", "Harmonie")  # fmt: skip
_STATUSES: Final = (("toegekend", 38), ("niet weerhouden", 34), ("positief, geen budget", 9),
                    ("in beoordeling", 9), ("ingediend", 6), ("ingetrokken", 4))  # fmt: skip
_REASONS: Final = {
    "niet weerhouden": ("past niet in het doel", "partnerschap te beperkt", "dossier onvolledig",
                        "aanpak te weinig uitgewerkt", "doelgroep te weinig bereikt", "niet ontvankelijk",
                        ""),
    "positief, geen budget": ("budget op",),
    "ingetrokken": ("ingetrokken",),
}  # fmt: skip
_DOMAINS: Final = (
    "Armoedebestrijding",
    "Jeugd",
    "Cultuur",
    "Omgeving",
    "Gelijke kansen",
    "Welzijn",
)


@dataclass(frozen=True)
class _Place:
    """A municipality that was never merged, with the postcode that is its own."""

    name: str
    postcode: str


@dataclass(frozen=True)
class _Slice:
    """A file of several: which of how many."""

    at: int = 0
    of: int = 1

    def within(self, count: int) -> range:
        """Which of so many, numbered from 0, are in it."""
        return range(count * self.at // self.of, count * (self.at + 1) // self.of)


def write(folder: Path, count: int, seed: int = SEED) -> list[Path]:
    """Write files with so many rows of applications and register together; their paths in the order in
    which they are loaded."""
    half, calls = count // 2, max(3, min(400, count // 2_000))
    bodies = min(BODIES, 20 + count // 10)
    several = -(-(count - half) // LONGEST)
    paths = [_written(folder / "oproepen.csv", _titles("calls"), _calls(calls, Random(seed)))]
    for part in (_Slice(at, several) for at in range(several)):
        end = f"-{part.at + 1}.csv" if several > 1 else ".csv"
        chance, other = (Random(seed + turn + 2 * part.at) for turn in (1, 2))
        made = _applications(part, count - half, calls, bodies, chance)
        lines = _register(part, half, bodies, other)
        paths.append(_written(folder / f"aanvragen{end}", _titles("applications"), made))
        paths.append(_written(folder / f"register{end}", HEADER, lines))
    return paths


def _written(path: Path, titles: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(titles)
        writer.writerows(rows)
    return path


def _titles(kind: str) -> list[str]:
    return [column.title for column in TEMPLATES[kind].columns]


def _calls(count: int, chance: Random) -> Iterator[list[object]]:
    for at in range(count):
        closes, budget = _closing(at, count), round(_amount(chance) * 60, -3)
        given = {
            "Kenmerk": f"verzonnen-{at}", "Titel": f"Verzonnen oproep {at}", "Thema": _KINDS[at % 7],
            "Beleidsdomein": _DOMAINS[at % len(_DOMAINS)], "Minister(s)": "Verzonnen minister",
            "Gepubliceerd op": closes - dt.timedelta(days=75), "Indienen tot": closes,
            "Beslist op": closes + dt.timedelta(days=110), "Jaar": closes.year,
            "Budget": "" if chance.random() < 0.1 else f"{budget:.2f}",
            "Status": "beslist", "Doel": "Verzonnen, om te meten.",
        }  # fmt: skip
        yield [given.get(title, "") for title in _titles("calls")]


def _closing(call: int, count: int) -> dt.date:
    """The last day of a call; they lie evenly over the years."""
    days = (dt.date(LAST_YEAR, 6, 1) - dt.date(FIRST_YEAR, 4, 1)).days
    return dt.date(FIRST_YEAR, 4, 1) + dt.timedelta(days=days * call // count)


def _applications(
    part: _Slice, count: int, calls: int, bodies: int, chance: Random
) -> Iterator[Sequence[object]]:
    titles = _titles("applications")
    statuses, weights = zip(*_STATUSES, strict=True)
    to_here = list(accumulate(weights))
    own = part.within(calls)
    for at in part.within(count):
        call = own[int(len(own) * chance.random() ** 1.5)]
        name, kbo, place = body(int(bodies * chance.random() ** 2.5))
        asked = _amount(chance)
        status = statuses[bisect(to_here, chance.random() * to_here[-1])]
        closes = _closing(call, calls)
        decided = status not in ("ingediend", "in beoordeling")
        awarded = asked * chance.choice((1, 1, 0.8, 0.5)) if status == "toegekend" else None
        given = {
            "Aanvraagnummer": f"V-{at}", "Oproep": f"verzonnen-{call}", "Indiener": name,
            "KBO-nummer": kbo, "Titel": f"{_KINDS[at % len(_KINDS)]}: project {at}", "Gemeente": place.name,
            "Postcode": place.postcode,
            "Gevraagd bedrag": "" if chance.random() < 0.03 else f"{asked:.2f}",
            "Toegekend bedrag": "" if awarded is None or chance.random() < 0.02 else f"{awarded:.2f}",
            "Status": status, "Soort reden": chance.choice(_REASONS.get(status, ("",))),
            "Ingediend op": closes - dt.timedelta(days=int(40 * chance.random() ** 2)),
            "Beslist op": closes + dt.timedelta(days=110) if decided else "",
        }  # fmt: skip
        yield [given.get(title, "") for title in titles]


def _register(part: _Slice, count: int, bodies: int, chance: Random) -> Iterator[Sequence[object]]:
    years = part.within(LAST_YEAR - FIRST_YEAR + 1)
    for _ in part.within(count):
        name, kbo, place = body(int(bodies * chance.random() ** 2.5))
        awarded = round(_amount(chance))
        paid = chance.choice((awarded, awarded, awarded // 2, 0))
        if chance.random() < 0.005:  # money that was claimed back
            awarded = paid = -awarded
        where = place.postcode, place.name.upper(), "België"
        year = FIRST_YEAR + years[int(len(years) * chance.random() ** 0.7)]
        yield (*chance.choice(SUBJECTS), kbo, "", name, *where, year, f"{awarded:,}", f"{paid:,}")


def _amount(chance: Random) -> float:
    """Euro, skewed as grants are: half under 22 000, one in a hundred above half a million."""
    return min(max(math.exp(chance.gauss(10, 1.4)), 100), 50_000_000)


def body(at: int) -> tuple[str, str, _Place]:
    """The body of this number: its name, its company number (one in eight has none), where it sits."""
    places, to_here = _places()
    # Spread by the golden ratio: bodies lie as inhabitants do, whatever the order of their numbers.
    place = places[bisect(to_here, (at * 0.618034) % 1 * to_here[-1])]
    name = f"{_KINDS[at % len(_KINDS)]} {place.name} {at} (fictief) vzw"
    return name, company_number(at) if at % 8 else "", place


@cache
def _places() -> tuple[list[_Place], list[int]]:
    """The municipalities to draw from, and how many people live in them and all before them."""
    with _POSTCODES.open(encoding="utf-8", newline="") as file:
        codes = {row["nis_2025"]: row["postcode"] for row in csv.DictReader(file)}
    lasting = [one for one in municipalities() if one.nis in codes and _never_merged(one)]
    people = [population(one.nis, LAST_YEAR) for one in lasting]
    counts = [found.inhabitants if found else 1 for found in people]
    return [_Place(one.name_nl, codes[one.nis]) for one in lasting], list(accumulate(counts))


def _never_merged(municipality: Municipality) -> bool:
    return municipality.valid_from is None and municipality.valid_to is None


def main() -> None:
    """Write the files and name them."""
    parser = argparse.ArgumentParser(prog="python -m tests.load.grown_lists")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for path in write(arguments.folder, arguments.rows, arguments.seed):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
