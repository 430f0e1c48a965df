"""The export of the Flemish subsidieregister (subsidieregister.vlaanderen.be).

Its traps: a comma between thousands (``81,499`` is 81 499 euro) and no decimals; amounts below zero
are recoveries; more can be paid than awarded; a recipient stands there many times, once in a while
with lines that are equal in everything; recipients can lie outside Flanders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from importing.cells import Contents, reading
from importing.checked import Checked
from importing.coded import Coded, combined, gathered
from importing.columns import plain
from importing.hashes import come_again
from importing.headers import share_known
from importing.kinds.register import DESCRIBED, REGISTER, line_mark
from importing.municipality_columns import place_of
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from importing.values import day_of_year
from language import N_
from places import WrittenPlace

_BELGIUM: Final = ("belgie", "belgium", "belgique", "belgien", "be", "")
_COUNTRY: Final = "België"
"""However the export writes it, so that the same line is the same again."""
_PLACES_SHOWN: Final = 50


def _fits(contents: Contents) -> bool:
    sheet = contents.sheets[0]
    return bool(sheet.rows) and share_known(sheet, REGISTER.columns) >= 0.7


def _prepare(contents: Contents, _known: References) -> Prepared:
    return Prepared(contents.sheets[0])


def _finish(checked: Checked) -> None:
    """Number lines about the same thing, look up municipalities, tell what is unusual."""
    turns: Counter[str] = Counter()
    nothing: Coded[Any] = Coded.repeated(None, len(checked.numbers))
    checked.values["country"] = Coded.of(checked.values.get("country", nothing)).mapped(
        lambda written: _COUNTRY if written and plain(written) in _BELGIUM else written
    )
    told = [_texts(checked.values.get(name, nothing)) for name in DESCRIBED]
    checked.values["line"] = lines = gathered(line_mark(row) for row in zip(*told, strict=True))
    several = come_again(lines)
    checked.values["turn"] = gathered(_turn(turns, line) if several(line) else 1 for line in lines)
    written = [
        checked.values.get(name, nothing) for name in ("place_text", "postcode", "country", "year")
    ]
    places = combined(written, lambda row: _place_of(*row))
    checked.values["place"] = places.mapped(lambda place: place[0])
    read_as = Counter(told for _, told in places if told)
    awarded, paid = checked.values["awarded_cents"], checked.values["paid_cents"]
    remarks = {
        "register_recoveries": sum(min(a, p) < 0 for a, p in zip(awarded, paid, strict=True)),
        "register_paid_above": sum(p > a for a, p in zip(awarded, paid, strict=True)),
        "register_repeated": sum(count for count in turns.values() if count > 1),
        "register_outside": sum(nis is None for nis, _ in places),
    }
    checked.readings += [reading(code, rows=rows) for code, rows in remarks.items() if rows]
    checked.readings += [
        reading("place_place", written=written or "–", name=name, rows=rows)
        for (written, name), rows in sorted(read_as.items())[:_PLACES_SHOWN]
    ]


def _texts(column: Sequence[Any]) -> Coded[str]:
    return Coded.of(column).mapped(str)


def _turn(turns: Counter[str], line: str) -> int:
    turns[line] += 1
    return turns[line]


@lru_cache(maxsize=20_000)
def _place_of(
    name: str | None, postcode: str | None, country: str | None, year: int | None
) -> tuple[str | None, tuple[str, str] | None]:
    """The code of a place in Belgium, and its name beside what is written where that differs."""
    place = WrittenPlace("none")
    if plain(country or "") in _BELGIUM:
        place = place_of(name or "", postcode or "", day_of_year(year))
    municipality = place.municipality
    if municipality is None:
        return None, None
    exact = place.kind in ("exact", "old")
    return municipality.nis, None if exact else (name or "", municipality.name_nl)


SUBSIDIEREGISTER: Final = Profile(
    key="subsidieregister",
    title=N_("Export van het Vlaams subsidieregister"),
    kind=REGISTER,
    fits=_fits,
    prepare=_prepare,
    columns={column.title: column.key for column in REGISTER.columns},
    thousands_comma=True,
    finish=_finish,
)
