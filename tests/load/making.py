"""Large lists of applications for the load scripts; every amount differs, so sums tell rows apart."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from importing.kinds import TEMPLATES

PLACES = ("Gent", "Leuven", "Sint-Niklaas", "Genk", "Oostende", "Mechelen", "Aalst", "Hasselt")
TITLES = [column.title for column in TEMPLATES["applications"].columns]


def applications(count: int) -> list[list[Any]]:
    """Header and rows; row n asks n euro and 37 cents."""
    first = dt.date(2023, 1, 1)
    rows: list[list[Any]] = [TITLES]
    for n in range(1, count + 1):
        given = {
            "Aanvraagnummer": f"G-{n}",
            "Oproep": "bondgenotennetwerken",
            "Indiener": f"Vereniging {n % 500}",
            "Titel": f"Project nummer {n} van een lange lijst",
            "Gemeente": PLACES[n % len(PLACES)],
            "Gevraagd bedrag": Decimal(n) + Decimal("0.37"),
            "Status": "ingediend",
            "Subdoelstellingen": "Kinderen en gezinnen bereiken",
            "Ingediend op": first + dt.timedelta(days=n % 280),
        }
        rows.append([given.get(title) for title in TITLES])
    return rows


def total_cents(count: int) -> int:
    """What those rows ask together."""
    return 100 * count * (count + 1) // 2 + 37 * count
