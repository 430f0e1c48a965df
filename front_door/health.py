"""`/health`: can this process answer questions about the data, yes or no."""

from __future__ import annotations

import re

import anyio
from starlette.requests import Request
from starlette.responses import JSONResponse

PATIENCE = 3.0  # seconds; a load balancer asks again every five or ten
REASON = re.compile(r"[a-z][a-z0-9_]{0,40}")


async def health(_request: Request) -> JSONResponse:
    """200 with the data version when the data can be read, 503 with a short code when not.

    Never holds a path, an address or the text of an exception.
    """
    content: dict[str, str | None] = {"status": "unavailable", "reason": "timeout"}
    with anyio.move_on_after(PATIENCE):
        content = await anyio.to_thread.run_sync(_ask_data, abandon_on_cancel=True)
    return JSONResponse(
        content,
        status_code=200 if content["status"] == "ok" else 503,
        headers={"Cache-Control": "no-store"},
    )


def _ask_data() -> dict[str, str | None]:
    try:
        version, reason = data_state()
    except Exception:  # whatever it is, the answer is no and must not tell why
        return {"status": "unavailable", "reason": "failed"}
    if version is not None:
        return {"status": "ok", "data_version": version}
    return {"status": "unavailable", "reason": reason if REASON.fullmatch(reason) else "failed"}


def data_state() -> tuple[str | None, str]:
    """The version of the data, tried for real (tables of this version, data loaded); None and a code when
    figures cannot be shown now."""
    # Late: the door opens before the database is looked at.
    from data_access.engine import database_url, open_store
    from database.faults import DataUnavailable
    from database.schema import SCHEMA_VERSION

    try:
        store = open_store(database_url())
        revision = store.schema_version()
        if revision not in (None, SCHEMA_VERSION):
            return None, "newer" if revision > SCHEMA_VERSION else "changed"
        return store.data_version(), ""
    except DataUnavailable as fault:
        return None, fault.reason
