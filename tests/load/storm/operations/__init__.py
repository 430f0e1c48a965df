"""The operations that are stormed, by name."""

from __future__ import annotations

from typing import Final

from tests.load.storm.operation import Operation
from tests.load.storm.operations.answers import FREEZE, FREEZE_WRITING
from tests.load.storm.operations.copies import BACKUP, RESTORE
from tests.load.storm.operations.in_two import CONTROL
from tests.load.storm.operations.lists import LOAD, UNDO
from tests.load.storm.operations.migration import MIGRATION

OPERATIONS: Final[dict[str, Operation]] = {
    one.name: one for one in (LOAD, UNDO, FREEZE, FREEZE_WRITING, MIGRATION, BACKUP, RESTORE)
}

__all__ = ["CONTROL", "OPERATIONS"]
