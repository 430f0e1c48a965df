"""What goes out of this checkout, in a wheel, to who runs the atlas."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
STAYS: Final = ("tests", "benchmarks", "tools")
"""Packages that only who works on the atlas needs. Every other one at the top goes out."""


def rooms() -> list[Path]:
    """The folders of the packages that run, in alphabetical order."""
    packages = (file.parent for file in ROOT.glob("*/__init__.py"))
    return sorted(folder for folder in packages if folder.name not in STAYS)


def outside_rooms() -> list[Path]:
    """What runs beside them: the app itself, what its pages load, and Streamlit's settings."""
    return [ROOT / name for name in ("dashboard.py", "assets", ".streamlit/config.toml")]
