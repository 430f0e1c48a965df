"""The atlas as one command: ``subsidieatlas run | load | export | …``, also ``python -m subsidieatlas``.

In a checkout this package stands beside the other rooms. In a wheel it is all that stands in
site-packages and holds them in ``atlas/`` (docs/decisions/0018-one-package.md): importing it puts that
folder on the path first.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

__version__ = "0.2.0"
"""The one place of the version; pyproject.toml reads it here."""

_here: Final = Path(__file__).resolve().parent
ROOMS: Final = _here / "atlas" if (_here / "atlas").is_dir() else _here.parent
"""The folder with ``dashboard.py`` and every room."""

if str(ROOMS) not in sys.path:
    sys.path.insert(0, str(ROOMS))
