"""One person's change to a dossier, made to what another saved meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Final

from written_questions.dossiers.dossier import Dossier, Part

_KEPT: Final = ("id", "revision", "changed_at", "left_out", "parts")
"""Not what people change of a dossier, or looked at one by one."""


def rebased(before: Dossier, after: Dossier, newest: Dossier) -> Dossier | None:
    """What ``after`` changed of ``before``, in ``newest``; None where both changed the same thing."""
    changes: dict[str, Any] = {}
    for name in (one.name for one in fields(Dossier) if one.name not in _KEPT):
        base, mine, theirs = (getattr(one, name) for one in (before, after, newest))
        if mine == base:
            continue
        if theirs not in (base, mine):
            return None
        changes[name] = mine
    parts = _parts(before.parts, after.parts, newest.parts)
    return None if parts is None else replace(newest, parts=parts, **changes)


def _parts(
    before: Sequence[Part], after: Sequence[Part], newest: Sequence[Part]
) -> tuple[Part, ...] | None:
    if before in (after, newest):
        return tuple(newest if before == after else after)
    if not len(before) == len(after) == len(newest):
        return None
    merged = []
    for base, mine, theirs in zip(before, after, newest, strict=True):
        if mine not in (base, theirs) and theirs != base:
            return None
        merged.append(theirs if mine == base else mine)
    return tuple(merged)
