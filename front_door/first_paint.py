"""What the browser should know before it has asked the server anything.

Streamlit's frontend reads `window.__streamlit` when it starts. Without it a deep link first tries
to reach the server under the page's own address (two 404s in the console), asks for settings
before it connects, and paints its own colours and font before ours.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).resolve().parent.parent / ".streamlit" / "config.toml"
# The theme's settings that show before the first page has arrived.
EARLY = ("backgroundColor", "secondaryBackgroundColor", "textColor", "primaryColor", "borderColor")


@cache
def start_script() -> str:
    """JavaScript that runs before Streamlit's frontend does."""
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
    settings = {
        # Hosts that may steer the app from a surrounding page: none but itself.
        "HOST_CONFIG": {"allowedOrigins": ["https://localhost"], "useExternalAuthToken": False},
        "LIGHT_THEME": _early_theme(theme, "light"),
        "DARK_THEME": _early_theme(theme, "dark"),
    }
    return (
        f"window.__streamlit = {json.dumps(settings, sort_keys=True)};\n"
        'window.__streamlit.BACKEND_BASE_URL = window.location.origin + "/";'
    )


def _early_theme(theme: dict[str, Any], mode: str) -> dict[str, Any]:
    colours = {name: theme[mode][name] for name in EARLY}
    return {"bodyFont": theme["font"], "headingFont": theme["headingFont"], **colours}
