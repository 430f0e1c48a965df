"""The app's own files: font, favicon, style sheet, empty map topologies."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

ICON: Final = Path(__file__).resolve().parent.parent / "assets" / "favicon.png"
WEEK = 7 * 24 * 60 * 60
HOUR = 60 * 60

# On Windows any program can write other types into the registry, and a script that is said to be
# plain text is not run.
for _ending, _type in (
    (".css", "text/css"),
    (".js", "text/javascript"),
    (".json", "application/json"),
    (".svg", "image/svg+xml"),
    (".woff2", "font/woff2"),
):
    mimetypes.add_type(_type, _ending)


class Assets(StaticFiles):
    """Static files that say how long they may be kept: fonts a week, the rest an hour."""

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: MutableMapping[str, Any],
        status_code: int = 200,
    ) -> Response:
        """Answer with the file and a `Cache-Control` that suits it."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        age = WEEK if str(full_path).endswith(".woff2") else HOUR
        response.headers["Cache-Control"] = f"public, max-age={age}"
        return response


async def icon(_request: Request) -> Response:
    """The icon by the name that Streamlit's frontend gives it, on every page that sets no other."""
    return FileResponse(ICON, headers={"Cache-Control": f"public, max-age={HOUR}"})
