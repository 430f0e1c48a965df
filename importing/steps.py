"""What a load does with one row of the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from importing.rows import Identity, Values


@dataclass(slots=True)
class Step:
    """One row of the database: what the file states about it and what that makes of it."""

    identity: Identity
    stated: Values
    defaults: Mapping[str, Any]
    action: str  # new, changed, same, gone
    before: Values | None
