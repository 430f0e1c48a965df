"""The folder in which the atlas keeps its data when nobody names another."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_ROOMS: Final = Path(__file__).resolve().parent.parent
"""The folder with every room: the checkout, or ``subsidieatlas/atlas`` where a wheel was installed."""


def own_folder(rooms: Path = _ROOMS) -> Path:
    """``var`` in a checkout; for an installed atlas the data folder of its user, as an environment may
    be thrown away with all that is in it (``uvx`` does). Makes nothing."""
    if rooms.name != "atlas" or not (rooms.parent / "__main__.py").is_file():
        return rooms / "var"
    from platformdirs import (
        user_data_path,  # late: a checkout does not ask the system for its places
    )

    return user_data_path("subsidieatlas", appauthor=False)
