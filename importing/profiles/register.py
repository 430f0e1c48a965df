"""The export of the Flemish subsidieregister (subsidieregister.vlaanderen.be).

Its traps: a comma between thousands (``81,499`` is 81 499 euro) and no decimals; amounts below zero
are recoveries; more can be paid than awarded; a recipient stands there many times, once in a while
with lines that are equal in everything; recipients can lie outside Flanders.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from importing.cells import Contents, reading
from importing.checked import Checked
from importing.columns import plain
from importing.headers import share_known
from importing.kinds.register import REGISTER
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
_DESCRIBED: Final = (
    "policy_domain", "theme", "subtheme", "grantor", "kbo_written", "branch", "name", "year",
)  # fmt: skip


def _fits(contents: Contents) -> bool:
    sheet = contents.sheets[0]
    return bool(sheet.rows) and share_known(sheet, REGISTER.columns) >= 0.7


def _prepare(contents: Contents, _known: References) -> Prepared:
    return Prepared(contents.sheets[0])


def _finish(checked: Checked) -> None:
    """Number lines about the same thing, look up municipalities, tell what is unusual."""
    turns: Counter[tuple[object, ...]] = Counter()
    checked.values["country"] = [
        _COUNTRY if written and plain(written) in _BELGIUM else written
        for written in checked.values.get("country", [None] * len(checked.numbers))
    ]
    checked.values["turn"] = []
    checked.values["place"] = []
    outside = 0
    read_as: Counter[tuple[str, str]] = Counter()
    for row in list(checked.rows_of(*_DESCRIBED, "place_text", "postcode", "country")):
        described = tuple(row[name] for name in _DESCRIBED)
        turns[described] += 1
        checked.values["turn"].append(turns[described])
        name, place = row["place_text"] or "", WrittenPlace("none")
        if plain(row["country"] or "") in _BELGIUM:
            place = place_of(name, row["postcode"] or "", day_of_year(row["year"]))
        municipality = place.municipality
        if municipality and place.kind not in ("exact", "old"):
            read_as[name, municipality.name_nl] += 1
        outside += municipality is None
        checked.values["place"].append(municipality.nis if municipality else None)
    awarded, paid = checked.values["awarded_cents"], checked.values["paid_cents"]
    remarks = {
        "register_recoveries": sum(min(a, p) < 0 for a, p in zip(awarded, paid, strict=True)),
        "register_paid_above": sum(p > a for a, p in zip(awarded, paid, strict=True)),
        "register_repeated": sum(count for count in turns.values() if count > 1),
        "register_outside": outside,
    }
    checked.readings += [reading(code, rows=rows) for code, rows in remarks.items() if rows]
    checked.readings += [
        reading("place_place", written=written or "–", name=name, rows=rows)
        for (written, name), rows in sorted(read_as.items())[:_PLACES_SHOWN]
    ]


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
