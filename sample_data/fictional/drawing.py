"""Draws the made-up applications by lot: who, where, how much, and what became of them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from sample_data.fictional.places import Place, places_of_2023
from sample_data.fictional.wording import NAMES

STATUSES: Final = {"awarded": 45, "no_budget": 38, "not_retained": 61, "withdrawn": 7}
AWARDED_IN: Final = {2023: 19, 2024: 26}
BUDGET: Final = {2023: 3_000_000, 2024: 4_000_000}
MAXIMUM: Final = 150_000
MAXIMUM_INVESTMENT: Final = 50_000
PER_PROVINCE: Final = {
    "antwerpen": 41,
    "limburg": 20,
    "oost-vlaanderen": 33,
    "vlaams-brabant": 23,
    "west-vlaanderen": 27,
    "brussel": 7,
}


@dataclass
class Application:
    """One made-up application; amounts in whole euro."""

    number: int
    place: Place
    organisation: str
    status: str
    asked: int
    awarded: int | None = None
    year: int | None = None

    @property
    def key(self) -> str:
        """Its id, and its project's key."""
        return f"fictief-{self.number:03d}"


def draw_applications(chance: random.Random) -> list[Application]:
    """All applications of the call, the awarded ones with amount and year of commitment."""
    spots = _spots(chance)
    names = _names(chance, spots)
    statuses = [status for status, count in STATUSES.items() for _ in range(count)]
    chance.shuffle(statuses)
    _give_every_province_an_award(spots, statuses)
    made = [
        Application(number, place, name, status, _asked(chance))
        for number, (place, name, status) in enumerate(zip(spots, names, statuses, strict=True), 1)
    ]
    _award(chance, [found for found in made if found.status == "awarded"])
    return made


def _spots(chance: random.Random) -> list[Place]:
    spots: list[Place] = []
    for province, count in PER_PROVINCE.items():
        found = [place for place in places_of_2023() if place.province == province]
        spots += chance.choices(found, weights=[place.inhabitants for place in found], k=count)
    chance.shuffle(spots)
    return spots


def _names(chance: random.Random, spots: list[Place]) -> list[str]:
    left: dict[str, list[str]] = {}
    names = []
    for place in spots:
        words = left.setdefault(place.name, chance.sample(NAMES, len(NAMES)))
        names.append(f"{words.pop()} {place.name} (fictief)")
    return names


def _give_every_province_an_award(spots: list[Place], statuses: list[str]) -> None:
    """Swap statuses until no province is left out, so that every map has something to show."""
    for province in PER_PROVINCE:
        mine = [n for n, place in enumerate(spots) if place.province == province]
        if all(statuses[n] != "awarded" for n in mine):
            other = statuses.index("awarded")
            statuses[mine[0]], statuses[other] = statuses[other], statuses[mine[0]]


def _asked(chance: random.Random) -> int:
    asked = chance.randrange(96_000, MAXIMUM + 1, 500)
    if chance.random() < 0.6:
        asked += chance.randrange(12_000, MAXIMUM_INVESTMENT + 1, 500)
    return asked


def _award(chance: random.Random, winners: list[Application]) -> None:
    """Award what was asked, raised or lowered together until each year's budget nearly fits."""
    chance.shuffle(winners)
    for year, count in AWARDED_IN.items():
        mine, winners = winners[:count], winners[count:]
        goal = BUDGET[year] - chance.randrange(8_000, 30_000, 500)
        highest = MAXIMUM + MAXIMUM_INVESTMENT
        for found in mine:
            found.year = year
        while sum(found.asked for found in mine) < goal:
            found = chance.choice(mine)
            found.asked = min(found.asked + 5_000, highest)
        for found in mine:
            found.awarded = found.asked
        while (over := sum(found.awarded or 0 for found in mine) - goal) > 0:
            found = chance.choice(mine)
            found.awarded = (found.awarded or 0) - min(over, 2_500)
