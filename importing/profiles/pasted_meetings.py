"""A pasted list of meetings: date, place, topic, number of participants, over one line or more."""

from __future__ import annotations

import re
from typing import Final

from importing.cells import Cell, Contents, Sheet, reading, refuse, text_of
from importing.columns import slug
from importing.dates import read_date
from importing.kinds.practice import MEETINGS
from importing.municipality_columns import place_on
from importing.profiles.pasted_text import joined
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from language import N_

_HEADER: Final = re.compile(r"Datum +Plaats +Onderwerp +Aantal deelnemers")
_DATE: Final = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_NUMBER: Final = re.compile(r"(?:^|\s)([0-9]{1,5})$")
_TOTAL: Final = re.compile(r"Totaal\b.*?([0-9]{1,6})$", re.I)
_LONGEST_PLACE: Final = 8
"""Words of the name of a place."""
_COLUMNS: Final = (
    "Kenmerk",
    "Soort",
    "Onderwerp",
    "Status",
    "Datum",
    "Gemeente",
    "Aantal deelnemers",
)


def _fits(contents: Contents) -> bool:
    rows = contents.sheets[0].rows
    return contents.format == "text" and any(_HEADER.fullmatch(text_of(row[0])) for row in rows)


def _prepare(contents: Contents, _known: References) -> Prepared:
    sheet = contents.sheets[0]
    entries, total = _entries(sheet)
    rows: list[list[Cell]] = [list(_COLUMNS)]
    rows += [_row(text, number) for number, text in entries]
    people = sum(int(text_of(row[6])) for row in rows[1:])
    if total is not None and total != people:
        raise refuse("count_differs", total=total, sum=people)
    remark = reading("pasted_meetings", rows=len(entries), participants=people)
    return Prepared(Sheet(sheet.name, rows, [1, *(number for number, _ in entries)]), (remark,))


def _entries(sheet: Sheet) -> tuple[list[tuple[int, str]], int | None]:
    """(line number, text) of each meeting, and the total where one is stated."""
    entries: list[tuple[int, list[str]]] = []
    lines = [(n, text_of(row[0])) for n, row in zip(sheet.numbers, sheet.rows, strict=True)]
    begin = next(at for at, (_, line) in enumerate(lines) if _HEADER.fullmatch(line)) + 1
    for number, line in lines[begin:]:
        total = _TOTAL.fullmatch(line)
        if total:
            return [(n, joined(parts)) for n, parts in entries], int(total[1])
        if _DATE.match(line):
            entries.append((number, [line]))
        elif line and entries and _NUMBER.search(entries[-1][1][-1]):
            break
        elif line and entries:
            entries[-1][1].append(line)
    return [(n, joined(parts)) for n, parts in entries], None


def _row(text: str, number: int) -> list[Cell]:
    date, _, rest = text.partition(" ")
    people = _NUMBER.search(rest)
    day = read_date(date)[0]
    if day is None:
        raise refuse("impossible_date", row=number, column="Datum", value=date)
    if people is None:
        raise refuse("not_a_count", row=number, column="Aantal deelnemers", value=text)
    words = rest[: people.start()].split()
    for count in range(min(len(words) - 1, _LONGEST_PLACE), 0, -1):
        place = " ".join(words[:count])
        if place_on(place, day):
            topic = " ".join(words[count:])
            key = slug(f"bijeenkomst {day.isoformat()} {place}", 60)
            return [key, "lerend netwerk", topic, "gehouden", date, place, people[1]]
    raise refuse("unknown_municipality", row=number, column="Gemeente", value=rest, nearest="")


MEETINGS_IN_ANSWER: Final = Profile(
    key="schriftelijk-antwoord-bijeenkomsten",
    title=N_("Tabel met bijeenkomsten uit een schriftelijk antwoord"),
    kind=MEETINGS,
    fits=_fits,
    prepare=_prepare,
    columns={
        "Kenmerk": "key",
        "Soort": "kind",
        "Onderwerp": "topic",
        "Status": "state",
        "Datum": "date",
        "Gemeente": "place",
        "Aantal deelnemers": "participants",
    },
)
