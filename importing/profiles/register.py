"""The export of the Flemish subsidieregister (subsidieregister.vlaanderen.be).

Its traps: a comma between thousands (``81,499`` is 81 499 euro) and no decimals; amounts below zero
are recoveries; more can be paid than awarded; a recipient stands there many times, once in a while
with lines that are equal in everything; recipients can lie outside Flanders.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from importing.cells import Contents, reading
from importing.headers import share_known
from importing.kinds.register import REGISTER
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from importing.register_places import place_of_line
from importing.row_checks import Checked
from importing.values import day_of_year
from language import N_

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
    checked.values["turn"] = []
    checked.values["place"] = []
    outside, by_postcode, example = 0, 0, ""
    for row in list(checked.rows_of(*_DESCRIBED, "place_text", "postcode", "country")):
        described = tuple(row[name] for name in _DESCRIBED)
        turns[described] += 1
        checked.values["turn"].append(turns[described])
        day = day_of_year(row["year"])
        place = place_of_line(row["place_text"], row["postcode"], row["country"], day)
        checked.values["place"].append(place.nis)
        outside += place.nis is None
        if place.by_postcode:
            by_postcode += 1
            example = example or f"{row['postcode']} {row['place_text'] or ''}".strip()
    awarded, paid = checked.values["awarded_cents"], checked.values["paid_cents"]
    remarks = {
        "register_recoveries": sum(min(a, p) < 0 for a, p in zip(awarded, paid, strict=True)),
        "register_paid_above": sum(p > a for a, p in zip(awarded, paid, strict=True)),
        "register_repeated": sum(count for count in turns.values() if count > 1),
        "register_outside": outside,
    }
    if by_postcode:
        checked.readings.append(reading("register_by_postcode", rows=by_postcode, example=example))
    checked.readings += [reading(code, rows=rows) for code, rows in remarks.items() if rows]


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
