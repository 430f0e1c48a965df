"""What a file is: our own template, a profile, columns that somebody mapped before, or unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection

from importing.cells import Contents, Sheet, refuse
from importing.headers import names_of, share_known
from importing.kinds import KINDS, TEMPLATES, Kind
from importing.mappings import remembered
from importing.profiles import PROFILES, Profile

OWN_SHEETS: Final = ("Uitleg", "Keuzes", "Voorbeelden")
"""Sheets of our own templates beside the one that people fill in."""
LIKELY: Final = 0.4
"""From this share of known columns on a sheet is taken for a template; what is wrong is then told."""


@dataclass(frozen=True)
class Recognised:
    """``how`` is template, profile, mapping or unknown; ``sheet`` the position of the table.

    ``mapping`` (header -> column key, empty to set aside) is what a page shows for columns to map;
    for an unknown file it holds the columns whose names say enough.
    """

    how: str
    kind: Kind | None = None
    profile: Profile | None = None
    sheet: int = 0
    mapping: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the command line and the history call it."""
        if self.profile:
            return self.profile.key
        return self.kind.key if self.kind else "unknown"


def recognise(connection: Connection, contents: Contents, wanted: str | None = None) -> Recognised:
    """Find out what a file is; ``wanted`` is the key of a profile or kind that somebody chose.

    Raises Refused: ``unknown_profile``, and ``several_tables`` when more than one sheet could be it.
    """
    if wanted:
        return _chosen(contents, wanted)
    for profile in PROFILES.values():
        if contents.sheets and contents.sheets[0].rows and profile.fits(contents):
            return Recognised("profile", profile.kind, profile)
    if contents.format == "text":
        return Recognised("unknown")
    candidates = [
        match
        for at, sheet in enumerate(contents.sheets)
        if sheet.name not in OWN_SHEETS and (match := _template(sheet, at))
    ]
    if len(candidates) > 1:
        names = ", ".join(contents.sheets[match.sheet].name for match in candidates)
        raise refuse("several_tables", names=names[:200])
    if candidates:
        return candidates[0]
    return _mapped(connection, contents)


def by_hand(kind: str, mapping: Mapping[str, str], sheet: int = 0) -> Recognised:
    """What somebody says a file is. Raises KeyError for a kind that does not exist."""
    return Recognised("mapping", TEMPLATES[kind], None, sheet, mapping)


def _chosen(contents: Contents, wanted: str) -> Recognised:
    if wanted in PROFILES:
        return Recognised("profile", PROFILES[wanted].kind, PROFILES[wanted])
    if wanted not in TEMPLATES:
        raise refuse("unknown_profile", name=wanted[:60], names=", ".join([*PROFILES, *TEMPLATES]))
    kind = TEMPLATES[wanted]
    shares = [
        share_known(sheet, kind.columns) - (sheet.name in OWN_SHEETS) for sheet in contents.sheets
    ]
    return Recognised("template", kind, None, shares.index(max(shares)))


def _template(sheet: Sheet, at: int) -> Recognised | None:
    if not sheet.rows:
        return None
    shares = {kind.key: share_known(sheet, kind.columns) for kind in TEMPLATES.values()}
    best = max(shares, key=lambda key: shares[key])
    return Recognised("template", KINDS[best], None, at) if shares[best] >= LIKELY else None


def _mapped(connection: Connection, contents: Contents) -> Recognised:
    for at, sheet in enumerate(contents.sheets):
        mapping = remembered(connection, names_of(sheet))
        if mapping and mapping[0] in TEMPLATES:
            return Recognised("mapping", TEMPLATES[mapping[0]], None, at, mapping[1])
    return Recognised("unknown")
