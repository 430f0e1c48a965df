"""What a file is: our own template, a profile, columns that somebody mapped before, or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import Connection

from importing.cells import Contents, Sheet, refuse, text_of
from importing.header_row import LOOKED_AT, headed, locate
from importing.headers import count_known, fits_whole, share_known
from importing.kinds import KINDS, TEMPLATES, Kind
from importing.mappings import remembered
from importing.profiles import PROFILES, Profile

OWN_SHEETS: Final = ("Uitleg", "Keuzes", "Voorbeelden")
"""Sheets of our own templates beside the one that people fill in."""
LIKELY: Final = 0.4
"""From this share of known columns on a sheet is taken for a template; what is wrong is then told."""
GUESSED: Final = 2
"""From so many known columns on a kind is proposed to whoever says what the columns are."""


@dataclass(frozen=True)
class Recognised:
    """``how`` is template, profile, mapping or unknown; ``sheet`` the position of the table, ``header``
    that of its header among the rows (``NO_HEADER``: there is none).

    ``mapping`` (header -> column key, empty to set aside) is what a page shows for columns to map; for an
    unknown file ``kind`` is a guess. ``values`` says per column key what values mean. ``call`` is the
    call of rows that name none or one that is not known, ``call_fields`` what is known of it (column of a
    call -> as written).
    """

    how: str
    kind: Kind | None = None
    profile: Profile | None = None
    sheet: int = 0
    mapping: Mapping[str, str] = field(default_factory=dict)
    header: int = 0
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    call: str = ""
    call_fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the command line and the history call it."""
        if self.profile:
            return self.profile.key
        return self.kind.key if self.kind and self.how != "unknown" else "unknown"

    def table(self, contents: Contents) -> Sheet:
        """The sheet it is about, from its header on."""
        return headed(contents.sheets[self.sheet], self.header)


def recognise(connection: Connection, contents: Contents, wanted: str | None = None) -> Recognised:
    """Find out what a file is; ``wanted`` is the key of a profile or kind that somebody chose.

    Raises Refused: ``unknown_profile``, and ``several_tables`` when more than one sheet could be it.
    """
    tables = list(_tables(contents))
    if wanted:
        return _chosen(tables, contents, wanted)
    if by_profile := _by_profile(tables, contents):
        return by_profile
    if contents.format == "text":
        return Recognised("unknown")
    if known := _mapped(connection, contents):
        return known
    candidates = [match for table in tables if (match := _template(table))]
    if len(candidates) > 1:
        names = ", ".join(contents.sheets[match.sheet].name for match in candidates)
        raise refuse("several_tables", names=names[:200])
    if candidates:
        return candidates[0]
    return _guessed(tables)


@dataclass(frozen=True)
class _Table:
    """A sheet by its position, from where its header seems to be."""

    at: int
    header: int
    sheet: Sheet


def _tables(contents: Contents) -> Iterator[_Table]:
    for at, sheet in enumerate(contents.sheets):
        if sheet.rows and sheet.name not in OWN_SHEETS:
            header = locate(sheet) if contents.format in ("csv", "xlsx", "ods") else 0
            yield _Table(at, header, headed(sheet, header))


def by_hand(kind: str, mapping: Mapping[str, str], sheet: int = 0, header: int = 0) -> Recognised:
    """What somebody says a file is. Raises KeyError for a kind that does not exist."""
    return Recognised("mapping", TEMPLATES[kind], None, sheet, mapping, header)


def _by_profile(tables: list[_Table], contents: Contents) -> Recognised | None:
    for profile in PROFILES.values():
        for table in tables:
            if profile.fits(replace(contents, sheets=[table.sheet])):
                return Recognised("profile", profile.kind, profile, table.at, header=table.header)
    return None


def _chosen(tables: list[_Table], contents: Contents, wanted: str) -> Recognised:
    if wanted in PROFILES:
        profile = PROFILES[wanted]
        fitting = [t for t in tables if profile.fits(replace(contents, sheets=[t.sheet]))]
        at, header = (fitting[0].at, fitting[0].header) if fitting else (0, 0)
        return Recognised("profile", profile.kind, profile, at, header=header)
    if wanted not in TEMPLATES:
        raise refuse("unknown_profile", name=wanted[:60], names=", ".join([*PROFILES, *TEMPLATES]))
    kind = TEMPLATES[wanted]
    if not tables:
        return Recognised("template", kind)
    best = max(tables, key=lambda table: share_known(table.sheet, kind.columns))
    return Recognised("template", kind, None, best.at, header=best.header)


def _template(table: _Table) -> Recognised | None:
    """A kind of which the sheet has enough columns, or all that it needs and nothing else."""
    shares = {kind.key: share_known(table.sheet, kind.columns) for kind in TEMPLATES.values()}
    best = max(shares, key=lambda key: shares[key])
    whole = fits_whole(table.sheet, KINDS[best].columns, KINDS[best].may_lack)
    if shares[best] < LIKELY and not whole:
        return None
    return Recognised("template", KINDS[best], None, table.at, header=table.header)


def _mapped(connection: Connection, contents: Contents) -> Recognised | None:
    for at, sheet in enumerate(contents.sheets):
        headers = [[text_of(cell).strip() for cell in row] for row in sheet.rows[:LOOKED_AT]]
        known = remembered(connection, headers) if headers else None
        if known and known[1].kind in TEMPLATES:
            header, layout = known
            kind = TEMPLATES[layout.kind]
            return Recognised(
                "mapping", kind, None, at, layout.columns, header, values=layout.values
            )
    return None


def _guessed(tables: list[_Table]) -> Recognised:
    """Nobody knows; the kind that has most of these columns is proposed."""
    if not tables:
        return Recognised("unknown")
    counts = {
        (kind.key, number): count_known(table.sheet, kind.columns)
        for number, table in enumerate(tables)
        for kind in TEMPLATES.values()
    }
    key, number = max(counts, key=lambda one: counts[one])
    if counts[key, number] < GUESSED:
        return Recognised("unknown", None, None, tables[0].at, header=tables[0].header)
    table = tables[number]
    return Recognised("unknown", TEMPLATES[key], None, table.at, header=table.header)
