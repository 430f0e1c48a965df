"""The operations that are stormed, by name."""

from __future__ import annotations

from typing import Final

from tests.load.storm.operation import Operation
from tests.load.storm.operations.answers import FREEZE
from tests.load.storm.operations.in_two import CONTROL
from tests.load.storm.operations.lists import LOAD, UNDO

OPERATIONS: Final[dict[str, Operation]] = {one.name: one for one in (LOAD, UNDO, FREEZE)}

__all__ = ["CONTROL", "OPERATIONS"]
