"""What differs between a checkout and an installed atlas: where it keeps its data, how it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_ROOMS: Final = Path(__file__).resolve().parent.parent
"""The folder with every room: the checkout, or ``subsidieatlas/atlas`` where a wheel was installed."""


def own_folder(rooms: Path = _ROOMS) -> Path:
    """``var`` in a checkout; for an installed atlas the data folder of its user, as an environment may
    be thrown away with all that is in it (``uvx`` does). Makes nothing."""
    if not _installed(rooms):
        return rooms / "var"
    from platformdirs import (
        user_data_path,  # late: a checkout does not ask the system for its places
    )

    return user_data_path("subsidieatlas", appauthor=False)


def command(rooms: Path = _ROOMS) -> str:
    """What people type to have the atlas do something."""
    return "subsidieatlas" if _installed(rooms) else "python -m subsidieatlas"


def _installed(rooms: Path) -> bool:
    return rooms.name == "atlas" and (rooms.parent / "__main__.py").is_file()
