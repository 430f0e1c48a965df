"""Which field of a file holds the NIS code of the municipality, and who published it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from borders.refusal import BordersRefused
from places.records import all_municipalities

REGION_CODES: Final = ("04000", "21000")
"""The region of Brussels, and its only arrondissement, which covers the same area."""

_USUAL: Final = (
    "niscode",
    "cdmuntyrefnis",
    "muntyrefnis",
    "nis5",
    "nis",
    "nisgemeente",
    "gemeentenis",
    "refnis",
    "cdrefnis",
    "inscode",
    "ins",
)
"""Names of the field without case and signs, those of the publishers first."""

_SHARE: Final = 0.9
_WALLOON: Final = re.compile(r"(25|5[1-8]|6[1-4]|8[1-5]|9[1-3])\d{3}")

Feature = dict[str, Any]


class CodeField(NamedTuple):
    """The field that holds the codes (``id``: the id of the feature), and the code per feature."""

    name: str
    codes: list[str | None]


def find_codes(features: Sequence[Feature]) -> CodeField:
    """The codes of the municipalities, one per feature. Raises BordersRefused ``no_codes``.

    A field counts when at least nine in ten of its values are codes of a Belgian municipality. The
    usual names go first, then the id of the features, then the field with most different codes.
    """
    names = sorted({str(name) for feature in features for name in feature.get("properties") or {}})
    usual = sorted((n for n in names if plain(n) in _USUAL), key=lambda n: _USUAL.index(plain(n)))
    for name in usual:
        codes = _values(features, name)
        if _holds_codes(codes):
            return CodeField(name, codes)
    ids = [code_in(feature.get("id")) for feature in features]
    if _holds_codes(ids):
        return CodeField("id", ids)
    others = [CodeField(name, _values(features, name)) for name in names if name not in usual]
    fitting = [field for field in others if _holds_codes(field.codes)]
    if not fitting:
        shown = [name[:60] for name in names[:200]]
        raise BordersRefused("no_codes", names=shown or ["-"])
    return max(fitting, key=lambda field: len(set(field.codes)))


def plain(name: str) -> str:
    """A field name in small letters, without signs."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def code_in(value: Any) -> str | None:
    """A value as a code of five digits: 11001, 11001.0, "11001" and 4000 alike; else None."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    match = re.fullmatch(r"\s*(\d{4,5})(\.0+)?\s*", str(value))
    return match[1].zfill(5) if match else None


def is_walloon(code: str) -> bool:
    """Whether a code is one of a Walloon municipality, which no map of the atlas shows."""
    return _WALLOON.fullmatch(code) is not None


def name_of(code: str) -> str:
    """The name of a municipality of today or of old, or of Brussels as a region."""
    return "Brussel" if code in REGION_CODES else all_municipalities()[code].name_nl


def publisher(features: Sequence[Feature]) -> str | None:
    """Who made the file, when its fields give that away."""
    names = {plain(str(name)) for name in features[0].get("properties") or {}}
    if "niscode" in names and names & {"uidn", "oidn"}:
        return "Digitaal Vlaanderen (VRBG)"
    if "cdmuntyrefnis" in names:
        return "Statbel"
    return None


def _values(features: Sequence[Feature], name: str) -> list[str | None]:
    return [code_in((feature.get("properties") or {}).get(name)) for feature in features]


def _holds_codes(codes: Sequence[str | None]) -> bool:
    known = sum(code is not None and _is_place(code) for code in codes)
    return known >= _SHARE * len(codes)


def _is_place(code: str) -> bool:
    return code in all_municipalities() or code in REGION_CODES or is_walloon(code)
