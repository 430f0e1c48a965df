"""What hatchling asks while it builds the wheel (pyproject.toml): where the rooms go, and what they need."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # hatchling reads this file by itself

from tools.bundle.lock import LOCK, read_lock
from tools.rooms import ROOT, outside_rooms, rooms

COMMANDS = "subsidieatlas"


class Rooms(BuildHookInterface[Any]):
    """Every room beside the commands, in a folder within their package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name where each goes; an editable install finds them in the checkout itself."""
        if version == "editable":
            return
        for path in [*rooms(), *outside_rooms()]:
            if path.name != COMMANDS:
                inside = path.relative_to(ROOT).as_posix()
                build_data["force_include"][str(path)] = f"{COMMANDS}/atlas/{inside}"


class Needs(MetadataHookInterface):
    """What the atlas needs is the whole lock, so that what runs is what was tested."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Name every package of the lock with its version."""
        entries = read_lock(LOCK.read_text("utf-8"))
        metadata["dependencies"] = [str(entry.requirement) for entry in entries]
